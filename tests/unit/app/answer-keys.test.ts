import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../src/ui/questions/answer-keys.ts';

const key = (pressed: string, change = {}) => ({
  key: pressed,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...change,
});

describe('keys that answer', () => {
  it.each([
    ['1', 1],
    ['5', 5],
    ['0', null],
    ['n', null],
    ['N', null],
    ['6', undefined],
    ['a', undefined],
    ['Enter', undefined],
    ['１', undefined],
  ])('%s', (pressed, answer) => expect(answerOf(key(pressed), { points: 5 })).toBe(answer));

  it('leaves combinations to the window', () =>
    expect(answerOf(key('1', { ctrlKey: true }), { points: 5 })).toBeUndefined());

  it('follows the length of the scale', () => expect(answerOf(key('7'), { points: 7 })).toBe(7));

  it.each([
    ['0', 1],
    ['5', 6],
    ['6', undefined],
    ['n', null],
  ])('on a ladder from 0, %s is the rung that shows it', (pressed, answer) =>
    expect(answerOf(key(pressed), { points: 6, first: 0 })).toBe(answer),
  );
});
