/**
 * What the columns of a file may hold beyond what its own constraints say. A file is input like any other: the
 * interface parses what a person types, this does the same for what a file brings.
 */
import type Database from 'better-sqlite3';
import { quoted } from '../statement.ts';
import { tablesOf, type ColumnInfo } from './schema.ts';
import { damaged } from './header.ts';

/** Bytes of UTF-8. A text of ten thousand letters may take four bytes each. */
const usualText = 65_536;
const megabyte = 1024 * 1024;
const longer: Readonly<Record<string, number>> = {
  'changes.row_changes': 64 * megabyte,
  'exercises.definition': 4 * megabyte,
  'entries.data': megabyte,
  'findings.proposed': megabyte,
  'photo_data.bytes': 32 * megabyte,
};
const longestId = 256;

const usualRows = 200_000;
const mostRows: Readonly<Record<string, number>> = {
  changes: 5_000_000,
  answers: 5_000_000,
  ballots: 1_000_000,
  attendance: 1_000_000,
  photo_data: 10_000,
  engagement: 1,
  meta: 100,
};

const digits = (n: number): string => '[0-9]'.repeat(n);
const isDay = (c: string): string =>
  `(${c} GLOB '${digits(4)}-${digits(2)}-${digits(2)}' AND date(${c}) IS ${c} AND ${c} >= '0001')`;
const isMoment = (c: string): string =>
  `(${c} GLOB '${digits(4)}-${digits(2)}-${digits(2)}T${digits(2)}:${digits(2)}:*Z' AND length(${c}) <= 30 AND julianday(${c}) IS NOT NULL)`;
const orNull = (c: string, is: string): string => `(${c} IS NULL OR ${is})`;
const between = (c: string, least: number, most: number): string => `${c} BETWEEN ${least} AND ${most}`;

/** By table and column, what is true of every row. Columns that a version does not have yet are passed over. */
const rules: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  engagement: { created_at: isMoment('created_at'), currency: `currency GLOB '[A-Z][A-Z][A-Z]'` },
  changes: { at: isMoment('at') },
  waves: { starts_on: isDay('starts_on') },
  sessions: { held_on: isDay('held_on') },
  actions: { review_on: orNull('review_on', isDay('review_on')) },
  blocks: {
    started_at: orNull('started_at', isMoment('started_at')),
    ended_at: orNull('ended_at', isMoment('ended_at')),
    extra_minutes: between('extra_minutes', -480, 100_000),
  },
  deliveries: { delivered_at: isMoment('delivered_at') },
  photos: { width: between('width', 1, 20_000), height: between('height', 1, 20_000) },
  findings: { agreement: orNull('agreement', between('agreement', -1e6, 1e6)) },
  facts: { value: between('value', -1e15, 1e15) },
  tallies: {
    counts: `(json_type(counts) = 'array' AND json_array_length(counts) BETWEEN 1 AND 101 AND NOT EXISTS (
      SELECT 1 FROM json_each(counts) WHERE type <> 'integer' OR value NOT BETWEEN 0 AND 100000))`,
    not_applicable: between('not_applicable', 0, 100_000),
  },
  entries: {
    data: `(json_type(data) = 'object' AND NOT EXISTS (
      SELECT 1 FROM json_each(data) WHERE type = 'object' OR key = '__proto__'
        OR (type = 'array' AND EXISTS (SELECT 1 FROM json_each(value) WHERE type <> 'text'))))`,
  },
  sqlite_sequence: { seq: between('seq', 0, 2 ** 48) },
};

/** SQLite's own table of the last number of the log. */
const sequence: readonly [string, readonly ColumnInfo[]] = [
  'sqlite_sequence',
  [{ name: 'seq', type: 'INTEGER', pk: 0 }],
];

/**
 * Sizes first, so that nothing long is read to be looked at; then every rule, one pass a table.
 * @throws RespiroError `file-damaged`.
 */
export function requireValues(db: Database.Database, path: string): void {
  for (const [table, columns] of [...tablesOf(db), sequence]) {
    requireSizes(db, table, columns, path);
    const present = new Set(columns.map(({ name }) => name));
    const held = Object.entries(rules[table] ?? {}).filter(([column]) => present.has(column));
    const integers = columns
      .filter(({ type }) => type === 'INTEGER')
      .map(({ name }) => orNull(quoted(name), between(quoted(name), -(2 ** 53) + 1, 2 ** 53 - 1)));
    const all = [...integers, ...held.map(([, rule]) => rule)];
    if (all.length === 0) continue;
    const odd = db.prepare(`SELECT 1 FROM ${quoted(table)} WHERE NOT (${all.join(' AND ')}) LIMIT 1`).get();
    if (odd !== undefined) throw damaged(path, 'values', `a value of ${table}`);
  }
}

function limitOf(table: string, { name }: ColumnInfo): number {
  if (name === 'id' || name.endsWith('_id')) return longestId;
  return longer[`${table}.${name}`] ?? usualText;
}

function requireSizes(db: Database.Database, table: string, columns: readonly ColumnInfo[], path: string): void {
  const sized = columns.filter(({ type }) => type !== 'INTEGER' && type !== 'REAL');
  const lengths = sized.map(({ name }) => `coalesce(max(octet_length(${quoted(name)})), 0)`);
  const row = db
    .prepare<[], number[]>(`SELECT ${['count(*)', ...lengths].join(', ')} FROM ${quoted(table)}`)
    .raw()
    .get();
  const [rows = 0, ...longest] = row ?? [];
  if (rows > (mostRows[table] ?? usualRows)) throw damaged(path, 'values', `${rows} rows in ${table}`);
  sized.forEach((column, place) => {
    const length = longest[place] ?? 0;
    if (length > limitOf(table, column)) throw damaged(path, 'values', `${length} bytes in ${table}.${column.name}`);
  });
}
