/** Whom the kiosk offers to choose from. */
import type { ExerciseView, GroupView, ParticipantView, WorkspaceView } from '../../../contract/views.ts';

/** Those who are there to answer the exercise. */
export function presentAt(workspace: WorkspaceView, exercise: ExerciseView): readonly ParticipantView[] {
  const session = workspace.sessions.find((one) => one.id === exercise.sessionId);
  const present = new Set(session?.presentIds);
  return workspace.participants.filter((person) => present.has(person.id));
}

/** Groups with somebody present; in an anonymous exercise all of them while nobody was marked. */
export function groupsAt(workspace: WorkspaceView, exercise: ExerciseView): readonly GroupView[] {
  const present = new Set(presentAt(workspace, exercise).map((person) => person.groupId));
  if (present.size === 0 && exercise.anonymity === 'anonymous') return workspace.groups;
  return workspace.groups.filter((group) => present.has(group.id));
}

/** Whether the group is too small for a comment to carry its name without pointing at somebody. */
export function isSmall(workspace: WorkspaceView, exercise: ExerciseView, groupId: string): boolean {
  const n = presentAt(workspace, exercise).filter((person) => person.groupId === groupId).length;
  return n < workspace.engagement.minimumGroup;
}
