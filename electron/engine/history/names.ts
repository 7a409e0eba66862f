/** Names of what the rows of the log speak of, also of what is not there any more. */
import type Database from 'better-sqlite3';
import type { HistoryName } from '../../../src/contract/history-views.ts';
import type { Anonymity } from '../../../src/contract/views.ts';
import type { InstrumentDefinition, LocalizedText } from '../../../src/domain/instruments/definition.ts';
import type { GroupRole } from '../../../src/domain/results/answers.ts';
import { hiddenGroups } from '../../../src/domain/results/hidden-groups.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import type { Row, RowChange } from '../storage/change-capture.ts';
import { readExerciseInput } from '../storage/repositories/answers.ts';
import { readExercise } from '../storage/repositories/exercises.ts';

const named = [
  'groups',
  'participants',
  'exercises',
  'ballots',
  'sessions',
  'findings',
  'comments',
  'entries',
] as const;
type NamedTable = (typeof named)[number];

export class Names {
  readonly #db: Database.Database;
  readonly #rows = new Map<string, Row | null>();
  readonly #definitions = new Map<string, InstrumentDefinition | null>();
  readonly #hidden = new Map<string, ReadonlySet<string> | null>();
  #gone: ReadonlyMap<string, Row> | null = null;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  row(table: NamedTable, id: unknown): Row | null {
    if (typeof id !== 'string') return null;
    const key = `${table} ${id}`;
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const there = this.#db.prepare<[string], Row>(`SELECT * FROM ${table} WHERE id = ?`).get(id);
    const found = there ?? this.#ofTheLog().get(key) ?? null;
    this.#rows.set(key, found);
    return found;
  }

  group(id: unknown): HistoryName | null {
    const row = this.row('groups', id);
    return row === null ? null : nameOfGroup(row);
  }

  person(id: unknown): string | null {
    const row = this.row('participants', id);
    return row === null ? null : String(row['name'] || row['code']);
  }

  /** With the rows of a rated register only where it still exists. */
  definition(exerciseId: unknown): InstrumentDefinition | null {
    const key = String(exerciseId);
    const known = this.#definitions.get(key);
    if (known !== undefined) return known;
    const row = this.row('exercises', exerciseId);
    const definition = row === null ? null : (JSON.parse(String(row['definition'])) as InstrumentDefinition);
    this.#definitions.set(key, definition);
    return definition;
  }

  /** Unknown counts as anonymous. */
  anonymity(exerciseId: unknown): Anonymity {
    return this.row('exercises', exerciseId)?.['anonymity'] === 'identified' ? 'identified' : 'anonymous';
  }

  item(exerciseId: unknown, itemId: unknown): HistoryName | null {
    const item = this.definition(exerciseId)?.items.find(({ id }) => id === itemId);
    if (item) return item.short;
    const entry = this.row('entries', itemId);
    return entry === null ? null : entryName(entry);
  }

  lens(exerciseId: unknown, lensId: unknown): LocalizedText | null {
    const definition = this.definition(exerciseId);
    return definition?.lenses.find(({ id }) => id === lensId)?.title ?? null;
  }

  /** Whether what single people of a group answered may be told. */
  mayTell(exerciseId: unknown, groupId: unknown): boolean {
    if (this.anonymity(exerciseId) === 'anonymous') return false;
    const hidden = this.#hiddenIn(String(exerciseId));
    return hidden !== null && !hidden.has(String(groupId));
  }

  /** Null where nothing may be told at all. */
  #hiddenIn(exerciseId: string): ReadonlySet<string> | null {
    const known = this.#hidden.get(exerciseId);
    if (known !== undefined) return known;
    const hidden = this.#decideHidden(exerciseId);
    this.#hidden.set(exerciseId, hidden);
    return hidden;
  }

  #decideHidden(exerciseId: string): ReadonlySet<string> | null {
    const isThere = this.#db.prepare<[string], unknown>('SELECT 1 FROM exercises WHERE id = ?').get(exerciseId);
    if (isThere === undefined) return null;
    const results = scoreExercise(
      readExercise(this.#db, exerciseId).definition,
      readExerciseInput(this.#db, exerciseId),
    );
    const shown = results.participation.groups.filter(({ hidden, answered }) => hidden === null && answered !== 0);
    const all = this.#db.prepare<[], { id: string }>('SELECT id FROM groups').all();
    const told = new Set(shown.map(({ groupId }) => groupId));
    return new Set([...hiddenGroups(results), ...all.map(({ id }) => id).filter((id) => !told.has(id))]);
  }

  /** Rows that the log remembers and the tables do not hold; read once, when one is missing. */
  #ofTheLog(): ReadonlyMap<string, Row> {
    if (this.#gone !== null) return this.#gone;
    const gone = new Map<string, Row>();
    const tables = named.map((table) => `'${table}'`).join(', ');
    const rows = this.#db
      .prepare<[], { change: string }>(
        `SELECT one.value AS change FROM changes, json_each(changes.row_changes) AS one
         WHERE one.type = 'object' AND one.value ->> 'table' IN (${tables})
           AND (one.value ->> 'before' IS NULL OR one.value ->> 'after' IS NULL) ORDER BY changes.id`,
      )
      .all();
    for (const { change } of rows) {
      const { table, before, after } = JSON.parse(change) as RowChange;
      const row = after ?? before;
      if (row !== null) gone.set(`${table} ${String(row['id'])}`, row);
    }
    this.#gone = gone;
    return gone;
  }
}

export function nameOfGroup(row: Row): HistoryName {
  return row['name'] ? String(row['name']) : { role: (row['role'] ?? null) as GroupRole | null };
}

/** The first words that stand in a row of a register. */
export function entryName(row: Row): string {
  const data = JSON.parse(String(row['data'])) as Readonly<Record<string, unknown>>;
  return Object.values(data).find((cell): cell is string => typeof cell === 'string' && cell !== '') ?? '';
}
