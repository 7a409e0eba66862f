/** Composition root: puts the parts of the shell together and starts them. */
import { join } from 'node:path';
import { answerWindows } from './shell/answer-windows.ts';
import { AppearanceMemory } from './shell/appearance.ts';
import { EngineHost } from './shell/engine-host.ts';
import { FileRequests } from './shell/file-requests.ts';
import { Frame } from './shell/frame.ts';
import { chooseFolders, isOnlyOne, live } from './shell/lifecycle.ts';
import { registerScheme, servePages } from './shell/pages.ts';
import { lockDown } from './shell/security.ts';

const folders = chooseFolders();
registerScheme();
lockDown();

if (isOnlyOne()) {
  const here = import.meta.dirname;
  const engine = new EngineHost({
    script: join(here, 'engine.js'),
    dataFolder: folders.data,
    resourcesFolder: folders.resources,
  });
  const frame = new Frame(join(here, '..', 'preload', 'preload.cjs'));
  const appearance = new AppearanceMemory(join(folders.shell, 'appearance.json'));
  const files = new FileRequests((path) => frame.tell('shell.asked', { kind: 'open-file', path }));

  engine.onEvent = (name, payload) => frame.tell(name, payload);
  answerWindows({ engine, frame, files, appearance });
  files.listen(() => frame.show());
  live({
    ready: () => {
      servePages(join(here, '..', 'renderer'));
      frame.setTheme(appearance.last?.theme ?? 'system');
      // The window first: its page takes longer to come than the engine.
      frame.open();
      engine.start();
    },
    activated: () => frame.open(),
    ending: () => engine.stop(),
  });
}
