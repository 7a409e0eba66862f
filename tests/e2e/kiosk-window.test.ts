/** What the shell does with the facilitator's window while the computer is handed round. */
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { shellValue } from '../support/bridge-in-page.ts';
import { pressKeys } from '../support/press-keys.ts';

interface KioskFacts {
  readonly kiosk: boolean;
  readonly menu: boolean;
  readonly windows: number;
}

function facts(app: ElectronApplication): Promise<KioskFacts> {
  return app.evaluate(({ BrowserWindow, Menu }) => ({
    kiosk: BrowserWindow.getAllWindows().every((window) => window.isKiosk()),
    menu: Menu.getApplicationMenu() !== null,
    windows: BrowserWindow.getAllWindows().length,
  }));
}

function closeWindows(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
}

const inKiosk: KioskFacts = { kiosk: true, menu: false, windows: 1 };

test.describe('the kiosk’s window', () => {
  test('stays until the kiosk is left', async ({ respiro }) => {
    const { app, window } = respiro;
    await expect.poll(() => facts(app)).toEqual({ kiosk: false, menu: true, windows: 1 });
    await shellValue(window, 'shell.kiosk', { on: true });
    await expect.poll(() => facts(app)).toEqual(inKiosk);
    await closeWindows(app);
    // The page answers, so it was not closed; and another language brings no menu back.
    await shellValue(window, 'shell.appearance', { language: 'en', theme: 'light' });
    expect(await facts(app)).toEqual(inKiosk);

    await shellValue(window, 'shell.kiosk', { on: false });
    await expect.poll(() => facts(app)).toEqual({ kiosk: false, menu: true, windows: 1 });
    const ended = app.waitForEvent('close');
    await closeWindows(app);
    await ended;
  });

  test('lets only writing through to the page', async ({ respiro }) => {
    const { app, window } = respiro;
    const typed = await window.evaluateHandle(() => {
      const keys: string[] = [];
      addEventListener('keydown', ({ key }) => keys.push(key), true);
      return keys;
    });
    const blocked = ['control+k', 'F1', 'control+z', 'control+v', 'alt+Left', 'F5'];
    const press = async (keys: readonly string[]): Promise<string[]> => {
      await pressKeys(app, 'app', [...keys, 'Tab']);
      await expect.poll(() => typed.evaluate((heard) => heard.at(-1))).toBe('Tab');
      return typed.evaluate((heard) => heard.splice(0));
    };
    await shellValue(window, 'shell.kiosk', { on: true });
    expect(await press([...blocked, 'x', '4', 'Backspace'])).toEqual(['x', '4', 'Backspace', 'Tab']);
    await expect(window.getByRole('dialog')).toHaveCount(0);
    await shellValue(window, 'shell.kiosk', { on: false });
    expect(await press(blocked)).toEqual(['k', 'F1', 'z', 'v', 'ArrowLeft', 'F5', 'Tab']);
  });

  test('stays when its page dies', async ({ respiro }) => {
    const { app, window } = respiro;
    await shellValue(window, 'shell.kiosk', { on: true });
    const pid = (): Promise<number | undefined> =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
    const first = (await pid()) ?? 0;
    process.kill(first, 'SIGKILL');
    await expect.poll(pid).not.toBe(first);
    const hasPage = (): Promise<unknown> =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`document.querySelector('main') !== null`),
      );
    await expect.poll(hasPage).toBe(true);
    await closeWindows(app);
    expect(await hasPage()).toBe(true);
    expect(await facts(app)).toEqual(inKiosk);
  });

  test('does not keep the application from ending', async ({ respiro }) => {
    const { app, window } = respiro;
    await shellValue(window, 'shell.kiosk', { on: true });
    const ended = app.waitForEvent('close');
    await app.evaluate(({ app: electron }) => electron.quit());
    await ended;
  });

  test('does not keep the system from ending it', async ({ respiro }) => {
    const { app, window } = respiro;
    await shellValue(window, 'shell.kiosk', { on: true });
    const ended = app.waitForEvent('close');
    app.process().kill('SIGTERM');
    await ended;
  });
});
