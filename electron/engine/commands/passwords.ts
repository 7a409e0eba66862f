/** The password of the open engagement: set, changed, removed. */
import { basename, dirname } from 'node:path';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import type { passwordCommands } from '../../../src/contract/commands/passwords.ts';
import type { PasswordOutcome } from '../../../src/contract/views.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { OpenEngagement } from '../application/open-engagement.ts';
import { newKey, type EnvelopeKey } from '../storage/envelope/key.ts';
import { saveReport } from '../report/save.ts';
import { readEngagement } from '../storage/repositories/engagement.ts';
import { unlock } from '../application/unlock.ts';
import { requireOpen, type EngineContext, type Handlers } from './handler.ts';

interface Wanted {
  /** Null removes it. */
  readonly password: string | null;
  readonly current: string | null;
  readonly backups: 'convert' | 'remove';
}

async function setPassword(context: EngineContext, { password, current, backups }: Wanted): Promise<PasswordOutcome> {
  const open = requireOpen(context);
  open.requireWritable();
  await requireCurrent(context, open, current);
  const key = password === null ? null : await newKey(password, context.scryptCost);
  // While the key was being made another engagement may have been opened.
  if (requireOpen(context) !== open) throw new RespiroError('cancelled', 'another engagement is open');
  let left = 0;
  const saved = await open.protect(key, async (before) => {
    if (before !== null) context.forgetKey(before.salt);
    left = await treatBackups(context, open, { before, key, backups });
  });
  // The windows read it again: the title bar shows a lock.
  context.emit('engagement.changed', { scope: 'structure', exerciseId: null });
  return { saved, left };
}

/** @throws RespiroError `wrong-password`, `password-needed`. */
async function requireCurrent({ copies }: EngineContext, open: OpenEngagement, current: string | null): Promise<void> {
  const sealed = open.key === null ? null : await copies.protectionOf(open.copyId);
  if (sealed !== null) await unlock(sealed, open.path ?? '', { password: current, held: null });
}

async function treatBackups(
  context: EngineContext,
  { engagementId, db }: OpenEngagement,
  { before, key, backups }: { before: EnvelopeKey | null; key: EnvelopeKey | null; backups: 'convert' | 'remove' },
): Promise<number> {
  if (backups === 'convert') return (await context.backups.rekey(engagementId, before, key, dirname(db.name))).left;
  await context.backups.removeAll(engagementId);
  return 0;
}

/** @throws RespiroError `not-found` for an engagement without a password; what `saveReport` throws. */
async function writeSheet(context: EngineContext, { path, password }: Parsed<'password.writeSheet'>): Promise<null> {
  const { db, key, path: file } = requireOpen(context);
  if (key === null) throw new RespiroError('not-found', 'no password is set', { what: 'password' });
  const { client, firm, language, brandKitId } = readEngagement(db);
  // Read when it is needed: most days it is not.
  const { writeRecoverySheet } = await import('../recovery/sheet.ts');
  const bytes = await writeRecoverySheet({
    client,
    firm,
    language,
    kit: context.library.brandKit(brandKitId),
    fileName: file === null ? null : basename(file),
    lock: key.salt,
    day: context.now().toISOString().slice(0, 10),
    password,
  });
  await saveReport(path, bytes);
  return null;
}

export const passwordHandlers: Handlers<keyof typeof passwordCommands> = {
  'password.set': { kind: 'plain', run: setPassword },
  'password.writeSheet': { kind: 'plain', run: writeSheet },
  'password.remove': { kind: 'plain', run: (context, input) => setPassword(context, { ...input, password: null }) },
};
