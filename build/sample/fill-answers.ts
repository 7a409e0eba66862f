/** What the people of the sample answer: their ballots, and hands that go up. */
import type { InstrumentDefinition } from '../../src/domain/instruments/definition.ts';
import { amountLenses, ratedLenses, scaleOfLens } from '../../src/domain/instruments/scales.ts';
import { drawAmounts } from './draw-amounts.ts';
import { drawAnswers, type Question } from './draw.ts';
import type { SamplePerson } from './fill-people.ts';
import type { SampleEngine } from './sample-engine.ts';
import { sampleGroups } from './source.ts';
import type { SampleExercise, SampleGroup } from './source-exercise.ts';

/** An exercise while it is filled: `definition` with the rows of its register, `names` of its rows by their ids. */
export interface Filling {
  readonly id: string;
  readonly about: SampleExercise;
  readonly definition: InstrumentDefinition;
  readonly nameOf: (itemId: string) => string;
}

export async function fillAnswers(
  engine: SampleEngine,
  exercise: Filling,
  people: readonly SamplePerson[],
): Promise<void> {
  const { showOfHands, handsFor } = exercise.about;
  const questions = questionsOf(exercise);
  for (const group of sampleGroups) {
    const members = people.filter((person) => person.group === group);
    const hands = questions.filter(({ lensId }) => showOfHands.includes(group) || handsFor.includes(lensId));
    const written = questions.filter((question) => !hands.includes(question));
    if (written.length > 0 || amountLenses(exercise.definition).length > 0) {
      await fillBallots(engine, exercise, written, group, members);
    }
    await raiseHands(engine, exercise, hands, group, members.length);
  }
}

function questionsOf({ definition, nameOf }: Filling): readonly Question[] {
  return ratedLenses(definition).flatMap(({ id: lensId }) =>
    definition.items.map(({ id: itemId }, position) => {
      const { points } = scaleOfLens(definition, lensId);
      return { lensId, itemId, name: nameOf(itemId), position, points };
    }),
  );
}

async function fillBallots(
  engine: SampleEngine,
  { id: exerciseId, about, definition }: Filling,
  questions: readonly Question[],
  groupId: SampleGroup,
  members: readonly SamplePerson[],
): Promise<void> {
  // An anonymous ballot is drawn from its place, so that not even the invented answers belong to a name.
  const anonymous = about.anonymity === 'anonymous';
  const names = members.map(({ name }, index) => (anonymous ? String(index) : name));
  const columns = questions.map((question) => ({
    ...question,
    values: drawAnswers(about, groupId, names, question),
  }));
  const channels = about.channels[groupId];
  for (const [index, person] of members.entries()) {
    const channel = channels[index % channels.length] ?? 'paper';
    const respondent = anonymous
      ? { ballotId: (await engine.ask('ballots.add', { exerciseId, groupId, channel })).id }
      : { participantId: person.id };
    for (const { lensId, itemId, values } of columns) {
      const value = values[index] ?? null;
      await engine.ask('answers.record', { exerciseId, lensId, itemId, respondent, value, channel });
    }
    for (const { id: lensId, amount } of definition.lenses) {
      if (amount === undefined) continue;
      const given = drawAmounts(about, groupId, names[index] ?? '', lensId, amount);
      for (const [at, { id: itemId }] of definition.items.entries()) {
        const value = given[at] ?? 0;
        await engine.ask('answers.record', { exerciseId, lensId, itemId, respondent, value, channel });
      }
    }
  }
}

async function raiseHands(
  engine: SampleEngine,
  { id: exerciseId, about }: Filling,
  questions: readonly Question[],
  groupId: SampleGroup,
  hands: number,
): Promise<void> {
  const names = Array.from({ length: hands }, (_, index) => String(index));
  for (const question of questions) {
    const { lensId, itemId, points } = question;
    const values = drawAnswers(about, groupId, names, question);
    const counts = Array.from({ length: points }, (_, i) => values.filter((value) => value === i + 1).length);
    const notApplicable = values.filter((value) => value === null).length;
    const channel = 'show-of-hands';
    await engine.ask('tallies.set', { exerciseId, groupId, lensId, itemId, counts, notApplicable, channel });
  }
}
