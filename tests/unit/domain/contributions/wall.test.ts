import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wallPages, type WallPage } from '../../../../src/domain/contributions/wall.ts';

interface Said {
  readonly id: number;
  readonly text: string;
  readonly theme: string;
}
const said = (themes: readonly string[], text = 'Que alguien conteste el teléfono'): Said[] =>
  themes.map((theme, id) => ({ id, theme, text }));
const times = (n: number, theme: string): string[] => Array.from({ length: n }, () => theme);
const drawn = (page: WallPage<Said> | undefined): string[] =>
  page?.kind === 'themes'
    ? page.columns.map((column) =>
        column.map((part) => `${part.theme}${part.continued ? '…' : ''} ${part.voices.length}`).join(', '),
      )
    : [];

test('each of a few themes has a column of its own, with the newest on top', () => {
  const [page, ...rest] = wallPages(said(['', 'Plazos', 'Trato', 'Plazos']));
  expect(rest).toEqual([]);
  expect(drawn(page)).toEqual(['Plazos 2', 'Trato 1', ' 1']);
  expect(page?.kind === 'themes' && page.columns[0]?.[0]?.voices.map(({ id }) => id)).toEqual([3, 1]);
});

test('many small themes share columns that are as even as they get', () => {
  const pages = wallPages(said(['A', 'B', 'C', 'D', 'E', 'F']));
  expect(pages.map(drawn)).toEqual([['A 1, B 1', 'C 1, D 1', 'E 1, F 1']]);
});

test('a theme too long for a column goes on under its name, and then on the next page', () => {
  const pages = wallPages(said(times(40, 'Plazos')));
  expect(pages.length).toBeGreaterThan(1);
  expect(drawn(pages[0])[0]).toMatch(/^Plazos \d+$/);
  expect(drawn(pages[1])[0]).toMatch(/^Plazos… \d+$/);
});

test('what has no theme stands twelve on a page, the newest on the first', () => {
  const pages = wallPages(said(times(30, '')));
  expect(pages.map((page) => (page.kind === 'voices' ? page.voices.map(({ id }) => id).join(' ') : ''))).toEqual([
    '18 19 20 21 22 23 24 25 26 27 28 29',
    '6 7 8 9 10 11 12 13 14 15 16 17',
    '0 1 2 3 4 5',
  ]);
  expect(wallPages([])).toEqual([{ kind: 'voices', voices: [] }]);
});

test('whatever was said, every text stands on the wall once, under its theme, and no page is empty', () => {
  const one = fc.record({
    theme: fc.constantFrom('', 'Plazos', 'Trato', 'Precio', 'Otro'),
    text: fc.string({ maxLength: 700 }),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 60 }), (all) => {
      const numbered = all.map((each, id) => ({ ...each, id }));
      const pages = wallPages(numbered);
      const ids = pages.flatMap((page) => {
        if (page.kind === 'voices') return page.voices;
        expect(page.columns.length).toBeLessThanOrEqual(3);
        for (const part of page.columns.flat())
          expect(part.voices.every(({ theme }) => theme === part.theme)).toBe(true);
        return page.columns.flat().flatMap(({ voices }) => voices);
      });
      expect(ids.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(numbered.map(({ id }) => id));
      for (const page of pages)
        expect(
          page.kind === 'voices'
            ? page.voices.length
            : Math.min(...page.columns.flat().map((part) => part.voices.length)),
        ).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});
