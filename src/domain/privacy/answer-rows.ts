/**
 * The answers of one exercise as rows that may leave the house: whoever adds them up, subtracts them or sorts them
 * learns nothing that the results did not show. What stands without a group is what is left when the visible groups
 * are subtracted from the total, and nothing finer.
 */
import type { InstrumentDefinition } from '../instruments/definition.ts';
import type { Channel, ExerciseInput } from '../results/answers.ts';
import { allGroups } from '../results/scope.ts';
import type { ExerciseResults, HiddenReason } from '../results/results.ts';
import { countingAnswers, type CountingAnswers, type GivenAnswer, type GivenBallot } from './counting-answers.ts';
import { hiddenInRows } from './hidden-in-rows.ts';
import { isTooFew, type AnswerCount } from './suppression.ts';

export interface AnswerRow {
  readonly lensId: string;
  readonly itemId: string;
  /** Null: one of the hidden groups. */
  readonly groupId: string | null;
  /** A random code that holds one person's answers of this exercise together; null where several are counted. */
  readonly ballot: string | null;
  /** Only where names were asked for and may be told. */
  readonly participantId: string | null;
  /** Null: not told, since it would point at few. */
  readonly channel: Channel | null;
  /** A place 1..A, or an amount; null is "no aplica". */
  readonly value: number | null;
  /** People who gave it; dots where they were counted on a wall. */
  readonly count: number;
}

export interface AnswerRows {
  readonly rows: readonly AnswerRow[];
  /** Groups that no row names, with their reason. */
  readonly hidden: ReadonlyMap<string, HiddenReason>;
  /** Groups whose answers stand as counts, since their ballots or hands alone would be too few. */
  readonly counted: readonly string[];
  /** Whether answers were left out: of items that all together answered too few, or that count for no result. */
  readonly leftOut: boolean;
}

export interface RowOptions {
  /** A whole number 0..below−1, by chance. */
  readonly random: (below: number) => number;
  /** Participant of each ballot; empty where names are not told. */
  readonly participants: ReadonlyMap<string, string>;
}

/** Rows of ballots in the order of their codes, then what is counted; by lens and item as in the definition. */
export function answerRows(
  definition: InstrumentDefinition,
  input: ExerciseInput,
  results: ExerciseResults,
  { random, participants }: RowOptions,
): AnswerRows {
  const given = countingAnswers(definition, input, results);
  const groupIds = allGroups(input).map(({ id }) => id);
  const hidden = hiddenInRows(definition, results, given, groupIds, input.minimumGroup);
  const shown = groupIds.filter((id) => !hidden.has(id));
  const counted = shown.filter((id) => mustBeCounted(given, id, input.minimumGroup));
  const single = new Set(shown.filter((id) => !counted.includes(id)));
  const tells = new Set([...single].filter((id) => channelsTold(given.ballots, id, input.minimumGroup)));

  const ballots = shuffled(
    given.ballots.filter(({ groupId }) => single.has(groupId)),
    random,
  );
  const digits = Math.max(3, String(ballots.length).length);
  const rows = ballots.flatMap((ballot, at) =>
    ballot.answers.map(({ lensId, itemId, value }): AnswerRow => ({
      lensId,
      itemId,
      groupId: ballot.groupId,
      ballot: `B${String(at + 1).padStart(digits, '0')}`,
      participantId: participants.get(ballot.id) ?? null,
      channel: tells.has(ballot.groupId) ? ballot.channel : null,
      value,
      count: 1,
    })),
  );
  const tally = new Map<string, { row: AnswerRow; count: number }>();
  const add = (row: AnswerRow): void => {
    if (row.count === 0) return;
    const key = JSON.stringify([row.groupId, row.channel, row.lensId, row.itemId, row.value]);
    const known = tally.get(key);
    if (known) known.count += row.count;
    else tally.set(key, { row, count: row.count });
  };
  const nameOf = (groupId: string): string | null => (hidden.has(groupId) ? null : groupId);
  for (const { groupId, answers } of given.ballots) {
    if (single.has(groupId)) continue;
    for (const answer of answers) add({ ...answer, ...nobody, groupId: nameOf(groupId), channel: null, count: 1 });
  }
  for (const { groupId, channel, ...hand } of given.hands) {
    add({ ...hand, ...nobody, groupId: nameOf(groupId), channel: single.has(groupId) ? channel : null });
  }
  const counts = [...tally.values()].map(({ row, count }) => ({ ...row, count }));
  return {
    rows: [...rows, ...inOrder(definition, groupIds, counts)],
    hidden,
    counted,
    leftOut: given.leftOut,
  };
}

const nobody = { ballot: null, participantId: null } as const;

/** Fisher–Yates. */
function shuffled<T>(list: readonly T[], random: (below: number) => number): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = random(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** Whether a group's ballots, or its hands, on some item are so few that standing apart would point at somebody. */
function mustBeCounted({ ballots, hands }: CountingAnswers, groupId: string, minimum: number): boolean {
  const papers = ballots.filter((ballot) => ballot.groupId === groupId);
  const raised = hands.filter((hand) => hand.groupId === groupId);
  if (papers.length === 0 || raised.length === 0) return false;
  const apart = [
    countsByItem(papers.flatMap(({ answers }) => answers.map((answer) => ({ ...answer, count: 1 })))),
    countsByItem(raised),
  ];
  return apart.some((counts) => counts.some((count) => isTooFew(count, minimum)));
}

function countsByItem(given: readonly (GivenAnswer & { readonly count: number })[]): AnswerCount[] {
  const items = new Map<string, { ratings: number; notApplicable: number }>();
  for (const { lensId, itemId, value, count } of given) {
    const key = JSON.stringify([lensId, itemId]);
    const sum = items.get(key) ?? { ratings: 0, notApplicable: 0 };
    if (value === null) sum.notApplicable += count;
    else sum.ratings += count;
    items.set(key, sum);
  }
  return [...items.values()];
}

/** A channel is told in a group where every channel was used by enough of it: who had the only paper, the room saw. */
function channelsTold(ballots: readonly GivenBallot[], groupId: string, minimum: number): boolean {
  const used = new Map<Channel, number>();
  for (const ballot of ballots) {
    if (ballot.groupId === groupId) used.set(ballot.channel, (used.get(ballot.channel) ?? 0) + 1);
  }
  return [...used.values()].every((count) => count >= minimum);
}

function inOrder(
  { lenses, items }: InstrumentDefinition,
  groupIds: readonly string[],
  rows: readonly AnswerRow[],
): AnswerRow[] {
  const place = new Map<string, number>(
    [lenses, items].flatMap((list, at) => list.map(({ id }, index) => [`${at}${id}`, index] as const)),
  );
  const rank = ({ groupId, lensId, itemId, value, channel }: AnswerRow): readonly (number | string)[] => [
    groupId === null ? groupIds.length : groupIds.indexOf(groupId),
    place.get(`0${lensId}`) ?? 0,
    place.get(`1${itemId}`) ?? 0,
    value ?? Infinity,
    channel ?? '',
  ];
  return rows
    .map((row) => ({ row, key: rank(row) }))
    .sort((a, b) => {
      const at = a.key.findIndex((part, index) => part !== b.key[index]);
      return at < 0 ? 0 : (a.key[at] ?? 0) < (b.key[at] ?? 0) ? -1 : 1;
    })
    .map(({ row }) => row);
}
