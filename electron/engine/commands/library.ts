/** The firm's library. */
import type { libraryCommands } from '../../../src/contract/commands/library.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { libraryFileOf } from '../../../src/contract/library-file.ts';
import type { LibraryImport, LibraryItemWords } from '../../../src/contract/library-views.ts';
import { namesClient } from '../../../src/domain/library/client-traces.ts';
import { readStart } from '../application/json-file.ts';
import { countArriving, largestLibrary, readLibraryFile } from '../application/library-import.ts';
import { saveReport } from '../report/save.ts';
import { readEngagement } from '../storage/repositories/engagement.ts';
import type { EngineContext, Handlers } from './handler.ts';

/** @throws RespiroError `library-names-client`. */
function refuseClient(context: EngineContext, words: LibraryItemWords): void {
  if (isOfClient(context)(words)) throw new RespiroError('library-names-client', 'the words name the client');
}

/** Whether words name the client whose engagement is open. */
function isOfClient({ current }: EngineContext): (words: LibraryItemWords) => boolean {
  if (current === null) return () => false;
  const { client } = readEngagement(current.db);
  return ({ text, detail, tags }) => [text, detail, ...tags].some((part) => namesClient(part, client));
}

async function importFile(context: EngineContext, path: string, apply: boolean): Promise<LibraryImport> {
  const read = readLibraryFile(await readStart(path, largestLibrary));
  if (!read.ok) return { state: 'refused', problems: read.problems };
  const { firmLibrary } = context.registry;
  const ofClient = isOfClient(context);
  const taken = read.value.filter((words) => !ofClient(words));
  const counts = countArriving(firmLibrary.items(), taken);
  if (apply) firmLibrary.keepAll(taken, context.newId, context.now());
  return { state: 'read', ...counts, naming: read.value.length - taken.length };
}

export const libraryHandlers: Handlers<keyof typeof libraryCommands> = {
  'library.items': { kind: 'plain', run: ({ registry }) => registry.firmLibrary.items() },
  'library.keep': {
    kind: 'plain',
    run: (context, words) => {
      refuseClient(context, words);
      return context.registry.firmLibrary.keep(words, context.newId(), context.now());
    },
  },
  'library.update': {
    kind: 'plain',
    run: (context, item) => {
      refuseClient(context, item);
      context.registry.firmLibrary.update(item);
      return null;
    },
  },
  'library.remove': {
    kind: 'plain',
    run: ({ registry }, { id }) => {
      registry.firmLibrary.remove(id);
      return null;
    },
  },
  'library.export': {
    kind: 'plain',
    run: async ({ registry }, { path, kinds }) => {
      const items = registry.firmLibrary.items().filter(({ kind }) => kinds.includes(kind));
      await saveReport(path, new TextEncoder().encode(`${JSON.stringify(libraryFileOf(items), null, 2)}\n`));
      return { items: items.length };
    },
  },
  'library.import': { kind: 'plain', run: (context, { path, apply }) => importFile(context, path, apply) },
};
