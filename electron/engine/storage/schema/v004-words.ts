/**
 * Schema version 4: questions answered in words. Frozen, like every migration that was released.
 *
 * An answer in words is kept twice on purpose: its row among the answers says that the question was answered, the
 * comment says how, and is moderated, reworded and quoted like any other. `ballot_id` ties the two.
 */
export const v004 = `
-- Null for what was said outside a question.
ALTER TABLE comments ADD COLUMN ballot_id TEXT REFERENCES ballots (id) ON DELETE CASCADE;
CREATE UNIQUE INDEX comments_by_ballot ON comments (ballot_id, item_id);
`;
