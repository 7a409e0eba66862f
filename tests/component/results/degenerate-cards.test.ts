/** The help call and the allies with data as rooms leave them: none, one, all the same, very many. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { EntryData } from '../../../src/domain/registers/register.ts';
import type { Answer } from '../../../src/domain/results/answers.ts';
import { answersOf, instrument, openResults } from './results-in-memory.ts';

const help = instrument('help-call');
const scenes = help.items.map(({ id }) => id);
/** By selector: asking for roles takes seconds where hundreds of rows stand. */
const title = (): Promise<Element> =>
  waitFor(() => {
    const found = document.querySelector('main h1');
    if (found === null || found.textContent.trim() === '') throw new Error('no title yet');
    return found;
  });
const text = (): string => document.body.textContent.replace(/\s+/g, ' ');

/** Whatever was answered: no figure without meaning, and no picture of nothing. */
function isSensible(): void {
  expect(text()).not.toMatch(/NaN|Infinity|∞|undefined|null|\[object/);
  for (const one of document.querySelectorAll('[style]')) {
    expect(one.getAttribute('style')).not.toMatch(/NaN|Infinity|undefined/);
  }
  for (const drawn of document.querySelectorAll('svg *')) {
    for (const { name, value } of drawn.attributes) expect(`${name}=${value}`).not.toMatch(/NaN|Infinity|undefined/);
  }
  for (const list of document.querySelectorAll('main ul, main ol, main tbody')) {
    expect(list.children.length).toBeGreaterThan(0);
  }
}

afterEach(isSensible);

describe('the call for help', () => {
  /** Rungs as places 1..6, the obstacles as places 1..3. */
  const rung = (lensId: string, _itemId: string, person: number): number =>
    lensId === 'today' ? 1 + (person % 4) : lensId === 'desired' ? 4 + (person % 3) : 1 + (person % 3);
  const open = (answers: readonly Answer[], data: readonly EntryData[] = []) => openResults('help-call', data, answers);

  it('of nobody draws nothing and leads to the capture', async () => {
    await open([]);
    await title();
    expect(screen.getByRole('button', { name: 'Capturar respuestas' })).toBeTruthy();
    expect(document.querySelectorAll('main svg[role="img"], main table')).toHaveLength(0);
  });

  it('of one participant shows no figure: the person would be known', async () => {
    await open(answersOf(help, scenes, { people: 1, value: rung }));
    await title();
    expect(document.querySelectorAll('main table')).toHaveLength(0);
    expect(text()).not.toMatch(/Peldaño \d|de 1 persona/);
  });

  it('with everybody the same has no step and says so without a division by nothing', async () => {
    await open(
      answersOf(help, scenes, { people: 5, value: (lensId) => (lensId === 'today' || lensId === 'desired' ? 4 : 3) }),
    );
    await title();
    expect(text()).toMatch(/5 (de|personas)/);
  });

  it('with everybody on “no aplica” says that there is no figure', async () => {
    await open(answersOf(help, scenes, { people: 5, value: () => null }));
    await title();
  });

  it('with nobody in the other groups shows the one that answered', async () => {
    await open(answersOf(help, scenes, { people: 6, groupOf: () => 'g3', value: rung }));
    await title();
    await fireEvent.click(screen.getByText('Ver por grupo'));
    const groups = document.querySelector('main .groups')?.textContent ?? '';
    expect(groups).toContain('Recepción y pisos');
    expect(groups).not.toMatch(/Dirección|Mandos medios|Áreas de soporte/);
  });

  it('with one scene answered, and only as it is today, leaves the other side open', async () => {
    const value = (lensId: string, itemId: string, person: number) =>
      lensId === 'today' && itemId === scenes[0] ? 1 + (person % 3) : undefined;
    await open(answersOf(help, scenes, { people: 4, value }));
    await title();
  });

  it('of 300 participants counts them all', async () => {
    const groupOf = (person: number): string => ['g1', 'g2', 'g3', 'g4'][person % 4] ?? 'g1';
    await open(answersOf(help, scenes, { people: 300, groupOf, value: rung }));
    await title();
    expect(text()).toContain('300');
  });
});

describe('the allies', () => {
  const ally = (n: number, more: EntryData = {}): EntryData => ({
    name: `Aliado ${n}`,
    impact: 1 + (n % 5),
    attitude: 1 + (n % 5),
    role: 1 + ((n * 2) % 5),
    training: 1 + ((n * 3) % 5),
    replaceable: 1 + (n % 5),
    insource: 1 + ((n * 2) % 5),
    visibility: 1 + (n % 5),
    contingency: 1 + (n % 5),
    'contacts-per-month': n * 10,
    ...more,
  });
  const open = (data: readonly EntryData[]) => openResults('allies', data);

  it('without a row draws nothing', async () => {
    await open([]);
    await title();
    expect(document.querySelectorAll('main svg[role="img"], main table')).toHaveLength(0);
  });

  it('with a name alone say what is missing, and make no step up', async () => {
    await open([{ name: 'Paquetería' }]);
    await title();
    expect(text()).toContain('Paquetería');
  });

  it('one alone is enough to conclude', async () => {
    await open([ally(1)]);
    await title();
    expect(text()).toContain('Aliado 1');
  });

  it('all the same stand on one spot of the map, each still told', async () => {
    await open(Array.from({ length: 6 }, (_, n) => ({ ...ally(3), name: `Igual ${n + 1}` })));
    await title();
    for (let n = 1; n <= 6; n += 1) expect(text()).toContain(`Igual ${n}`);
  });

  it('with no contacts at all divide nothing by nothing', async () => {
    await open([1, 2, 3].map((n) => ally(n, { 'contacts-per-month': 0 })));
    await title();
  });

  it('with long names, as many as the register holds, are all told', async () => {
    const most = instrument('allies').register?.maximumEntries ?? 0;
    const names = Array.from({ length: most }, (_, n) => `${'Transportes del Norte '.repeat(3)}${n + 1}`);
    await open(names.map((name, n) => ally(n, { name })));
    await title();
    for (const name of names) expect(text()).toContain(name);
  });
});
