/** Instruments as supplied, and short ways of writing down who answered what. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseInstrument } from '../../../src/contract/instrument-schema.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { isAnswerable } from '../../../src/domain/instruments/scales.ts';
import { withEntries } from '../../../src/domain/registers/entries-as-items.ts';
import type { Answer, ExerciseInput, GroupInfo } from '../../../src/domain/results/answers.ts';

const load = (id: string): InstrumentDefinition => {
  const file = new URL(`../../../resources/instruments/${id}.json`, import.meta.url);
  const parsed = parseInstrument(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
};

/** Any instrument that ships, by its id. */
export const shipped = load;

export const valueProposition = load('value-proposition');
export const empowerment = load('empowerment');

/** Every instrument that ships and has something to answer; a rated register holds four rows. */
export const answerable: readonly InstrumentDefinition[] = readdirSync(
  new URL('../../../resources/instruments/', import.meta.url),
)
  .map((name) => load(name.replace('.json', '')))
  .map((definition) =>
    withEntries(
      definition,
      Array.from({ length: 4 }, (_, i) => ({
        id: `row${i}`,
        data: { [definition.register?.columns[0]?.id ?? '']: `Fila ${i}` },
        override: null,
      })),
    ),
  )
  .filter((definition) => isAnswerable(definition));

export const groups: readonly GroupInfo[] = [
  { id: 'lead', role: 'leadership', present: 10 },
  { id: 'mid', role: 'middle', present: 10 },
  { id: 'front', role: 'frontline', present: 20 },
  { id: 'cust', role: 'customer', present: 5 },
];

export const emptyInput: ExerciseInput = {
  groups,
  answers: [],
  tallies: [],
  consensus: [],
  evidence: [],
  facts: [],
  minimumGroup: 3,
};

type ValueOf = (itemId: string, lensId: string) => number | null | undefined;

/** One ballot: the value of each item through each of the lenses; undefined leaves it unanswered. */
export function ballot(
  definition: InstrumentDefinition,
  ballotId: string,
  groupId: string,
  value: number | null | ValueOf,
  lenses: readonly string[] = definition.lenses.map((lens) => lens.id),
): readonly Answer[] {
  return lenses.flatMap((lensId) =>
    definition.items.flatMap(({ id: itemId }): Answer[] => {
      const given = typeof value === 'function' ? value(itemId, lensId) : value;
      return given === undefined ? [] : [{ ballotId, groupId, lensId, itemId, value: given, channel: 'phone' }];
    }),
  );
}

/** Several ballots of one group, one value each. */
export function ballots(
  definition: InstrumentDefinition,
  groupId: string,
  values: readonly (number | null | ValueOf)[],
  lenses?: readonly string[],
): readonly Answer[] {
  return values.flatMap((value, i) => ballot(definition, `${groupId}-${i}`, groupId, value, lenses));
}

export const inputOf = (answers: readonly Answer[], more: Partial<ExerciseInput> = {}): ExerciseInput => ({
  ...emptyInput,
  answers,
  ...more,
});
