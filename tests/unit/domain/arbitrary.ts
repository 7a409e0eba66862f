/** Random exercises of every instrument: ballots with gaps, shows of hands, facts and consensus. */
import fc from 'fast-check';
import { scaleOfLens } from '../../../src/domain/instruments/scales.ts';
import type { InstrumentDefinition, Lens } from '../../../src/domain/instruments/definition.ts';
import type { Answer, Consensus, ExerciseInput, Tally } from '../../../src/domain/results/answers.ts';
import { answerable, groups } from './fixtures.ts';

export interface AnyExercise {
  readonly definition: InstrumentDefinition;
  readonly input: ExerciseInput;
}

export const anyExercise: fc.Arbitrary<AnyExercise> = fc.constantFrom(...answerable).chain((definition) =>
  fc
    .record({
      answers: answersTo(definition),
      tallies: fc.array(tallyOf(definition), { maxLength: 5 }),
      consensus: fc.array(consensusOn(definition), { maxLength: 7 }),
      facts: factsOf,
      minimumGroup: fc.integer({ min: 1, max: 5 }),
    })
    .map((parts) => ({ definition, input: { ...parts, groups, evidence: [] } })),
);

const lensOf = (definition: InstrumentDefinition) => fc.constantFrom(...definition.lenses.map((lens) => lens.id));
const itemOf = (definition: InstrumentDefinition) => fc.constantFrom(...definition.items.map((item) => item.id));

/** Up to thirty people, each with one leaning, so that groups differ and bands of all kinds occur. */
function answersTo(definition: InstrumentDefinition): fc.Arbitrary<readonly Answer[]> {
  const size = definition.items.length * definition.lenses.length;
  const person = fc.record({
    group: fc.integer({ min: 0, max: groups.length - 1 }),
    low: fc.integer({ min: 1, max: 5 }),
    steps: fc.array(fc.constantFrom(0, 0, 1, -1, 2, null, undefined), { minLength: size, maxLength: size }),
  });
  return fc.array(person, { maxLength: 30 }).map((people) =>
    people.flatMap(({ group, low, steps }, i) =>
      definition.lenses.flatMap((lens, l) =>
        definition.items.flatMap((item, j): Answer[] => {
          const step = steps[l * definition.items.length + j];
          if (step === undefined) return [];
          const value = step === null ? null : answerThrough(definition, lens, low + step);
          const groupId = groups[group]?.id ?? 'lead';
          return [{ ballotId: `b${i}`, groupId, lensId: lens.id, itemId: item.id, value, channel: 'phone' }];
        }),
      ),
    ),
  );
}

/** On the scale of the lens, or what one item may get. */
function answerThrough(definition: InstrumentDefinition, { id, amount }: Lens, wanted: number): number {
  if (amount !== undefined) return Math.min(amount.each, Math.max(0, wanted));
  return Math.min(scaleOfLens(definition, id).points, Math.max(1, wanted));
}

function tallyOf(definition: InstrumentDefinition): fc.Arbitrary<Tally> {
  return fc.constantFrom(...definition.lenses).chain((lens) => tallyThrough(definition, lens));
}

function tallyThrough(definition: InstrumentDefinition, { id, amount }: Lens): fc.Arbitrary<Tally> {
  const length = amount === undefined ? scaleOfLens(definition, id).points : 1;
  return fc.record({
    counts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: length, maxLength: length }),
    groupId: fc.constantFrom('lead', 'front', 'unknown'),
    lensId: fc.constant(id),
    itemId: itemOf(definition),
    notApplicable: fc.integer({ min: 0, max: 4 }),
    channel: fc.constantFrom('show-of-hands' as const, 'paper' as const),
  });
}

function consensusOn(definition: InstrumentDefinition): fc.Arbitrary<Consensus> {
  return fc.record({
    lensId: lensOf(definition),
    itemId: itemOf(definition),
    value: fc.integer({ min: 1, max: 5 }),
    reason: fc.constant('Un caso'),
  });
}

const factsOf = fc
  .record({ 'uses-90-days': fc.constantFrom(0, 3, null), occupancy: fc.constantFrom(0, 80, 86, 91, 96, 100, null) })
  .map((facts) =>
    Object.entries(facts).flatMap(([factId, value]) => (value === null ? [] : [{ factId, value, source: 'Reporte' }])),
  );
