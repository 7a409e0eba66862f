import type Database from 'better-sqlite3';
import { RespiroError } from '../../../../src/contract/errors.ts';
import type {
  EngagementView,
  GroupView,
  ParticipantView,
  SessionView,
  WaveView,
} from '../../../../src/contract/views.ts';
import type { Language } from '../../../../src/domain/instruments/definition.ts';
import type { GroupRole } from '../../../../src/domain/results/answers.ts';

interface EngagementRow {
  id: string;
  client: string;
  industry: string;
  city: string;
  consultant: string;
  firm: string;
  language: Language;
  currency: string;
  minimum_group: number;
  brand_kit_id: string;
  confidentiality: string;
  created_at: string;
}

/** The brief; every file has exactly one. */
export function readEngagement(db: Database.Database): EngagementView {
  const row = db.prepare<[], EngagementRow>('SELECT * FROM engagement').get();
  if (row === undefined) throw new RespiroError('file-damaged', 'no engagement row');
  const { minimum_group, brand_kit_id, created_at, ...same } = row;
  return { ...same, minimumGroup: minimum_group, brandKitId: brand_kit_id, createdAt: created_at };
}

export function insertEngagement(db: Database.Database, engagement: EngagementView): void {
  db.prepare(
    `INSERT INTO engagement (id, client, industry, city, consultant, firm, language, currency,
       minimum_group, brand_kit_id, confidentiality, created_at)
     VALUES (@id, @client, @industry, @city, @consultant, @firm, @language, @currency,
       @minimumGroup, @brandKitId, @confidentiality, @createdAt)`,
  ).run(engagement);
}

export function updateEngagement(db: Database.Database, engagement: EngagementView): void {
  db.prepare(
    `UPDATE engagement SET client = @client, industry = @industry, city = @city, consultant = @consultant,
       firm = @firm, language = @language, currency = @currency, minimum_group = @minimumGroup,
       brand_kit_id = @brandKitId, confidentiality = @confidentiality WHERE id = @id`,
  ).run(engagement);
}

/** Waves by date, labelled T0, T1 … in that order. */
export function readWaves(db: Database.Database): WaveView[] {
  return db
    .prepare<[], { id: string; startsOn: string }>(
      'SELECT id, starts_on AS startsOn FROM waves ORDER BY starts_on, position',
    )
    .all()
    .map((wave, index) => ({ ...wave, label: `T${index}` }));
}

export function readSessions(db: Database.Database): SessionView[] {
  const present = db.prepare<[], { session_id: string; participant_id: string }>(
    `SELECT session_id, participant_id FROM attendance
     JOIN participants ON participants.id = participant_id ORDER BY participants.position`,
  );
  const bySession = Map.groupBy(present.all(), (row) => row.session_id);
  return db
    .prepare<[], Omit<SessionView, 'presentIds'>>(
      `SELECT id, wave_id AS waveId, title, place, held_on AS heldOn FROM sessions ORDER BY held_on, position`,
    )
    .all()
    .map((session) => ({
      ...session,
      presentIds: (bySession.get(session.id) ?? []).map((row) => row.participant_id),
    }));
}

export function readGroups(db: Database.Database): GroupView[] {
  return db
    .prepare<[], { id: string; role: GroupRole | null; name: string }>(
      'SELECT id, role, name FROM groups ORDER BY position',
    )
    .all();
}

export function readParticipants(db: Database.Database): ParticipantView[] {
  return db
    .prepare<[], ParticipantView>('SELECT id, group_id AS groupId, code, name FROM participants ORDER BY position')
    .all();
}

/** Next free place at the end of an ordered table, within `where` when given. */
export function nextPosition(db: Database.Database, table: OrderedTable, where = '1', ...values: string[]): number {
  const row = db
    .prepare<string[], { next: number }>(`SELECT coalesce(max(position) + 1, 0) AS next FROM ${table} WHERE ${where}`)
    .get(...values);
  return row?.next ?? 0;
}

export type OrderedTable =
  | 'waves'
  | 'sessions'
  | 'groups'
  | 'participants'
  | 'exercises'
  | 'entries'
  | 'comments'
  | 'findings'
  | 'actions'
  | 'parked'
  | 'photos';

/** @throws RespiroError `not-found` when a statement that names one row found none. */
export function expectChanged(result: Database.RunResult, what: string): void {
  if (result.changes === 0) throw new RespiroError('not-found', `no such ${what}`, { what });
}

/** @throws RespiroError `not-found`. */
export function requireRow(db: Database.Database, table: 'waves' | 'sessions' | 'blocks', id: string): void {
  const found = db.prepare<[string], { id: string }>(`SELECT id FROM ${table} WHERE id = ?`).get(id);
  if (found === undefined) throw new RespiroError('not-found', `no row in ${table}`, { what: table });
}
