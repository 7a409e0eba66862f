/**
 * One's own reference in the application's own database: totals of instruments of past engagements. No client, name,
 * text or group is ever here; an engagement is a hash of its id, so that summing it again replaces what it left.
 */
import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { ReferenceTotal } from '../../../src/domain/benchmark/totals.ts';

const schema = `
CREATE TABLE IF NOT EXISTS reference_totals (
  engagement TEXT NOT NULL,
  instrument_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  lens_id TEXT NOT NULL,
  -- Empty: the whole lens.
  dimension_id TEXT NOT NULL,
  value REAL NOT NULL CHECK (value BETWEEN 0 AND 100),
  people INTEGER NOT NULL,
  month TEXT NOT NULL,
  PRIMARY KEY (engagement, instrument_id, lens_id, dimension_id)
) STRICT, WITHOUT ROWID;
`;

const hashOf = (engagementId: string): string =>
  createHash('sha256').update(`respiro-reference ${engagementId}`).digest('hex');

export class Benchmark {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
    this.#db.exec(schema);
  }

  count(): number {
    const sql = 'SELECT count(DISTINCT engagement) AS n FROM reference_totals';
    return this.#db.prepare<[], { n: number }>(sql).get()?.n ?? 0;
  }

  includes(engagementId: string): boolean {
    const sql = 'SELECT 1 FROM reference_totals WHERE engagement = ? LIMIT 1';
    return this.#db.prepare(sql).get(hashOf(engagementId)) !== undefined;
  }

  /** The engagement's totals, in the place of those it left before. */
  put(engagementId: string, totals: readonly ReferenceTotal[]): void {
    const insert = this.#db.prepare(
      `INSERT INTO reference_totals (engagement, instrument_id, version, lens_id, dimension_id, value, people, month)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const engagement = hashOf(engagementId);
    this.#db.transaction(() => {
      this.remove(engagementId);
      for (const { instrumentId, version, lensId, dimensionId, index, people, month } of totals) {
        insert.run(engagement, instrumentId, version, lensId, dimensionId ?? '', index, people, month);
      }
    })();
  }

  remove(engagementId: string): void {
    this.#db.prepare('DELETE FROM reference_totals WHERE engagement = ?').run(hashOf(engagementId));
  }

  clear(): void {
    this.#db.exec('DELETE FROM reference_totals');
  }

  /** Indices of one scale in every engagement but that one, of the same version of the instrument. */
  indices(scale: Omit<ReferenceTotal, 'index' | 'people' | 'month'>, exceptEngagement: string): number[] {
    return this.#db
      .prepare<[string, number, string, string, string], { value: number }>(
        `SELECT value FROM reference_totals
         WHERE instrument_id = ? AND version = ? AND lens_id = ? AND dimension_id = ? AND engagement <> ?`,
      )
      .all(scale.instrumentId, scale.version, scale.lensId, scale.dimensionId ?? '', hashOf(exceptEngagement))
      .map(({ value }) => value);
  }
}
