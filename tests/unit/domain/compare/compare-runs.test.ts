import { describe, expect, it } from 'vitest';
import json from '../../../../resources/instruments/empowerment.json' with { type: 'json' };
import { parseInstrument } from '../../../../src/contract/instrument-schema.ts';
import { compareRuns, type Run } from '../../../../src/domain/compare/compare-runs.ts';
import type { InstrumentDefinition } from '../../../../src/domain/instruments/definition.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';

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
    expect(() => compareRuns(runOf([2]), runOf([2], { ...standard, id: 'other' }))).toThrow(RangeError);
  });
});
