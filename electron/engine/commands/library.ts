/** The firm's library. */
import type { libraryCommands } from '../../../src/contract/commands/library.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { LibraryItemWords } from '../../../src/contract/library-views.ts';
import { namesClient } from '../../../src/domain/library/client-traces.ts';
import { readEngagement } from '../storage/repositories/engagement.ts';
import type { EngineContext, Handlers } from './handler.ts';

/** @throws RespiroError `library-names-client`. */
function refuseClient({ current }: EngineContext, { text, detail, tags }: LibraryItemWords): void {
  if (current === null) return;
  const { client } = readEngagement(current.db);
  if ([text, detail, ...tags].some((part) => namesClient(part, client))) {
    throw new RespiroError('library-names-client', 'the words name the client');
  }
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
};
