import type Database from 'better-sqlite3';

export interface Soundness {
  /** `ok`, or the first fault that SQLite names. */
  readonly verdict: string;
  /** Rows that name a row that is not there. */
  readonly orphans: number;
}

/** SQLite's own look at a whole database: pages, cells, indexes, constraints and foreign keys. */
export function soundness(db: Database.Database): Soundness {
  const verdict = String(db.pragma('integrity_check(1)', { simple: true }));
  // Rows cannot be trusted where pages cannot.
  return { verdict, orphans: verdict === 'ok' ? (db.pragma('foreign_key_check') as unknown[]).length : 0 };
}
