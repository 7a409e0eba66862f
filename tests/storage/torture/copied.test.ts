/** What a synchronised folder's program or a person with a stick does: the file is copied again and again while it is saved. */
import { mkdirSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspectFile } from '../../../electron/engine/storage/inspect.ts';
import { engineAt } from '../../support/engine/engine-at.ts';
import { workshopAt } from '../../support/engine/workshop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { amount, dice, patience, tellFigures } from '../../support/torture.ts';

const copies = amount(25, 1000);

/** In pieces, and at its leisure: other things happen between two of them. */
async function readInPieces(path: string, die: (limit: number) => number): Promise<Buffer> {
  const file = await open(path);
  try {
    const pieces: Buffer[] = [];
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(4096 * (1 + die(8))));
      if (bytesRead === 0) return Buffer.concat(pieces);
      pieces.push(buffer.subarray(0, bytesRead));
      for (let turns = die(4); turns > 0; turns -= 1) await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    await file.close();
  }
}

test(
  'a file copied while it is saved is whole in every copy',
  async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'client', 'a.respiro');
    mkdirSync(join(folder, 'client'));
    const t = engineAt(join(folder, 'data'));
    const { exerciseId, participantIds } = await workshopAt(t, { value: false });
    await t.do('engagement.saveAs', { path });

    const state = { copying: true, saves: 0 };
    const saving = (async () => {
      for (let n = 0; state.copying; n += 1) {
        const respondent = { participantId: participantIds[n % participantIds.length] ?? '' };
        const question = { exerciseId, lensId: 'room', itemId: 'em1', respondent, channel: 'paper' } as const;
        await t.do('answers.record', { ...question, value: 1 + (n % 5) });
        expect((await t.do('engagement.save', {})).state).toBe('saved');
        state.saves += 1;
      }
    })();
    const die = dice('copied while saved');
    const copy = join(folder, 'copy.respiro');
    const seen = new Set<number>();
    let bad = 0;
    for (let n = 0; n < copies; n += 1) {
      seen.add(state.saves);
      await writeFile(copy, await readInPieces(path, die));
      await inspectFile(copy).catch(() => (bad += 1));
    }
    state.copying = false;
    await saving;
    tellFigures('copied while it is saved', { copies, saves: state.saves, bad });
    expect(bad).toBe(0);
    expect(seen.size).toBeGreaterThan(copies / 20);
  },
  patience,
);
