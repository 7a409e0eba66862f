/** One respondent's answers, held together: what a person's mean and a scale's reliability need. */
import type { Answer, Channel } from './answers.ts';

export interface Ballot {
  readonly groupId: string;
  readonly channel: Channel;
  /** Rating, or null for "no aplica", by lens and item. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number | null>>;
}

/** Ballots in the order of their ids, so that the order of arrival changes nothing. */
export function collectBallots(answers: readonly Answer[]): readonly Ballot[] {
  const drafts = new Map<
    string,
    { groupId: string; channel: Channel; values: Map<string, Map<string, number | null>> }
  >();
  for (const { ballotId, groupId, channel, lensId, itemId, value } of answers) {
    const draft = drafts.get(ballotId) ?? { groupId, channel, values: new Map<string, Map<string, number | null>>() };
    const lens = draft.values.get(lensId) ?? new Map<string, number | null>();
    lens.set(itemId, value);
    draft.values.set(lensId, lens);
    // A ballot begun on a phone and finished at the kiosk counts once: by the first name in order.
    if (channel < draft.channel) draft.channel = channel;
    drafts.set(ballotId, draft);
  }
  return [...drafts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ballot]) => ballot);
}

/** The ballot's ratings of the given items; "no aplica" and unanswered items are left out. */
export function ratingsOf(ballot: Ballot, lensId: string, itemIds: readonly string[]): readonly number[] {
  const lens = ballot.values.get(lensId);
  return itemIds.flatMap((itemId) => lens?.get(itemId) ?? []);
}

/** Mean of the ballot's ratings of the given items, in scale points; null without any. */
export function personMean(ballot: Ballot, lensId: string, itemIds: readonly string[]): number | null {
  const ratings = ratingsOf(ballot, lensId, itemIds);
  return ratings.length === 0 ? null : ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
}
