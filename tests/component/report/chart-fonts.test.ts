import { describe, expect, it } from 'vitest';
import { withFonts } from '../../../src/ui/report/chart-fonts.ts';

const chart = (family: string, text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" font-family="${family}"><title>Ť</title><desc>Ť</desc><text x="1">${text}</text></svg>`;
const facesOf = (svg: string): string[] =>
  [...svg.matchAll(/font-family: '([^']+)'/g)].map(([, family]) => family ?? '');

describe('fonts of a picture', () => {
  it('are those that it names, with the letters that it draws', async () => {
    const { svg: sans } = await withFonts(chart("Calibri, 'Source Sans 3 Variable', sans-serif", 'Ñandú 12 %'));
    expect(facesOf(sans)).toEqual(['Source Sans 3 Variable']);
    expect(sans).toMatch(/src: url\(data:font\/woff2;base64,d09GMg[A-Za-z0-9+/=]{20000,60000}\) format\('woff2'\)/);
    // Well formed, and behind what says what it shows.
    const read = new DOMParser().parseFromString(sans, 'image/svg+xml').documentElement;
    expect([...read.children].map(({ localName }) => localName)).toEqual(['title', 'desc', 'style', 'text']);
    const { svg: more } = await withFonts(chart("'Source Serif 4 Variable', serif", 'Škoda'));
    expect(facesOf(more)).toEqual(['Source Serif 4 Variable', 'Source Serif 4 Variable']);
  });

  it('are left out where none of ours is named or drawn', async () => {
    for (const svg of [chart('Calibri, sans-serif', 'A'), chart("'Source Sans 3 Variable'", 'Ж')])
      expect(await withFonts(svg)).toEqual({ svg, samples: [] });
  });
});
