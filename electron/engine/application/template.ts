/**
 * An engagement as a template for another client. Rows are read one kind at a time and written into a new database under new
 * ids: what is not named here does not come along, and nothing of the old file's pages does.
 */
import type Database from 'better-sqlite3';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import { daysBetween, dayShifted } from '../../../src/domain/agenda/calendar-day.ts';
import { insertRow } from '../storage/insert-row.ts';
import { insertEngagement, readEngagement } from '../storage/repositories/engagement.ts';

type Row = Readonly<Record<string, string | number | null>>;

export interface TemplateRows {
  readonly client: string;
  readonly groups: readonly Row[];
  readonly waves: readonly Row[];
  readonly sessions: readonly Row[];
  readonly exercises: readonly Row[];
  readonly lenses: readonly Row[];
  readonly blocks: readonly Row[];
  readonly choices: readonly Row[];
  readonly sections: readonly Row[];
}

export type Keep = Parsed<'engagement.duplicate'>['keep'];

export function readTemplate(db: Database.Database, keep: Keep): TemplateRows {
  const all = (sql: string): Row[] => db.prepare<[], Row>(sql).all();
  return db.transaction(() => ({
    client: readEngagement(db).client,
    groups: all(`SELECT id, position, role, name FROM groups ORDER BY position`)
      .filter(({ role }) => role !== null || keep.groups)
      .map((row) => (keep.groups ? row : { ...row, name: '' })),
    waves: all(`SELECT id, position, starts_on FROM waves ORDER BY starts_on, position`),
    sessions: all(`SELECT id, wave_id, position, title, held_on FROM sessions ORDER BY held_on, position`),
    exercises: all(
      `SELECT id, session_id, position, instrument_id, instrument_version, anonymity, definition FROM exercises`,
    ),
    lenses: all(`SELECT exercise_id, lens_id FROM rounds`),
    blocks: keep.agenda
      ? all(`SELECT id, session_id, kind, title, starts_at, minutes, exercise_id, notes FROM blocks`)
      : [],
    choices: keep.report ? all(`SELECT wave_id, names FROM report_choices`) : [],
    sections: keep.report ? all(`SELECT wave_id, section_key, position, printed FROM report_sections`) : [],
  }))();
}

interface Writing {
  readonly brief: Omit<Parsed<'engagement.create'>, 'startsOn'>;
  readonly startsOn: string;
  readonly createdAt: string;
  readonly keep: Keep;
  readonly newId: () => string;
}

/** Writes a template as the beginning of a new engagement, its first wave on `startsOn`, the others as far behind it as they were. */
export function writeTemplate(db: Database.Database, rows: TemplateRows, writing: Writing): void {
  const { brief, startsOn, createdAt, keep, newId } = writing;
  const ids = new Map<unknown, string>();
  const fresh = (row: Row): string => {
    const id = newId();
    ids.set(row['id'], id);
    return id;
  };
  const ofOld = (id: unknown): string | null => ids.get(id) ?? null;
  const days = daysBetween(String(rows.waves[0]?.['starts_on'] ?? startsOn), startsOn);
  /** A text that names the old client names the new one. */
  const text = (cell: Row[string] | undefined): string => withoutClient(String(cell ?? ''), rows.client, brief.client);
  const ownText = (cell: Row[string] | undefined, otherwise: string): string => (keep.texts ? text(cell) : otherwise);
  insertEngagement(db, { ...brief, id: newId(), createdAt });
  const insert = (table: string, row: Row): void => insertRow(db, table, row);
  for (const row of rows.groups) {
    // The five that every engagement has keep their ids, which say nothing.
    const id = row['role'] === row['id'] ? String(row['id']) : fresh(row);
    insert('groups', { ...row, id, name: text(row['name']) });
  }
  for (const row of rows.waves)
    insert('waves', { ...row, id: fresh(row), starts_on: dayShifted(String(row['starts_on']), days) });
  const word = brief.language === 'es' ? 'Taller' : 'Workshop';
  rows.sessions.forEach((row, index) =>
    insert('sessions', {
      ...row,
      id: fresh(row),
      wave_id: ofOld(row['wave_id']),
      title: ownText(row['title'], `${word} ${index + 1}`),
      place: brief.city,
      held_on: dayShifted(String(row['held_on']), days),
    }),
  );
  for (const row of rows.exercises)
    insert('exercises', { ...row, id: fresh(row), session_id: ofOld(row['session_id']) });
  for (const { exercise_id, lens_id } of rows.lenses) {
    insert('rounds', { exercise_id: ofOld(exercise_id), lens_id: lens_id ?? null, state: 'waiting' });
  }
  for (const row of rows.blocks) {
    insert('blocks', {
      ...row,
      id: fresh(row),
      session_id: ofOld(row['session_id']),
      exercise_id: ofOld(row['exercise_id']),
      title: ownText(row['title'], ''),
      notes: ownText(row['notes'], ''),
      started_at: null,
      ended_at: null,
      paused_ms: 0,
      extra_minutes: 0,
      skipped: 0,
    });
  }
  for (const row of rows.choices) insert('report_choices', { ...row, wave_id: ofOld(row['wave_id']) });
  for (const row of rows.sections) {
    const section_key = renamed(String(row['section_key']), ids);
    insert('report_sections', { ...row, wave_id: ofOld(row['wave_id']), section_key });
  }
}

/** A key that names an exercise names the new one. */
function renamed(key: string, ids: ReadonlyMap<unknown, string>): string {
  for (const [old, id] of ids) if (key.includes(String(old))) return key.replace(String(old), id);
  return key;
}

/** Whatever its case. */
export function withoutClient(text: string, client: string, other: string): string {
  if (client.trim() === '') return text;
  return text.replace(new RegExp(client.trim().replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'gi'), () => other);
}
