/** The table that is being brought in, at most one: what was read, what was planned, and whether that still holds. */
import type { z } from 'zod';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { importChoices, ImportPlanView, ImportTarget, ImportView } from '../../../src/contract/imports.ts';
import type { EngineContext } from '../commands/handler.ts';
import { requireOpen } from '../commands/handler.ts';
import { readExercise } from '../storage/repositories/exercises.ts';
import { TableThread, type Reading, type WriteResult } from './table-thread.ts';
import type Database from 'better-sqlite3';

/** In place of a file's name, in the history: the same in every language. */
const pasted = 'Ctrl+V';

interface Read {
  readonly tableId: string;
  readonly thread: TableThread;
  readonly target: ImportTarget;
  readonly engagementId: string;
  readonly fileName: string;
  readonly fileHash: string;
}

interface Planned {
  readonly planId: string;
  readonly note: string;
  readonly isSound: boolean;
}

export class Importing {
  #thread: TableThread | null = null;
  #read: Read | null = null;
  #plan: Planned | null = null;
  #writing = false;

  /** @throws RespiroError `import-refused`, `import-too-large`, `cancelled`, `not-found`. */
  async read(context: EngineContext, reading: Reading): Promise<ImportView> {
    const open = requireOpen(context);
    this.close();
    const { target } = reading;
    const definition = target.kind === 'answers' ? readExercise(open.db, target.exerciseId).definition : null;
    const thread = new TableThread((done, total) => context.emit('import.progress', { done, total }));
    this.#thread = thread;
    try {
      const { view, fileHash } = await thread.read(reading, definition);
      const tableId = context.newId();
      const { fileName } = view;
      if (this.#thread !== thread) throw new RespiroError('cancelled', 'another file is read');
      this.#read = { tableId, thread, target, engagementId: open.engagementId, fileName, fileHash };
      return { tableId, ...view };
    } catch (error) {
      thread.close();
      throw asFileFailure(error, reading.path ?? '');
    }
  }

  /** @throws RespiroError `not-found` when that table was let go. */
  async plan(context: EngineContext, { tableId, ...choices }: z.output<typeof importChoices>): Promise<ImportPlanView> {
    const open = requireOpen(context);
    const read = this.#read;
    if (read?.tableId !== tableId || read.engagementId !== open.engagementId) {
      throw new RespiroError('not-found', 'no such table', { what: 'file' });
    }
    const planId = context.newId();
    const plan = await read.thread.plan({ planId, ours: open.db.name, target: read.target, choices });
    if (context.current !== open) throw new RespiroError('not-found', 'closed meanwhile', { what: 'file' });
    const note = `${read.fileName || pasted} (${read.fileHash.slice(0, 12)})`;
    this.#plan = { planId, note, isSound: plan.problemCount === 0 };
    return { ...plan, planId, again: wasImported(open.db, note, read.target) };
  }

  /**
   * Has the thread write what was planned, as one undoable change.
   *
   * @throws RespiroError `import-outdated` when something changed since, or the plan has faults; `cancelled`.
   */
  async take(context: EngineContext, planId: string): Promise<WriteResult> {
    const open = requireOpen(context);
    open.requireWritable();
    const [read, plan] = [this.#read, this.#plan];
    if (read === null || plan?.planId !== planId || !plan.isSound || this.#writing) {
      throw new RespiroError('import-outdated', 'not the plan that was shown');
    }
    this.#writing = true;
    try {
      return await open.changeBeside('imports.apply', plan.note, (about) =>
        read.thread.write({ planId, ours: open.db.name, about }),
      );
    } finally {
      this.#writing = false;
      // It was let go meanwhile.
      if (this.#thread !== read.thread) read.thread.close();
    }
  }

  /** Also while it is read or written; what is being written is given up, unless it is done already. */
  close(): void {
    if (this.#writing) this.#thread?.stop();
    else this.#thread?.close();
    this.#thread = null;
    this.#read = null;
    this.#plan = null;
  }
}

/** The name and the contents are the same, and it is not undone. */
function wasImported(db: Database.Database, note: string, target: ImportTarget): boolean {
  const where = target.kind === 'people' ? 'participants' : target.exerciseId;
  const row = db
    .prepare<[string, string], { n: number }>(
      "SELECT count(*) AS n FROM changes WHERE command = 'imports.apply' AND state = 'done' AND note = ? AND instr(row_changes, ?) > 0",
    )
    .get(note, where);
  return (row?.n ?? 0) > 0;
}

function asFileFailure(error: unknown, path: string): unknown {
  if (error instanceof RespiroError && error.code !== 'unexpected') return error;
  const code = /\b(ENOENT|EACCES|EPERM|EISDIR|EBUSY|EIO)\b/u.exec(error instanceof Error ? error.message : '')?.[1];
  if (code === 'ENOENT') return new RespiroError('file-missing', code, { path });
  return code === undefined ? error : new RespiroError('file-unreadable', code, { path });
}
