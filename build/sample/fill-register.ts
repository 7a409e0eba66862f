/** Rows of a register: written before the round, finished and decided upon after it. */
import type { SampleEngine } from './sample-engine.ts';
import type { SampleExercise } from './source-exercise.ts';

/** @returns the ids of the rows by the names that the rest of the exercise's file uses. */
export async function fillRegister(
  engine: SampleEngine,
  exerciseId: string,
  { rows }: SampleExercise,
): Promise<ReadonlyMap<string, string>> {
  if (rows.length === 0) return new Map();
  const { ids } = await engine.ask('entries.write', {
    exerciseId,
    rows: rows.map(({ data }) => ({ id: null, data })),
  });
  return new Map(rows.map(({ name }, index) => [name, ids[index] ?? '']));
}

/** What was written once the results had been seen, and what the room decided against the rule. */
export async function finishRegister(
  engine: SampleEngine,
  exerciseId: string,
  { rows }: SampleExercise,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const later = rows.flatMap(({ name, after }) =>
    after === undefined ? [] : [{ id: ids.get(name) ?? '', data: after }],
  );
  if (later.length > 0) await engine.ask('entries.write', { exerciseId, rows: later });
  for (const { name, override } of rows) {
    if (override !== undefined) await engine.ask('entries.override', { id: ids.get(name) ?? '', ...override });
  }
}
