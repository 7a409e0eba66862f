// A browser and nothing else: the Chromium that is at hand, as a phone would open the page.
import { BrowserWindow, app } from 'electron';

// Not awaited: Electron is ready only when this file has run to its end.
void app.whenReady().then(() => new BrowserWindow({ width: 420, height: 800 }).loadURL('about:blank'));
