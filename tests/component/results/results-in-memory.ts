/** The results of an instrument with answers and rows made for a test, scored as the engine scores them. */
import { withEntries } from '../../../src/domain/registers/entries-as-items.ts';
import type { EntryData } from '../../../src/domain/registers/register.ts';
import type { Answer, ExerciseInput } from '../../../src/domain/results/answers.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { sampleLibrary, type FakeCommands } from '../../support/fake-bridge.ts';
import type { MountedApp } from '../../support/mount-app.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';
import { exerciseId, openRegister, rows } from '../register/register-in-memory.ts';

export function instrument(id: string): InstrumentDefinition {
  const found = sampleLibrary().instruments.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

export interface Asked {
  readonly people: number;
  /** Group of a person, by their place; all in one when it is not said. */
  readonly groupOf?: (person: number) => string;
  /** Null is "no aplica"; undefined is no answer. */
  readonly value: (lensId: string, itemId: string, person: number) => number | null | undefined;
}

/** Everybody answers everything that is asked of the items, through every lens. */
export function answersOf(definition: InstrumentDefinition, itemIds: readonly string[], asked: Asked): Answer[] {
  const { people, groupOf = () => 'g3', value } = asked;
  return Array.from({ length: people }, (_, person) => person).flatMap((person) =>
    definition.lenses.flatMap(({ id: lensId }) =>
      itemIds.flatMap((itemId): Answer[] => {
        const given = value(lensId, itemId, person);
        if (given === undefined) return [];
        return [{ ballotId: `b${person}`, groupId: groupOf(person), lensId, itemId, value: given, channel: 'paper' }];
      }),
    ),
  );
}

/** The results screen of an instrument of the firm's own; group ids as in the sample workspace. */
export async function openOwnResults(
  definition: InstrumentDefinition,
  answers: readonly Answer[],
  more: Partial<ExerciseInput> = {},
): Promise<MountedApp> {
  const mounted = await openRegister({
    instrument: definition.id,
    own: [definition],
    commands: {
      'exercises.definition': () => definition,
      'results.read': () => scoreExercise(definition, { ...inputOf(answers), ...more }),
    },
  });
  mounted.app.navigation.go({ screen: 'results', exerciseId });
  return mounted;
}

function inputOf(answers: readonly Answer[]): ExerciseInput {
  const groups = sampleWorkspace.groups.map(({ id, role }) => ({ id, role, present: 8 }));
  return { groups, answers, tallies: [], consensus: [], evidence: [], facts: [], minimumGroup: 3 };
}

/** The results screen of one exercise; its rows are what is asked, where the instrument wants it so. */
export async function openResults(
  instrumentId: string,
  data: readonly EntryData[],
  answers: readonly Answer[] = [],
  commands: FakeCommands = {},
): Promise<MountedApp> {
  const definition = withEntries(instrument(instrumentId), rows(data));
  const input = inputOf(answers);
  const mounted = await openRegister({
    instrument: instrumentId,
    data,
    commands: { 'results.read': () => scoreExercise(definition, input), ...commands },
  });
  mounted.app.navigation.go({ screen: 'results', exerciseId });
  return mounted;
}
