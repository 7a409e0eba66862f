/** A copy of the open engagement without the names of people. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { anonymiseCommands } from '../../../src/contract/commands/anonymise.ts';
import type { AnonymiseOutcome } from '../../../src/contract/anonymise-views.ts';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import { RespiroError, toFailure } from '../../../src/contract/errors.ts';
import type { Copies } from '../application/copies.ts';
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
    const finished = join(folder, 'finished.respiro');
    await publishInThread({ source, destination: finished, expectedHash: null, note: null });
    await requireOpens(others, finished);
    const published = await publishInThread({ source: finished, destination: path, expectedHash, note: null });
    return { path: published.path, people, replaced };
  } finally {
    letGo();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Looked at as whoever gets the file will, before it stands where it was asked for: rows were rewritten, and nobody works with the copy
 * who would notice.
 *
 * @throws RespiroError `anonymise-unsound`.
 */
async function requireOpens(others: Copies, finished: string): Promise<void> {
  try {
    await others.takeIn(finished, 'other');
  } catch (error) {
    const { code, message, details } = toFailure(error);
    if (code !== 'file-damaged' && code !== 'not-an-engagement') throw error;
    throw new RespiroError('anonymise-unsound', message, { fault: String(details['fault'] ?? '') });
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
