import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byTheme } from '../../../../src/domain/contributions/themes.ts';

test('themes stand in the order in which they came, what is in none stands last', () => {
  const said = (id: string, theme: string) => ({ id, theme });
  const groups = byTheme([said('a', ''), said('b', 'Plazos'), said('c', 'Trato'), said('d', ''), said('e', 'Plazos')]);
  expect(groups.map(({ theme, members }) => [theme, members.map(({ id }) => id).join('')])).toEqual([
    ['Plazos', 'be'],
    ['Trato', 'c'],
    ['', 'ad'],
  ]);
  expect(byTheme([])).toEqual([]);
});

test('nothing is lost by it, and nothing stands in two themes', () => {
  const said = fc.array(fc.record({ theme: fc.constantFrom('', 'Plazos', 'Trato', 'Precio', '__proto__') }));
  fc.assert(
    fc.property(said, (all) => {
      const numbered = all.map((one, id) => ({ ...one, id }));
      const groups = byTheme(numbered);
      const ids = groups.flatMap(({ members }) => members.map(({ id }) => id));
      expect(ids.toSorted((a, b) => a - b)).toEqual(numbered.map(({ id }) => id));
      for (const { theme, members } of groups) expect(members.every((one) => one.theme === theme)).toBe(true);
      expect(new Set(groups.map(({ theme }) => theme)).size).toBe(groups.length);
    }),
  );
});
