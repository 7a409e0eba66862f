/** Who may answer an exercise: the people present, by group, or the numbered papers of an anonymous one. */
import type { BallotView, ExerciseView, GroupView, WorkspaceView } from '../../../contract/views.ts';
import { isAskedThrough } from '../../../domain/instruments/answering.ts';
import type { InstrumentDefinition } from '../../../domain/instruments/definition.ts';

/** One who answers: a participant, or a sheet of paper without a name. */
export interface Respondent {
  /** Participant or ballot id; also the key of their answers. */
  readonly key: string;
  readonly kind: 'participant' | 'ballot';
  readonly groupId: string;
  /** Code of the participant or number of the paper. */
  readonly code: string;
  readonly name: string;
}

export interface RoomGroup {
  readonly groupId: string;
  /** Participants of the group who were present. */
  readonly present: number;
  readonly respondents: readonly Respondent[];
}

/** The groups that have somebody present or a paper, in the engagement's order. */
export function roomOf(
  workspace: WorkspaceView,
  exercise: ExerciseView,
  ballots: readonly BallotView[],
): readonly RoomGroup[] {
  const session = workspace.sessions.find((candidate) => candidate.id === exercise.sessionId);
  const presentIds = new Set(session?.presentIds ?? []);
  const named = exercise.anonymity === 'identified';
  const answering = new Set(ballots.flatMap((ballot) => ballot.participantId ?? []));
  return workspace.groups.flatMap((group) => {
    const members = workspace.participants.filter((person) => person.groupId === group.id);
    const present = members.filter((person) => presentIds.has(person.id)).length;
    const respondents: Respondent[] = named
      ? members
          .filter((person) => presentIds.has(person.id) || answering.has(person.id))
          .map((person) => ({
            key: person.id,
            kind: 'participant',
            groupId: group.id,
            code: person.code,
            name: person.name,
          }))
      : ballots
          .filter((ballot) => ballot.groupId === group.id)
          .map((ballot) => ({
            key: ballot.id,
            kind: 'ballot',
            groupId: group.id,
            code: String(ballot.number),
            name: '',
          }));
    return present > 0 || respondents.length > 0 ? [{ groupId: group.id, present, respondents }] : [];
  });
}

/** Those whom a lens asks, as it stands in a definition. */
export function askedIn(
  rooms: readonly RoomGroup[],
  groups: readonly GroupView[],
  definition: InstrumentDefinition,
  lensId: string,
): readonly RoomGroup[] {
  const roles = new Map(groups.map(({ id, role }) => [id, role]));
  return rooms.filter(({ groupId }) => isAskedThrough(definition, lensId, roles.get(groupId) ?? null));
}

/** Index of the next entry after `from` that is missing, going round once; null when none is. */
export function nextMissing(missing: readonly boolean[], from: number): number | null {
  for (let step = 1; step <= missing.length; step += 1) {
    const index = (from + step) % missing.length;
    if (missing[index] === true) return index;
  }
  return null;
}

/** The neighbour in a list, stopping at its ends. */
export function neighbour(length: number, from: number, step: 1 | -1): number {
  return Math.min(Math.max(from + step, 0), Math.max(length - 1, 0));
}
