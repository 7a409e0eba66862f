/** Which texts of an exercise are quoted, and in which order. */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { VoiceView } from '../../../src/contract/report-views.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { readComments, readExerciseInput } from '../storage/repositories/answers.ts';
import { readExercise } from '../storage/repositories/exercises.ts';
import { requireOpen, type Handlers } from './handler.ts';
import { voicesOf } from './report.ts';

function voices(db: Database.Database, exerciseId: string): readonly VoiceView[] {
  const { definition } = readExercise(db, exerciseId);
  const results = scoreExercise(definition, readExerciseInput(db, exerciseId));
  const comments = readComments(db, exerciseId);
  const quoted = new Set(comments.flatMap((one) => (one.quoted ? [one.id] : [])));
  return voicesOf(comments, results, ({ moderation }) => moderation !== 'hidden').map(
    ({ commentId: id = '', ...voice }) => ({ ...voice, id, quoted: quoted.has(id) }),
  );
}

/** Texts keep the places they have among all that was said; those that are quoted share theirs out anew. */
function quote(db: Database.Database, exerciseId: string, ids: readonly string[]): void {
  readExercise(db, exerciseId);
  const places = db
    .prepare<[string], { id: string; position: number; quoted: number }>(
      `SELECT id, position, quoted FROM comments
       WHERE exercise_id = ? AND merged_into IS NULL AND moderation <> 'hidden'`,
    )
    .all(exerciseId);
  const placeOf = new Map(places.map(({ id, position }) => [id, position]));
  const positions = ids.map((id) => {
    const position = placeOf.get(id);
    if (position === undefined) throw new RespiroError('not-found', 'no such text to quote', { what: 'comment' });
    return position;
  });
  const ordered = positions.toSorted((one, other) => one - other);
  const chosen = new Set(ids);
  const leave = db.prepare('UPDATE comments SET quoted = 0 WHERE id = ?');
  for (const { id, quoted } of places) if (quoted === 1 && !chosen.has(id)) leave.run(id);
  const take = db.prepare('UPDATE comments SET quoted = 1, position = ? WHERE id = ?');
  ids.forEach((id, at) => take.run(ordered[at] ?? 0, id));
}

export const quoteHandlers: Handlers<'report.voices' | 'report.quote'> = {
  'report.voices': { kind: 'plain', run: (context, { exerciseId }) => voices(requireOpen(context).db, exerciseId) },
  'report.quote': {
    kind: 'change',
    run: (db, { exerciseId, ids }) => {
      quote(db, exerciseId, ids);
      return null;
    },
  },
};
