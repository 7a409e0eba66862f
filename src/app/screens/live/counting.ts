/** How many have answered one item, by group: people and papers, or hands. */
import type { ExerciseSheet } from '../../../contract/views.ts';
import type { AmountRule } from '../../../domain/instruments/definition.ts';
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
  return ofRooms(rooms, counted);
}

/**
 * How many have shared out something through a lens: people and papers, and at least as many as had to spend all that
 * was counted on the wall.
 */
export function countSharing(
  sheet: ExerciseSheet,
  rooms: readonly RoomGroup[],
  lensId: string,
  { total }: Pick<AmountRule, 'total'>,
): readonly GroupCount[] {
  const giving = new Set(
    sheet.answers.flatMap((one) => (one.lensId === lensId && (one.value ?? 0) > 0 ? [one.ballotId] : [])),
  );
  const onWall = new Map<string, number>();
  for (const { groupId, counts, ...tally } of sheet.tallies) {
    if (tally.lensId !== lensId) continue;
    onWall.set(
      groupId,
      counts.reduce((sum, dots) => sum + dots, onWall.get(groupId) ?? 0),
    );
  }
  const counted = new Map([...onWall].map(([groupId, given]) => [groupId, Math.ceil(given / total)]));
  for (const { id, groupId } of sheet.ballots) {
    if (giving.has(id)) counted.set(groupId, (counted.get(groupId) ?? 0) + 1);
  }
  return ofRooms(rooms, counted);
}

function ofRooms(rooms: readonly RoomGroup[], counted: ReadonlyMap<string, number>): readonly GroupCount[] {
  return rooms.map(({ groupId, present }) => {
    const answered = counted.get(groupId) ?? 0;
    // More papers than people marked present: the papers are there to be seen, so they decide.
    return { groupId, answered, present: Math.max(present, answered) };
  });
}
