/** The one bridge. Sandboxed: it passes names it knows and plain data, and nothing of Electron. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels, commandNames, eventNames, shellCommandNames } from '../src/contract/names.ts';

function checked(names: readonly string[], name: string): string {
  if (!names.includes(name)) throw new TypeError(`unknown name: ${name}`);
  return name;
}

const bridge = {
  request: (name: string, input: unknown) => ipcRenderer.invoke(channels.request, checked(commandNames, name), input),
  shell: (name: string, input: unknown) => ipcRenderer.invoke(channels.shell, checked(shellCommandNames, name), input),
  on(name: string, listener: (payload: unknown) => void) {
    checked(eventNames, name);
    const hear = (_event: unknown, heard: string, payload: unknown): void => {
      if (heard === name) listener(payload);
    };
    ipcRenderer.on(channels.event, hear);
    return () => ipcRenderer.off(channels.event, hear);
  },
  pathOf: (file: unknown) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
};

contextBridge.exposeInMainWorld('respiro', bridge);
