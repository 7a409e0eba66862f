// Two windows and a message from one to the other: what an answer's way to the projector is measured against.
const { app, BrowserWindow, ipcMain } = require('electron');
const { join } = require('node:path');

if (process.env.RESPIRO_DATA) app.setPath('userData', process.env.RESPIRO_DATA);

const open = (page) => {
  const preload = join(__dirname, 'preload.cjs');
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, preload, backgroundThrottling: false },
  });
  void window.loadFile(join(__dirname, `${page}.html`));
  return window;
};

app.whenReady().then(() => {
  open('sender');
  const receiver = open('receiver');
  ipcMain.handle('say', (_event, message) => receiver.webContents.send('said', message));
});
app.on('window-all-closed', () => app.quit());
