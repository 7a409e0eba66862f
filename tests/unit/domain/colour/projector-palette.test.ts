import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, reach } from '../../../../src/domain/colour/contrast.ts';
import { projectorPalette, type KitColours } from '../../../../src/domain/colour/projector-palette.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const kit: fc.Arbitrary<KitColours> = fc.record({
  primary: colour,
  ink: colour,
  muted: colour,
  paper: colour,
  tint: colour,
});
const theme = fc.constantFrom('dark' as const, 'light' as const);

describe('contrast', () => {
  // Worked by hand from the definition, and the two ends of the scale.
  it.each([
    ['#000000', '#FFFFFF', 21],
    ['#FFFFFF', '#FFFFFF', 1],
    ['#767676', '#FFFFFF', 4.54],
    ['#FF0000', '#FFFFFF', 4.0],
  ])('of %s and %s is %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  it('reaches what is asked for with as little change as it takes', () => {
    expect(reach('#15262B', '#000000', ['#FFFFFF'], 7)).toBe('#15262B');
    const reached = reach('#8899AA', '#000000', ['#FFFFFF'], 7);
    expect(contrast(reached, '#FFFFFF')).toBeGreaterThanOrEqual(7);
    expect(contrast(reached, '#FFFFFF')).toBeLessThan(8);
  });
});

describe('the projector’s colours', () => {
  it('are readable from the last row, whatever the kit holds', () => {
    fc.assert(
      fc.property(kit, theme, (colours, look) => {
        const { paper, surface, ink, muted, accent, onAccent, controlLine } = projectorPalette(colours, look);
        for (const ground of [paper, surface]) {
          expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
          expect(contrast(muted, ground)).toBeGreaterThanOrEqual(7);
          expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(controlLine, ground)).toBeGreaterThanOrEqual(3);
        }
        expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 500 },
    );
  });

  it('are as dark or as light as was asked for', () => {
    fc.assert(
      fc.property(kit, (colours) => {
        expect(contrast(projectorPalette(colours, 'dark').paper, '#FFFFFF')).toBeGreaterThan(15);
        expect(contrast(projectorPalette(colours, 'light').paper, '#000000')).toBeGreaterThan(15);
      }),
    );
  });

  it('show the dark ends and the bright middle of a rating scale on every ground', () => {
    fc.assert(
      fc.property(kit, (colours) => {
        const { paper, data } = projectorPalette(colours, 'dark');
        for (const tone of data) expect(contrast(tone, paper)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('keep the data colours of the interface', () => {
    const css = readFileSync(join(import.meta.dirname, '../../../../src/ui/tokens.css'), 'utf8');
    const [light = '', dark = ''] = css.split(/^(?=:root|@media)/m).filter((block) => block.startsWith(':root'));
    const tokens = (block: string, name: string): string[] =>
      [...block.matchAll(new RegExp(`--${name}-\\d: (#[0-9a-f]{6})`, 'g'))].map(([, hex = '']) => hex.toUpperCase());
    const plain: KitColours = {
      primary: '#0F5C63',
      ink: '#15262B',
      muted: '#56676B',
      paper: '#FFFFFF',
      tint: '#EEF4F2',
    };
    for (const [look, block] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      const { data, onData } = projectorPalette(plain, look);
      expect(data).toHaveLength(5);
      expect(tokens(block, 'data')).toEqual(data);
      expect(tokens(block, 'on-data')).toEqual(onData);
    }
  });
});
