/** An instrument applied: exercises, rounds, consensus, evidence, facts and comments. */
import type { exerciseCommands } from '../../../src/contract/commands/exercise.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type Database from 'better-sqlite3';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { readExerciseInput, readSheet } from '../storage/repositories/answers.ts';
import { expectChanged, nextPosition } from '../storage/repositories/engagement.ts';
import { hasAnswers, readDefinition, readExercise } from '../storage/repositories/exercises.ts';
import { addExercise } from './add-exercise.ts';
import type { answerHandlers } from './answers.ts';
import { requireOpen, type Handlers } from './handler.ts';
import { reword } from './moderation.ts';
import { requireItem, requireLens, requireRated, requireRating } from './question.ts';

type Names = Exclude<keyof typeof exerciseCommands, keyof typeof answerHandlers>;

function isRevealed(db: Database.Database, exerciseId: string, lensId: string): boolean {
  const row = db
    .prepare<[string, string], { state: string }>('SELECT state FROM rounds WHERE exercise_id = ? AND lens_id = ?')
    .get(exerciseId, lensId);
  return row?.state === 'revealed';
}

function setRound(db: Database.Database, exerciseId: string, lensId: string, state: string): null {
  const result = db
    .prepare('UPDATE rounds SET state = ? WHERE exercise_id = ? AND lens_id = ?')
    .run(state, exerciseId, lensId);
  expectChanged(result, 'round');
  return null;
}

export const exerciseHandlers: Handlers<Names> = {
  'exercises.add': {
    kind: 'change',
    run: (db, input, context) => ({ id: addExercise(db, input, context) }),
  },
  'exercises.setAnonymity': {
    kind: 'change',
    run: (db, { id, anonymity }) => {
      const exercise = readExercise(db, id);
      if (exercise.anonymity === anonymity) return null;
      // Loosening would break a promise; tightening would leave names in the history: it is chosen before.
      if (hasAnswers(db, id)) throw new RespiroError('anonymity-locked', 'there are answers already');
      db.prepare('DELETE FROM ballots WHERE exercise_id = ?').run(id);
      db.prepare('UPDATE exercises SET anonymity = ? WHERE id = ?').run(anonymity, id);
      return null;
    },
  },
  'exercises.remove': {
    kind: 'change',
    run: (db, { id }) => {
      if (hasAnswers(db, id)) throw new RespiroError('has-answers', 'exercise has answers', { what: 'exercise' });
      expectChanged(db.prepare('DELETE FROM exercises WHERE id = ?').run(id), 'exercise');
      return null;
    },
  },
  'exercises.definition': {
    kind: 'plain',
    run: (context, { id }) => readDefinition(requireOpen(context).db, id),
  },
  'exercises.sheet': { kind: 'plain', run: (context, { id }) => readSheet(requireOpen(context).db, id) },
  'results.read': {
    kind: 'plain',
    run: (context, { exerciseId }) => {
      const { db } = requireOpen(context);
      return scoreExercise(readExercise(db, exerciseId).definition, readExerciseInput(db, exerciseId));
    },
  },

  'rounds.open': {
    kind: 'change',
    run: (db, { exerciseId, lensId }) => setRound(db, exerciseId, lensId, 'collecting'),
  },
  'rounds.close': {
    kind: 'change',
    run: (db, { exerciseId, lensId }) => setRound(db, exerciseId, lensId, 'closed'),
  },
  'rounds.reveal': {
    kind: 'change',
    run: (db, { exerciseId, lensId }) => setRound(db, exerciseId, lensId, 'revealed'),
  },
  'rounds.reopen': {
    kind: 'change',
    run: (db, { exerciseId, lensId }) => setRound(db, exerciseId, lensId, 'collecting'),
  },
  'consensus.set': {
    kind: 'change',
    run: (db, { exerciseId, lensId, itemId, value, reason }) => {
      const { definition } = readExercise(db, exerciseId);
      requireItem(definition, lensId, itemId);
      requireRated(definition, lensId, itemId);
      requireRating(definition, lensId, value);
      if (!isRevealed(db, exerciseId, lensId)) throw new RespiroError('round-not-revealed', 'reveal first');
      db.prepare(
        `INSERT INTO consensus (exercise_id, lens_id, item_id, value, reason) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET value = excluded.value, reason = excluded.reason`,
      ).run(exerciseId, lensId, itemId, value, reason);
      return null;
    },
  },
  'consensus.clear': {
    kind: 'change',
    run: (db, { exerciseId, lensId, itemId }) => {
      db.prepare('DELETE FROM consensus WHERE exercise_id = ? AND lens_id = ? AND item_id = ?').run(
        exerciseId,
        lensId,
        itemId,
      );
      return null;
    },
  },
  'evidence.set': {
    kind: 'change',
    run: (db, { exerciseId, lensId, itemId, grade, source }) => {
      const { definition } = readExercise(db, exerciseId);
      if (lensId !== null) requireLens(definition, lensId);
      if (itemId !== null) requireItem(definition, lensId ?? definition.lenses[0]?.id ?? '', itemId);
      db.prepare(
        `INSERT INTO evidence (exercise_id, lens_id, item_id, grade, source) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET grade = excluded.grade, source = excluded.source`,
      ).run(exerciseId, lensId ?? '', itemId ?? '', grade, source);
      return null;
    },
  },
  'facts.set': {
    kind: 'change',
    run: (db, { exerciseId, factId, value, source }) => {
      const fact = readExercise(db, exerciseId).definition.facts.find((candidate) => candidate.id === factId);
      if (fact === undefined) throw new RespiroError('not-found', 'no such fact', { what: 'fact' });
      if (value === null) {
        db.prepare('DELETE FROM facts WHERE exercise_id = ? AND fact_id = ?').run(exerciseId, factId);
        return null;
      }
      if (value < fact.minimum || value > fact.maximum) {
        throw new RespiroError('invalid-input', 'fact out of range', {
          field: factId,
          minimum: fact.minimum,
          maximum: fact.maximum,
        });
      }
      db.prepare(
        `INSERT INTO facts (exercise_id, fact_id, value, source) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET value = excluded.value, source = excluded.source`,
      ).run(exerciseId, factId, value, source);
      return null;
    },
  },
  'comments.add': {
    kind: 'change',
    run: (db, { exerciseId, itemId, groupId, text }, { newId }) => {
      readExercise(db, exerciseId);
      const id = newId();
      const position = nextPosition(db, 'comments', 'exercise_id = ?', exerciseId);
      db.prepare(
        'INSERT INTO comments (id, exercise_id, item_id, group_id, position, text, quoted) VALUES (?, ?, ?, ?, ?, ?, 0)',
      ).run(id, exerciseId, itemId, groupId, position, text);
      return { id };
    },
  },
  'comments.update': {
    kind: 'change',
    run: (db, { id, text, groupId, quoted }) => {
      reword(db, id, text);
      db.prepare('UPDATE comments SET group_id = ?, quoted = ? WHERE id = ?').run(groupId, quoted ? 1 : 0, id);
      return null;
    },
  },
  'comments.remove': {
    kind: 'change',
    run: (db, { id }) => {
      // Where it answers a question, the question is no longer answered.
      db.prepare(
        `DELETE FROM answers WHERE (ballot_id, item_id) IN
           (SELECT ballot_id, item_id FROM comments WHERE id = ? AND ballot_id IS NOT NULL)`,
      ).run(id);
      expectChanged(db.prepare('DELETE FROM comments WHERE id = ?').run(id), 'comment');
      return null;
    },
  },
};
