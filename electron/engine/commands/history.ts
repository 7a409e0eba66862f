/** What was done, taken back and repeated. */
import type Database from 'better-sqlite3';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import type { historyCommands } from '../../../src/contract/commands/history.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { GoBackPreview } from '../../../src/contract/history-views.ts';
import type { OpenEngagement } from '../application/open-engagement.ts';
import { goBackTo, isFarBack, mostInEngine, requireAllowed } from '../history/go-back.ts';
import { previewGoBack } from '../history/preview.ts';
import { readHistory } from '../history/read.ts';
import { goBackBeside, previewBeside, stepBeside } from '../history/way-thread.ts';
import { goBackCommand, nextInLine, type InLine } from '../storage/change-log.ts';
import { stepInLog } from '../storage/going-back.ts';
import { freeToWrite, requireOpen, type EngineContext, type Handlers } from './handler.ts';

/** A look at what going back would take; along a long way, by a thread. */
function preview({ db }: OpenEngagement, id: number): GoBackPreview | Promise<GoBackPreview> {
  return isFarBack(db, id) ? previewBeside(db.name, id) : previewGoBack(db, id);
}

async function goBack(context: EngineContext, asked: Parsed<'history.goBack'>): Promise<null> {
  const open = requireOpen(context);
  open.requireWritable();
  const { db } = open;
  // Refused before a backup is made for nothing.
  requireAllowed(db, asked, (await preview(open, asked.id)).said);
  // Where it cannot be kept, nobody goes back.
  if (!open.isSample) await open.backUp('going-back');
  await freeToWrite(context);
  if (context.current !== open) throw new RespiroError('no-engagement', 'closed meanwhile');
  const going = { ...asked, author: context.registry.settings().consultant, at: context.now().toISOString() };
  // Looks again, since an answer may have come in meanwhile.
  if (isFarBack(db, asked.id)) {
    await open.changeBeside('history.goBack', '', () => goBackBeside(db.name, going));
  } else {
    open.beforeWriting();
    goBackTo(db, going);
  }
  context.emit('engagement.changed', { scope: 'answers', exerciseId: null });
  return null;
}

/** Whether a thread writes it. Going back has no rows of its own: it went along those of others. */
const isLong = (db: Database.Database, { command, note, bytes }: InLine): boolean =>
  bytes > mostInEngine.bytes || (command === goBackCommand && isFarBack(db, Number(note)));

function stepOnce(
  context: EngineContext,
  step: 'undo' | 'redo',
  includingAnswers: boolean,
): { command: string } | Promise<{ command: string }> {
  const open = requireOpen(context);
  open.requireWritable();
  const { db } = open;
  const next = nextInLine(db, step);
  if (next === null) throw new RespiroError('nothing-to-undo', `nothing to ${step}`);
  const { id, command, scope } = next;
  if (scope === 'answers' && !includingAnswers) {
    throw new RespiroError('undo-removes-answers', 'the last change is what a participant said', { command });
  }
  const done = (): { command: string } => {
    context.emit('engagement.changed', { scope: 'structure', exerciseId: null });
    return { command };
  };
  if (isLong(db, next)) return open.changeBeside(command, '', () => stepBeside(db.name, step, id)).then(done);
  open.beforeWriting();
  stepInLog(db, step, id);
  return done();
}

export const historyHandlers: Handlers<keyof typeof historyCommands> = {
  'history.undo': {
    kind: 'plain',
    writes: true,
    run: (context, { includingAnswers }) => stepOnce(context, 'undo', includingAnswers),
  },
  'history.redo': { kind: 'plain', writes: true, run: (context) => stepOnce(context, 'redo', true) },
  'history.list': {
    kind: 'plain',
    run: (context, { limit, before }) => readHistory(requireOpen(context).db, limit, before ?? null),
  },
  'history.previewGoBack': { kind: 'plain', run: (context, { id }) => preview(requireOpen(context), id) },
  'history.goBack': { kind: 'plain', run: goBack },
};
