import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Optimistic } from '../../src/app/state/optimistic.svelte.ts';

type Answer = (kept: readonly number[] | undefined) => void;

const append =
  (n: number) =>
  (list: readonly number[]): readonly number[] => [...list, n];

describe('a value that changes at once', () => {
  it('shows what is kept and what waits, writes in order, and ends at what was kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('kept', 'refused', 'thrown'), { maxLength: 12 }), async (fates) => {
        const value = new Optimistic<readonly number[]>([]);
        const written: number[] = [];
        const done = fates.map((fate, n) =>
          value
            .change(append(n), async (before) => {
              written.push(n);
              await Promise.resolve();
              if (fate === 'thrown') throw new Error('the engine is gone');
              return fate === 'kept' ? append(n)(before) : undefined;
            })
            .catch(() => false),
        );
        expect(value.value).toEqual(fates.map((_, n) => n));
        expect(await value.settled()).toBe(!fates.some((fate) => fate !== 'kept'));
        expect(written).toEqual(fates.map((_, n) => n));
        expect(value.value).toEqual(fates.flatMap((fate, n) => (fate === 'kept' ? [n] : [])));
        expect(await Promise.all(done)).toEqual(fates.map((fate) => fate === 'kept'));
        expect(await value.settled()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps showing what waits upon what was read meanwhile', async () => {
    const value = new Optimistic<readonly number[]>([]);
    let answer: Answer = () => undefined;
    const done = value.change(append(2), () => new Promise((resolve) => (answer = resolve)));
    value.keep([1]);
    expect(value.value).toEqual([1, 2]);
    await Promise.resolve();
    answer(undefined);
    expect(await done).toBe(false);
    expect(value.value).toEqual([1]);
  });
});
