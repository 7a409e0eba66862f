/** Whom the kiosk offers to choose from. */
import type { ExerciseView, GroupView, ParticipantView, WorkspaceView } from '../../../contract/views.ts';
import { foldText } from '../../../ui/text/fold.ts';

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

/**
 * Every word typed begins a word of the name or of the code: "mar oc" finds María del Carmen Ochoa, and "p7",
 * "P-07" and "7" all find P07.
 */
export function matches({ name, code }: ParticipantView, search: string): boolean {
  const folded = foldText(code).replaceAll('-', '');
  const number = folded.replace(/^\D*0*/, '');
  const letters = folded.replace(/\d.*$/, '');
  const whole = foldText(name).replaceAll('-', '').split(/\s+/);
  const words = [...foldText(name).split(/[\s-]+/), ...whole, folded, number, letters + number];
  return foldText(search)
    .split(/\s+/)
    .every((typed) => words.some((word) => word.startsWith(typed.replaceAll('-', ''))));
}
