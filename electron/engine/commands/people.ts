import type { peopleCommands } from '../../../src/contract/commands/people.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type Database from 'better-sqlite3';
import { expectChanged, nextPosition } from '../storage/repositories/engagement.ts';
import type { Handlers } from './handler.ts';

/** Refuses to remove what would take answers with it: those go only on purpose, ballot by ballot. */
function refuseWhenAnswered(db: Database.Database, where: string, id: string, what: string): void {
  const row = db
    .prepare<[string], { n: number }>(
      `SELECT count(*) AS n FROM ballots LEFT JOIN exercises ON exercises.id = exercise_id
       LEFT JOIN sessions ON sessions.id = session_id WHERE ${where} = ?`,
    )
    .get(id);
  if ((row?.n ?? 0) > 0) throw new RespiroError('has-answers', `${what} has answers`, { what, ballots: row?.n ?? 0 });
}

/** Codes are P01, P02 … in the order people were added; a code is never given twice. */
function nextCode(db: Database.Database): number {
  const row = db
    .prepare<[], { next: number }>(
      `SELECT coalesce(max(CAST(substr(code, 2) AS INTEGER)), 0) + 1 AS next FROM participants`,
    )
    .get();
  return row?.next ?? 1;
}

/** Adds people and marks them present in the session. @returns their ids, in the same order. */
export function addPeople(
  db: Database.Database,
  sessionId: string,
  people: readonly { readonly groupId: string; readonly name: string }[],
  newId: () => string,
): string[] {
  const firstCode = nextCode(db);
  const firstPosition = nextPosition(db, 'participants');
  const insert = db.prepare('INSERT INTO participants (id, group_id, position, code, name) VALUES (?, ?, ?, ?, ?)');
  const attend = db.prepare('INSERT INTO attendance (session_id, participant_id) VALUES (?, ?)');
  return people.map(({ groupId, name }, index) => {
    const id = newId();
    const code = `P${String(firstCode + index).padStart(2, '0')}`;
    insert.run(id, groupId, firstPosition + index, code, name);
    attend.run(sessionId, id);
    return id;
  });
}

export const peopleHandlers: Handlers<keyof typeof peopleCommands> = {
  'waves.add': {
    kind: 'change',
    run: (db, { startsOn }, { newId }) => {
      const id = newId();
      db.prepare('INSERT INTO waves (id, position, starts_on) VALUES (?, ?, ?)').run(
        id,
        nextPosition(db, 'waves'),
        startsOn,
      );
      return { id };
    },
  },
  'waves.update': {
    kind: 'change',
    run: (db, { id, startsOn }) => {
      expectChanged(db.prepare('UPDATE waves SET starts_on = ? WHERE id = ?').run(startsOn, id), 'wave');
      return null;
    },
  },
  'waves.remove': {
    kind: 'change',
    run: (db, { id }) => {
      refuseWhenAnswered(db, 'sessions.wave_id', id, 'wave');
      expectChanged(db.prepare('DELETE FROM waves WHERE id = ?').run(id), 'wave');
      return null;
    },
  },
  'sessions.add': {
    kind: 'change',
    run: (db, { waveId, title, place, heldOn }, { newId }) => {
      const id = newId();
      db.prepare('INSERT INTO sessions (id, wave_id, position, title, place, held_on) VALUES (?, ?, ?, ?, ?, ?)').run(
        id,
        waveId,
        nextPosition(db, 'sessions', 'wave_id = ?', waveId),
        title,
        place,
        heldOn,
      );
      return { id };
    },
  },
  'sessions.update': {
    kind: 'change',
    run: (db, { id, title, place, heldOn }) => {
      const result = db
        .prepare('UPDATE sessions SET title = ?, place = ?, held_on = ? WHERE id = ?')
        .run(title, place, heldOn, id);
      expectChanged(result, 'session');
      return null;
    },
  },
  'sessions.remove': {
    kind: 'change',
    run: (db, { id }) => {
      refuseWhenAnswered(db, 'exercises.session_id', id, 'session');
      expectChanged(db.prepare('DELETE FROM sessions WHERE id = ?').run(id), 'session');
      return null;
    },
  },
  'groups.add': {
    kind: 'change',
    run: (db, { name }, { newId }) => {
      const id = newId();
      const position = nextPosition(db, 'groups');
      db.prepare('INSERT INTO groups (id, position, role, name) VALUES (?, ?, NULL, ?)').run(id, position, name);
      return { id };
    },
  },
  'groups.rename': {
    kind: 'change',
    run: (db, { id, name }) => {
      expectChanged(db.prepare('UPDATE groups SET name = ? WHERE id = ?').run(name, id), 'group');
      return null;
    },
  },
  'groups.remove': {
    kind: 'change',
    run: (db, { id }) => {
      refuseWhenAnswered(db, 'ballots.group_id', id, 'group');
      const people = db
        .prepare<[string], { n: number }>('SELECT count(*) AS n FROM participants WHERE group_id = ?')
        .get(id);
      if ((people?.n ?? 0) > 0) {
        throw new RespiroError('has-answers', 'group has people', { what: 'group', people: people?.n ?? 0 });
      }
      expectChanged(db.prepare('DELETE FROM groups WHERE id = ?').run(id), 'group');
      return null;
    },
  },
  'participants.add': {
    kind: 'change',
    run: (db, { sessionId, people }, { newId }) => ({ ids: addPeople(db, sessionId, people, newId) }),
  },
  'participants.update': {
    kind: 'change',
    run: (db, { id, groupId, name }) => {
      const result = db.prepare('UPDATE participants SET group_id = ?, name = ? WHERE id = ?').run(groupId, name, id);
      expectChanged(result, 'participant');
      // Somebody put into the wrong group takes what they answered along.
      db.prepare('UPDATE ballots SET group_id = ? WHERE participant_id = ? AND group_id <> ?').run(
        groupId,
        id,
        groupId,
      );
      return null;
    },
  },
  'participants.remove': {
    kind: 'change',
    run: (db, { id }) => {
      refuseWhenAnswered(db, 'ballots.participant_id', id, 'participant');
      expectChanged(db.prepare('DELETE FROM participants WHERE id = ?').run(id), 'participant');
      return null;
    },
  },
  'attendance.set': {
    kind: 'change',
    run: (db, { sessionId, participantIds, present }) => {
      const write = db.prepare(
        present
          ? 'INSERT INTO attendance (session_id, participant_id) VALUES (?, ?) ON CONFLICT DO NOTHING'
          : 'DELETE FROM attendance WHERE session_id = ? AND participant_id = ?',
      );
      for (const participantId of participantIds) write.run(sessionId, participantId);
      return null;
    },
  },
};
