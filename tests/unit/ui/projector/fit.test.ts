import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipped, firstThatFits, fitSteps, smallest } from '../../../../src/ui/projector/fit.ts';

const sizesOf = (at: number): number[] => Object.values(fitSteps[at]?.sizes ?? {});

describe('texts on the projector', () => {
  it('are never smaller than the last row can read', () => {
    for (let at = 0; at < fitSteps.length; at++) {
      expect(sizesOf(at).length).toBeGreaterThan(0);
      expect(Math.min(...sizesOf(at))).toBeGreaterThanOrEqual(smallest);
    }
  });

  it('get smaller step by step, and lose lines only when they are smallest', () => {
    for (let at = 1; at < fitSteps.length; at++) {
      const [before, step] = [fitSteps[at - 1], fitSteps[at]];
      for (const [index, size] of sizesOf(at).entries()) expect(size).toBeLessThanOrEqual(sizesOf(at - 1)[index] ?? 0);
      if (step?.lines === null) expect(before?.lines).toBeNull();
      else if (before?.lines != null) expect(step?.lines).toBeLessThan(before.lines);
      else expect(sizesOf(at)).toEqual(sizesOf(at - 1));
    }
    expect(fitSteps.at(-1)?.lines).toBe(1);
  });

  it('are as large as fits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: fitSteps.length - 1 }), (room) => {
        expect(firstThatFits((step) => fitSteps.indexOf(step) >= room)).toBe(fitSteps[room]);
      }),
    );
    expect(firstThatFits(() => false)).toBe(fitSteps.at(-1));
  });

  it('are laid out once where there is room, and a few times where there is not', () => {
    for (let room = 0; room < fitSteps.length; room++) {
      let tries = 0;
      firstThatFits((step) => ++tries > 0 && fitSteps.indexOf(step) >= room);
      expect(tries).toBeLessThanOrEqual(room === 0 ? 1 : 5);
    }
  });
});

describe('a text longer than anybody reads from a wall', () => {
  it('is cut at a space, with an ellipsis', () => {
    const cut = clipped('palabra '.repeat(625));
    expect(cut.length).toBeLessThanOrEqual(601);
    expect(cut).toMatch(/palabra…$/);
  });

  it('is cut inside a word without an end, and never inside a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 400, maxLength: 1500 }), (text) => {
        const cut = clipped(text);
        if (text.length <= 600) expect(cut).toBe(text);
        else expect(cut.length).toBeLessThanOrEqual(601);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
    expect(clipped('x'.repeat(5000))).toBe(`${'x'.repeat(600)}…`);
  });
});
