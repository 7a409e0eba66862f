/** What the room sees: the second window of the running application. */
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type { Input } from '../../src/contract/commands/all.ts';
import type { ProjectorWindowState } from '../../src/contract/projector.ts';
import { shellValue, value } from './bridge-in-page.ts';
import { brief } from './engagement-brief.ts';

export const projectorAddress = 'respiro://projector/index.html';

export interface WindowFacts {
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly visible: boolean;
  readonly fullScreen: boolean;
  readonly onTop: boolean;
}

/** The projector's page, as soon as there is one and it was painted. */
export async function projectorPage(app: ElectronApplication): Promise<Page> {
  const find = (): Page | undefined => app.windows().find((page) => page.url() === projectorAddress);
  await expect.poll(() => find() !== undefined).toBe(true);
  const page = find();
  if (page === undefined) throw new Error('it was there a moment ago');
  await page.locator('main').waitFor({ state: 'attached' });
  return page;
}

/** The windows that show this page, as the system has them; none or one. */
export function windowsOf(app: ElectronApplication, page: 'app' | 'projector'): Promise<WindowFacts[]> {
  return app.evaluate(
    ({ BrowserWindow }, address) =>
      BrowserWindow.getAllWindows()
        .filter(({ webContents }) => webContents.getURL() === address)
        .map((window) => ({
          bounds: window.getBounds(),
          visible: window.isVisible(),
          fullScreen: window.isFullScreen(),
          onTop: window.isAlwaysOnTop(),
        })),
    `respiro://${page}/index.html`,
  );
}

export function stateOfProjector(window: Page): Promise<ProjectorWindowState> {
  return shellValue(window, 'shell.projector', {});
}

/** An engagement with one exercise whose round was not opened yet. */
export async function openEngagement(window: Page): Promise<Input<'stage.set'>> {
  const { sessions } = await value(window, 'engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const { id: exerciseId } = await value(window, 'exercises.add', {
    sessionId,
    instrumentId: 'value-proposition',
    anonymity: 'anonymous',
  });
  return { sessionId, exerciseId, lensId: 'company', itemId: 'vp01', page: 'exercise' };
}
