import type { OpenRoom } from '../../../../contract/room-views.ts';
import type { WorkspaceView } from '../../../../contract/views.ts';

export interface ConnectedGroup {
  /** Null: they have not chosen one yet. */
  readonly groupId: string | null;
  readonly connected: number;
  /** Marked as present in the session; 0 where nobody was. */
  readonly present: number;
}

/** Who is connected of whom, in the engagement's order; those without a group last. */
export function connectedGroups(
  { groups, participants, sessions }: Pick<WorkspaceView, 'groups' | 'participants' | 'sessions'>,
  sessionId: string | undefined,
  open: Pick<OpenRoom, 'groups'>,
): readonly ConnectedGroup[] {
  const presentIds = new Set(sessions.find(({ id }) => id === sessionId)?.presentIds);
  const connectedIn = (groupId: string | null): number =>
    open.groups.find((group) => group.groupId === groupId)?.connected ?? 0;
  const known = groups.map(({ id }): ConnectedGroup => ({
    groupId: id,
    connected: connectedIn(id),
    present: participants.filter((person) => person.groupId === id && presentIds.has(person.id)).length,
  }));
  return [...known, { groupId: null, connected: connectedIn(null), present: 0 }].filter(
    ({ connected, present }) => connected > 0 || present > 0,
  );
}
