import type { BrowserWindow } from 'electron';
import { logLine } from './log.ts';
import type { pages, PageName } from './pages.ts';

/** A page that dies more often than this within a minute is left as it is. */
const mostRevivals = 3;

/**
 * Shows a page in a window, and again when its process died: everything on it is the engine's, so it comes
 * back as it was.
 */
export function showPage(window: BrowserWindow, page: (typeof pages)[PageName]): void {
  let revivals: number[] = [];
  const show = (): void => {
    if (window.isDestroyed()) return;
    // It fails when the window goes meanwhile, and then there is nobody to tell.
    window.loadURL(page).catch(() => undefined);
  };
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    logLine('page-gone', { page, reason });
    const now = Date.now();
    revivals = [...revivals.filter((at) => now - at < 60_000), now];
    // Not from within the event: the old process is still being put away.
    if (revivals.length <= mostRevivals) setImmediate(show);
  });
  show();
}
