/** Lenses that ask only some groups: who counts, who is missing, and what a definition may say of it. */
import { describe, expect, it } from 'vitest';
import { definitionProblems } from '../../../../src/contract/instrument-problems.ts';
import { answersLens, lensGroups } from '../../../../src/domain/instruments/answering.ts';
import type { InstrumentDefinition, Lens, LensGroup } from '../../../../src/domain/instruments/definition.ts';
import { blankLens, withForm, withLensGroup } from '../../../../src/domain/instruments/drafting.ts';
import type { Answer } from '../../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { orderAndWords, ratedAndWords } from '../../../support/mixed-instrument.ts';
import { ownInstrument } from '../../../support/own-instrument.ts';
import { inputOf, valueProposition } from '../fixtures.ts';

const [room] = ownInstrument.lenses;
if (room === undefined) throw new Error('no lens');
const lens = (id: string, groups?: readonly LensGroup[]): Lens => ({ ...room, id, ...(groups && { groups }) });
const asking = (definition: InstrumentDefinition, ...lenses: readonly Lens[]): InstrumentDefinition => ({
  ...definition,
  lenses,
});

const rating = (person: string, groupId: string, lensId: string, itemId: string, value: number): Answer => ({
  ballotId: person,
  groupId,
  lensId,
  itemId,
  value,
  channel: 'paper',
});

describe('who answers through a lens', () => {
  it('is everybody unless groups are named; a group without a role is one of the project’s own', () => {
    for (const role of ['customer', 'frontline', null] as const) expect(answersLens({}, role)).toBe(true);
    expect(answersLens({ groups: ['customer'] }, 'customer')).toBe(true);
    expect(answersLens({ groups: ['customer'] }, 'frontline')).toBe(false);
    expect(answersLens({ groups: ['customer'] }, null)).toBe(false);
    expect(answersLens({ groups: ['own'] }, null)).toBe(true);
  });

  it('is ticked group by group: all of them are everybody, and the last one stays', () => {
    const some = withLensGroup(room, 'customer', false);
    expect(some.groups).toEqual(['leadership', 'middle', 'frontline', 'support', 'own']);
    expect(withLensGroup(some, 'customer', true)).toEqual(room);
    const one = lensGroups
      .filter((group) => group !== 'support')
      .reduce((next, group) => withLensGroup(next, group, false), room);
    expect(one.groups).toEqual(['support']);
    expect(withLensGroup(one, 'support', false)).toBe(one);
  });

  it('stays when the form changes, and is not taken over by a new point of view', () => {
    const definition = asking(ownInstrument, lens('room', ['customer']));
    for (const form of ['ladder', 'points', 'ranking', 'pairs', 'text'] as const) {
      expect(withForm(definition, form).lenses[0]?.groups).toEqual(['customer']);
    }
    expect(blankLens(definition, (prefix) => prefix).groups).toBeUndefined();
    const [order] = withForm(definition, 'ranking').lenses;
    expect(blankLens({ ...definition, lenses: order ? [order] : [] }, (prefix) => prefix).ranking).toEqual({});
  });

  it('is checked: known groups, each once, at least one, and never against the rules of a standard instrument', () => {
    const problems = (groups: unknown): unknown =>
      definitionProblems({ ...ownInstrument, lenses: [{ ...room, groups }] }).map(({ path, reason }) => [path, reason]);
    expect(problems(['customer', 'own'])).toEqual([]);
    expect(problems([])).toEqual([['lenses.0.groups', 'too-few']]);
    expect(problems(['customers'])).toEqual([['lenses.0.groups.0', 'value']]);
    expect(problems('customer')).toEqual([['lenses.0.groups', 'type']]);
    expect(problems(['support', 'own', 'support'])).toEqual([['lenses.0.groups.2', 'duplicate-id']]);
    const limited = valueProposition.lenses.map((one) => ({ ...one, groups: ['customer'] }));
    expect(definitionProblems({ ...valueProposition, lenses: limited })).toContainEqual({
      path: 'lenses.0.groups',
      reason: 'fixed-groups',
    });
  });
});

describe('results', () => {
  it('count through a lens only whom it asks, and miss only whom some lens asks', () => {
    const definition = asking(ownInstrument, lens('inside', ['frontline']), lens('outside', ['customer']));
    const answers = ['inside', 'outside'].flatMap((lensId) =>
      ['front', 'cust', 'lead'].flatMap((groupId) =>
        [1, 2, 3].map((n) => rating(`${groupId}${n}`, groupId, lensId, 'q-1', groupId === 'front' ? 5 : 1)),
      ),
    );
    const { items, participation } = scoreExercise(definition, inputOf(answers));
    const of = (lensId: string) => items.find((one) => one.lensId === lensId && one.itemId === 'q-1');
    expect(of('inside')?.summary).toMatchObject({ n: 3, mean: 5 });
    expect(of('inside')?.groups.map(({ groupId }) => groupId)).toEqual(['front']);
    expect(of('outside')?.summary).toMatchObject({ n: 3, mean: 1 });
    expect(of('outside')?.groups.map(({ groupId }) => groupId)).toEqual(['cust']);
    expect(participation.groups.map(({ groupId }) => groupId)).toEqual(['front', 'cust']);
    expect(participation).toMatchObject({ answered: 6, present: 25 });
  });

  it('order and count words only of those who are asked', () => {
    const [order] = orderAndWords.lenses;
    if (order === undefined) throw new Error('no lens');
    const definition = asking(orderAndWords, { ...order, groups: ['customer'] });
    const answers = ['cust', 'front'].flatMap((groupId) =>
      [1, 2, 3].flatMap((n) => [
        ...['o-1', 'o-2', 'o-3', 'o-4'].map((itemId, i) =>
          rating(`${groupId}${n}`, groupId, 'order', itemId, groupId === 'cust' ? i + 1 : 4 - i),
        ),
        rating(`${groupId}${n}`, groupId, 'order', 'q-why', 0),
      ]),
    );
    const results = scoreExercise(definition, inputOf(answers));
    if (results.kind !== 'rated') throw new Error('not rated');
    expect(results.rankings[0]).toMatchObject({ people: 3, concordance: { w: 1 } });
    expect(results.rankings[0]?.groups.map(({ groupId }) => groupId)).toEqual(['cust']);
    expect(results.texts[0]?.people).toBe(3);
    expect(scoreExercise(ratedAndWords, inputOf([])).participation.present).toBe(45);
  });
});
