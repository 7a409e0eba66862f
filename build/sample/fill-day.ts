/** A day of the sample: its agenda as planned, then as it ran around the exercises. */
import { fillExercise } from './fill-exercise.ts';
import type { HeldWave } from './fill-people.ts';
import type { SampleEngine } from './sample-engine.ts';
import type { SampleExercise } from './source-exercise.ts';
import type { SampleDay } from './source.ts';

interface Begun {
  readonly about: SampleExercise;
  readonly id: string;
}

/**
 * Plans and holds the wave's session; afterwards no block runs any more.
 *
 * @returns ids of the rows of its registers, by `instrumentId/name`.
 */
export async function fillDay(
  engine: SampleEngine,
  wave: HeldWave,
  day: SampleDay,
  exercises: readonly SampleExercise[],
): Promise<ReadonlyMap<string, string>> {
  const { sessionId } = wave;
  const rows = new Map<string, string>();
  const begun = new Map<string, Begun>();
  for (const about of exercises) {
    const { instrumentId, anonymity } = about;
    const { id } = await engine.ask('exercises.add', { sessionId, instrumentId, anonymity });
    begun.set(instrumentId, { about, id });
  }
  const blocks = await planBlocks(engine, sessionId, day, begun);
  for (const { id, began, extended, instrumentId } of blocks) {
    if (began === null) {
      await engine.ask('blocks.skip', { id, skipped: true });
      continue;
    }
    engine.at(wave.day, began);
    await engine.ask('blocks.start', { id });
    const exercise = begun.get(instrumentId ?? '');
    if (exercise !== undefined) {
      const written = await fillExercise(engine, wave, exercise.about, exercise.id);
      for (const [name, rowId] of written) rows.set(`${exercise.about.instrumentId}/${name}`, rowId);
    }
    if (extended !== 0) await engine.ask('blocks.extend', { id, minutes: extended });
  }
  await fillParking(engine, sessionId, day);
  engine.at(wave.day, day.endedAt);
  const last = blocks.findLast(({ began }) => began !== null);
  if (last !== undefined) await engine.ask('blocks.end', { id: last.id });
  return rows;
}

async function planBlocks(
  engine: SampleEngine,
  sessionId: string,
  { blocks }: SampleDay,
  exercises: ReadonlyMap<string, Begun>,
): Promise<(SampleDay['blocks'][number] & { readonly id: string })[]> {
  const planned = [];
  for (const block of blocks) {
    const { kind, title, minutes, notes, instrumentId } = block;
    const exerciseId = instrumentId === undefined ? null : exercises.get(instrumentId)?.id;
    if (exerciseId === undefined) throw new Error(`the sample runs no ${instrumentId} on that day`);
    const startsAt = minuteOfDay(block.startsAt);
    const fields = { kind, title, startsAt, minutes, exerciseId, notes };
    planned.push({ ...block, id: (await engine.ask('blocks.add', { sessionId, ...fields })).id });
  }
  return planned;
}

async function fillParking(engine: SampleEngine, sessionId: string, { parked }: SampleDay): Promise<void> {
  for (const { text, settled } of parked) {
    const { id } = await engine.ask('parking.add', { sessionId, text });
    if (settled) await engine.ask('parking.update', { id, text, settled });
  }
}

/** @param time e.g. `09:20`. */
function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
