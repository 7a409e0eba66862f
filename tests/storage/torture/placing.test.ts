/** Two processes that come to the last step of saving at the same moment: one of them has the place, the other a conflict copy. */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { turnPath } from '../../../electron/engine/storage/turn.ts';
import type { Placing } from '../../support/engine/placing-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { amount, patience, tellFigures } from '../../support/torture.ts';

const rounds = amount(100, 3000);

test(
  'of two that place a file at the same moment one stands beside the other',
  async () => {
    const folder = temporaryFolder();
    const script = join(import.meta.dirname, '..', '..', 'support', 'engine', 'placing-process.ts');
    const two = ['one', 'other'].map((me) => {
      const child = fork(script, { execArgv: ['--disable-warning=ExperimentalWarning'] });
      onTestFinished(() => void child.kill('SIGKILL'));
      return { me, child };
    });
    await Promise.all(two.map(({ child }) => once(child, 'message')));
    const figures = { rounds: 0, overwritten: 0, conflicts: 0 };
    for (let n = 0; n < rounds; n += 1) {
      const destination = join(folder, `${n}.respiro`);
      writeFileSync(destination, `before ${n}`);
      const expected = createHash('sha256').update(`before ${n}`).digest('hex');
      const answers = two.map(({ me, child }) => {
        const answer = once(child, 'message') as Promise<[{ conflict: boolean }]>;
        child.send({ destination, expected, me } satisfies Placing);
        return answer;
      });
      const conflicts = (await Promise.all(answers)).filter(([{ conflict }]) => conflict).length;
      figures.rounds += 1;
      // The lock with which they took turns goes with the last of them.
      expect(existsSync(turnPath(destination))).toBe(false);
      figures.conflicts += conflicts;
      if (conflicts === 0) figures.overwritten += 1;
    }
    tellFigures('two processes at the last step of saving', figures);
    expect(figures).toEqual({ rounds, overwritten: 0, conflicts: rounds });
    expect(readdirSync(folder)).toHaveLength(2 * rounds);
  },
  patience,
);
