// The least that an Electron application can be: what Respiro's start and memory are measured against.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

if (process.env.RESPIRO_DATA) app.setPath('userData', process.env.RESPIRO_DATA);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  void window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
