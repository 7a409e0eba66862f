/**
 * Schema version 6: what was contributed, put into themes, and what became of it. Frozen, like every migration that was
 * released.
 *
 * A theme is a name and nothing else: a contribution is in one or in none, and a theme without any is not there.
 */
export const v006 = `
ALTER TABLE comments ADD COLUMN theme TEXT NOT NULL DEFAULT '';
-- What the person meant it as: something to say, or a row of the exercise's register.
ALTER TABLE comments ADD COLUMN meant_as TEXT NOT NULL DEFAULT 'comment' CHECK (meant_as IN ('comment', 'row'));
-- The row it became; free again when that row goes.
ALTER TABLE comments ADD COLUMN entry_id TEXT REFERENCES entries (id) ON DELETE SET NULL;
CREATE INDEX comments_by_entry ON comments (entry_id);
`;
