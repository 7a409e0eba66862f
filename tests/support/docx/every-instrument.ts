/** Reports of any of the supplied instruments, with the rows of their registers. */
import type { ReportExercise, ReportInput } from '../../../electron/engine/report/input.ts';
import { withEntries } from '../../../src/domain/registers/entries-as-items.ts';
import type { EntryData, RegisterEntry } from '../../../src/domain/registers/register.ts';
import { editions, type Edition } from '../../../src/domain/report/model.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { registerRows } from '../engine/register-rows.ts';
import { rooms } from './cases.ts';
import { hostileInput } from './hostile.ts';
import { instrument } from './instruments.ts';
import { reportInput, type CaseOptions } from './report-input.ts';
import { roomAnswers, usualGroups, type RoomGroup } from './room.ts';

export const suppliedInstruments = [
  'value-proposition',
  'empowerment',
  'help-call',
  'allies',
  'human-service',
  'wow-portfolio',
  'cannot-log',
] as const;

export interface InstrumentCase extends CaseOptions {
  readonly name: string;
  readonly hostile: boolean;
  readonly edition: Edition;
  readonly ids: readonly string[];
}

const alone = suppliedInstruments.map((id) => [id]);

/** Each instrument alone, all, none × languages × editions × kits × people × texts: 864 reports. */
export const instrumentCases: readonly InstrumentCase[] = [...alone, suppliedInstruments, []].flatMap((ids) =>
  (['es', 'en'] as const).flatMap((language) =>
    editions.flatMap((edition) =>
      (['neutral', 'blgroup-style'] as const).flatMap((kitId) =>
        (['1', '8', '38', '300'] as const).flatMap((people) =>
          [false, true].map((hostile) => ({
            name: [
              ids.length === 0 ? 'findings alone' : ids.length > 1 ? 'all' : ids[0],
              language,
              edition,
              kitId,
              `n ${people}`,
              hostile ? 'hostile' : 'plain',
            ].join(' · '),
            ids,
            language,
            edition,
            kitId,
            groups: rooms[people],
            hostile,
          })),
        ),
      ),
    ),
  ),
);

export function instrumentInput({ ids, hostile, ...options }: Omit<InstrumentCase, 'name'>): ReportInput {
  const plain = reportInput({ ...options, day: true });
  const exercises = ids.map((id, at) => exerciseOf(id, at, options.groups ?? usualGroups));
  const input = { ...plain, exercises };
  return hostile ? hostileInput(input) : input;
}

function exerciseOf(id: string, at: number, groups: readonly RoomGroup[]): ReportExercise {
  const rows: Readonly<Record<string, readonly EntryData[]>> = registerRows;
  const entries = (rows[id] ?? []).map((data, row): RegisterEntry => ({ id: `${id}-r${row}`, data, override: null }));
  const definition = withEntries(instrument(id), entries);
  const results = scoreExercise(definition, roomAnswers(definition, { groups, seed: 5 + at, consensus: [] }));
  return { id: `x-${id}`, definition, results, entries, quotes: [], anonymity: 'anonymous', previous: null };
}
