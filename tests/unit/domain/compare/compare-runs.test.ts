import { describe, expect, it } from 'vitest';
import json from '../../../../resources/instruments/empowerment.json' with { type: 'json' };
import { parseInstrument } from '../../../../src/contract/instrument-schema.ts';
import { compareRuns, type Run } from '../../../../src/domain/compare/compare-runs.ts';
import { ratedItems } from '../../../../src/domain/instruments/asked.ts';
import type { InstrumentDefinition } from '../../../../src/domain/instruments/definition.ts';
import { withEntries } from '../../../../src/domain/registers/entries-as-items.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import type { ChangeWords } from '../../../../src/domain/statistics/change.ts';
import { concludeChange } from '../../../../src/domain/words/conclude-change.ts';
import { orderAndWords } from '../../../support/mixed-instrument.ts';
import { shipped } from '../fixtures.ts';

const parsed = parseInstrument(json);
if (!parsed.ok) throw new Error('the instrument does not parse');
const standard = parsed.definition;
const lensId = standard.lenses[0]?.id ?? '';
const group = { id: 'g', role: 'frontline', name: '' } as const;

/** Everybody gives every item the same value. */
function runOf(values: readonly number[], definition: InstrumentDefinition = standard, groupId = 'g'): Run {
  const answers = values.flatMap((value, person) =>
    definition.items.map(({ id }) => ({
      ballotId: `b${person}`,
      groupId,
      lensId,
      itemId: id,
      value,
      channel: 'paper' as const,
    })),
  );
  const groups = [{ id: groupId, role: group.role, present: values.length }];
  const input = { groups, answers, tallies: [], consensus: [], evidence: [], facts: [], minimumGroup: 3 };
  return { definition, results: scoreExercise(definition, input), groups: [{ ...group, id: groupId }], entries: [] };
}

/** Everybody puts the options in this order. */
function orderedBy(orders: readonly (readonly string[])[], definition = orderAndWords): Run {
  const answers = orders.flatMap((order, person) =>
    order.map((itemId, at) => ({
      ballotId: `b${person}`,
      groupId: 'g',
      lensId: 'order',
      itemId,
      value: at + 1,
      channel: 'paper' as const,
    })),
  );
  const groups = [{ id: 'g', role: group.role, present: orders.length }];
  const input = { groups, answers, tallies: [], consensus: [], evidence: [], facts: [], minimumGroup: 3 };
  return { definition, results: scoreExercise(definition, input), groups: [{ ...group, id: 'g' }], entries: [] };
}

describe('an order at two times', () => {
  const straight = ['o-1', 'o-2', 'o-3', 'o-4'];
  const turned = ['o-2', 'o-1', 'o-3', 'o-4'];

  it('shows the mean place of every option on both sides, without a word about change', () => {
    const comparison = compareRuns(orderedBy([straight, straight, turned]), orderedBy([turned, turned, turned]));
    expect(comparison.lenses).toEqual([]);
    expect(comparison.paired).toMatchObject({ id: 'order', onlyBefore: 0, onlyAfter: 0 });
    const pairs = comparison.paired?.pairs.map(({ title, before, after }) => [title, before, after]);
    expect(pairs?.[0]).toEqual([{ es: 'Trato', en: 'Option 2' }, 5 / 3, 1]);
    expect(pairs).toHaveLength(4);
  });

  it('is not compared below the minimum, nor with other options: a place among others is another place', () => {
    const three = orderedBy([turned, turned, turned]);
    expect(compareRuns(orderedBy([straight, straight]), three).paired).toBeNull();
    const fewer = { ...orderAndWords, items: orderAndWords.items.filter(({ id }) => id !== 'o-4') };
    const short = orderedBy(
      [turned, turned, turned].map((one) => one.slice(0, 3)),
      fewer,
    );
    expect(compareRuns(short, three).paired).toBeNull();
  });
});

describe('the same instrument at two times', () => {
  it.each([
    [[1, 1, 2, 1, 2, 1], [5, 4, 5, 5, 4, 5], 'improved'],
    [[5, 4, 5, 5, 4, 5], [1, 1, 2, 1, 2, 1], 'worsened'],
    [[2, 3, 4], [2, 3, 4], 'no-demonstrable-change'],
  ])('from %j to %j has %s', (before, after, words) => {
    const whole = compareRuns(runOf(before), runOf(after, standard, 'another')).lenses[0]?.whole;
    expect(whole?.words).toBe(words);
    expect([whole?.peopleBefore, whole?.peopleAfter]).toEqual([before.length, after.length]);
  });

  it('matches a group by its role, and shows none below the minimum', () => {
    const lens = compareRuns(runOf([2, 3, 4]), runOf([3, 4, 4], standard, 'another')).lenses[0];
    expect(lens?.groups.map(({ id }) => id)).toEqual(['another']);
    expect(compareRuns(runOf([2, 3]), runOf([3, 4, 4])).lenses).toEqual([]);
  });

  it('leaves out what has no like, and says so', () => {
    const fewer = { ...standard, version: 9, items: standard.items.slice(1) };
    const comparison = compareRuns(runOf([2, 3, 4]), runOf([2, 3, 4], fewer));
    expect(comparison.unmatchedItems).toBe(1);
    expect([comparison.versionBefore, comparison.versionAfter]).toEqual([standard.version, 9]);
    const longer = { ...standard, points: standard.points + 1 };
    expect(compareRuns({ ...runOf([2, 3, 4]), definition: longer }, runOf([2, 3, 4]))).toMatchObject({
      lenses: [],
      leftOut: [{ lensId, why: 'length' }],
    });
    const asked = { ...standard, lenses: standard.lenses.map((lens) => ({ ...lens, groups: ['customer'] as const })) };
    expect(compareRuns(runOf([2, 3, 4]), { ...runOf([2, 3, 4]), definition: asked })).toMatchObject({
      lenses: [],
      leftOut: [{ lensId, why: 'asked' }],
    });
    expect(() => compareRuns(runOf([2]), runOf([2], { ...standard, id: 'other' }))).toThrow(RangeError);
  });

  it('does not compare a dimension whose questions changed, and says why', () => {
    const [first, ...others] = ratedItems(standard);
    if (first === undefined) throw new Error('no items');
    const text = { es: 'Otra pregunta distinta', en: 'Quite another question' };
    const reworded = { ...standard, version: 2, items: [{ ...first, question: text }, ...others] };
    const comparison = compareRuns(runOf([2, 3, 4]), runOf([2, 3, 4], reworded));
    const lens = comparison.lenses[0];
    expect(comparison.unmatchedItems).toBe(1);
    expect(lens?.items.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    expect(lens?.whole).toBeNull();
    expect(lens?.notCompared).toMatchObject([
      { id: 'whole', why: 'reworded' },
      { id: first.dimensionId, why: 'reworded' },
    ]);
    // An accent, or one language alone, is the same question.
    const mended = {
      ...standard,
      version: 2,
      items: [{ ...first, question: { ...text, es: first.question.es } }, ...others],
    };
    expect(compareRuns(runOf([2, 3, 4]), runOf([2, 3, 4], mended)).lenses[0]?.whole).not.toBeNull();
  });

  it('tells a hidden group and one that nobody answered for', () => {
    const hidden = compareRuns(runOf([2, 3, 4, 4]), { ...runOf([3, 4, 4]), groups: [] }).lenses[0];
    expect(hidden?.groups).toEqual([]);
    expect(hidden?.groupsNotCompared).toMatchObject([{ id: 'g', why: 'absent', sides: ['after'] }]);
  });

  it('keeps the figures of both sides in one place', () => {
    const row = compareRuns(runOf([1, 2, 3]), runOf([3, 4, 5])).lenses[0]?.whole;
    expect(row).toMatchObject({ points: 2, difference: 50, summaryBefore: { mean: 2 }, summaryAfter: { mean: 4 } });
    const { effect, interval } = row ?? {};
    // Drawn in g or in index points, the interval leaves 0 out on the same side.
    expect(Math.sign(effect?.low ?? 0)).toBe(Math.sign(interval?.low ?? 1));
    expect((effect?.g ?? 0) / (effect?.high ?? 1)).toBeCloseTo((row?.difference ?? 0) / (interval?.high ?? 1), 1);
  });
});

describe('what a room wrote down', () => {
  const rated = shipped('promises');
  const [column] = rated.register?.columns ?? [];
  const rowsOf = (texts: readonly string[], prefix: string) =>
    texts.map((text, at) => ({ id: `${prefix}${at}`, data: { [column?.id ?? '']: text }, override: null }));
  const promisesOf = (texts: readonly string[], prefix: string, values: readonly number[]): Run => {
    const entries = rowsOf(texts, prefix);
    return { ...runOf(values, withEntries(rated, entries)), entries };
  };

  it('is matched by its words, whatever its id; the whole is each side’s own', () => {
    const before = promisesOf(['Somos líderes', 'Nadie repite su caso'], 'a', [2, 3, 2]);
    const after = promisesOf(['NADIE repite su caso.', 'Usted decide'], 'b', [4, 4, 5]);
    const comparison = compareRuns(before, after);
    expect(comparison.ownRows).toBe(true);
    expect(comparison.unmatchedItems).toBe(0);
    expect(comparison.lenses[0]?.items.map(({ id }) => id)).toEqual(['b0']);
    expect(comparison.lenses[0]?.whole).not.toBeNull();
  });

  it('gives its own figures with what they rest on, and pairs rows by name', () => {
    const definition = shipped('allies');
    const ally = (name: string, rating: number) => ({
      id: `${name}${rating}`,
      data: { name, attitude: rating, role: rating, training: rating },
      override: null,
    });
    const side = (entries: Run['entries']): Run => ({ ...runOf([], definition), entries });
    const { figures, paired } = compareRuns(
      side([ally('Mensajería Rayo', 2), ally('Banco', 3)]),
      side([ally('mensajeria  rayo', 4), ally('Bodega', 5)]),
    );
    expect(figures.find(({ id }) => id === 'health')).toEqual({
      id: 'health',
      before: 37.5,
      after: 87.5,
      nBefore: 2,
      nAfter: 2,
    });
    expect(paired).toEqual({
      id: 'health',
      pairs: [{ title: 'mensajeria  rayo', before: 25, after: 75 }],
      onlyBefore: 1,
      onlyAfter: 1,
    });
  });
});

describe('the sentence', () => {
  const row = (es: string, words: ChangeWords) => ({ title: { es, en: es }, words });
  it.each([
    [[], 'Sin cambio demostrable desde la medición anterior'],
    [[row('Foco', 'improved')], 'Mejoró Foco'],
    [
      [row('Foco', 'improved'), row('Escucha', 'no-demonstrable-change')],
      'Mejoró Foco; lo demás no muestra un cambio demostrable',
    ],
    [[row('A', 'improved'), row('B', 'improved')], 'Mejoraron todas las dimensiones'],
    [[row('A', 'worsened'), row('B', 'worsened')], 'Empeoraron todas las dimensiones'],
    [[row('A', 'improved'), row('B', 'worsened')], 'A mejor: A. A peor: B'],
    [[row('A', 'improved'), row('B', 'worsened'), row('C', 'improved')], 'Mejoraron 2 de 3 dimensiones y empeoró 1'],
  ] as const)('of %j is “%s”', (rows, sentence) => {
    expect(concludeChange(rows, 'es')).toBe(sentence);
  });

  it('never says that another client improved', () => {
    for (const language of ['es', 'en'] as const) {
      for (const words of ['improved', 'worsened', 'no-demonstrable-change'] as const) {
        for (const rows of [[row('A', words)], [row('A', words), row('B', words), row('C', 'improved')]]) {
          expect(concludeChange(rows, language, 'contrast')).not.toMatch(
            /mejor[óa]|empeor|improv|worse|cambio|change/i,
          );
        }
      }
    }
  });
});
