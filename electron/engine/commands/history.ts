/** What was done, taken back and repeated. */
import type { historyCommands } from '../../../src/contract/commands/history.ts';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { previewGoBack } from '../history/preview.ts';
import { readHistory } from '../history/read.ts';
import { stepBeside } from '../history/step-thread.ts';
import { nextInLine } from '../storage/change-log.ts';
import { countSaid, goTo, rowsAlong, stepInLog, wayTo } from '../storage/going-back.ts';
import { freeToWrite, requireOpen, type EngineContext, type Handlers } from './handler.ts';

async function goBack(context: EngineContext, { id, seen, includingAnswers }: Parsed<'history.goBack'>): Promise<null> {
  const open = requireOpen(context);
  open.requireWritable();
  const { db } = open;
  const requireAllowed = (): void => {
    const { removed, changed } = countSaid(rowsAlong(db, wayTo(db, id)));
    if (removed + changed > 0 && !includingAnswers) {
      throw new RespiroError('undo-removes-answers', 'participants said some of it', { n: removed + changed });
    }
    if ((nextInLine(db, 'undo')?.id ?? 0) !== seen)
      throw new RespiroError('undo-conflict', 'changed since it was looked at');
  };
  requireAllowed();
  // Where it cannot be kept, nobody goes back.
  if (!open.isSample) await open.backUp('going-back');
  await freeToWrite(context);
  // An answer may have come in meanwhile.
  if (context.current !== open) throw new RespiroError('no-engagement', 'closed meanwhile');
  requireAllowed();
  open.beforeWriting();
  const author = context.registry.settings().consultant;
  goTo(db, id, { author, at: context.now().toISOString() });
  context.emit('engagement.changed', { scope: 'answers', exerciseId: null });
  return null;
}

/** Bytes of a change's rows that the engine writes by itself, within some milliseconds; a thread writes what is larger. */
const mostBytes = 500_000;

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
  if (next.bytes > mostBytes)
    return open.changeBeside(command, '', () => stepBeside({ path: db.name, step, id })).then(done);
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
  'history.previewGoBack': { kind: 'plain', run: (context, { id }) => previewGoBack(requireOpen(context).db, id) },
  'history.goBack': { kind: 'plain', run: goBack },
};
