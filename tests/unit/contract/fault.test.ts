import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toFailure } from '../../../src/contract/errors.ts';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('what goes to a log names no file and quotes nothing that was read', () => {
  expect(toFailure(thrownBy(() => readFileSync('/nowhere/Cliente.respiro'))).message).toBe('Error: ENOENT open');
  expect(toFailure(thrownBy(() => JSON.parse('Cliente'))).message).toBe('SyntaxError');
  expect(toFailure('Cliente').message).toBe('string');
  expect(toFailure(new RangeError('too deep')).message).toBe('RangeError: too deep');
});
