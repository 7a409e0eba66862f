/** How many have answered one item, by group: people and papers, or hands. */
import type { ExerciseSheet } from '../../../contract/views.ts';
import type { RoomGroup } from '../capture/room.ts';

export interface GroupCount {
  readonly groupId: string;
  readonly answered: number;
  readonly present: number;
}

export function countAnswers(
  sheet: ExerciseSheet,
  rooms: readonly RoomGroup[],
  lensId: string,
  itemId: string,
): readonly GroupCount[] {
  const groupOf = new Map(sheet.ballots.map((ballot) => [ballot.id, ballot.groupId]));
  const counted = new Map<string, number>();
  const add = (groupId: string, n: number): void => void counted.set(groupId, (counted.get(groupId) ?? 0) + n);
  for (const answer of sheet.answers) {
    const groupId = groupOf.get(answer.ballotId);
    if (groupId !== undefined && answer.lensId === lensId && answer.itemId === itemId) add(groupId, 1);
  }
  for (const tally of sheet.tallies) {
    if (tally.lensId !== lensId || tally.itemId !== itemId) continue;
    add(
      tally.groupId,
      tally.counts.reduce((sum, hands) => sum + hands, tally.notApplicable),
    );
  }
  return rooms.map(({ groupId, present }) => {
    const answered = counted.get(groupId) ?? 0;
    // More papers than people marked present: the papers are there to be seen, so they decide.
    return { groupId, answered, present: Math.max(present, answered) };
  });
}
