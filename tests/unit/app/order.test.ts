import { describe, expect, it } from 'vitest';
import { nextMissing, neighbour } from '../../../src/app/screens/capture/room.ts';
import { dropAt, stepTo } from '../../../src/app/screens/synthesis/order.ts';

const list = (...ids: string[]) => ids.map((id, position) => ({ id, position }));

describe('moving by steps', () => {
  const all = list('a', 'x', 'b', 'c');
  const visible = all.filter(({ id }) => id !== 'x');

  it('jumps over what is not seen', () => {
    expect(stepTo(all, visible, 'b', -1)).toBe(0);
    expect(stepTo(all, visible, 'a', 1)).toBe(2);
  });

  it('stops at the ends', () => {
    expect(stepTo(all, visible, 'a', -1)).toBeNull();
    expect(stepTo(all, visible, 'c', 1)).toBeNull();
  });
});

describe('dropping', () => {
  it('takes the place of what it is dropped on, or the end', () => {
    const all = list('a', 'b', 'c');
    expect(dropAt(all, 'c', 'a')).toBe(0);
    expect(dropAt(all, 'a', 'c')).toBe(2);
    expect(dropAt(all, 'a', null)).toBe(2);
  });
});

describe('the next one that is missing', () => {
  it('goes round once', () => {
    expect(nextMissing([true, false, true], 2)).toBe(0);
    expect(nextMissing([true, false, false], 0)).toBe(0);
    expect(nextMissing([false, false], 0)).toBeNull();
    expect(nextMissing([], 0)).toBeNull();
  });

  it('has neighbours inside the list only', () => {
    expect(neighbour(3, 2, 1)).toBe(2);
    expect(neighbour(0, 0, -1)).toBe(0);
  });
});
