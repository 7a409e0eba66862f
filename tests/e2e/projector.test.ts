/** The second window on displays that are plugged in and out. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/fixtures.ts';
import { ask, askShell, shellValue, value } from '../support/bridge-in-page.ts';
import { pressKeys } from '../support/press-keys.ts';
import { openEngagement, projectorAddress, projectorPage, stateOfProjector, windowsOf } from '../support/projector.ts';

const own = { x: 0, y: 0, width: 1680, height: 1050 };
const beamer = { x: 1680, y: 0, width: 1920, height: 1080 };

test.describe('with a second display', () => {
  test('it is picked without being named, and filled with the scene', async ({ displays, launch }) => {
    displays.plug('DUMMY1', '1920x1080');
    const { app, window } = await launch({ env: displays.env });
    await openEngagement(window);
    const state = await shellValue(window, 'shell.openProjector', { displayId: null });
    expect(state).toMatchObject({ open: true, waiting: false, fullScreen: true });
    expect(state.display).toMatchObject({ width: 1920, height: 1080, here: false });
    expect(state.displays.map(({ here }) => here)).toEqual([true, false]);
    const projector = await projectorPage(app);
    await expect(projector.locator('main')).toHaveAttribute('data-body', 'welcome');
    expect(await windowsOf(app, 'projector')).toEqual([
      { bounds: beamer, visible: true, fullScreen: true, onTop: true },
    ]);
    expect(await projector.evaluate(() => [innerWidth, innerHeight])).toEqual([1920, 1080]);
    const room = await value(window, 'room.open', { address: '127.0.0.1' });
    await value(window, 'stage.set', { page: 'join' });
    await expect(projector.locator('main')).toHaveAttribute('data-body', 'join');
    await expect(projector.getByRole('img', { name: /QR/ })).toBeVisible();
    await expect(projector.getByText(`127.0.0.1:${room.open?.port ?? 0}`)).toBeVisible();
    // What the facilitator works in keeps the keyboard.
    expect(await window.evaluate(() => document.hasFocus())).toBe(true);
  });

  test('unplugged it goes, plugged in again it comes back with what runs by then', async ({ displays, launch }) => {
    displays.plug('DUMMY1', '1920x1080');
    const { app, window } = await launch({ env: displays.env });
    const stage = await openEngagement(window);
    await shellValue(window, 'shell.openProjector', { displayId: null });
    await projectorPage(app);
    const facilitator = await windowsOf(app, 'app');
    const told = await window.evaluateHandle(() => {
      const states: unknown[] = [];
      const { respiro } = globalThis as unknown as {
        respiro: { on(name: string, listener: (it: unknown) => void): void };
      };
      respiro.on('projector.window', (state) => states.push(state));
      return states;
    });

    displays.unplug('DUMMY1');
    await expect.poll(() => windowsOf(app, 'projector')).toEqual([]);
    await expect.poll(() => stateOfProjector(window)).toMatchObject({ open: true, waiting: true, display: null });
    expect(await windowsOf(app, 'app')).toEqual(facilitator);
    await expect.poll(() => told.evaluate((states) => states.at(-1))).toEqual(await stateOfProjector(window));

    await value(window, 'stage.set', stage);
    displays.plug('DUMMY1', '1920x1080');
    await expect.poll(() => stateOfProjector(window)).toMatchObject({ waiting: false, fullScreen: true });
    await expect((await projectorPage(app)).locator('main')).toHaveAttribute('data-body', 'prompt');
    expect(await windowsOf(app, 'projector')).toMatchObject([{ bounds: beamer, visible: true, onTop: true }]);
    expect(await windowsOf(app, 'app')).toEqual(facilitator);
    await expect.poll(() => told.evaluate((states) => states.at(-1))).toEqual(await stateOfProjector(window));
  });

  test('it fits another resolution, whether changed or plugged in with it', async ({ displays, launch }) => {
    displays.plug('DUMMY1', '1920x1080');
    const { app, window } = await launch({ env: displays.env });
    await openEngagement(window);
    await shellValue(window, 'shell.openProjector', { displayId: null });
    await projectorPage(app);

    displays.plug('DUMMY1', '1280x720');
    const smaller = { ...beamer, width: 1280, height: 720 };
    await expect.poll(() => windowsOf(app, 'projector')).toMatchObject([{ bounds: smaller, visible: true }]);
    const fitted = await projectorPage(app);
    await expect.poll(() => fitted.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 720]);
    await expect(fitted.locator('main')).toHaveAttribute('data-body', 'welcome');

    displays.unplug('DUMMY1');
    await expect.poll(() => windowsOf(app, 'projector')).toEqual([]);
    displays.plug('DUMMY1', '1024x768');
    const older = { ...beamer, width: 1024, height: 768 };
    await expect.poll(() => windowsOf(app, 'projector')).toMatchObject([{ bounds: older, visible: true }]);
    expect(await windowsOf(app, 'app')).toMatchObject([{ visible: true }]);
  });

  test('a killed application finds the display that was chosen before', async ({ displays, launch }) => {
    displays.plug('DUMMY1', '1920x1080');
    displays.plug('DUMMY2', '1280x720');
    const dataFolder = await mkdtemp(join(tmpdir(), 'respiro-data-'));
    const first = await launch({ env: displays.env, dataFolder });
    const automatic = await shellValue(first.window, 'shell.openProjector', { displayId: null });
    expect(automatic.display).toMatchObject({ width: 1920 });
    const other = automatic.displays.find(({ width }) => width === 1280);
    const moved = await shellValue(first.window, 'shell.openProjector', { displayId: other?.id ?? 0 });
    expect(moved).toMatchObject({ fullScreen: true, display: { width: 1280, height: 720 } });
    await expect
      .poll(() => windowsOf(first.app, 'projector'))
      .toMatchObject([{ bounds: { x: 3600, y: 0, width: 1280, height: 720 } }]);
    const child = first.app.process();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;

    const second = await launch({ env: displays.env, dataFolder });
    const remembered = await shellValue(second.window, 'shell.openProjector', { displayId: null });
    expect(remembered).toMatchObject({ fullScreen: true, display: { width: 1280, height: 720 } });
    await second.close();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('with one display it is an ordinary window, until another one comes', async ({ displays, launch }) => {
    const { app, window } = await launch({ env: displays.env });
    const state = await shellValue(window, 'shell.openProjector', { displayId: null });
    expect(state).toMatchObject({ open: true, waiting: false, fullScreen: false, display: { here: true } });
    const projector = await projectorPage(app);
    await expect.poll(() => windowsOf(app, 'projector')).toMatchObject([{ fullScreen: false, onTop: false }]);
    const { width, height } = await projector.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(width / height).toBeCloseTo(16 / 9, 2);
    expect(width).toBeLessThan(own.width);

    displays.plug('DUMMY1', '1920x1080');
    await expect.poll(() => windowsOf(app, 'projector')).toMatchObject([{ bounds: beamer, onTop: true }]);
    expect(await stateOfProjector(window)).toMatchObject({ fullScreen: true, display: { here: false } });
  });

  test('on the facilitator’s own display it never fills it', async ({ displays, launch }) => {
    displays.plug('DUMMY1', '1920x1080');
    const { app, window } = await launch({ env: displays.env });
    const { displays: there } = await stateOfProjector(window);
    expect(there).toHaveLength(2);
    const here = there.find((display) => display.here);
    const state = await shellValue(window, 'shell.openProjector', { displayId: here?.id ?? 0 });
    expect(state).toMatchObject({ open: true, fullScreen: false });
    await expect.poll(() => windowsOf(app, 'projector')).toMatchObject([{ fullScreen: false, onTop: false }]);
  });
});

test.describe('the projector’s window', () => {
  test('asks for the scene, and is refused everything else', async ({ respiro }) => {
    const { app, window } = respiro;
    const { sessionId } = await openEngagement(window);
    await shellValue(window, 'shell.openProjector', { displayId: null });
    const projector = await projectorPage(app);
    expect(projector.url()).toBe(projectorAddress);
    expect(await value(projector, 'projector.read', {})).toMatchObject({ body: { kind: 'welcome' } });
    const refused = { ok: false, error: { code: 'invalid-input', details: { field: 'sender' } } };
    expect(await ask(projector, 'workspace.read', {})).toMatchObject(refused);
    expect(await ask(projector, 'stage.read', {})).toMatchObject(refused);
    expect(await ask(projector, 'stage.set', { blank: true })).toMatchObject(refused);
    expect(await ask(projector, 'sessions.remove', { id: sessionId ?? '' })).toMatchObject(refused);
    expect(await askShell(projector, 'shell.start', {})).toMatchObject(refused);
    expect(await askShell(projector, 'shell.closeProjector', {})).toMatchObject(refused);
    expect(await value(window, 'stage.read', {})).toMatchObject({ blank: false });
  });

  test('cannot pass for the facilitator’s page', async ({ respiro }) => {
    const { app, window } = respiro;
    await shellValue(window, 'shell.openProjector', { displayId: null });
    const projector = await projectorPage(app);
    const pretended = await projector.evaluate(() => {
      try {
        history.pushState(null, '', 'respiro://app/index.html');
        return 'pretended';
      } catch {
        return 'refused';
      }
    });
    expect(pretended).toBe('refused');
    await projector.evaluate(() => history.pushState(null, '', '/app/index.html'));
    expect(await ask(projector, 'workspace.read', {})).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  test('is sandboxed and isolated as the other', async ({ respiro }) => {
    const { app, window } = respiro;
    await shellValue(window, 'shell.openProjector', { displayId: null });
    await projectorPage(app);
    const preferences = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => {
        const contents = one.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
        const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
        return { sandbox, contextIsolation, nodeIntegration, webSecurity };
      }),
    );
    const safe = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };
    expect(preferences).toEqual([safe, safe]);
  });

  test('hears what it shows, and nothing else that happens', async ({ respiro }) => {
    const { app, window } = respiro;
    await shellValue(window, 'shell.openProjector', { displayId: null });
    const projector = await projectorPage(app);
    const heard = await projector.evaluateHandle(() => {
      const names: string[] = [];
      const { respiro: bridge } = globalThis as unknown as {
        respiro: { on(name: string, listener: () => void): void };
      };
      for (const name of [
        'engagement.changed',
        'engagement.saved',
        'projector.scene',
        'projector.window',
        'shell.asked',
      ])
        bridge.on(name, () => names.push(name));
      return names;
    });
    await openEngagement(window);
    await value(window, 'engagement.update', { client: 'Otra empresa' });
    await value(window, 'stage.set', { blank: true });
    await expect(projector.locator('main')).toHaveAttribute('data-body', 'blank');
    expect(new Set(await heard.evaluate((names) => names))).toEqual(new Set(['projector.scene']));
  });

  test('gives a remote’s keys to the facilitator’s window, and swallows all others', async ({ respiro }) => {
    const { app, window } = respiro;
    await shellValue(window, 'shell.openProjector', { displayId: null });
    const projector = await projectorPage(app);
    const asked = await window.evaluateHandle(() => {
      const requests: unknown[] = [];
      const { respiro: bridge } = globalThis as unknown as {
        respiro: { on(name: string, listener: (request: unknown) => void): void };
      };
      bridge.on('shell.asked', (request) => requests.push(request));
      return requests;
    });
    const typed = await projector.evaluateHandle(() => {
      const keys: string[] = [];
      addEventListener('keydown', ({ key }) => keys.push(key), true);
      return keys;
    });
    const keys = ['PageDown', 'PageUp', 'b', '.', 'Right', 'Left', 'Space', 'Enter'];
    const others = ['Escape', 'F5', 'control+r', 'control+w', 'alt+F4', 'control+shift+i', 'x', 'control+b'];
    await pressKeys(app, 'projector', [...others, ...keys]);
    const remote = (key: string): unknown => ({ kind: 'remote', key });
    await expect
      .poll(() => asked.evaluate((requests) => requests))
      .toEqual(['next', 'previous', 'blank', 'blank', 'next', 'previous', 'next', 'next'].map(remote));
    expect(await typed.evaluate((pressed) => pressed)).toEqual([]);
    expect(await stateOfProjector(window)).toMatchObject({ open: true });
    expect(await windowsOf(app, 'projector')).toHaveLength(1);
  });

  test('closed by the system it is closed, and the facilitator is told', async ({ respiro }) => {
    const { app, window } = respiro;
    await shellValue(window, 'shell.openProjector', { displayId: null });
    await projectorPage(app);
    const told = window.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const { respiro: bridge } = globalThis as unknown as {
            respiro: { on(name: string, listener: (state: unknown) => void): void };
          };
          bridge.on('projector.window', resolve);
        }),
    );
    await app.evaluate(({ BrowserWindow }, address) => {
      for (const one of BrowserWindow.getAllWindows()) if (one.webContents.getURL() === address) one.close();
    }, projectorAddress);
    expect(await told).toMatchObject({ open: false, display: null });
    expect(await stateOfProjector(window)).toMatchObject({ open: false });
  });

  test('comes back when its process died', async ({ respiro }) => {
    const { app, window } = respiro;
    await openEngagement(window);
    await shellValue(window, 'shell.openProjector', { displayId: null });
    await projectorPage(app);
    const bodies = (): Promise<unknown[]> =>
      app.evaluate(({ webContents }, address) => {
        const contents = webContents.getAllWebContents().filter((one) => one.getURL() === address);
        return Promise.all(
          contents.map((one) => one.executeJavaScript(`document.querySelector('main')?.dataset.body ?? ''`)),
        );
      }, projectorAddress);
    const pid = (): Promise<number | undefined> =>
      app.evaluate(
        ({ webContents }, address) =>
          webContents
            .getAllWebContents()
            .find((one) => one.getURL() === address)
            ?.getOSProcessId(),
        projectorAddress,
      );
    const first = (await pid()) ?? 0;
    process.kill(first, 'SIGKILL');
    await expect.poll(pid).not.toBe(first);
    await expect.poll(bodies).toEqual(['welcome']);
  });

  test('ends with the facilitator’s window', async ({ respiro }) => {
    const { app, window } = respiro;
    await shellValue(window, 'shell.openProjector', { displayId: null });
    await projectorPage(app);
    const ended = app.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }) => {
      for (const one of BrowserWindow.getAllWindows()) if (one.webContents.getURL().includes('//app/')) one.close();
    });
    await ended;
  });
});
