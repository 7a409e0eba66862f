/** What both bare rooms write: the same row as an answer of the engine, without its rules. */
export const answersTable = `CREATE TABLE answers (ballot TEXT NOT NULL, lens_id TEXT NOT NULL, item_id TEXT NOT NULL,
  value INTEGER, PRIMARY KEY (ballot, lens_id, item_id)) STRICT, WITHOUT ROWID`;

export const putAnswer = `INSERT INTO answers (ballot, lens_id, item_id, value) VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET value = excluded.value`;

export interface BareVote {
  readonly op: number;
  readonly ballot: string;
  readonly lensId: string;
  readonly itemId: string;
  readonly value: number | null;
}
