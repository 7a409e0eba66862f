/**
 * Schema version 3: registers, and answers that share out an amount. Frozen, like every migration that was released.
 *
 * A row of a register is one JSON object by column, because its columns are data of the instrument.
 */
export const v003 = `
-- Ratings begin at 1; of 100 points or of a few dots, an item may get none.
CREATE TABLE answers_up_to_100 (
  ballot_id TEXT NOT NULL REFERENCES ballots (id) ON DELETE CASCADE,
  lens_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  -- Null: "no aplica / no sé".
  value INTEGER CHECK (value BETWEEN 0 AND 100),
  PRIMARY KEY (ballot_id, lens_id, item_id)
) STRICT, WITHOUT ROWID;
INSERT INTO answers_up_to_100 SELECT ballot_id, lens_id, item_id, value FROM answers;
DROP TABLE answers;
ALTER TABLE answers_up_to_100 RENAME TO answers;

CREATE TABLE entries (
  id TEXT PRIMARY KEY,
  exercise_id TEXT NOT NULL REFERENCES exercises (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  -- What the room decided against the rule, and why; null while the rule's step stands.
  override_step TEXT,
  override_reason TEXT NOT NULL,
  CHECK (override_step IS NOT NULL OR override_reason = '')
) STRICT, WITHOUT ROWID;
CREATE INDEX entries_by_exercise ON entries (exercise_id, position);
`;
