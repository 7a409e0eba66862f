/** Whatever little or much a room gave: sensible figures and words, never NaN, ∞ or an undefined one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeFindings } from '../../../src/domain/findings/propose.ts';
import { blockerResults } from '../../../src/domain/help-call/blockers.ts';
import { ladderResults } from '../../../src/domain/help-call/ladder.ts';
import { importancePerformance } from '../../../src/domain/importance-performance/quadrants.ts';
import { incidentLog } from '../../../src/domain/incidents/from-entries.ts';
import { scaleOfLens } from '../../../src/domain/instruments/scales.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { protocolInventory } from '../../../src/domain/protocols/from-entries.ts';
import { promisesOf } from '../../../src/domain/promises/from-entries.ts';
import { alliesOf } from '../../../src/domain/allies/from-entries.ts';
import { withEntries } from '../../../src/domain/registers/entries-as-items.ts';
import type { EntryData, RegisterColumn, RegisterEntry } from '../../../src/domain/registers/register.ts';
import type { Answer } from '../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { dissentMaps } from '../../../src/domain/synthesis/dissent.ts';
import { profileFacts } from '../../../src/domain/synthesis/profile-facts.ts';
import { profileOf } from '../../../src/domain/synthesis/profile.ts';
import { conclude } from '../../../src/domain/words/conclude.ts';
import { findingText } from '../../../src/domain/words/finding-text.ts';
import { profileFactText } from '../../../src/domain/words/profile-fact-text.ts';
import { wowPortfolio } from '../../../src/domain/wow/from-entries.ts';
import { groups, shipped } from './fixtures.ts';

const ids = [
  'promises',
  'importance-performance',
  'help-call',
  'allies',
  'human-service',
  'wow-portfolio',
  'cannot-log',
  'value-proposition',
  'empowerment',
  'empowerment-long',
] as const;

/** Nothing, the ends and anything between, as the grid may hold it. */
function cellOf(column: RegisterColumn): fc.Arbitrary<EntryData[string]> {
  switch (column.type) {
    case 'text':
    case 'long':
      return fc.constantFrom(null, 'Uno', 'Dos', 'x'.repeat(column.maximum));
    case 'whole':
    case 'amount':
      return fc.constantFrom(null, column.minimum, column.maximum, Math.round((column.minimum + column.maximum) / 2));
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(null, ...column.options.map(({ id }) => id));
    case 'choices':
      return fc.array(fc.constantFrom(...column.options.map(({ id }) => id)), { maxLength: 5 });
  }
}

function rowsOf({ register }: InstrumentDefinition): fc.Arbitrary<readonly RegisterEntry[]> {
  if (register === undefined) return fc.constant([]);
  const cells = Object.fromEntries(register.columns.map((column) => [column.id, cellOf(column)]));
  return fc
    .array(fc.record(cells), { maxLength: 8 })
    .map((rows) => rows.map((data, at) => ({ id: `row${at}`, data, override: null })));
}

/** Nobody, one, everybody the same, or each as they like; whole groups may be missing or too small. */
const room = fc.record({
  people: fc.array(fc.constantFrom('lead', 'mid', 'front', 'cust'), { maxLength: 12 }),
  same: fc.boolean(),
  values: fc.array(fc.option(fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 7 }),
});

function answersOf(definition: InstrumentDefinition, given: typeof room extends fc.Arbitrary<infer T> ? T : never) {
  return given.people.flatMap((groupId, person) =>
    definition.lenses.flatMap((lens) => {
      const points = scaleOfLens(definition, lens.id).points;
      const share =
        lens.amount === undefined ? null : Math.floor(lens.amount.total / Math.max(definition.items.length, 1));
      return definition.items.map(({ id: itemId }, at): Answer => {
        const drawn = given.values[given.same ? 0 : (person + at) % given.values.length] ?? null;
        const rating = drawn === null ? null : Math.min(drawn, points);
        const value = share === null ? rating : Math.min(share, lens.amount?.each ?? share);
        return { ballotId: `b${person}`, groupId, lensId: lens.id, itemId, value, channel: 'paper' };
      });
    }),
  );
}

/** Every number in it is a number, however deep. */
function expectFinite(value: unknown, path = ''): void {
  if (typeof value === 'number') expect(Number.isFinite(value), `${path} is ${value}`).toBe(true);
  else if (value instanceof Map) for (const [key, one] of value) expectFinite(one, `${path}.${String(key)}`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) expectFinite(one, `${path}.${key}`);
}

const broken = /NaN|Infinity|∞|undefined|\[object|null/;

describe.each(ids)('%s', (id) => {
  const supplied = shipped(id);

  it('gives sensible figures and words of anything that a room may have given', () => {
    fc.assert(
      fc.property(rowsOf(supplied), room, (entries, given) => {
        const definition = withEntries(supplied, entries);
        const results = scoreExercise(definition, {
          groups,
          answers: answersOf(definition, given),
          tallies: [],
          consensus: [],
          evidence: [],
          facts: [],
          minimumGroup: 3,
        });
        const itemIds = definition.items.map((item) => item.id);
        const exercise = { exerciseId: 'x', definition, results, entries };
        const findings = proposeFindings([exercise]);
        expectFinite([
          results,
          findings,
          profileOf([exercise]),
          dissentMaps([exercise]),
          ladderResults(results, itemIds),
          blockerResults(results, itemIds),
          alliesOf(entries),
          protocolInventory(entries),
          incidentLog(entries),
          wowPortfolio(entries, results),
          promisesOf(entries, results.items),
          results.kind === 'rated' ? importancePerformance(results, itemIds) : null,
        ]);
        for (const language of ['es', 'en'] as const) {
          const said = [
            conclude(results, definition, language, entries),
            ...profileFacts(exercise).map((fact) => profileFactText(fact, language)),
            ...findings.map((finding) => findingText(finding, definition, {}, language)),
          ];
          const words = JSON.stringify(said, (_key, part: unknown) => (part === null ? undefined : part));
          expect(words).not.toMatch(broken);
        }
      }),
      { numRuns: 25 },
    );
  });
});
