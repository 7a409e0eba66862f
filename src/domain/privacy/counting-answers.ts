/** The answers that results are made of: no more leaves the house than what the screens add up. */
import type { InstrumentDefinition } from '../instruments/definition.ts';
import { textItems } from '../instruments/asked.ts';
import { amountLenses } from '../instruments/scales.ts';
import type { Answer, Channel, ExerciseInput, Tally } from '../results/answers.ts';
import { allGroups } from '../results/scope.ts';
import type { ExerciseResults } from '../results/results.ts';

export interface GivenAnswer {
  readonly lensId: string;
  readonly itemId: string;
  /** A place 1..A, an amount, or a place in an order, 0 for none; null is "no aplica". */
  readonly value: number | null;
}

/** One person's answers, by lens and item in the order of the definition. */
export interface GivenBallot {
  readonly id: string;
  readonly groupId: string;
  readonly channel: Channel;
  readonly answers: readonly GivenAnswer[];
}

/** Hands of one group for one value; dots on a wall, one by one. */
export interface CountedHands extends GivenAnswer {
  readonly groupId: string;
  readonly channel: Channel;
  readonly count: number;
}

export interface CountingAnswers {
  /** In the order of their ids, so that the order of arrival changes nothing. */
  readonly ballots: readonly GivenBallot[];
  readonly hands: readonly CountedHands[];
  /** Whether there are answers that count for no result that is shown. */
  readonly leftOut: boolean;
}

/**
 * Answers of an item whose total is not shown, of a group that does not count through the lens, or to nothing that is
 * known, are left out. Who shared out an amount gave 0 to what got nothing.
 */
export function countingAnswers(
  definition: InstrumentDefinition,
  input: ExerciseInput,
  results: ExerciseResults,
): CountingAnswers {
  const counts = whatCounts(input, results);
  // What was said in words has no row: it stands among the voices, without its ballot.
  const words = new Set(textItems(definition).map(({ id }) => id));
  const given = input.answers.filter(({ itemId }) => !words.has(itemId));
  const answers = given.filter(counts);
  const tallies = input.tallies.filter(counts);
  const byBallot = Map.groupBy(answers, ({ ballotId }) => ballotId);
  const ballots = [...byBallot]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => ballotOf(definition, id, own))
    .filter((ballot) => ballot.answers.length > 0);
  return {
    ballots,
    hands: tallies.flatMap((tally) => handsOf(definition, tally)),
    leftOut: answers.length < given.length || tallies.length < input.tallies.length,
  };
}

function whatCounts(input: ExerciseInput, results: ExerciseResults): (given: Answer | Tally) => boolean {
  const key = (...parts: readonly string[]): string => JSON.stringify(parts);
  const allowed = new Set<string>();
  for (const { lensId, itemId, summary, groups } of results.items) {
    if (summary !== null) for (const { groupId } of groups) allowed.add(key(lensId, itemId, groupId));
  }
  const whole = results.kind === 'rated' ? [...results.amounts, ...results.rankings] : [];
  const groupIds = allGroups(input).map(({ id }) => id);
  for (const { lensId, items } of whole) {
    for (const { itemId } of items ?? []) for (const id of groupIds) allowed.add(key(lensId, itemId, id));
  }
  return ({ lensId, itemId, groupId }) => allowed.has(key(lensId, itemId, groupId));
}

function ballotOf(definition: InstrumentDefinition, id: string, given: readonly Answer[]): GivenBallot {
  const amounts = new Set(amountLenses(definition).map((lens) => lens.id));
  const values = new Map(given.map((answer) => [JSON.stringify([answer.lensId, answer.itemId]), answer.value]));
  const answers = definition.lenses.flatMap((lens): GivenAnswer[] => {
    const gave = given.some(({ lensId, value }) => lensId === lens.id && value !== null && value > 0);
    return definition.items.flatMap(({ id: itemId }): GivenAnswer[] => {
      const value = values.get(JSON.stringify([lens.id, itemId]));
      if (amounts.has(lens.id)) return gave ? [{ lensId: lens.id, itemId, value: value ?? 0 }] : [];
      return value === undefined ? [] : [{ lensId: lens.id, itemId, value }];
    });
  });
  // A ballot begun on a phone and finished at the kiosk came by the first name in order, as in the results.
  const [channel = 'paper'] = given.map((answer) => answer.channel).sort();
  return { id, groupId: given[0]?.groupId ?? '', channel, answers };
}

function handsOf(definition: InstrumentDefinition, tally: Tally): CountedHands[] {
  const { groupId, channel, lensId, itemId } = tally;
  const isAmount = amountLenses(definition).some(({ id }) => id === lensId);
  const one = (value: number | null, count: number): CountedHands[] =>
    count === 0 ? [] : [{ groupId, channel, lensId, itemId, value, count }];
  if (isAmount)
    return one(
      1,
      tally.counts.reduce((sum, count) => sum + count, 0),
    );
  return [...tally.counts.flatMap((count, at) => one(at + 1, count)), ...one(null, tally.notApplicable)];
}
