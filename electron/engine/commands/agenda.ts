/** The agenda: blocks as planned, and the day as it goes. */
import type Database from 'better-sqlite3';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { BlockView } from '../../../src/contract/facilitation-views.ts';
import { minutesOfDay, notRun } from '../../../src/domain/agenda/block.ts';
import type { TemplateBlock } from '../../../src/domain/agenda/template.ts';
import { expectChanged, readEngagement, requireRow } from '../storage/repositories/engagement.ts';
import { putBlock, readBlock, readBlocks, readRunningBlock } from '../storage/repositories/facilitation.ts';
import { addExercise } from './add-exercise.ts';
import { given } from './given.ts';
import type { EngineContext, Handlers } from './handler.ts';

type Names =
  | 'agenda.fill'
  | 'agenda.arrange'
  | 'blocks.add'
  | 'blocks.update'
  | 'blocks.remove'
  | 'blocks.start'
  | 'blocks.end'
  | 'blocks.extend'
  | 'blocks.skip'
  | 'blocks.discount';

/** More would not be a day, and every screen shows them all. */
const mostBlocks = 200;

function blocksOf(db: Database.Database, sessionId: string): BlockView[] {
  return readBlocks(db).filter((block) => block.sessionId === sessionId);
}

function requireRoom(db: Database.Database, sessionId: string, more: number): void {
  requireRow(db, 'sessions', sessionId);
  if (blocksOf(db, sessionId).length + more > mostBlocks) {
    throw new RespiroError('invalid-input', 'too many blocks', { field: 'blocks', maximum: mostBlocks });
  }
}

/** @throws RespiroError `not-found` when the exercise is not one of the session. */
function requireExerciseOf(db: Database.Database, sessionId: string, exerciseId: string | null): void {
  if (exerciseId === null) return;
  const row = db
    .prepare<[string, string], { n: number }>('SELECT count(*) AS n FROM exercises WHERE id = ? AND session_id = ?')
    .get(exerciseId, sessionId);
  if (row?.n !== 1) throw new RespiroError('not-found', 'no such exercise', { what: 'exercise' });
}

function exerciseFor(
  db: Database.Database,
  block: TemplateBlock,
  { sessionId, anonymity }: Parsed<'agenda.fill'>,
  context: EngineContext,
): string | null {
  if (block.instrumentId === undefined) return null;
  const found = db
    .prepare<[string, string], { id: string }>(
      'SELECT id FROM exercises WHERE session_id = ? AND instrument_id = ? ORDER BY position LIMIT 1',
    )
    .get(sessionId, block.instrumentId);
  return found?.id ?? addExercise(db, { sessionId, instrumentId: block.instrumentId, anonymity }, context);
}

function fill(db: Database.Database, input: Parsed<'agenda.fill'>, context: EngineContext): null {
  const template = context.library.view.agendas.find(({ id }) => id === input.templateId);
  if (template === undefined) throw new RespiroError('not-found', 'no such template', { what: 'template' });
  db.prepare('DELETE FROM blocks WHERE session_id = ? AND started_at IS NULL').run(input.sessionId);
  requireRoom(db, input.sessionId, template.blocks.length);
  const { language } = readEngagement(db);
  let startsAt = input.startsAt;
  for (const block of template.blocks) {
    if (startsAt >= minutesOfDay) {
      throw new RespiroError('invalid-input', 'past midnight', { field: 'startsAt', maximum: minutesOfDay - 1 });
    }
    putBlock(db, {
      id: context.newId(),
      sessionId: input.sessionId,
      kind: block.kind,
      title: block.title?.[language] ?? '',
      startsAt,
      minutes: block.minutes,
      exerciseId: exerciseFor(db, block, input, context),
      notes: '',
      ...notRun,
    });
    startsAt += block.minutes;
  }
  return null;
}

function change(db: Database.Database, id: string, changes: Partial<BlockView>): null {
  putBlock(db, { ...readBlock(db, id), ...changes });
  return null;
}

function arrange(db: Database.Database, blocks: Parsed<'agenda.arrange'>['blocks']): null {
  for (const { id, ...times } of blocks) change(db, id, times);
  return null;
}

export const agendaHandlers: Handlers<Names> = {
  'agenda.fill': { kind: 'change', run: fill },
  'agenda.arrange': {
    kind: 'change',
    run: (db, { blocks }) => arrange(db, blocks),
  },
  'blocks.add': {
    kind: 'change',
    run: (db, { moved, ...block }, { newId }) => {
      requireRoom(db, block.sessionId, 1);
      requireExerciseOf(db, block.sessionId, block.exerciseId);
      const id = newId();
      putBlock(db, { ...block, id, ...notRun });
      arrange(db, moved);
      return { id };
    },
  },
  'blocks.update': {
    kind: 'change',
    run: (db, { id, ...fields }) => {
      requireExerciseOf(db, readBlock(db, id).sessionId, fields.exerciseId ?? null);
      return change(db, id, given(fields));
    },
  },
  'blocks.remove': {
    kind: 'change',
    run: (db, { id }) => {
      expectChanged(db.prepare('DELETE FROM blocks WHERE id = ?').run(id), 'block');
      return null;
    },
  },
  'blocks.start': {
    kind: 'change',
    run: (db, { id }, { now }) => {
      const block = readBlock(db, id);
      const at = now().toISOString();
      const running = readRunningBlock(db, block.sessionId);
      if (running?.id === id) return null;
      if (running !== null) change(db, running.id, { endedAt: at });
      if (block.startedAt === null) return change(db, id, { startedAt: at, skipped: false });
      // Taken up again: the time in between was spent elsewhere.
      const away = block.endedAt === null ? 0 : Math.max(0, Date.parse(at) - Date.parse(block.endedAt));
      return change(db, id, { endedAt: null, skipped: false, pausedMs: block.pausedMs + away });
    },
  },
  'blocks.end': {
    kind: 'change',
    run: (db, { id }, { now }) => {
      const block = readBlock(db, id);
      if (block.startedAt === null || block.endedAt !== null) return null;
      return change(db, id, { endedAt: now().toISOString() });
    },
  },
  'blocks.extend': {
    kind: 'change',
    run: (db, { id, minutes }) => {
      const block = readBlock(db, id);
      // A block keeps at least one minute, whatever is taken from it.
      return change(db, id, { extraMinutes: Math.max(1 - block.minutes, block.extraMinutes + minutes) });
    },
  },
  'blocks.skip': {
    kind: 'change',
    run: (db, { id, skipped }, { now }) => {
      const block = readBlock(db, id);
      const runs = block.startedAt !== null && block.endedAt === null;
      return change(db, id, { skipped, ...(skipped && runs && { endedAt: now().toISOString() }) });
    },
  },
  'blocks.discount': {
    kind: 'change',
    run: (db, { id, milliseconds }) => {
      const { startedAt, pausedMs } = readBlock(db, id);
      return startedAt === null ? null : change(db, id, { pausedMs: pausedMs + milliseconds });
    },
  },
};
