/** Composition root: puts the parts of the shell together and starts them. */
import { join } from 'node:path';
import { answerWindows } from './shell/answer-windows.ts';
import { parseAppearance } from './shell/appearance.ts';
import { parseMark } from './shell/displays.ts';
import { EngineHost } from './shell/engine-host.ts';
import { FileRequests } from './shell/file-requests.ts';
import { Frame } from './shell/frame.ts';
import { Kiosk } from './shell/kiosk.ts';
import { chooseFolders, isOnlyOne, live } from './shell/lifecycle.ts';
import { Memory } from './shell/memory.ts';
import { registerScheme, servePages } from './shell/pages.ts';
import { PaperPress } from './shell/paper-press.ts';
import { ProjectorWindow } from './shell/projector-window.ts';
import { systemKeyring } from './shell/keyring.ts';
import { RememberedKeys } from './shell/remembered-keys.ts';
import { lockDown } from './shell/security.ts';

const folders = chooseFolders();
registerScheme();
lockDown();

if (isOnlyOne()) {
  const here = import.meta.dirname;
  const preload = join(here, '..', 'preload', 'preload.cjs');
  const engine = new EngineHost({
    script: join(here, 'engine.js'),
    checkScript: join(here, 'check-process.js'),
    dataFolder: folders.data,
    resourcesFolder: folders.resources,
  });
  const appearance = new Memory(join(folders.shell, 'appearance.json'), parseAppearance);
  const keys = new RememberedKeys(join(folders.shell, 'remembered-keys.json'), systemKeyring);
  const frame = new Frame(preload);
  const kiosk = new Kiosk(() => frame.window);
  const projector = new ProjectorWindow({
    preload,
    memory: new Memory(join(folders.shell, 'projector.json'), parseMark),
    wanted: new Memory(join(folders.shell, 'projector-open.json'), (json) => json === true),
    facilitator: () => frame.window,
  });
  const press = new PaperPress({
    preload,
    engine,
    tell: (step, done, total) => frame.tell('report.progress', { step, done, total }),
  });
  const files = new FileRequests((path) => frame.tell('shell.asked', { kind: 'open-file', path }));

  engine.onForget = (lock) => keys.forget(lock);
  engine.onEvent = (name, payload) => {
    frame.tell(name, payload);
    projector.tell(name, payload);
  };
  frame.onOpened = (window) => kiosk.guard(window);
  frame.onMoved = () => projector.settle();
  frame.onClosed = () => {
    projector.close();
    press.cancel();
  };
  projector.onChange = (state) => frame.tell('projector.window', state);
  projector.onKey = (key) => frame.tell('shell.asked', { kind: 'remote', key });
  answerWindows({ engine, frame, files, projector, kiosk, press, appearance, keys });
  files.listen(() => frame.show());
  live({
    ready: () => {
      servePages(join(here, '..', 'renderer'));
      frame.setTheme(appearance.last?.theme ?? 'system');
      // The window first: its page takes longer to come than the engine.
      frame.open();
      engine.start();
      projector.watch();
    },
    activated: () => frame.open(),
    ending: () => engine.stop(),
  });
}
