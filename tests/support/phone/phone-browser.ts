/** The page in a real Chromium of phones' sizes, with touch, with slow processors and with networks that can be cut. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type CDPSession, type ElectronApplication, type Page } from '@playwright/test';
import { launchFlags } from '../../../build/setup/launch-flags.mjs';
import { electronPath } from '../launch.ts';

export interface PhoneKind {
  readonly width: number;
  readonly height: number;
  /** Of the pixels. */
  readonly scale?: number;
  readonly userAgent?: string;
  /** How many times slower than this computer. */
  readonly slower?: number;
  /** Milliseconds until anything arrives. */
  readonly latency?: number;
  readonly isDark?: boolean;
  /** What the phone is set to, where it is not the browser's. */
  readonly language?: 'es-MX' | 'en';
}

export const phoneKinds = {
  android: { width: 360, height: 740, scale: 2 },
  iPhone: {
    width: 390,
    height: 844,
    scale: 3,
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 15_8 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6 Mobile/15E148 Safari/604.1',
  },
  small: { width: 320, height: 568, scale: 2 },
} as const satisfies Record<string, PhoneKind>;

export interface PhoneBrowser {
  readonly page: Page;
  readonly devTools: CDPSession;
  offline(is: boolean): Promise<void>;
}

/** Several phones at once, none of which knows of the others. */
export interface PhoneBrowsers {
  open(kind?: PhoneKind): Promise<PhoneBrowser>;
  close(): Promise<void>;
}

export async function launchPhones(locale = 'es-MX'): Promise<PhoneBrowsers> {
  const folder = await mkdtemp(join(tmpdir(), 'respiro-phone-'));
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [
      ...launchFlags(),
      `--user-data-dir=${folder}`,
      `--lang=${locale}`,
      join(import.meta.dirname, 'browser-main.mjs'),
    ],
    timeout: 60_000,
  });
  let opened = 0;
  return {
    open: (kind = phoneKinds.android) => openPhone(app, kind, (opened += 1)),
    close: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openPhone(app: ElectronApplication, kind: PhoneKind, n: number): Promise<PhoneBrowser> {
  const next = app.waitForEvent('window');
  await app.evaluate(
    async ({ app: browser, BrowserWindow }, { partition, userAgent }) => {
      await browser.whenReady();
      const window = new BrowserWindow({ width: 420, height: 800, webPreferences: { partition } });
      // Phones that nobody looks at are slowed down, as a window behind another one is.
      window.webContents.setBackgroundThrottling(false);
      await window.loadURL('about:blank', userAgent === null ? {} : { userAgent });
    },
    { partition: `phone-${n}`, userAgent: kind.userAgent ?? null },
  );
  const page = await next;
  const devTools = await app.context().newCDPSession(page);
  const { width, height, scale = 2, userAgent, slower, latency, isDark, language } = kind;
  await devTools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: true });
  await devTools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  if (userAgent !== undefined || language !== undefined) {
    const agent = userAgent ?? (await page.evaluate(() => navigator.userAgent));
    const accepts = language === undefined ? {} : { acceptLanguage: language };
    await devTools.send('Emulation.setUserAgentOverride', { userAgent: agent, ...accepts });
  }
  if (slower !== undefined) await devTools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  if (isDark === true) await page.emulateMedia({ colorScheme: 'dark' });
  await devTools.send('Network.enable');
  const offline = async (is: boolean): Promise<void> => {
    const speed = latency === undefined ? -1 : 100_000;
    const rate = { latency: latency ?? 0, downloadThroughput: speed, uploadThroughput: speed };
    await devTools.send('Network.emulateNetworkConditions', { offline: is, ...rate });
  };
  if (latency !== undefined) await offline(false);
  return { page, devTools, offline };
}

/** One phone, for a test that needs no other. */
export async function launchPhone(
  kind: PhoneKind = phoneKinds.android,
): Promise<PhoneBrowser & Pick<PhoneBrowsers, 'close'>> {
  const { open, close } = await launchPhones();
  return { ...(await open(kind)), close };
}
