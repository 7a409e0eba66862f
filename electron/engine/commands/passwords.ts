/** The password of the open engagement: set, changed, removed. */
import type { passwordCommands } from '../../../src/contract/commands/passwords.ts';
import type { PasswordOutcome } from '../../../src/contract/views.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { OpenEngagement } from '../application/open-engagement.ts';
import { newKey, type EnvelopeKey } from '../storage/envelope/key.ts';
import { unlock } from '../application/unlock.ts';
import { requireOpen, type EngineContext, type Handlers } from './handler.ts';
import { dirname } from 'node:path';

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

export const passwordHandlers: Handlers<keyof typeof passwordCommands> = {
  'password.set': { kind: 'plain', run: setPassword },
  'password.remove': { kind: 'plain', run: (context, input) => setPassword(context, { ...input, password: null }) },
};
