/** The page in a real Chromium of a phone's size, with touch and with a network that can be cut. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type CDPSession, type Page } from '@playwright/test';
import { launchFlags } from '../../../build/setup/launch-flags.mjs';
import { electronPath } from '../launch.ts';

export interface PhoneBrowser {
  readonly page: Page;
  offline(is: boolean): Promise<void>;
  close(): Promise<void>;
}

export async function launchPhone(size = { width: 360, height: 740 }): Promise<PhoneBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'respiro-phone-'));
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [
      ...launchFlags(),
      `--user-data-dir=${folder}`,
      '--lang=es-MX',
      join(import.meta.dirname, 'browser-main.mjs'),
    ],
    timeout: 60_000,
  });
  const page = await app.firstWindow();
  const devTools: CDPSession = await app.context().newCDPSession(page);
  await devTools.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 2, mobile: true });
  await devTools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  return {
    page,
    offline: (is) => app.context().setOffline(is),
    close: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
