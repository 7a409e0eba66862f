/**
 * Schema version 1. Frozen: a released migration is never edited, a later one is added beside it.
 *
 * Every table that the undo log follows has a primary key that never changes and holds no BLOB, so that
 * a row fits into JSON and back. `changes` and `meta` are the log and the file's own facts.
 */
export const v001 = `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  command TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('answers', 'structure')),
  note TEXT NOT NULL DEFAULT '',
  row_changes TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'abandoned'))
) STRICT;
CREATE INDEX changes_by_state ON changes (state, id);

CREATE TABLE engagement (
  id TEXT PRIMARY KEY,
  client TEXT NOT NULL CHECK (length(client) > 0),
  industry TEXT NOT NULL,
  city TEXT NOT NULL,
  consultant TEXT NOT NULL,
  firm TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('es', 'en')),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  minimum_group INTEGER NOT NULL CHECK (minimum_group BETWEEN 2 AND 20),
  brand_kit_id TEXT NOT NULL,
  confidentiality TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE waves (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  starts_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  wave_id TEXT NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  held_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_wave ON sessions (wave_id, position);

CREATE TABLE groups (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  role TEXT CHECK (role IN ('leadership', 'middle', 'frontline', 'support', 'customer')),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE participants (
  id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES groups (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX participants_by_group ON participants (group_id, position);

CREATE TABLE attendance (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
  PRIMARY KEY (session_id, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_participant ON attendance (participant_id);

CREATE TABLE exercises (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  instrument_id TEXT NOT NULL,
  instrument_version INTEGER NOT NULL,
  anonymity TEXT NOT NULL CHECK (anonymity IN ('identified', 'anonymous')),
  -- The definition as it was when the exercise was made: results keep what they were answered with. Last,
  -- because it is long: reading the others need not pass it.
  definition TEXT NOT NULL CHECK (json_valid(definition))
) STRICT, WITHOUT ROWID;
CREATE INDEX exercises_by_session ON exercises (session_id, position);

CREATE TABLE rounds (
  exercise_id TEXT NOT NULL REFERENCES exercises (id) ON DELETE CASCADE,
  lens_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('collecting', 'revealed')),
  PRIMARY KEY (exercise_id, lens_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballots (
  id TEXT PRIMARY KEY,
  exercise_id TEXT NOT NULL REFERENCES exercises (id) ON DELETE CASCADE,
  group_id TEXT NOT NULL REFERENCES groups (id),
  -- Null in an anonymous exercise. No cascade: answers are never lost by removing a participant.
  participant_id TEXT REFERENCES participants (id),
  number INTEGER NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'kiosk', 'paper', 'show-of-hands')),
  UNIQUE (exercise_id, participant_id),
  UNIQUE (exercise_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX ballots_by_group ON ballots (group_id);
CREATE INDEX ballots_by_participant ON ballots (participant_id);

CREATE TABLE answers (
  ballot_id TEXT NOT NULL REFERENCES ballots (id) ON DELETE CASCADE,
  lens_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  -- Null: "no aplica / no sé".
  value INTEGER CHECK (value BETWEEN 1 AND 10),
  PRIMARY KEY (ballot_id, lens_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tallies (
  exercise_id TEXT NOT NULL REFERENCES exercises (id) ON DELETE CASCADE,
  group_id TEXT NOT NULL REFERENCES groups (id),
  lens_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  not_applicable INTEGER NOT NULL CHECK (not_applicable >= 0),
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'kiosk', 'paper', 'show-of-hands')),
  PRIMARY KEY (exercise_id, group_id, lens_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tallies_by_group ON tallies (group_id);

CREATE TABLE consensus (
  exercise_id TEXT NOT NULL REFERENCES exercises (id) ON DELETE CASCADE,
  lens_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 10),
  reason TEXT NOT NULL,
  PRIMARY KEY (exercise_id, lens_id, item_id)
) STRICT, WITHOUT ROWID;

-- lens_id and item_id are '' where the grade holds for the whole exercise or lens.
CREATE TABLE evidence (
  exercise_id TEXT NOT NULL REFERENCES exercises (id) ON DELETE CASCADE,
  lens_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
  source TEXT NOT NULL,
  PRIMARY KEY (exercise_id, lens_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE facts (
  exercise_id TEXT NOT NULL REFERENCES exercises (id) ON DELETE CASCADE,
  fact_id TEXT NOT NULL,
  value REAL NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (exercise_id, fact_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE comments (
  id TEXT PRIMARY KEY,
  exercise_id TEXT NOT NULL REFERENCES exercises (id) ON DELETE CASCADE,
  item_id TEXT,
  group_id TEXT REFERENCES groups (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (length(text) > 0),
  quoted INTEGER NOT NULL CHECK (quoted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX comments_by_exercise ON comments (exercise_id, position);

CREATE TABLE findings (
  id TEXT PRIMARY KEY,
  wave_id TEXT NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  -- Key of the rule that proposed it; null when the consultant wrote it.
  rule_key TEXT,
  proposed TEXT CHECK (proposed IS NULL OR json_valid(proposed)),
  title TEXT NOT NULL,
  so_what TEXT NOT NULL,
  severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 5),
  evidence TEXT NOT NULL CHECK (evidence IN ('A', 'B', 'C', 'D')),
  agreement REAL,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'accepted', 'dismissed')),
  UNIQUE (wave_id, rule_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE actions (
  id TEXT PRIMARY KEY,
  finding_id TEXT REFERENCES findings (id) ON DELETE SET NULL,
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  owner TEXT NOT NULL,
  horizon TEXT NOT NULL CHECK (horizon IN ('quick-win', 'ninety-days', 'twelve-months')),
  effort TEXT NOT NULL CHECK (effort IN ('low', 'medium', 'high')),
  kpi TEXT NOT NULL,
  baseline TEXT NOT NULL,
  review_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX actions_by_finding ON actions (finding_id);
`;
