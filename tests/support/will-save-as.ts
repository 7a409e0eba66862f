import type { ElectronApplication } from '@playwright/test';

/** What the person would choose in the system's dialog. */
export async function willSaveAs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}
