import { describe, expect, it } from 'vitest';
import { alliesOf, byUrgency } from '../../../../src/domain/allies/from-entries.ts';
import { alliesFindings } from '../../../../src/domain/findings/rules-allies.ts';
import { scoreRated } from '../../../../src/domain/results/score-rated.ts';
import { conclude } from '../../../../src/domain/words/conclude.ts';
import { findingText, suggestedAction } from '../../../../src/domain/words/finding-text.ts';
import type { EntryData, RegisterEntry } from '../../../../src/domain/registers/register.ts';
import alliesJson from '../../../../resources/instruments/allies.json' with { type: 'json' };
import { parseInstrument } from '../../../../src/contract/instrument-schema.ts';
import { emptyInput } from '../fixtures.ts';

const parsed = parseInstrument(alliesJson);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { definition } = parsed;
const results = scoreRated(definition, emptyInput);

const row = (id: string, data: EntryData, override: RegisterEntry['override'] = null): RegisterEntry => ({
  id,
  data,
  override,
});
const good = { attitude: 5, role: 5, training: 4, visibility: 4, contingency: 4, message: 'Lo resolvemos nosotros.' };
const bad = { attitude: 2, role: 2, training: 2, replaceable: 4, visibility: 4, contingency: 2 };
const find = (entries: readonly RegisterEntry[]) => alliesFindings({ exerciseId: 'x', definition, results, entries });

describe('allies from the rows of the register', () => {
  it('reads what is written; a row without a name is none', () => {
    const [ally, ...others] = alliesOf([
      row('a', {
        name: ' Rayo ',
        kind: 'carrier',
        stages: ['receives', 'Reclama'],
        'contacts-per-month': 420,
        impact: 5,
        ...bad,
      }),
      row('b', { impact: 5, ...bad }),
    ]);
    expect(others).toEqual([]);
    expect(ally).toMatchObject({
      name: 'Rayo',
      kind: 'carrier',
      stages: ['receives', 'Reclama'],
      contactsPerMonth: 420,
      health: 25,
      quadrant: 'act-first',
      step: 'replace',
      recommendation: { preparePlan: true },
      message: '',
    });
  });

  it('the room may decide otherwise, and both are kept', () => {
    const override = { step: 'train', reason: 'Ya lo cambiamos dos veces.' };
    const [ally] = alliesOf([row('a', { name: 'Rayo', ...bad }, override)]);
    expect([ally?.step, ally?.recommendation.step, ally?.override]).toEqual(['train', 'replace', override]);
  });

  it.each([0, 6, 2.5, 'dos'])('%s is no rating, and is missed', (attitude) => {
    const [ally] = alliesOf([row('a', { name: 'Rayo', ...bad, attitude })]);
    expect([ally?.health, ally?.step, ally?.recommendation.missing]).toEqual([null, null, ['attitude']]);
  });

  it('those to act on first stand first, then by impact', () => {
    const order = byUrgency(
      alliesOf([
        row('low', { name: 'a', impact: 1, ...bad }),
        row('good', { name: 'b', impact: 5, ...good }),
        row('act', { name: 'c', impact: 3, ...bad }),
        row('unknown', { name: 'd' }),
      ]),
    );
    expect(order.map(({ id }) => id)).toEqual(['act', 'good', 'low', 'unknown']);
  });
});

describe('findings of allies', () => {
  it.each([
    [3, 3],
    [4, 4],
    [5, 5],
  ])('impact %i weighs %i', (impact, severity) => {
    const [first] = find([row('a', { name: 'Rayo', impact, ...bad })]);
    expect(first).toMatchObject({ ruleId: 'ally-act-first', key: 'ally-act-first:x:a', severity, evidence: 'D' });
    expect(first?.params).toEqual({ name: 'Rayo', impact, health: 25, contacts: -1, step: 'replace' });
  });

  it('below the line of impact, or healthy with plan and message, nothing is found', () => {
    expect(find([row('a', { name: 'Rayo', impact: 2, ...bad })]).map(({ ruleId }) => ruleId)).not.toContain(
      'ally-act-first',
    );
    expect(find([row('a', { name: 'Rayo', impact: 5, ...good })])).toEqual([]);
    expect(find([])).toEqual([]);
  });

  it('a plan that may not be missing is not said to be', () => {
    const unknown = { name: 'Rayo', ...good, contingency: null };
    expect(find([row('a', unknown)])).toEqual([]);
    expect(find([row('a', { ...unknown, visibility: 2 })])).toMatchObject([
      { ruleId: 'allies-without-plan', params: { count: 1, of: 1, names: 'Rayo' } },
    ]);
  });

  it('500 rows make at most five findings, and every sentence can be said', () => {
    const entries = Array.from({ length: 500 }, (_, i) => row(`r${i}`, { name: `Aliado ${i}`, impact: 5, ...bad }));
    const found = find(entries);
    expect(found).toHaveLength(5);
    for (const language of ['es', 'en'] as const) {
      for (const one of found) {
        const texts = [findingText(one, definition, {}, language), suggestedAction(one, definition, {}, language)];
        expect(JSON.stringify(texts)).not.toMatch(/NaN|undefined|null|-1|−1|Infinity/);
      }
    }
  });
});

describe('what the register of allies concludes', () => {
  const title = (entries: readonly RegisterEntry[]) => conclude(results, definition, 'es', entries).title;
  it.each<[string, RegisterEntry[]]>([
    ['«Rayo» pesa en el cliente y atiende mal: va primero', [row('a', { name: 'Rayo', impact: 5, ...bad })]],
    ['1 de 1 aliado puede fallar sin que haya un plan', [row('a', { name: 'Rayo', impact: 1, ...bad })]],
    ['El aliado que se revisó cuida al cliente', [row('a', { name: 'Rayo', impact: 5, ...good })]],
    ['1 aliado en la lista, y falta calificarlo', [row('a', { name: 'Rayo' })]],
  ])('%s', (expected, entries) => expect(title(entries)).toBe(expected));
});
