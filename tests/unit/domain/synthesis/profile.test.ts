import { describe, expect, it } from 'vitest';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { indexSpread } from '../../../../src/domain/synthesis/index-spread.ts';
import type { ProfiledExercise } from '../../../../src/domain/synthesis/profile-facts.ts';
import { profileOf } from '../../../../src/domain/synthesis/profile.ts';
import { ballots, empowerment, inputOf, valueProposition } from '../fixtures.ts';

const measure = (
  definition: typeof empowerment,
  answers: Parameters<typeof inputOf>[0],
  exerciseId = 'x',
): ProfiledExercise => ({ exerciseId, definition, results: scoreExercise(definition, inputOf(answers)), entries: [] });

describe('the CX profile', () => {
  it('gives every lens its whole and its dimensions, in the order of the instrument', () => {
    const one = measure(valueProposition, ballots(valueProposition, 'lead', [1, 3, 5]));
    const [only] = profileOf([one]);
    expect(only?.lenses.map(({ lensId }) => lensId)).toEqual(['company', 'customer']);
    expect(only?.lenses[0]?.dimensions.map(({ dimensionId }) => dimensionId)).toEqual(
      valueProposition.dimensions.map(({ id }) => id),
    );
    expect(only?.lenses[0]?.whole).toMatchObject({ state: 'shown', dimensionId: null, index: 50 });
  });

  it('says the one dimension of an instrument once', () => {
    const [dimension] = empowerment.dimensions;
    if (dimension === undefined) throw new Error('a dimension expected');
    const items = empowerment.items.map((item) => ({ ...item, dimensionId: dimension.id }));
    const single = { ...empowerment, dimensions: [dimension], items } as typeof empowerment;
    const [lens] = profileOf([measure(single, ballots(single, 'lead', [2, 2, 3]))])[0]?.lenses ?? [];
    expect(lens).toMatchObject({ whole: { state: 'shown' }, dimensions: [] });
  });

  it('leaves out an exercise that nobody answered', () => {
    const answered = measure(empowerment, ballots(empowerment, 'lead', [2, 2, 3]), 'a');
    const profile = profileOf([measure(valueProposition, [], 'b'), answered]);
    expect(profile.map(({ exercise }) => exercise.exerciseId)).toEqual(['a']);
  });

  it('says of a lens that may not be shown that it may not, and gives no number', () => {
    const answers = [
      ...ballots(valueProposition, 'lead', [4, 4, 4], ['company']),
      ...ballots(valueProposition, 'mid', [2, 2], ['customer']),
    ];
    const [company, customer] = profileOf([measure(valueProposition, answers)])[0]?.lenses ?? [];
    expect(company?.whole.state).toBe('shown');
    expect([customer?.whole, ...(customer?.dimensions ?? [])].map((row) => row?.state)).toEqual(
      Array.from({ length: 5 }, () => 'too-few'),
    );
  });

  it('tells "no aplica" from hidden', () => {
    const answers = ballots(empowerment, 'front', [null, null, null, null]);
    expect(profileOf([measure(empowerment, answers)])[0]?.lenses[0]?.whole).toEqual({
      state: 'not-rated',
      dimensionId: null,
    });
  });
});

describe('the spread around an index', () => {
  it.each([
    [50, 1, 5, { from: 25, to: 75 }],
    [10, 1, 5, { from: 0, to: 35 }],
    [95, 2, 5, { from: 45, to: 100 }],
    [40, 0, 5, { from: 40, to: 40 }],
    [50, 1.5, 7, { from: 25, to: 75 }],
    [50, null, 5, null],
  ])('of %s with an sd of %s on %s points', (index, sd, points, spread) => {
    expect(indexSpread(index, sd, points)).toEqual(spread);
  });
});
