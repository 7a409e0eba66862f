import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GroupCommit } from '../../../electron/engine/room/group-commit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function committed(freeToWrite?: () => Promise<void> | null) {
  const batches: number[][] = [];
  const commit = (batch: readonly number[]): void => void batches.push([...batch]);
  return { batches, group: new GroupCommit<number>({ commit, withinMs: 15, ...(freeToWrite && { freeToWrite }) }) };
}

test('what comes within the window is one commit; the first waits no longer than that', () => {
  const { batches, group } = committed();
  group.add(1);
  vi.advanceTimersByTime(10);
  group.add(2);
  expect(batches).toEqual([]);
  vi.advanceTimersByTime(5);
  expect(batches).toEqual([[1, 2]]);
  group.flush();
  vi.advanceTimersByTime(100);
  expect(batches).toHaveLength(1);
});

test('many at once do not wait, and none is left behind', () => {
  const { batches, group } = committed();
  for (let i = 0; i < 600; i += 1) group.add(i);
  expect(batches.map((batch) => batch.length)).toEqual([256, 256]);
  vi.advanceTimersByTime(15);
  expect(batches.flat()).toEqual(Array.from({ length: 600 }, (_, i) => i));
});

test('while something else writes all of it waits, and comes in its order', async () => {
  let release: () => void = () => undefined;
  let busy: Promise<void> | null = new Promise((resolve) => (release = resolve));
  const { batches, group } = committed(() => busy);
  for (let i = 0; i < 300; i += 1) group.add(i);
  vi.advanceTimersByTime(1_000);
  group.add(300);
  vi.advanceTimersByTime(1_000);
  expect(batches).toEqual([]);
  busy = null;
  release();
  await vi.advanceTimersByTimeAsync(0);
  expect(batches.flat()).toEqual(Array.from({ length: 301 }, (_, i) => i));
});
