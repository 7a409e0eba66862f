import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenCalm } from '../../../src/app/state/when-calm.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('works once after a burst, when it has been quiet', () => {
  const work = vi.fn();
  const calm = whenCalm(work, 100, 1000);
  for (let n = 0; n < 5; n += 1) {
    calm.ask();
    vi.advanceTimersByTime(50);
  }
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60);
  expect(work).toHaveBeenCalledTimes(1);
});

test('works now and then while it is never quiet', () => {
  const work = vi.fn();
  const calm = whenCalm(work, 100, 1000);
  for (let n = 0; n < 100; n += 1) {
    calm.ask();
    vi.advanceTimersByTime(40);
  }
  // Four seconds without a pause: once a second, give or take the last.
  expect(work.mock.calls.length).toBeGreaterThanOrEqual(3);
  expect(work.mock.calls.length).toBeLessThanOrEqual(4);
});

test('does nothing once stopped', () => {
  const work = vi.fn();
  const calm = whenCalm(work, 100, 1000);
  calm.ask();
  calm.stop();
  vi.advanceTimersByTime(5000);
  expect(work).not.toHaveBeenCalled();
});
