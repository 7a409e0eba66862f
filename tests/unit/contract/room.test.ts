import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeLength, codeLetters, readCode, shownCode } from '../../../src/contract/room/codes.ts';
import { largestMessage, longestPhoneText, mostListed } from '../../../src/contract/room/limits.ts';
import { fromPhone } from '../../../src/contract/room/schema.ts';

const bytes = (message: unknown): number => Buffer.byteLength(JSON.stringify(message), 'utf8');
const uuid = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const place = { op: 2 ** 31, exerciseId: uuid, lensId: 'performance' };

test('the longest message that is allowed fits, whatever its letters', () => {
  const share = {
    kind: 'share',
    ...place,
    shares: Array.from({ length: mostListed }, () => ({ itemId: uuid, value: 1 })),
  };
  const rank = { kind: 'rank', ...place, order: Array.from({ length: mostListed }, () => uuid) };
  for (const letter of ['a', '漢', '\n', '"', '\\']) {
    const text = letter === '\n' ? `a${letter.repeat(longestPhoneText - 2)}b` : letter.repeat(longestPhoneText);
    const say = { kind: 'say', ...place, itemId: uuid, text };
    expect(fromPhone.safeParse(say).success).toBe(true);
    expect(bytes(say)).toBeLessThanOrEqual(largestMessage);
  }
  for (const message of [share, rank]) {
    expect(fromPhone.safeParse(message).success).toBe(true);
    expect(bytes(message)).toBeLessThanOrEqual(largestMessage);
  }
  expect(fromPhone.safeParse({ ...rank, order: [...rank.order, uuid] }).success).toBe(false);
});

test('what a phone says is taken as it is described and not otherwise', () => {
  const rate = { kind: 'rate', ...place, itemId: uuid, value: 3 };
  expect(fromPhone.parse(rate)).toEqual(rate);
  expect(fromPhone.safeParse({ ...rate, value: null }).success).toBe(true);
  for (const wrong of [
    { value: 2.5 },
    { value: 101 },
    { value: '3' },
    { op: 0 },
    { op: 1.5 },
    { extra: 1 },
    { kind: 'vote' },
  ]) {
    expect(fromPhone.safeParse({ ...rate, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  }
  const say = { kind: 'say', ...place, itemId: uuid, text: ' Se cae\u0000 la red \r\n siempre ' };
  expect(fromPhone.parse(say)).toMatchObject({ text: 'Se cae la red \n siempre' });
  expect(fromPhone.safeParse({ ...say, text: ' \u0007 ' }).success).toBe(false);
});

test('a code is read however it is typed, and nothing else is one', () => {
  const code = fc.array(fc.constantFrom(...codeLetters.split('')), { minLength: codeLength, maxLength: codeLength });
  fc.assert(
    fc.property(code, (letters) => {
      const written = letters.join('');
      expect(readCode(shownCode(written))).toBe(written);
      expect(readCode(` ${written.toLowerCase().slice(0, 2)}-${written.slice(2)} `)).toBe(written);
    }),
  );
  for (const none of ['', 'ACDEF', 'ACDEFHJ', 'ACDEFO', 'ACDEF1', 'ÁCDEFH']) expect(readCode(none)).toBeNull();
});
