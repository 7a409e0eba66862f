/**
 * An engine in a process of its own that works until it is ended by force: it opens a file and records answers, without
 * saving (`writing`) or saving all the while (`publishing`); or it opens a working copy of an older version (`migrating`).
 * Tells what was acknowledged.
 */
import { inThisProcess } from '../../../electron/engine/checking/checker.ts';
import { Engine } from '../../../electron/engine/engine.ts';
import type { CommandName, Input, Output } from '../../../src/contract/commands/all.ts';

export type Work = 'writing' | 'publishing' | 'migrating';

export type Told =
  | { readonly kind: 'begins' }
  /** One answer that the engine acknowledged. */
  | { readonly kind: 'answered'; readonly ballotId: string; readonly itemId: string; readonly value: number }
  /** A save that ended well, and how many answers had been acknowledged when it was asked for. */
  | { readonly kind: 'saved'; readonly answers: number }
  | { readonly kind: 'opened' };

const items = ['em1', 'em2', 'em3', 'em4', 'em5'];

const [dataFolder = '', resourcesFolder = '', work = '', path = '', password = ''] = process.argv.slice(2);
const engine = new Engine({ dataFolder, resourcesFolder, beginCheck: inThisProcess, emit: () => undefined });
const tell = (told: Told): void => void process.send?.(told);

async function ask<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
  const outcome = await engine.request(name, input);
  if (outcome.ok) return outcome.value;
  throw new Error(`${name}: ${outcome.error.code} ${outcome.error.message}`);
}

if (work === 'migrating') {
  const [recent] = await ask('recents.list', {});
  tell({ kind: 'begins' });
  await ask('engagement.openRecent', { id: recent?.id ?? '' });
  tell({ kind: 'opened' });
} else {
  await ask('engagement.open', { path, ...(password !== '' && { password }) });
  await answer(work === 'publishing');
}
// Kept alive: it is ended from outside.
setInterval(() => undefined, 60_000);

async function answer(publishing: boolean): Promise<never> {
  const { exercises } = await ask('workspace.read', {});
  const exerciseId = exercises[0]?.id ?? '';
  let acknowledged = 0;
  const saving = { now: false };
  const save = async (): Promise<void> => {
    saving.now = true;
    const answers = acknowledged;
    const saved = await ask('engagement.save', {});
    if (saved.state !== 'failed') tell({ kind: 'saved', answers });
    saving.now = false;
  };
  tell({ kind: 'begins' });
  for (;;) {
    const { id: ballotId } = await ask('ballots.add', { exerciseId, groupId: 'frontline', channel: 'paper' });
    for (const [n, itemId] of items.entries()) {
      const value = 1 + ((acknowledged + n) % 4);
      const question = { exerciseId, lensId: 'room', itemId, respondent: { ballotId }, channel: 'paper' } as const;
      await ask('answers.record', { ...question, value });
      tell({ kind: 'answered', ballotId, itemId, value });
      acknowledged += 1;
      // Answers go on while it is saved, as in the room.
      if (publishing && !saving.now) void save();
      // Commands are quick: without a turn of the loop nothing of a save would ever happen.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
