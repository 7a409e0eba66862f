/** What no page may ever do, whatever it contains. */
import { app, session } from 'electron';
import { pages, scheme, type PageName } from './pages.ts';

const allowedProtocols = new Set([`${scheme}:`, 'data:', 'blob:', 'devtools:']);

/** Denies navigation, new windows, embedded pages, permissions and every request to a network. */
export function lockDown(): void {
  // The development launcher gives up the sandbox where the system cannot provide one (as root); nobody else can.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  void app.whenReady().then(() => {
    const { defaultSession } = session;
    defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    defaultSession.setPermissionCheckHandler(() => false);
    defaultSession.setDevicePermissionHandler(() => false);
    defaultSession.webRequest.onBeforeRequest((details, answer) => {
      answer({ cancel: !allowedProtocols.has(new URL(details.url).protocol) });
    });
    defaultSession.on('will-download', (event) => event.preventDefault());
    // Spelling dictionaries would be fetched from the network.
    defaultSession.setSpellCheckerEnabled(false);
  });
}

/** What every window's page runs under. */
export function pagePreferences(preload: string): Electron.WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    spellcheck: false,
  };
}

/** Which of our pages a message comes from, by its top frame; null: none of them. */
export function pageOf(frame: Electron.WebFrameMain | null): PageName | null {
  if (frame === null || frame.parent !== null) return null;
  const names = Object.keys(pages) as PageName[];
  return names.find((name) => frame.url.startsWith(pages[name])) ?? null;
}
