import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/domain/colour/contrast.ts';
import { distance, fromOklab, nearest, toOklab } from '../../../src/domain/colour/oklab.ts';
import { checkedPairs, colourNames, proposalFor, repaired } from '../../../src/domain/report/kit-contrast.ts';
import type { KitPalette } from '../../../src/domain/report/kit-contrast.ts';
import { coverColours, divergingSteps, paletteOf } from '../../../src/domain/report/palette.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0').toUpperCase()}`);
const palette: fc.Arbitrary<KitPalette> = fc.record(
  Object.fromEntries(colourNames.map((name) => [name, hex])) as Record<(typeof colourNames)[number], typeof hex>,
);
const sound: KitPalette = {
  primary: '#0F5C63',
  accent: '#C5421B',
  ink: '#15262B',
  muted: '#56676B',
  paper: '#FFFFFF',
  line: '#DDD7CB',
  tint: '#EEF4F2',
};

describe('OKLab', () => {
  it('brings every colour back', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        expect(fromOklab(toOklab(colour))).toBe(colour);
      }),
    );
    expect(distance('#000000', '#FFFFFF')).toBeCloseTo(1, 3);
  });
});

describe('the nearest colour that is read', () => {
  it('is the colour itself where it passes, and always passes', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        const passes = (tried: string): boolean => contrast(tried, '#FFFFFF') >= 4.5;
        const found = nearest(colour, passes);
        expect(found).not.toBeNull();
        expect(passes(found ?? '')).toBe(true);
        if (passes(colour)) expect(found).toBe(colour);
      }),
    );
  });

  it('keeps its hue and is no darker than it must be', () => {
    expect(nearest('#E8710A', (tried) => contrast(tried, '#FFFFFF') >= 4.5)).toMatch(/^#B[0-9A-F]5[0-9A-F]0/);
    expect(nearest('#777777', () => false)).toBeNull();
  });
});

describe('the colours of a kit', () => {
  it('pass where all pairs do, and tell which do not', () => {
    expect(checkedPairs(sound).filter(({ passes }) => !passes)).toEqual([]);
    // On white it would be read; behind a panel it is not.
    const failing = checkedPairs({ ...sound, accent: '#C8451F' }).filter(({ passes }) => !passes);
    expect(failing.map(({ text, ground }) => [text, ground])).toEqual([
      ['accent', 'tint'],
      ['accent', 'warm'],
    ]);
    expect(failing[0]?.ratio).toBeCloseTo(4.36, 2);
  });

  it('propose to change the text, or the tint where no text could be read on it', () => {
    const pale = { ...sound, muted: '#8A979A' };
    const [first] = checkedPairs(pale).filter(({ passes }) => !passes);
    expect(first && proposalFor(pale, first)?.name).toBe('muted');
    const dark = { ...sound, tint: '#1F5A60' };
    const failing = checkedPairs(dark).filter(({ passes }) => !passes);
    expect(failing.map((pair) => proposalFor(dark, pair)?.name)).toContain('tint');
  });

  it('are read everywhere once all proposals are taken, whatever they were', () => {
    fc.assert(
      fc.property(palette, (colours) => {
        expect(checkedPairs(repaired(colours)).filter(({ passes }) => !passes)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('leave nothing unread that is derived from them: bar labels, marks, the cover of colour', () => {
    fc.assert(
      fc.property(palette, fc.integer({ min: 2, max: 10 }), (any, points) => {
        const colours = repaired(any);
        for (const { fill, label } of divergingSteps({ colours }, points)) {
          expect(contrast(`#${fill}`, `#${label}`)).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(`#${paletteOf({ colours }).chart.muted}`, '#FFFFFF')).toBeGreaterThanOrEqual(3);
        for (const written of Object.values(coverColours({ colours, cover: 'full' }))) {
          expect(contrast(`#${written}`, colours.primary)).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 30 },
    );
  });
});
