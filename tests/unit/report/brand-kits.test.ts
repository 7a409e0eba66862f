import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sizeOfSvg as logoSize } from '../../../electron/engine/report/kit/clean-svg.ts';
import { logoFault } from '../../../electron/engine/report/kit/logo.ts';
import { loadBrandKits, type RefusedKit } from '../../../electron/engine/report/load-brand-kits.ts';
import { divergingSteps } from '../../../src/domain/report/palette.ts';
import { contrast, readableOn } from '../../../src/domain/colour/contrast.ts';

const shipped = fileURLToPath(new URL('../../../resources/brand-kits', import.meta.url));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'respiro-kits-'));
  cpSync(shipped, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function load(): { ids: string[]; refused: RefusedKit[] } {
  const refused: RefusedKit[] = [];
  return { ids: loadBrandKits(folder, (kit) => refused.push(kit)).map(({ id }) => id), refused };
}

function change(from: string, to: string): void {
  const path = join(folder, 'blgroup-style', 'kit.json');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('brand kits', () => {
  it('ships two, the neutral one first, each with its logo and a PNG of it', () => {
    const kits = loadBrandKits(shipped);
    expect(kits.map(({ id, name }) => [id, name])).toEqual([
      ['neutral', { es: 'Neutro', en: 'Neutral' }],
      ['blgroup-style', { es: 'Estilo BLGroup', en: 'BLGroup style' }],
    ]);
    for (const kit of kits) {
      expect(logoFault(kit.logo)).toBeNull();
      expect(Buffer.from(kit.logoPng, 'base64').subarray(1, 4).toString()).toBe('PNG');
    }
  });

  it('has labels that can be read on every step of its bars', () => {
    for (const kit of loadBrandKits(shipped)) {
      for (const { fill, label } of divergingSteps(kit, 5))
        expect(contrast(`#${fill}`, `#${label}`)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each([
    ['a colour too pale to read', '"#1F3A6E"', '"#9FB3DD"', /primary on white has a contrast of 2\.\d+, below 4\.5/],
    ['a colour that is none', '"#1F3A6E"', '"blue"', /#RRGGBB/],
    ['a font that Word does not bring', '"heading": "Calibri"', '"heading": "Lobster"', /fonts\.heading/],
    ['a key that does not exist', '"fonts"', '"font"', /kit\.json/],
    ['no JSON', '{', '', /is not JSON/],
    ['an id that is taken', '"blgroup-style"', '"neutral"', /already taken/],
  ])('refuses %s with its reason and loads the rest', (_name, from, to, reason) => {
    change(from, to);
    const { ids, refused } = load();
    expect(ids).toEqual(['neutral']);
    expect(refused).toEqual([{ folder: 'blgroup-style', reason: expect.stringMatching(reason) }]);
  });

  it('refuses a kit without its logo, and needs no PNG', () => {
    rmSync(join(folder, 'neutral', 'logo.png'));
    rmSync(join(folder, 'blgroup-style', 'logo.svg'));
    expect(load()).toEqual({
      ids: ['neutral'],
      refused: [{ folder: 'blgroup-style', reason: 'logo.svg cannot be read' }],
    });
  });

  it('knows no kits where there is no folder', () => {
    expect(loadBrandKits(join(folder, 'nowhere'))).toEqual([]);
  });
});

describe('a logo', () => {
  it.each([
    '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>',
    '<svg viewBox="0 0 1 1"><image href="https://example.org/x.png"/></svg>',
    '<svg viewBox="0 0 1 1" onload="alert(1)"/>',
    '<svg viewBox="0 0 1 1"><foreignObject/></svg>',
    '<!DOCTYPE svg [<!ENTITY x "y">]><svg viewBox="0 0 1 1"/>',
    '<svg viewBox="0 0 1 1"><style>@import "x.css"</style></svg>',
    '<svg viewBox="0 0 1 1"><rect fill="url(https://example.org/#x)"/></svg>',
    '<svg/>',
    'no drawing',
  ])('is refused when it is more than a drawing: %s', (svg) => {
    expect(logoFault(svg)).not.toBeNull();
  });

  it('keeps its proportions', () => {
    expect(logoSize('<svg viewBox="0 0 240 72"/>')).toEqual({ width: 240, height: 72 });
    expect(logoSize('<svg width="30" height="10"/>')).toEqual({ width: 30, height: 10 });
  });

  it('has the contrast of WCAG', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
    expect(readableOn('#0F5C63', '#15262B', '#FFFFFF')).toBe('#FFFFFF');
  });
});
