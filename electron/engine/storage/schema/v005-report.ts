/**
 * Schema version 5: what the consultant chose for the report, and what was delivered. Frozen, like every migration
 * that was released.
 */
export const v005 = `
CREATE TABLE report_choices (
  wave_id TEXT PRIMARY KEY REFERENCES waves (id) ON DELETE CASCADE,
  names TEXT NOT NULL CHECK (names IN ('none', 'owners', 'everybody'))
) STRICT, WITHOUT ROWID;

CREATE TABLE report_sections (
  wave_id TEXT NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  section_key TEXT NOT NULL,
  position INTEGER NOT NULL,
  printed INTEGER NOT NULL CHECK (printed IN (0, 1)),
  PRIMARY KEY (wave_id, section_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_wordings (
  wave_id TEXT NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  language TEXT NOT NULL CHECK (language IN ('es', 'en')),
  address TEXT NOT NULL,
  -- Empty: the sentence is left out.
  wording TEXT NOT NULL,
  instead_of TEXT NOT NULL,
  PRIMARY KEY (wave_id, language, address)
) STRICT, WITHOUT ROWID;

-- What left the house stays known, whatever happens to its wave afterwards; undo does not reach it.
CREATE TABLE deliveries (
  id TEXT PRIMARY KEY,
  wave_id TEXT NOT NULL,
  wave_label TEXT NOT NULL,
  delivered_at TEXT NOT NULL,
  format TEXT NOT NULL,
  edition TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('es', 'en')),
  brand_kit_id TEXT NOT NULL,
  -- The file's name, never the folder: that is of one computer.
  file_name TEXT NOT NULL,
  pages INTEGER NOT NULL CHECK (pages >= 0),
  -- SHA-256 of what the report was made from, and of the file.
  data_hash TEXT NOT NULL CHECK (length(data_hash) = 64),
  file_hash TEXT NOT NULL CHECK (length(file_hash) = 64)
) STRICT, WITHOUT ROWID;
CREATE INDEX deliveries_by_wave ON deliveries (wave_id, delivered_at);
`;
