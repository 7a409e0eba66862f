import type { ElectronApplication } from '@playwright/test';

type Modifier = 'control' | 'alt' | 'shift';

/**
 * Gives the window the focus and presses keys as the system reports them, so that the shell sees them before the page; Playwright's own keyboard
 * goes to the page alone.
 *
 * @param page the window whose page it is
 * @param keys as Electron names them, each with its modifiers before it: `control+k`
 */
export async function pressKeys(
  app: ElectronApplication,
  page: 'app' | 'projector',
  keys: readonly string[],
): Promise<void> {
  const strokes = keys.map((key) => {
    const parts = key.split('+');
    return { keyCode: parts.at(-1) ?? '', modifiers: parts.slice(0, -1) as Modifier[] };
  });
  await app.evaluate(
    async ({ BrowserWindow }, { address, strokes: all }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === address);
      if (window === undefined) throw new Error('no such window');
      if (!window.isFocused()) {
        const focused = new Promise<void>((resolve) => window.once('focus', () => resolve()));
        window.focus();
        await focused;
      }
      for (const stroke of all) {
        window.webContents.sendInputEvent({ type: 'keyDown', ...stroke });
        window.webContents.sendInputEvent({ type: 'keyUp', ...stroke });
      }
    },
    { address: `respiro://${page}/index.html`, strokes },
  );
}
