/** What a phone is told: questions, groups, and one's own answers. No client, nobody else's answers. */
import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { RoundState } from '../../../src/contract/views.ts';
import type {
  MineMessage,
  PhoneExercise,
  PhoneGroup,
  PhonePerson,
  StageMessage,
} from '../../../src/contract/room/messages.ts';
import { readGroups } from '../storage/repositories/engagement.ts';
import { readExercise, type StoredExercise } from '../storage/repositories/exercises.ts';
import { readStage } from '../storage/repositories/facilitation.ts';
import { statement } from '../storage/statement.ts';

export interface Staged {
  readonly exercise: PhoneExercise | null;
  readonly sessionId: string | null;
  readonly stage: StageMessage;
}

const nothing: StageMessage = { kind: 'stage', exerciseId: null, key: '', rounds: [], open: false };

/** What the phones are at now. */
export function readStaged(db: Database.Database): Staged {
  const { sessionId, exerciseId } = readStage(db);
  const id = currentExercise(db, sessionId, exerciseId);
  if (id === null) return { exercise: null, sessionId, stage: nothing };
  const stored = readExercise(db, id);
  const rounds = roundsOf(db, stored);
  const exercise = phoneExercise(stored);
  const isAsked = rounds.some(({ state }) => state === 'collecting' || state === 'waiting');
  const open = stored.definition.register === undefined ? isCollecting(rounds) : rounds.length === 0 || isAsked;
  return {
    exercise,
    sessionId: stored.sessionId,
    stage: { kind: 'stage', exerciseId: id, key: exercise.key, rounds, open },
  };
}

/**
 * The exercise where the facilitator is, unless only another of the session collects: whoever is still answering that one
 * may finish.
 */
function currentExercise(db: Database.Database, sessionId: string | null, exerciseId: string | null): string | null {
  const rows = statement<{ sessionId: string | null; exerciseId: string | null }[], { id: string; collects: number }>(
    db,
    `SELECT exercises.id, EXISTS (SELECT 1 FROM rounds WHERE exercise_id = exercises.id AND state = 'collecting') AS collects
     FROM exercises WHERE session_id = @sessionId OR id = @exerciseId
     ORDER BY collects DESC, id IS @exerciseId DESC, position DESC`,
  ).all({ sessionId, exerciseId });
  const [first] = rows;
  if (first === undefined) return null;
  if (first.collects === 1) return first.id;
  return rows.find(({ id }) => id === exerciseId)?.id ?? null;
}

function roundsOf(db: Database.Database, { id, definition }: StoredExercise): StageMessage['rounds'] {
  const states = new Map(
    statement<[string], { lensId: string; state: RoundState }>(
      db,
      'SELECT lens_id AS lensId, state FROM rounds WHERE exercise_id = ?',
    )
      .all(id)
      .map(({ lensId, state }) => [lensId, state]),
  );
  return definition.lenses.map((lens) => ({ lensId: lens.id, state: states.get(lens.id) ?? 'waiting' }));
}

const isCollecting = (rounds: StageMessage['rounds']): boolean => rounds.some(({ state }) => state === 'collecting');

function phoneExercise({ id, anonymity, definition }: StoredExercise): PhoneExercise {
  const { id: instrumentId, kind, title, asks, points, pointTitles, lenses, items, register } = definition;
  const about = {
    id,
    named: anonymity === 'identified',
    definition: { id: instrumentId, kind, title, asks, points, pointTitles, lenses, items },
    ...(register && {
      register: {
        id: register.id,
        title: register.title,
        entry: register.entry,
        invitation: register.invitation,
      },
    }),
  };
  const key = createHash('sha256').update(JSON.stringify(about)).digest('base64url').slice(0, 22);
  return { ...about, key };
}

export function readPhoneGroups(db: Database.Database): readonly PhoneGroup[] {
  return readGroups(db).map(({ id, role, name }) => ({ id, role, name }));
}

/** People of a group who are there; all of the group while nobody was marked. */
export function readPeople(db: Database.Database, sessionId: string | null, groupId: string): readonly PhonePerson[] {
  return statement<{ sessionId: string | null; groupId: string }[], PhonePerson>(
    db,
    `SELECT id, code, name FROM participants WHERE group_id = @groupId AND
       (id IN (SELECT participant_id FROM attendance WHERE session_id = @sessionId)
        OR NOT EXISTS (SELECT 1 FROM attendance WHERE session_id = @sessionId))
     ORDER BY position`,
  ).all({ sessionId, groupId });
}

export interface FoundPerson extends PhonePerson {
  readonly groupId: string;
}

const personColumns = 'id, code, name, group_id AS groupId';

export function personOf(db: Database.Database, id: string): FoundPerson | null {
  const row = statement<[string], FoundPerson>(db, `SELECT ${personColumns} FROM participants WHERE id = ?`).get(id);
  return row ?? null;
}

/** By the code on the badge: case, hyphens, spaces and leading zeros of its number do not count. */
export function personByCode(db: Database.Database, typed: string): FoundPerson | null {
  const plain = (code: string): string =>
    code
      .toUpperCase()
      .replaceAll(/[\s-]/g, '')
      .replace(/(\D|^)0+(?=\d)/, '$1');
  const rows = statement<[], FoundPerson>(db, `SELECT ${personColumns} FROM participants`).all();
  const [only, other] = rows.filter(({ code }) => plain(code) === plain(typed));
  return only !== undefined && other === undefined ? only : null;
}

/** What one ballot answered; nothing when there is none. */
export function readMine(
  db: Database.Database,
  exerciseId: string,
  of: { readonly ballotId: string } | { readonly participantId: string },
): Pick<MineMessage, 'answers' | 'texts'> {
  const ballotId = 'ballotId' in of ? of.ballotId : ballotOfPerson(db, exerciseId, of.participantId);
  if (ballotId === null) return { answers: [], texts: [] };
  return {
    answers: statement<[string], MineMessage['answers'][number]>(
      db,
      'SELECT lens_id AS lensId, item_id AS itemId, value FROM answers WHERE ballot_id = ?',
    ).all(ballotId),
    texts: statement<[string], MineMessage['texts'][number]>(
      db,
      // As it was said: what the facilitator made of it is not theirs.
      'SELECT item_id AS itemId, coalesce(original, text) AS text FROM comments WHERE ballot_id = ?',
    ).all(ballotId),
  };
}

function ballotOfPerson(db: Database.Database, exerciseId: string, participantId: string): string | null {
  const row = statement<[string, string], { id: string }>(
    db,
    'SELECT id FROM ballots WHERE exercise_id = ? AND participant_id = ?',
  ).get(exerciseId, participantId);
  return row?.id ?? null;
}
