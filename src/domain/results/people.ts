/** How many people stand behind the answers: ballots, plus the hands that were raised. */
import type { Channel, GroupInfo, Tally } from './answers.ts';
import type { Ballot } from './ballots.ts';

export interface PeopleCount {
  readonly answered: number;
  readonly channels: Readonly<Partial<Record<Channel, number>>>;
}

/** Hands raised for one item; a person raises one hand an item, so the largest show counts people. */
const handsOf = (tally: Tally): number => ratingsIn(tally) + tally.notApplicable;
const ratingsIn = (tally: Tally): number => tally.counts.reduce((sum, count) => sum + count, 0);

/**
 * People by group: ballots with at least one answer ("no aplica" included) and the largest show of hands.
 *
 * Whoever raised a hand through one lens may have filled in a paper for another, and hands have no names: ballots
 * and hands are added up to those present, beyond that they are taken for the same people. Of one item nobody
 * gives both, so its ballots and hands together are people in any case. By channel, such a person counts in each.
 */
export function countPeople(
  ballots: readonly Ballot[],
  tallies: readonly Tally[],
  groups: readonly GroupInfo[] = [],
): ReadonlyMap<string, PeopleCount> {
  const people = new Map<string, { answered: number; channels: Partial<Record<Channel, number>> }>();
  const add = (groupId: string, channel: Channel, count: number): void => {
    const entry = people.get(groupId) ?? { answered: 0, channels: {} };
    entry.answered += count;
    entry.channels[channel] = (entry.channels[channel] ?? 0) + count;
    people.set(groupId, entry);
  };
  for (const ballot of ballots) add(ballot.groupId, ballot.channel, 1);
  for (const [groupId, tally] of largestPerGroup(tallies, handsOf)) {
    if (handsOf(tally) === 0) continue;
    const onBallot = people.get(groupId)?.answered ?? 0;
    add(groupId, tally.channel, handsOf(tally));
    const entry = people.get(groupId);
    if (entry === undefined || onBallot === 0) continue;
    const present = groups.find((group) => group.id === groupId)?.present ?? 0;
    const certain = Math.max(onBallot, ...tallies.map((one) => (one.groupId === groupId ? ofItem(ballots, one) : 0)));
    entry.answered = Math.max(certain, Math.min(entry.answered, present));
  }
  return people;
}

/** Hands of an item, and the ballots of the group that answered that very item. */
function ofItem(ballots: readonly Ballot[], tally: Tally): number {
  const { groupId, lensId, itemId } = tally;
  const written = ballots.filter((one) => one.groupId === groupId && one.values.get(lensId)?.has(itemId) === true);
  return handsOf(tally) + written.length;
}

/** People who rated at least one of what the tallies are about. */
export function handsThatRated(tallies: readonly Tally[]): number {
  let people = 0;
  for (const [, tally] of largestPerGroup(tallies, ratingsIn)) people += ratingsIn(tally);
  return people;
}

function largestPerGroup(tallies: readonly Tally[], size: (tally: Tally) => number): ReadonlyMap<string, Tally> {
  const largest = new Map<string, Tally>();
  for (const tally of tallies) {
    const before = largest.get(tally.groupId);
    const larger = before === undefined || size(tally) > size(before);
    const sameByName = before !== undefined && size(tally) === size(before) && tally.channel < before.channel;
    if (larger || sameByName) largest.set(tally.groupId, tally);
  }
  return largest;
}
