/**
 * An adversary who holds every displayed number. Answers of hidden groups must be interchangeable: if
 * the same people's ballots were dealt out differently among the hidden groups, not one figure would
 * be another one. And whatever can be subtracted must belong to enough people.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstrumentDefinition } from '../../../../src/domain/instruments/definition.ts';
import type { Answer, ExerciseInput } from '../../../../src/domain/results/answers.ts';
import type { ExerciseResults, GroupCell, RatingSummary } from '../../../../src/domain/results/results.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { ballot, empowerment, inputOf, valueProposition } from '../fixtures.ts';

const groupIds = ['lead', 'mid', 'front', 'cust'];

/** Ballots of random people: complete, or with gaps and "no aplica". */
const people = (definition: InstrumentDefinition, gaps: boolean): fc.Arbitrary<readonly (readonly Answer[])[]> =>
  fc
    .array(
      fc.record({
        group: fc.constantFrom(...groupIds),
        values: fc.array(
          gaps
            ? fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constantFrom(null, undefined))
            : fc.integer({ min: 1, max: 5 }),
          { minLength: 24, maxLength: 24 },
        ),
      }),
      { maxLength: 24 },
    )
    .map((drafts) =>
      drafts.map(({ group, values }, i) => {
        const order = definition.items.map((item) => item.id);
        return ballot(definition, `b${i}`, group, (itemId, lensId) => {
          const position = order.indexOf(itemId) + (lensId === 'customer' ? 12 : 0);
          return values[position];
        });
      }),
    );

const exercises = [
  ['value proposition', valueProposition],
  ['empowerment', empowerment],
] as const;

describe.each(exercises)('%s', (_name, definition) => {
  it('hidden groups are interchangeable', () => {
    fc.assert(
      fc.property(people(definition, false), fc.nat(), (ballots, seed) => {
        const results = scoreExercise(definition, inputOf(ballots.flat()));
        const hidden = results.participation.groups.filter((g) => g.hidden !== null && g.groupId !== 'cust');
        const ofHidden = ballots.filter((answers) => hidden.some((g) => g.groupId === answers[0]?.groupId));
        if (ofHidden.length < 2) return;
        const labels = ofHidden.map((answers) => answers[0]?.groupId ?? '');
        const shift = 1 + (seed % (labels.length - 1));
        const redealt = ofHidden.map((answers, i) => {
          const groupId = labels[(i + shift) % labels.length] ?? '';
          return answers.map((answer) => ({ ...answer, groupId }));
        });
        const rest = ballots.filter((answers) => !ofHidden.includes(answers));
        expect(scoreExercise(definition, inputOf([...rest, ...redealt].flat()))).toEqual(results);
      }),
      { numRuns: 150 },
    );
  });

  it('every difference of a total and its visible groups is empty or belongs to enough people', () => {
    fc.assert(
      fc.property(people(definition, true), fc.integer({ min: 2, max: 5 }), (ballots, minimumGroup) => {
        const input = inputOf(ballots.flat(), { minimumGroup });
        const results = scoreExercise(definition, input);
        for (const result of [...results.items, ...results.scales]) {
          if (result.summary === null) continue;
          const visible = result.groups.filter((cell) => cell.hidden === null && answers(cell.summary) > 0);
          for (const cell of visible) if ('itemId' in result) expectEnough(cell.summary, minimumGroup);
          if (result.groups.every((cell) => cell.hidden !== null) || visible.length === 0) continue;
          const left = subtract(result.summary, visible);
          expect(left.ratings === 0 || left.ratings >= minimumGroup).toBe(true);
          expect(left.answers === 0 || left.answers >= minimumGroup).toBe(true);
          if (left.answers > 0) {
            expect(result.groups.filter((cell) => cell.hidden !== null).length).toBeGreaterThanOrEqual(2);
          }
        }
        expectNothingHiddenElsewhere(results, input);
      }),
      { numRuns: 150 },
    );
  });

  it('the sum of the items shown is the scale, so that a scale adds nothing to subtract from', () => {
    fc.assert(
      fc.property(people(definition, true), (ballots) => {
        const results = scoreExercise(definition, inputOf(ballots.flat()));
        for (const scale of results.scales) {
          const members = results.items.filter(
            (item) =>
              item.lensId === scale.lensId && (scale.dimensionId === null || item.dimensionId === scale.dimensionId),
          );
          const shown = members.flatMap((item) => item.summary ?? []);
          expect(scale.summary?.n ?? 0).toBe(shown.reduce((sum, summary) => sum + summary.n, 0));
          const counts = shown.map((summary) => summary.counts);
          expect(scale.summary?.counts ?? [0, 0, 0, 0, 0]).toEqual(
            [0, 1, 2, 3, 4].map((i) => counts.reduce((sum, c) => sum + (c[i] ?? 0), 0)),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the order of the answers changes nothing', () => {
    fc.assert(
      fc.property(people(definition, true), (ballots) => {
        const forward = scoreExercise(definition, inputOf(ballots.flat()));
        expect(scoreExercise(definition, inputOf(ballots.flat().reverse()))).toEqual(forward);
      }),
      { numRuns: 50 },
    );
  });
});

it('a lens that is still being answered hides nothing of the one before', () => {
  const complete = Array.from({ length: 12 }, (_, i) =>
    ballot(valueProposition, `b${i}`, i < 6 ? 'lead' : 'front', (_item, lensId) => {
      if (lensId === 'company') return 4;
      // The first two of each group have begun the second lens.
      return i % 6 < 2 ? 2 : undefined;
    }),
  );
  const { items, participation } = scoreExercise(valueProposition, inputOf(complete.flat()));
  const hiddenIn = (lensId: string) =>
    items
      .filter((item) => item.lensId === lensId)
      .flatMap((item) => item.groups.filter((cell) => cell.hidden !== null));
  expect(hiddenIn('company')).toEqual([]);
  expect(new Set(hiddenIn('customer').map((cell) => cell.groupId))).toEqual(new Set(['lead', 'front']));
  expect(participation.groups.every((group) => group.hidden === null)).toBe(true);
});

const answers = (summary: RatingSummary | null): number => (summary === null ? 0 : summary.n + summary.notApplicable);

function expectEnough(summary: RatingSummary | null, minimum: number): void {
  if (summary === null) return;
  expect(summary.n === 0 || summary.n >= minimum).toBe(true);
  expect(answers(summary)).toBeGreaterThanOrEqual(minimum);
}

function subtract(total: RatingSummary, visible: readonly GroupCell[]): { ratings: number; answers: number } {
  const ratings = total.n - visible.reduce((sum, cell) => sum + (cell.summary?.n ?? 0), 0);
  return { ratings, answers: answers(total) - visible.reduce((sum, cell) => sum + answers(cell.summary), 0) };
}

/** Gaps name visible groups only, and the head count leaves hidden groups inseparable. */
function expectNothingHiddenElsewhere(results: ExerciseResults, { minimumGroup }: ExerciseInput): void {
  const { participation, gaps } = results;
  const hidden = participation.groups.filter((group) => group.hidden !== null);
  for (const gap of gaps) expect(hidden.map((g) => g.groupId)).not.toContain(gap.groupA);
  for (const gap of gaps) expect(hidden.map((g) => g.groupId)).not.toContain(gap.groupB);
  for (const group of hidden) expect(group.answered).toBeNull();
  const shown = participation.groups.reduce((sum, group) => sum + (group.answered ?? 0), 0);
  const left = participation.answered - shown;
  if (shown > 0 && left > 0) {
    expect(left).toBeGreaterThanOrEqual(minimumGroup);
    expect(hidden.length).toBeGreaterThanOrEqual(2);
  }
}
