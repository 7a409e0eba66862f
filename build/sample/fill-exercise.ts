/** One exercise of the sample: answers, reveal, consensus, evidence, facts, comments. */
import type { InstrumentDefinition } from '../../src/domain/instruments/definition.ts';
import { drawAnswers, type Question } from './draw.ts';
import type { HeldWave, SamplePerson } from './fill-people.ts';
import type { SampleEngine } from './sample-engine.ts';
import { sampleGroups, type SampleExercise, type SampleGroup } from './source.ts';

/** Runs an exercise of the wave's session, from its first answer to its last comment. */
export async function fillExercise(
  engine: SampleEngine,
  wave: HeldWave,
  exercise: SampleExercise,
  id: string,
): Promise<void> {
  const { instruments } = await engine.ask('library.read', {});
  const definition = instruments.find(({ id }) => id === exercise.instrumentId);
  if (definition === undefined) throw new Error(`no instrument ${exercise.instrumentId}`);

  for (const lens of definition.lenses) await engine.ask('rounds.open', { exerciseId: id, lensId: lens.id });
  const people = wave.present.filter(({ name }) => !exercise.leftEarly.includes(name));
  for (const group of sampleGroups) {
    const members = people.filter((person) => person.group === group);
    if (exercise.showOfHands.includes(group)) await raiseHands(engine, id, exercise, definition, group, members.length);
    else await fillBallots(engine, id, exercise, definition, group, members);
  }
  await fillRounds(engine, id, exercise, definition);
  await fillNotes(engine, id, exercise);
}

function questionsOf(definition: InstrumentDefinition): Question[] {
  return definition.lenses.flatMap((lens) =>
    definition.items.map((item, position) => ({ lensId: lens.id, itemId: item.id, position })),
  );
}

async function fillBallots(
  engine: SampleEngine,
  exerciseId: string,
  exercise: SampleExercise,
  definition: InstrumentDefinition,
  groupId: SampleGroup,
  members: readonly SamplePerson[],
): Promise<void> {
  // An anonymous ballot is drawn from its place, so that not even the invented answers belong to a name.
  const anonymous = exercise.anonymity === 'anonymous';
  const names = members.map(({ name }, index) => (anonymous ? String(index) : name));
  const columns = questionsOf(definition).map((question) => ({
    ...question,
    values: drawAnswers(exercise, groupId, names, question),
  }));
  const channels = exercise.channels[groupId];
  for (const [index, person] of members.entries()) {
    const channel = channels[index % channels.length] ?? 'paper';
    const respondent = anonymous
      ? { ballotId: (await engine.ask('ballots.add', { exerciseId, groupId, channel })).id }
      : { participantId: person.id };
    for (const { lensId, itemId, values } of columns) {
      const value = values[index] ?? null;
      await engine.ask('answers.record', { exerciseId, lensId, itemId, respondent, value, channel });
    }
  }
}

async function raiseHands(
  engine: SampleEngine,
  exerciseId: string,
  exercise: SampleExercise,
  definition: InstrumentDefinition,
  groupId: SampleGroup,
  hands: number,
): Promise<void> {
  for (const question of questionsOf(definition)) {
    const { lensId, itemId } = question;
    const names = Array.from({ length: hands }, (_, index) => String(index));
    const values = drawAnswers(exercise, groupId, names, question);
    const counts = Array.from(
      { length: definition.points },
      (_, i) => values.filter((value) => value === i + 1).length,
    );
    const notApplicable = values.filter((value) => value === null).length;
    const channel = 'show-of-hands';
    await engine.ask('tallies.set', { exerciseId, groupId, lensId, itemId, counts, notApplicable, channel });
  }
}

async function fillRounds(
  engine: SampleEngine,
  exerciseId: string,
  exercise: SampleExercise,
  definition: InstrumentDefinition,
): Promise<void> {
  for (const { id: lensId } of definition.lenses) {
    await engine.ask('rounds.close', { exerciseId, lensId });
    await engine.ask('rounds.reveal', { exerciseId, lensId });
  }
  for (const { itemId, values, reason } of exercise.consensus) {
    for (const [lensId, value] of Object.entries(values)) {
      await engine.ask('consensus.set', { exerciseId, lensId, itemId, value, reason });
    }
  }
}

async function fillNotes(engine: SampleEngine, exerciseId: string, exercise: SampleExercise): Promise<void> {
  for (const evidence of exercise.evidence) await engine.ask('evidence.set', { exerciseId, ...evidence });
  for (const fact of exercise.facts) await engine.ask('facts.set', { exerciseId, ...fact });
  await fillComments(engine, exerciseId, exercise);
}

async function fillComments(
  engine: SampleEngine,
  exerciseId: string,
  { comments, merges }: SampleExercise,
): Promise<void> {
  const ids = new Map<string, string>();
  for (const { name, itemId, groupId, text, quoted, moderation } of comments) {
    const { id } = await engine.ask('comments.add', { exerciseId, itemId, groupId, text });
    if (name !== undefined) ids.set(name, id);
    if (quoted) await engine.ask('comments.update', { id, text, groupId, quoted });
    if (moderation !== 'waiting') await engine.ask('comments.moderate', { id, moderation });
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
