/** A copy of the open engagement without the names of people. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { anonymiseCommands } from '../../../src/contract/commands/anonymise.ts';
import type { AnonymiseOutcome } from '../../../src/contract/anonymise-views.ts';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { previewAnonymous, writeAnonymous } from '../anonymise/anonymise.ts';
import { hashFile } from '../storage/file-hash.ts';
import { publishInThread } from '../storage/files-thread.ts';
import { requireOpen, type EngineContext, type Handlers } from './handler.ts';

async function write(
  context: EngineContext,
  { path, keep, ...how }: Parsed<'anonymise.write'>,
): Promise<AnonymiseOutcome> {
  const { db, path: own } = requireOpen(context);
  // The engagement itself stays as it is, whatever was chosen in the dialog.
  if (path === own) throw new RespiroError('invalid-input', 'the file of the open engagement', { field: 'path' });
  const { folder, others } = await context.copies.aside();
  const letGo = await others.hold('other');
  try {
    const source = join(folder, 'anonymous.sqlite');
    const { library, newId } = context;
    const standard = library.view.instruments.filter(({ id }) => library.isStandard(id));
    const replaced = writeAnonymous(db, source, { ...how, keep: new Set(keep), standard, newId });
    const people = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM participants').get()?.n ?? 0;
    const expectedHash = await hashFile(path);
    const published = await publishInThread({ source, destination: path, expectedHash, note: null });
    return { path: published.path, people, replaced };
  } finally {
    letGo();
    await rm(folder, { recursive: true, force: true });
  }
}

export const anonymiseHandlers: Handlers<keyof typeof anonymiseCommands> = {
  'anonymise.preview': {
    kind: 'plain',
    run: (context, { choices, seed }) => {
      const { db, key } = requireOpen(context);
      const { library } = context;
      const standard = library.view.instruments.filter(({ id }) => library.isStandard(id));
      return { ...previewAnonymous(db, { choices, seed, standard }), locked: key !== null };
    },
  },
  'anonymise.write': { kind: 'plain', run: write },
};
