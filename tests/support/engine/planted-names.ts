/** Names put into every text of an engagement that may hold one, table by table, whatever a copy does with them. */
import Database from 'better-sqlite3';
import type { EntryData } from '../../../src/domain/registers/register.ts';

/** Columns that hold ids, days, and words of the schema; found by the schema itself and by name, as the file's check does. */
const isFixed = (table: string, column: string): boolean =>
  /(^|_)id$|_(on|at|key|hash)$|^(id|code|role|kind|state|status|severity|evidence|horizon|effort|grade|channel|anonymity|moderation|meant_as|merged_into|language|currency|counts|names|format|edition|address|hash|override_step)$/.test(
    column,
  ) || ['meta', 'changes', 'sqlite_sequence', 'attendance'].includes(table);

/**
 * Puts a name behind what each text says, another one each time, and the first among them in the place of the people's names.
 * Answers the columns in which one was put, `table.column`.
 */
export function plantNames(path: string, names: readonly string[]): string[] {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  const columns: string[] = [];
  let next = 0;
  const name = (): string => names[next++ % names.length] ?? '';
  const people = db.prepare<[], { id: string }>('SELECT id FROM participants').all();
  people.forEach(({ id }, at) => {
    if (at < names.length) db.prepare('UPDATE participants SET name = ? WHERE id = ?').run(names[at], id);
  });
  for (const { table } of db
    .prepare<[], { table: string }>(`SELECT name AS "table" FROM sqlite_schema WHERE type = 'table'`)
    .all()) {
    for (const { name: column, type } of db.pragma(`table_info(${table})`) as { name: string; type: string }[]) {
      if (type !== 'TEXT' || isFixed(table, column) || `${table}.${column}` === 'participants.name') continue;
      const keys = db.prepare<[], { rowkey: string; value: string | null }>(
        `SELECT ${keyOf(db, table)} AS rowkey, ${column} AS value FROM ${table}`,
      );
      const write = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${keyOf(db, table)} = ?`);
      for (const { rowkey, value } of keys.all()) {
        // Only where there is one.
        if ((value === null && column === 'proposed') || (value === '' && column === 'override_reason')) continue;
        const text = value ?? '';
        const isJson = /^[{[]/.test(text);
        write.run(isJson ? JSON.stringify(inJson(JSON.parse(text), column, name)) : `${text} ${name()}`.trim(), rowkey);
        columns.push(`${table}.${column}`);
      }
    }
  }
  db.prepare(`UPDATE changes SET author = ?, note = ?`).run(name(), name());
  db.close();
  return [...new Set(columns)];
}

function keyOf(db: Database.Database, table: string): string {
  const columns = db.pragma(`table_info(${table})`) as { name: string; pk: number }[];
  return columns
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => name)
    .join(` || '|' || `);
}

/** Into texts in two languages, cells that hold a sentence, and what a finding quotes; short ones give way to the name. */
function inJson(value: unknown, column: string, name: () => string): unknown {
  if (column === 'definition') return inDefinition(value, name);
  if (column === 'proposed') {
    const { params, ...rest } = value as { params: Record<string, unknown> };
    const texts = Object.entries(params).map(([key, one]) => [
      key,
      /^(names?|asked)$/.test(key) ? `${String(one)} ${name()}` : one,
    ]);
    return { ...rest, params: Object.fromEntries(texts) as unknown };
  }
  const cells = Object.entries(value as EntryData).map(([key, cell]) => [
    key,
    typeof cell === 'string' && /\s|[A-ZÁÉÍÓÚ]/.test(cell) ? `${cell} ${name()}` : cell,
  ]);
  return Object.fromEntries(cells) as unknown;
}

function inDefinition(value: unknown, name: () => string): unknown {
  if (Array.isArray(value)) return value.map((one) => inDefinition(one, name));
  if (typeof value !== 'object' || value === null) return value;
  const { es, en, ...rest } = value as { es?: unknown; en?: unknown };
  // Alone in every other text, so that short ones stay short.
  if (typeof es === 'string' && typeof en === 'string') return { es: `${name()} x${es.length}`.slice(0, 40), en };
  return Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, inDefinition(one, name)]));
}
