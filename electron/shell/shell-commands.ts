/** What only the shell can do: dialogs, the desktop, the look of native parts. */
import { app, dialog, shell, type FileFilter } from 'electron';
import { join } from 'node:path';
import type { ShellCommandName, ShellOutput, ShellParsed } from '../../src/contract/shell.ts';
import { RespiroError } from '../../src/contract/errors.ts';
import type { ShellParts } from './answer-windows.ts';
import { copyPicture } from './copy-picture.ts';
import { safeFileName } from './file-name.ts';
import { lockOf } from './remembered-keys.ts';
import { removeMenu, setMenu } from './menu.ts';
import { shellWords } from './words.ts';

type ShellHandlers = {
  readonly [N in ShellCommandName]: (input: ShellParsed<N>) => ShellOutput<N> | Promise<ShellOutput<N>>;
};

type FileKind = ShellParsed<'shell.chooseOpen'>['kind'];

/** `ending`: what a new file gets · `extension`: what the dialog offers, and what is enough on a name typed by hand. */
const endings = {
  engagement: { ending: 'respiro', extension: 'respiro' },
  report: { ending: 'docx', extension: 'docx' },
  pdf: { ending: 'pdf', extension: 'pdf' },
  instrument: { ending: 'instrumento.json', extension: 'json' },
  wordFile: { ending: 'docx', extension: 'docx', others: ['dotx'] },
  table: { ending: 'xlsx', extension: 'xlsx', others: ['csv', 'tsv', 'txt', 'xlsm', 'respiro'] },
  workbook: { ending: 'xlsx', extension: 'xlsx' },
  csv: { ending: 'zip', extension: 'zip' },
  pictures: { ending: 'zip', extension: 'zip' },
  png: { ending: 'png', extension: 'png' },
  svg: { ending: 'svg', extension: 'svg' },
  calendar: { ending: 'ics', extension: 'ics' },
  library: { ending: 'biblioteca.json', extension: 'json' },
  'brand-kit': { ending: 'marca.json', extension: 'json' },
  logo: { ending: 'svg', extension: 'svg', others: ['png'] },
} as const;

function extensionsOf(kind: FileKind): string[] {
  const one = endings[kind];
  return [one.extension, ...('others' in one ? one.others : [])];
}

function systemLanguage(): 'es' | 'en' {
  return app.getLocale().toLowerCase().startsWith('en') ? 'en' : 'es';
}

export function shellHandlers({
  engine,
  frame,
  files,
  projector,
  kiosk,
  press,
  appearance,
  keys,
}: ShellParts): ShellHandlers {
  let language = appearance.last?.language ?? systemLanguage();
  // Only what the person chose in a dialog may be shown or opened again.
  const written = new Set<string>();
  const filters = (kind: FileKind): FileFilter[] => [
    { name: shellWords[language][kind], extensions: extensionsOf(kind) },
  ];
  const requireWritten = (path: string): void => {
    if (!written.has(path)) throw new RespiroError('not-found', 'not written in this run', { what: 'file' });
  };

  const drawMenu = (): void => {
    if (kiosk.isOn) removeMenu();
    else setMenu(language, (entry) => frame.tell('shell.asked', { kind: 'menu', entry }));
  };

  return {
    'shell.remembering': async ({ lock }) => {
      const which = lock ?? lockOf(engine.keptKey);
      return { state: await keys.state(), remembered: which !== null && keys.has(which) };
    },
    'shell.rememberKey': () => keys.remember(engine.keptKey),
    'shell.recallKey': async ({ lock }) => {
      const key = lock === null ? null : await keys.recall(lock);
      if (key === null) return false;
      engine.offerKey(key);
      return true;
    },
    'shell.forgetKey': ({ lock }) => {
      const which = lock ?? lockOf(engine.keptKey);
      return which !== null && keys.forget(which);
    },
    'shell.start': () => ({
      file: files.takeFirst(),
      systemLanguage: systemLanguage(),
      version: app.getVersion(),
      appearance: appearance.last,
    }),
    'shell.appearance': (chosen) => {
      const { theme } = chosen;
      language = chosen.language;
      appearance.remember(chosen);
      frame.setTheme(theme);
      drawMenu();
      return null;
    },
    'shell.chooseOpen': async ({ kind }) => {
      const options = { properties: ['openFile' as const], filters: filters(kind) };
      const { filePaths } = frame.window
        ? await dialog.showOpenDialog(frame.window, options)
        : await dialog.showOpenDialog(options);
      return filePaths[0] ?? null;
    },
    'shell.chooseSave': async ({ kind, suggestedName }) => {
      const { ending, extension } = endings[kind];
      const name = safeFileName(suggestedName, ending);
      const options = { defaultPath: join(app.getPath('documents'), name), filters: filters(kind) };
      const { filePath } = frame.window
        ? await dialog.showSaveDialog(frame.window, options)
        : await dialog.showSaveDialog(options);
      if (!filePath) return null;
      const path = filePath.toLowerCase().endsWith(`.${extension}`) ? filePath : `${filePath}.${ending}`;
      written.add(path);
      return path;
    },
    'shell.reveal': ({ path }) => {
      requireWritten(path);
      shell.showItemInFolder(path);
      return null;
    },
    'shell.trash': async ({ path }) => {
      try {
        await shell.trashItem(path);
      } catch {
        throw new RespiroError('file-unreadable', 'not moved to the trash', { path });
      }
      return null;
    },
    'shell.copyPicture': async ({ png }) => {
      await copyPicture(png);
      return null;
    },
    'shell.openReport': async ({ path }) => {
      requireWritten(path);
      const problem = await shell.openPath(path);
      if (problem !== '') throw new RespiroError('file-unreadable', 'no program opened it', { path });
      return null;
    },
    'shell.writePdf': async ({ path, ...report }) => {
      requireWritten(path);
      return { path, ...(await press.print({ kind: 'report', ...report }, path)) };
    },
    'shell.writeNetworkCard': async ({ path }) => {
      requireWritten(path);
      const { bytes } = await press.print({ kind: 'network-card' }, path);
      return { path, bytes };
    },
    'shell.cancelPdf': () => {
      press.cancel();
      return null;
    },
    'shell.paper': () => press.paper,
    'shell.paperReady': (ready) => {
      press.ready(ready);
      return null;
    },
    'shell.projector': () => projector.state,
    'shell.openProjector': ({ displayId }) => projector.open(displayId),
    'shell.closeProjector': () => projector.close(),
    'shell.kiosk': ({ on }) => {
      kiosk.set(on);
      drawMenu();
      return null;
    },
  };
}
