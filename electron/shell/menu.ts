/** The application's menu. The window handles the keys itself, so that a text field keeps its own undo. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuEntry } from '../../src/contract/events.ts';
import { shellWords } from './words.ts';

const keys: Readonly<Partial<Record<MenuEntry, string>>> = {
  new: 'CmdOrCtrl+N',
  open: 'CmdOrCtrl+O',
  save: 'CmdOrCtrl+S',
  'save-as': 'CmdOrCtrl+Shift+S',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  palette: 'CmdOrCtrl+K',
  help: 'F1',
};

/** With the menu go its keys. */
export function removeMenu(): void {
  Menu.setApplicationMenu(null);
}

/** @param ask called with the entry that was chosen. */
export function setMenu(language: 'es' | 'en', ask: (entry: MenuEntry) => void): void {
  const words = shellWords[language];
  const entry = (name: MenuEntry): MenuItemConstructorOptions => {
    const key = keys[name];
    return {
      label: words[name],
      click: () => ask(name),
      ...(key !== undefined && { accelerator: key, registerAccelerator: false }),
    };
  };
  const line: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      {
        label: words.file,
        submenu: [
          entry('new'),
          entry('open'),
          line,
          entry('save'),
          entry('save-as'),
          entry('close'),
          line,
          entry('settings'),
          { role: 'quit', label: words.quit },
        ],
      },
      {
        label: words.edit,
        submenu: [
          entry('undo'),
          entry('redo'),
          line,
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      { label: words.view, submenu: [entry('palette'), line, { role: 'togglefullscreen' }] },
      { label: words.helpMenu, submenu: [entry('help')] },
    ]),
  );
}
