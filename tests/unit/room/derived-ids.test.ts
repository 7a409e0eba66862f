import { expect, test } from 'vitest';
import { ballotIdOf, contributionIdOf } from '../../../electron/engine/room/derived-ids.ts';

const key = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);

test('the same place finds its ballot again, and nobody without the key does', () => {
  const id = ballotIdOf(key(1), 'p1', 'x1');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ballotIdOf(key(1), 'p1', 'x1')).toBe(id);
  const others = [
    ballotIdOf(key(2), 'p1', 'x1'),
    ballotIdOf(key(1), 'p2', 'x1'),
    ballotIdOf(key(1), 'p1', 'x2'),
    contributionIdOf(key(1), 'p1', 'x1', 1),
    contributionIdOf(key(1), 'p1', 'x1', 2),
    // What is put together of parts cannot be put together otherwise.
    ballotIdOf(key(1), 'p1x', '1'),
  ];
  expect(new Set([id, ...others]).size).toBe(others.length + 1);
});
