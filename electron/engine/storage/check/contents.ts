/** What the texts of a file mean: definitions, proposed findings, the log of changes, photos, ratings. */
import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseInstrument } from '../../../../src/contract/instrument-schema.ts';
import type { InstrumentDefinition } from '../../../../src/domain/instruments/definition.ts';
import { scaleOfLens } from '../../../../src/domain/instruments/scales.ts';
import { isFollowed } from '../change-capture.ts';
import { contentHashKey } from '../content-hash.ts';
import { rowPieces } from '../row-pieces.ts';
import { tablesOf } from './schema.ts';
import { damaged } from './header.ts';

/** @throws RespiroError `file-damaged`. */
export function requireContents(db: Database.Database, path: string): void {
  const definitions = readDefinitions(db, path);
  requireRatings(db, definitions, path);
  requireProposed(db, path);
  requireChanges(db, path);
  requirePhotos(db, path);
}

/** Facts about a file: anything else in there was written by nobody we know. */
const facts = new Set([contentHashKey, 'stage', 'oldest_reader']);

/** @throws RespiroError `file-damaged` when `meta` says what no file of ours says. */
export function requireKnownFacts(db: Database.Database, path: string): void {
  for (const { key } of db.prepare<[], { key: string }>('SELECT key FROM meta').iterate()) {
    if (!facts.has(key)) throw damaged(path, 'values', 'an unknown fact in meta');
  }
}

function readDefinitions(db: Database.Database, path: string): Map<string, InstrumentDefinition> {
  const rows = db.prepare<[], { id: string; definition: string }>('SELECT id, definition FROM exercises').all();
  return new Map(
    rows.map(({ id, definition }) => {
      const parsed = parseInstrument(parseJson(definition));
      if (!parsed.ok) throw damaged(path, 'values', `definition: ${parsed.problems[0]?.path ?? ''}`);
      return [id, parsed.definition];
    }),
  );
}

/** A rating is on the scale of its lens; the table's own limit holds for amounts and orders. */
function requireRatings(db: Database.Database, definitions: Map<string, InstrumentDefinition>, path: string): void {
  const highest = db
    .prepare<[], { exerciseId: string; lensId: string; least: number | null; most: number | null }>(
      `SELECT exercise_id AS exerciseId, lens_id AS lensId, min(value) AS least, max(value) AS most
       FROM answers JOIN ballots ON ballots.id = ballot_id GROUP BY exercise_id, lens_id`,
    )
    .all();
  for (const { exerciseId, lensId, least, most } of highest) {
    const definition = definitions.get(exerciseId);
    const lens = definition?.lenses.find(({ id }) => id === lensId);
    if (definition === undefined || lens === undefined) throw damaged(path, 'values', 'a lens nobody defined');
    const isRated = lens.amount === undefined && lens.ranking === undefined;
    if (isRated && ((least ?? 1) < 1 || (most ?? 1) > scaleOfLens(definition, lensId).points)) {
      throw damaged(path, 'values', `a rating of ${most ?? ''}`);
    }
  }
}

const proposed = z.object({
  ruleId: z.string(),
  key: z.string(),
  instrumentId: z.string(),
  exerciseId: z.string(),
  severity: z.int().min(1).max(5),
  evidence: z.enum(['A', 'B', 'C', 'D']),
  agreement: z.number().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

function requireProposed(db: Database.Database, path: string): void {
  const rows = db.prepare<[], { proposed: string }>('SELECT proposed FROM findings WHERE proposed IS NOT NULL');
  for (const row of rows.iterate()) {
    if (!proposed.safeParse(parseJson(row.proposed)).success) throw damaged(path, 'values', 'a proposed finding');
  }
}

/** Undo writes tables and columns by the names that stand in the log: they must be ours. */
function requireChanges(db: Database.Database, path: string): void {
  const known = new Map(
    [...tablesOf(db)]
      .filter(([table]) => isFollowed(table))
      .map(([table, columns]): [string, KnownTable] => [
        table,
        { all: new Set(columns.map((c) => c.name)), key: columns.filter(({ pk }) => pk > 0).map((c) => c.name) },
      ]),
  );
  for (const rows of rowPieces<[id: number, rowChanges: string]>(db, 'changes', ['id', 'row_changes'], ['id'])) {
    for (const [, rowChanges] of rows) {
      const changes = parseJson(rowChanges);
      const areOurs = Array.isArray(changes) && changes.every((change) => isChange(change, known));
      if (!areOurs) throw damaged(path, 'values', 'the log of changes');
    }
  }
}

interface KnownTable {
  readonly all: ReadonlySet<string>;
  readonly key: readonly string[];
}

function isChange(change: unknown, known: ReadonlyMap<string, KnownTable>): boolean {
  if (typeof change !== 'object' || change === null) return false;
  const { table, before, after } = change as Readonly<Record<string, unknown>>;
  const columns = typeof table === 'string' ? known.get(table) : undefined;
  if (columns === undefined || (before === null && after === null)) return false;
  return (before === null || isRow(columns, before)) && (after === null || isRow(columns, after));
}

/** Not by `Object.entries`: of a few hundred thousand rows it makes as many lists. */
function isRow({ all, key }: KnownTable, row: unknown): boolean {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return false;
  const cells = row as Readonly<Record<string, unknown>>;
  for (const name in cells) if (!all.has(name) || !isCell(cells[name])) return false;
  for (const name of key) if (!Object.hasOwn(row, name)) return false;
  return true;
}

function isCell(cell: unknown): boolean {
  return cell === null || typeof cell === 'string' || (typeof cell === 'number' && Number.isFinite(cell));
}

/** A JPEG by its first bytes, under the name of its own hash. */
function requirePhotos(db: Database.Database, path: string): void {
  if (!tablesOf(db).has('photo_data')) return;
  const rows = db.prepare<[], { hash: string; bytes: Uint8Array }>('SELECT hash, bytes FROM photo_data');
  for (const { hash, bytes } of rows.iterate()) {
    const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
    if (!isJpeg || createHash('sha256').update(bytes).digest('hex') !== hash) throw damaged(path, 'values', 'a photo');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
