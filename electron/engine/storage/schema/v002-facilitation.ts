/**
 * Schema version 2: the day in the room. Frozen, like every migration that was released.
 *
 * Photos are kept in two tables: what is said about one can be undone like anything else, its bytes (named by
 * their hash, so that the same photo is stored once) stay outside the undo log, which holds no BLOBs.
 */
export const v002 = `
CREATE TABLE rounds_of_four_states (
  exercise_id TEXT NOT NULL REFERENCES exercises (id) ON DELETE CASCADE,
  lens_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'collecting', 'closed', 'revealed')),
  PRIMARY KEY (exercise_id, lens_id)
) STRICT, WITHOUT ROWID;
INSERT INTO rounds_of_four_states SELECT exercise_id, lens_id, state FROM rounds;
DROP TABLE rounds;
ALTER TABLE rounds_of_four_states RENAME TO rounds;

-- As it was contributed; null while it was never edited.
ALTER TABLE comments ADD COLUMN original TEXT;
ALTER TABLE comments ADD COLUMN moderation TEXT NOT NULL DEFAULT 'waiting'
  CHECK (moderation IN ('waiting', 'shown', 'hidden'));
ALTER TABLE comments ADD COLUMN merged_into TEXT REFERENCES comments (id) ON DELETE SET NULL;
CREATE INDEX comments_by_merged ON comments (merged_into);

CREATE TABLE blocks (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('welcome', 'exercise', 'activity', 'break', 'plan', 'closing')),
  title TEXT NOT NULL,
  -- Minutes after midnight, local time of the session's day.
  starts_at INTEGER NOT NULL CHECK (starts_at BETWEEN 0 AND 1439),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 480),
  exercise_id TEXT REFERENCES exercises (id) ON DELETE SET NULL,
  notes TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT,
  -- Between the two, but not spent on it: it was taken up again, or the computer slept. Negative: its clock was set back.
  paused_ms INTEGER NOT NULL,
  extra_minutes INTEGER NOT NULL,
  skipped INTEGER NOT NULL CHECK (skipped IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX blocks_by_session ON blocks (session_id, starts_at);
CREATE INDEX blocks_by_exercise ON blocks (exercise_id);

CREATE TABLE parked (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (length(text) > 0),
  settled INTEGER NOT NULL CHECK (settled IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX parked_by_session ON parked (session_id, position);

CREATE TABLE photo_data (
  -- SHA-256 of the bytes, in hexadecimal.
  hash TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE photos (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  block_id TEXT REFERENCES blocks (id) ON DELETE SET NULL,
  position INTEGER NOT NULL,
  caption TEXT NOT NULL,
  printed INTEGER NOT NULL CHECK (printed IN (0, 1)),
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  data_hash TEXT NOT NULL REFERENCES photo_data (hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX photos_by_session ON photos (session_id, position);
CREATE INDEX photos_by_block ON photos (block_id);
CREATE INDEX photos_by_data ON photos (data_hash);
`;
