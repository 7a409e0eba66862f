import { expect, test } from 'vitest';
import { Allowance } from '../../../electron/engine/room/allowance.ts';
import { Entrance } from '../../../electron/engine/room/entrance.ts';
import { newCode, newSecret } from '../../../electron/engine/room/entry-keys.ts';
import { codeLetters } from '../../../src/contract/room/codes.ts';

const room = { secret: newSecret(), code: 'ACDEFH' };

test('so many at once, then so many a second', () => {
  const allowance = new Allowance(3, 2, 0);
  expect([0, 0, 0, 0].map((now) => allowance.take(now))).toEqual([true, true, true, false]);
  expect(allowance.waitSeconds(0)).toBe(1);
  expect(allowance.take(499)).toBe(false);
  expect(allowance.take(500)).toBe(true);
  expect(allowance.isFull(1_999)).toBe(false);
  expect(allowance.isFull(2_100)).toBe(true);
  // Nothing is saved up, and a clock that stands still gives nothing.
  expect([1e6, 1e6, 1e6, 1e6].map((now) => allowance.take(now))).toEqual([true, true, true, false]);
});

test('10,000 guesses from one address, and from 500 of them, come to a handful of tries', () => {
  for (const addresses of [1, 500]) {
    let now = 0;
    let looked = 0;
    const entrance = new Entrance(room, () => now);
    for (let i = 0; i < 10_000; i += 1) {
      now += 6;
      const code = [...Array(6).keys()].map((at) => codeLetters[(i >> (at * 2)) % 16]).join('');
      const entry = entrance.admit({ code }, `10.0.${i % addresses}.1`);
      if (!('problem' in entry) || entry.problem === 'wrong-code') looked += 1;
      else expect(entry.problem).toBe('too-many-tries');
    }
    // In a minute: what one address, or all together, may try.
    expect(looked).toBeLessThanOrEqual(addresses === 1 ? 11 : 121);
    expect(looked).toBeGreaterThan(4);
    expect(entrance.wrongCodes).toBeGreaterThan(4);
    // While one waits even the right code is not looked at; the secret of the QR always is.
    if (addresses === 1)
      expect(entrance.admit({ code: room.code }, '10.0.0.1')).toMatchObject({ problem: 'too-many-tries' });
    expect(entrance.admit({ secret: room.secret }, '10.0.0.1')).toEqual({ placeId: null });
    now += 120_000;
    expect(entrance.admit({ code: room.code }, '10.0.0.1')).toEqual({ placeId: null });
    expect(entrance.wrongCodes).toBe(0);
  }
});

test('without a secret or a code nobody is let in, and a wrong secret is none', () => {
  const entrance = new Entrance(room, () => 0);
  expect(entrance.admit({}, 'a')).toEqual({ problem: 'code-needed' });
  expect(entrance.admit({ secret: newSecret() }, 'a')).toEqual({ problem: 'wrong-code' });
  expect(entrance.admit({ secret: '' }, 'a')).toEqual({ problem: 'wrong-code' });
});

test('a code that hands a place over works once, for a quarter of an hour, and only the latest of it', () => {
  let now = 0;
  const entrance = new Entrance(room, () => now);
  const first = entrance.handOver('p1');
  const second = entrance.handOver('p1');
  expect(entrance.admit({ code: first }, 'a')).toEqual({ problem: 'wrong-code' });
  expect(entrance.admit({ code: second }, 'a')).toEqual({ placeId: 'p1' });
  expect(entrance.admit({ code: second }, 'a')).toEqual({ problem: 'wrong-code' });
  const late = entrance.handOver('p2');
  now += 15 * 60_000;
  expect(entrance.admit({ code: late }, 'a')).toEqual({ problem: 'wrong-code' });
});

test('codes and secrets are drawn from all there are', () => {
  const letters = new Set(Array.from({ length: 400 }, newCode).flatMap((code) => [...code]));
  expect([...letters].sort().join('')).toBe(codeLetters);
  expect(new Set(Array.from({ length: 400 }, newSecret)).size).toBe(400);
  expect(newSecret()).toMatch(/^[\w-]{22}$/);
});
