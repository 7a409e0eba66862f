import { expect, test } from '../support/fixtures.ts';
import { launchRespiro, type Respiro } from '../support/launch.ts';

// One application for all of them: none changes it, and each is told in a window that was loaded anew.
test.describe.configure({ mode: 'default' });
let respiro: Respiro;
test.beforeAll(async () => {
  respiro = await launchRespiro();
});
test.beforeEach(async () => {
  await respiro.window.reload();
});
test.afterAll(async () => {
  await respiro.close();
});

test.describe('the window', () => {
  test('has nothing of Node, Electron or the bridge’s inside', async () => {
    const reach = await respiro.window.evaluate(() => {
      const page = globalThis as unknown as Record<string, unknown>;
      const bridge = page['respiro'] as Record<string, unknown>;
      return {
        globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in page),
        bridge: Object.keys(bridge).sort(),
      };
    });
    expect(reach).toEqual({ globals: [], bridge: ['on', 'pathOf', 'request', 'shell'] });
  });

  test('is sandboxed and isolated', async () => {
    const preferences = await respiro.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
        const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
        return { sandbox, contextIsolation, nodeIntegration, webSecurity };
      }),
    );
    expect(preferences).toEqual([{ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true }]);
  });

  test('refuses names that are no commands', async () => {
    const refused = await respiro.window.evaluate(async () => {
      const bridge = (globalThis as unknown as { respiro: { request(name: string, input: unknown): Promise<unknown> } })
        .respiro;
      const names = ['no.such', '__proto__', 'constructor', 'shell.reveal', ''];
      const outcomes: boolean[] = [];
      for (const name of names) {
        try {
          await bridge.request(name, {});
          outcomes.push(false);
        } catch {
          outcomes.push(true);
        }
      }
      return outcomes;
    });
    expect(refused).toEqual([true, true, true, true, true]);
  });

  test('runs no inline script and no string as code', async () => {
    const ran = await respiro.window.evaluate(async () => {
      const page = globalThis as unknown as Record<string, unknown>;
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      document.body.append(script);
      const holder = document.createElement('div');
      holder.innerHTML = '<img src="data:," onerror="globalThis.handlerRan = true">';
      document.body.append(holder);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return [page['inlineRan'], page['handlerRan']];
    });
    expect(ran).toEqual([undefined, undefined]);
  });

  test('opens nothing, fetches nothing, asks for nothing', async () => {
    const outcome = await respiro.window.evaluate(async () => {
      const opened = globalThis.open('https://example.com') !== null;
      const fetched = await fetch('https://example.com').then(
        () => true,
        () => false,
      );
      const own = await fetch('respiro://app/../../package.json').then(
        (response) => response.ok,
        () => false,
      );
      const image = await new Promise<boolean>((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve(true);
        picture.onerror = () => resolve(false);
        picture.src = 'https://example.com/x.png';
      });
      return { opened, fetched, own, image, notified: await Notification.requestPermission() };
    });
    expect(outcome).toEqual({ opened: false, fetched: false, own: false, image: false, notified: 'denied' });
    expect(await respiro.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('goes nowhere', async () => {
    // Asked from the main process: a page that is kept from leaving would keep the test's own tools waiting.
    const urls = await respiro.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) throw new Error('no window');
      const { webContents } = window;
      const before = webContents.getURL();
      const refused = new Promise<boolean>((resolve) => {
        webContents.once('will-frame-navigate', (event) => resolve(event.defaultPrevented));
      });
      void webContents.executeJavaScript(`setTimeout(() => { location.href = 'https://example.com' }); 0`);
      return { before, refused: await refused, after: await webContents.executeJavaScript('location.href') };
    });
    expect(urls.refused).toBe(true);
    expect(urls.after).toBe(urls.before);
  });

  test('serves nothing from outside its folder', async () => {
    const statuses = await respiro.app.evaluate(async ({ net }) => {
      const paths = [
        'app/%2e%2e/%2e%2e/package.json',
        'app/..%2f..%2fpackage.json',
        'other/index.html',
        'app/none.js',
        'app/index.html',
      ];
      return Promise.all(paths.map(async (path) => (await net.fetch(`respiro://${path}`)).status));
    });
    expect(statuses).toEqual([404, 404, 404, 404, 200]);
  });
});
