/** When the application begins and ends. */
import { app } from 'electron';
import { join } from 'node:path';

export interface Folders {
  /** Working copies, settings and the list of recent engagements. */
  readonly data: string;
  /** Instruments, brand kits and the sample. */
  readonly resources: string;
  /** The shell's own small files. */
  readonly shell: string;
}

/** Tests and the demonstration give the application a data folder of its own. */
export function chooseFolders(): Folders {
  const own = process.env['RESPIRO_DATA'];
  if (own !== undefined && own !== '') app.setPath('userData', own);
  const shell = app.getPath('userData');
  return {
    shell,
    data: join(shell, 'data'),
    resources: join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources'),
  };
}

/** False when the application runs already for this data folder: the other one is told what we were asked. */
export function isOnlyOne(): boolean {
  const first = app.requestSingleInstanceLock();
  if (!first) app.exit(0);
  return first;
}

export interface Moments {
  readonly ready: () => void;
  /** The dock's icon was clicked and there may be no window. */
  readonly activated: () => void;
  /** Runs once, before the application ends; it ends when this does, whatever comes of it. */
  readonly ending: () => Promise<void>;
}

export function live({ ready, activated, ending }: Moments): void {
  let ended = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    void ending().finally(() => {
      ended = true;
      app.quit();
    });
  });
  void app.whenReady().then(() => {
    ready();
    app.on('activate', activated);
  });
}
