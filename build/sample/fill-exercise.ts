/** One exercise of the sample: register, answers, reveal, consensus, evidence, facts, comments. */
import { withEntries } from '../../src/domain/registers/entries-as-items.ts';
import { fillAnswers, type Filling } from './fill-answers.ts';
import type { HeldWave } from './fill-people.ts';
import { fillRegister, finishRegister } from './fill-register.ts';
import type { SampleEngine } from './sample-engine.ts';
import type { SampleExercise } from './source-exercise.ts';

/**
 * Runs an exercise of the wave's session, from its first row to its last comment.
 *
 * @returns ids of the rows of its register, by their names.
 */
export async function fillExercise(
  engine: SampleEngine,
  wave: HeldWave,
  about: SampleExercise,
  id: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await fillRegister(engine, id, about);
  const names = new Map([...rows].map(([name, entryId]) => [entryId, name]));
  const { entries } = await engine.ask('workspace.read', {});
  const definition = withEntries(
    await engine.ask('exercises.definition', { id }),
    entries.filter(({ exerciseId }) => exerciseId === id),
  );
  const exercise: Filling = { id, about, definition, nameOf: (itemId) => names.get(itemId) ?? itemId };
  const itemOf = (name: string): string => rows.get(name) ?? name;

  for (const lens of definition.lenses) await engine.ask('rounds.open', { exerciseId: id, lensId: lens.id });
  const people = wave.present.filter(({ name }) => !about.away.includes(name));
  await fillAnswers(engine, exercise, people);
  await fillRounds(engine, exercise, itemOf);
  await finishRegister(engine, id, about, rows);
  await fillNotes(engine, exercise, itemOf);
  return rows;
}

type ItemOf = (name: string) => string;

async function fillRounds(
  engine: SampleEngine,
  { id: exerciseId, about, definition }: Filling,
  itemOf: ItemOf,
): Promise<void> {
  for (const { id: lensId } of definition.lenses) {
    await engine.ask('rounds.close', { exerciseId, lensId });
    await engine.ask('rounds.reveal', { exerciseId, lensId });
  }
  for (const { itemId: name, values, reason } of about.consensus) {
    for (const [lensId, value] of Object.entries(values)) {
      await engine.ask('consensus.set', { exerciseId, lensId, itemId: itemOf(name), value, reason });
    }
  }
}

async function fillNotes(engine: SampleEngine, { id: exerciseId, about }: Filling, itemOf: ItemOf): Promise<void> {
  for (const { itemId, ...evidence } of about.evidence) {
    await engine.ask('evidence.set', { exerciseId, itemId: itemId && itemOf(itemId), ...evidence });
  }
  for (const fact of about.facts) await engine.ask('facts.set', { exerciseId, ...fact });
  await fillComments(engine, exerciseId, about, itemOf);
}

async function fillComments(
  engine: SampleEngine,
  exerciseId: string,
  { comments, merges }: SampleExercise,
  itemOf: ItemOf,
): Promise<void> {
  const ids = new Map<string, string>();
  for (const { name, itemId: about, groupId, text, quoted, moderation } of comments) {
    const itemId = about && itemOf(about);
    const { id } = await engine.ask('comments.add', { exerciseId, itemId, groupId, text });
    if (name !== undefined) ids.set(name, id);
    if (quoted) await engine.ask('comments.update', { id, text, groupId, quoted });
    if (moderation !== 'waiting') await engine.ask('comments.moderate', { ids: [id], moderation });
  }
  for (const { names, text } of merges) {
    await engine.ask('comments.merge', { ids: names.map((name) => idNamed(ids, name)), text });
  }
}

function idNamed(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`no comment is named ${name}`);
  return id;
}
