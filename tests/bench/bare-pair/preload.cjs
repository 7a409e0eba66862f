const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('pair', {
  say: (message) => ipcRenderer.invoke('say', message),
  onSaid: (listener) => void ipcRenderer.on('said', (_event, message) => listener(message)),
});
