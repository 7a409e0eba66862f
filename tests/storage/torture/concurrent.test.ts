/**
 * Two engines, each in its process with its own data folder, that have one file open and save to it, in turns and at once:
 * every acknowledged answer is in the file or in a conflict copy beside it, once, and every file is whole.
 */
import Database from 'better-sqlite3';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspectFile } from '../../../electron/engine/storage/inspect.ts';
import { engineAt } from '../../support/engine/engine-at.ts';
import { later } from '../../support/engine/killing.ts';
import { remoteEngine, type RemoteEngine } from '../../support/engine/remote-engine.ts';
import { workshopAt } from '../../support/engine/workshop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { amount, dice, patience, tellFigures } from '../../support/torture.ts';

/** Half of them at once, half in turns. */
const rounds = amount(2, 400);
/** Longer than half a save, so that one begins in every part of the other. */
const mostApartMs = 60;

function ballotsIn(path: string): string[] {
  const db = new Database(path, { readonly: true });
  try {
    return db.prepare<[], string>('SELECT ballot_id FROM answers').pluck().all();
  } finally {
    db.close();
  }
}

test(
  'two engines that save to one file, in turns and at once, lose no answer that was acknowledged',
  async () => {
    const folder = temporaryFolder();
    const place = join(folder, 'client');
    mkdirSync(place);
    const path = join(place, 'a.respiro');
    const first = engineAt(join(folder, 'first'));
    const { exerciseId } = await workshopAt(first, { value: false, anonymity: 'anonymous' });
    await first.do('engagement.saveAs', { path });
    await first.engine.close();

    const two = ['one', 'other'].map((name) => remoteEngine(join(folder, name)));
    const acknowledged: string[] = [];
    /** Each answer stands on a ballot of its own, so the ballot names it. */
    const answer = async (engine: RemoteEngine): Promise<void> => {
      const { id: ballotId } = await engine.do('ballots.add', { exerciseId, groupId: 'frontline', channel: 'paper' });
      const question = {
        exerciseId,
        lensId: 'room',
        itemId: 'em1',
        respondent: { ballotId },
        channel: 'paper',
      } as const;
      await engine.do('answers.record', { ...question, value: 1 + (acknowledged.length % 4) });
      acknowledged.push(ballotId);
    };
    const die = dice('two engines');
    const figures = { rounds: 0, inTurns: 0, atOnce: 0, saves: 0, conflicts: 0, answers: 0, files: 0 };
    const faults = { lost: 0, doubled: 0, bad: 0 };
    const work = async (engine: RemoteEngine): Promise<void> => {
      await answer(engine);
      const saved = await engine.do('engagement.save', {});
      figures.saves += 1;
      if (saved.state !== 'saved') expect(saved).toMatchObject({ state: 'failed', code: 'destination-changed' });
      if (saved.state === 'failed') figures.conflicts += 1;
    };
    for (let n = 0; n < rounds; n += 1) {
      // One after the other: whoever opens a file that is open is told so, and goes on anyway.
      for (const engine of two) await engine.do('engagement.open', { path, anyway: true });
      const order = die(2) === 0 ? two : two.toReversed();
      if (n % 2 === 0) {
        const apart = die(mostApartMs);
        await Promise.all(order.map((engine, at) => later(at * apart).then(() => work(engine))));
        figures.atOnce += 1;
      } else {
        const more = Array.from({ length: die(3) }, () => order[die(2)] ?? order[0]);
        for (const engine of [...order, ...more]) if (engine !== undefined) await work(engine);
        figures.inTurns += 1;
      }
      for (const engine of two) await engine.do('engagement.close', {});
      figures.rounds += 1;
    }
    for (const engine of two) await engine.close();

    // Over all files: in the last one that holds it or in many, but there.
    const there = new Set<string>();
    for (const name of readdirSync(place)) {
      const file = join(place, name);
      await inspectFile(file).catch(() => (faults.bad += 1));
      const held = ballotsIn(file);
      figures.files += 1;
      faults.doubled += held.length - new Set(held).size;
      for (const id of held) there.add(id);
    }
    figures.answers = acknowledged.length;
    faults.lost = acknowledged.filter((id) => !there.has(id)).length;
    tellFigures('two engines that save to one file', { ...figures, ...faults });
    expect(faults).toEqual({ lost: 0, doubled: 0, bad: 0 });
    expect(there.size).toBe(acknowledged.length);
    // Both started from the same file each time, so one of them always came too late.
    expect(figures.conflicts).toBeGreaterThanOrEqual(rounds);
    expect(figures.files).toBe(figures.conflicts + 1);
  },
  patience,
);
