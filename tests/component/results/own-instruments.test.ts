/** What rankings and points of the firm's own say, and what they hold back. */
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/results/answers.ts';
import { orderAndWords, pointsAndFact } from '../../support/mixed-instrument.ts';
import { openOwnResults } from './results-in-memory.ts';

const text = (): string => document.querySelector('main')?.textContent.replace(/\s+/g, ' ') ?? '';

/** Everybody of each group gives the same to each item, in their order. */
function given(
  { lenses, items }: typeof orderAndWords,
  people: Readonly<Record<string, number>>,
  valuesOf: (groupId: string, person: number) => readonly number[],
): Answer[] {
  const lensId = lenses[0]?.id ?? '';
  return Object.entries(people).flatMap(([groupId, n]) =>
    Array.from({ length: n }, (_, person) => person).flatMap((person) =>
      valuesOf(groupId, person).map((value, i): Answer => ({
        ballotId: `${groupId}-${person}`,
        groupId,
        lensId,
        itemId: items[i]?.id ?? '',
        value,
        channel: 'paper',
      })),
    ),
  );
}

describe('an order', () => {
  const byGroup = (): HTMLElement => screen.getByRole('table', { name: /^Por grupo/ });

  it('shows where each group puts each option, the small ones hatched', async () => {
    await openOwnResults(
      orderAndWords,
      given(orderAndWords, { g1: 2, g2: 4, g3: 7, g4: 5 }, (groupId) =>
        groupId === 'g3' ? [4, 3, 2, 1] : [1, 2, 3, 4],
      ),
    );
    await screen.findByRole('heading', { name: 'Qué va primero', level: 2 });
    const heads = within(byGroup())
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent.trim());
    expect(heads).toEqual([
      'Opción',
      'Dirección',
      'Mandos medios',
      'Recepción y pisos, 7 personas',
      'Áreas de soporte, 5 personas',
    ]);
    expect(within(byGroup()).getAllByText('n < 3')).toHaveLength(1);
    expect(within(byGroup()).getAllByText('oculto')).toHaveLength(1);
    const row = within(byGroup()).getByRole('row', { name: /^Seguimiento/ });
    expect(row.textContent.replace(/\s+/g, ' ').trim()).toBe('Seguimiento1.00 (0.00)4.00 (0.00)');
  });

  it('of one group alone, or where all are hidden, makes no table of groups', async () => {
    await openOwnResults(
      orderAndWords,
      given(orderAndWords, { g3: 6 }, () => [1, 2, 3, 4]),
    );
    await screen.findByRole('heading', { name: 'Qué va primero', level: 2 });
    expect(screen.queryByRole('table', { name: /^Por grupo/ })).toBeNull();
  });

  it.each([
    ['nobody', {}, 0],
    ['one participant', { g3: 1 }, 1],
    ['two, fewer than may be shown', { g3: 2 }, 2],
    ['300 participants', { g1: 60, g2: 90, g3: 150 }, 300],
  ])('of %s is sensible', async (_name, people, n) => {
    const turn = (person: number): readonly number[] => [0, 1, 2, 3].map((i) => 1 + ((i + person) % 4));
    await openOwnResults(
      orderAndWords,
      given(orderAndWords, people, (_group, person) => turn(person)),
    );
    await screen.findByRole('heading', { level: 1 });
    expect(text()).not.toMatch(/NaN|Infinity|∞|undefined|null/);
    if (n < 3) expect(text()).not.toContain('W de Kendall');
    else expect(text()).toMatch(/300 personas/);
    // All put first equally often: nothing is first, and nobody reads that they agree.
    if (n === 300) expect(text()).not.toMatch(/Lo primero es/);
  });

  it('in which everybody ties leaves W away instead of dividing by nothing', async () => {
    const alike = {
      ...orderAndWords,
      lenses: orderAndWords.lenses.map((lens) => ({ ...lens, ranking: { places: 1 } })),
    };
    await openOwnResults(
      alike,
      given(alike, { g3: 4 }, (_group, person) => [0, 1, 2, 3].map((i) => (i === person ? 1 : 0))),
    );
    await screen.findByRole('heading', { level: 1 });
    expect(text()).not.toMatch(/NaN|Infinity|∞|undefined/);
  });
});

describe('points and a hard fact', () => {
  const shared = given(pointsAndFact, { g3: 5 }, () => [60, 40, 0]);

  it('of which one option got nothing stays whole, also where all gave the same', async () => {
    await openOwnResults(pointsAndFact, shared);
    await screen.findByRole('heading', { level: 1 });
    expect(text()).toMatch(/Rapidez.*60\.0.*60 %.*Trato.*40\.0.*40 %.*Precio.*0\.0.*0 %/);
    expect(text()).not.toMatch(/NaN|Infinity|∞|undefined/);
  });

  it('tells of practitioners only where somebody is quoted', async () => {
    const facts = [{ factId: 'f-1', value: 12, source: 'Mesa de ayuda' }];
    await openOwnResults(pointsAndFact, shared, { facts });
    expect(await screen.findByText('Se preguntaron una vez, cada uno con su fuente')).toBeTruthy();
    expect(text()).not.toContain('practicantes');
    expect(text()).toMatch(/Quejas al mes 12 Mesa de ayuda/);
  });

  it('with a reference stands beside it', async () => {
    const [fact] = pointsAndFact.facts;
    if (fact === undefined) throw new Error('no fact');
    const quoted = {
      ...pointsAndFact,
      facts: [{ ...fact, reference: { es: 'Otra casa: 9', en: 'Another house: 9' } }],
    };
    await openOwnResults(quoted, shared);
    expect(await screen.findByText(/practicantes/)).toBeTruthy();
    expect(text()).toContain('Otra casa: 9');
  });
});
