/** Findings and the action plan. */
import type Database from 'better-sqlite3';
import type { synthesisCommands } from '../../../src/contract/commands/synthesis.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { ActionView } from '../../../src/contract/views.ts';
import { proposeFindings } from '../../../src/domain/findings/propose.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { findingText } from '../../../src/domain/words/finding-text.ts';
import { readEntries } from '../storage/repositories/entries.ts';
import { readExerciseInput } from '../storage/repositories/answers.ts';
import { expectChanged, nextPosition, readGroups } from '../storage/repositories/engagement.ts';
import { readExercisesOfWave } from '../storage/repositories/exercises.ts';
import {
  insertFinding,
  readActions,
  readFindings,
  readRuleKeys,
  writeOrder,
} from '../storage/repositories/synthesis.ts';
import { groupNamesOf } from './group-names.ts';
import type { Handlers } from './handler.ts';

type Names = Exclude<keyof typeof synthesisCommands, `report.${string}`>;

/** `list` with the element `id` moved to `position`. */
function moved<T extends { readonly id: string }>(list: readonly T[], id: string, position: number): string[] {
  const others = list.map((element) => element.id).filter((other) => other !== id);
  return others.toSpliced(Math.min(position, others.length), 0, id);
}

function writeAction(db: Database.Database, action: ActionView): void {
  db.prepare(
    `INSERT INTO actions (id, finding_id, position, what, owner, horizon, effort, kpi, baseline, review_on)
     VALUES (@id, @findingId, @position, @what, @owner, @horizon, @effort, @kpi, @baseline, @reviewOn)
     ON CONFLICT (id) DO UPDATE SET finding_id = excluded.finding_id, what = excluded.what, owner = excluded.owner,
       horizon = excluded.horizon, effort = excluded.effort, kpi = excluded.kpi, baseline = excluded.baseline,
       review_on = excluded.review_on`,
  ).run(action);
}

function requireAction(db: Database.Database, id: string): ActionView {
  const action = readActions(db).find((candidate) => candidate.id === id);
  if (action === undefined) throw new RespiroError('not-found', 'no such action', { what: 'action' });
  return action;
}

export const synthesisHandlers: Handlers<Names> = {
  'findings.propose': {
    kind: 'change',
    run: (db, { waveId, language }, { newId }) => {
      const scored = readExercisesOfWave(db, waveId).map(({ id, definition }) => ({
        exerciseId: id,
        definition,
        entries: readEntries(db, id),
        results: scoreExercise(definition, readExerciseInput(db, id)),
      }));
      const names = groupNamesOf(readGroups(db), language);
      const known = readRuleKeys(db, waveId);
      const fresh = proposeFindings(scored).filter((finding) => !known.has(finding.key));
      let position = nextPosition(db, 'findings', 'wave_id = ?', waveId);
      for (const proposed of fresh) {
        const definition = scored.find((exercise) => exercise.exerciseId === proposed.exerciseId)?.definition;
        if (definition === undefined) continue;
        const { severity, evidence, agreement } = proposed;
        const { title, soWhat } = findingText(proposed, definition, names, language);
        const id = newId();
        insertFinding(db, {
          id,
          waveId,
          proposed,
          title,
          soWhat,
          severity,
          evidence,
          agreement,
          status: 'proposed',
          position,
        });
        position += 1;
      }
      return { added: fresh.length };
    },
  },
  'findings.add': {
    kind: 'change',
    run: (db, input, { newId }) => {
      const id = newId();
      const position = nextPosition(db, 'findings', 'wave_id = ?', input.waveId);
      insertFinding(db, { ...input, id, position, proposed: null, agreement: null, status: 'accepted' });
      return { id };
    },
  },
  'findings.update': {
    kind: 'change',
    run: (db, input) => {
      const result = db
        .prepare(
          'UPDATE findings SET title = @title, so_what = @soWhat, severity = @severity, evidence = @evidence WHERE id = @id',
        )
        .run(input);
      expectChanged(result, 'finding');
      return null;
    },
  },
  'findings.setStatus': {
    kind: 'change',
    run: (db, { id, status }) => {
      expectChanged(db.prepare('UPDATE findings SET status = ? WHERE id = ?').run(status, id), 'finding');
      return null;
    },
  },
  'findings.move': {
    kind: 'change',
    run: (db, { id, position }) => {
      const all = readFindings(db);
      const finding = all.find((candidate) => candidate.id === id);
      if (finding === undefined) throw new RespiroError('not-found', 'no such finding', { what: 'finding' });
      writeOrder(
        db,
        'findings',
        moved(
          all.filter(({ waveId }) => waveId === finding.waveId),
          id,
          position,
        ),
      );
      return null;
    },
  },
  'findings.remove': {
    kind: 'change',
    run: (db, { id }) => {
      expectChanged(db.prepare('DELETE FROM findings WHERE id = ?').run(id), 'finding');
      return null;
    },
  },
  'actions.add': {
    kind: 'change',
    run: (db, input, { newId }) => {
      const id = newId();
      writeAction(db, { ...input, id, position: nextPosition(db, 'actions') });
      return { id };
    },
  },
  'actions.update': {
    kind: 'change',
    run: (db, input) => {
      writeAction(db, { ...requireAction(db, input.id), ...input });
      return null;
    },
  },
  'actions.move': {
    kind: 'change',
    run: (db, { id, horizon, position }) => {
      writeAction(db, { ...requireAction(db, id), horizon });
      writeOrder(
        db,
        'actions',
        moved(
          readActions(db).filter((action) => action.horizon === horizon),
          id,
          position,
        ),
      );
      return null;
    },
  },
  'actions.remove': {
    kind: 'change',
    run: (db, { id }) => {
      expectChanged(db.prepare('DELETE FROM actions WHERE id = ?').run(id), 'action');
      return null;
    },
  },
};
