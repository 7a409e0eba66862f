/** The file that is being merged, at most one: what was read of it, what was planned, and whether that still holds. */
import { basename } from 'node:path';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { MergeChoices, MergedView, MergePlanView, MergeView } from '../../../src/contract/merge.ts';
import type { OpenEngagement } from '../application/open-engagement.ts';
import { withPrivateFile } from '../application/private-copy.ts';
import { requireOpen, unlockingWith, type EngineContext } from '../commands/handler.ts';
import type { EnvelopeKey } from '../storage/envelope/key.ts';
import { schemaVersion } from '../storage/migrations.ts';
import { MergeThread, type WriteResult } from './merge-thread.ts';

interface Read {
  readonly mergeId: string;
  readonly open: OpenEngagement;
  readonly path: string;
  readonly fileHash: string;
  readonly key: EnvelopeKey | null;
}

interface Planned {
  readonly planId: string;
  readonly isSound: boolean;
  readonly photos: number;
}

/** What is under way, and how it is given up. */
interface Held {
  readonly thread: MergeThread;
  readonly abort: AbortController;
}

export class Merging {
  #held: Held | null = null;
  #read: Read | null = null;
  #plan: Planned | null = null;
  #writing = false;

  /** @throws RespiroError what opening the file would throw; `file-newer`; `import-too-large`; `read-only-engagement`. */
  async read(
    context: EngineContext,
    { path, password }: { readonly path: string; readonly password?: string | undefined },
  ): Promise<MergeView> {
    const open = requireOpen(context);
    open.requireWritable();
    this.close();
    const onProgress = (done: number, total: number): void => context.emit('import.progress', { done, total });
    const held: Held = { thread: new MergeThread(onProgress), abort: new AbortController() };
    this.#held = held;
    try {
      const found = await withPrivateFile(
        context.copies,
        path,
        async (file, { fileHash, key, schemaVersion: version }) => {
          if (version > schemaVersion) {
            // What this version does not know would be left behind without a word.
            throw new RespiroError('file-newer', 'merging', { path, found: version, known: schemaVersion });
          }
          return { view: await held.thread.read({ file, ours: open.db.name }), fileHash, key };
        },
        {
          unlocking: unlockingWith(context, password),
          signal: held.abort.signal,
          onProgress: (_stage, done, total) => onProgress(done, total),
        },
      );
      if (this.#held !== held || context.current !== open) throw new RespiroError('cancelled', 'another file is read');
      const mergeId = context.newId();
      this.#read = { mergeId, open, path, fileHash: found.fileHash, key: found.key };
      return {
        mergeId,
        fileName: basename(path),
        losesPassword: found.key !== null && open.key === null,
        ...found.view,
      };
    } catch (error) {
      held.thread.close();
      throw error;
    }
  }

  /** @throws RespiroError `not-found` when that file was let go. */
  async plan(context: EngineContext, { mergeId, ...choices }: MergeChoices): Promise<MergePlanView> {
    const open = requireOpen(context);
    const [read, held] = [this.#read, this.#held];
    if (read?.mergeId !== mergeId || read.open !== open || held === null)
      throw new RespiroError('not-found', 'no such file', { what: 'file' });
    const planId = context.newId();
    const { view, photos } = await held.thread.plan({ planId, ours: open.db.name, choices });
    if (this.#held === held) this.#plan = { planId, isSound: view.problems.length === 0, photos };
    return view;
  }

  /**
   * Has the thread write what was planned, as one undoable change.
   *
   * @throws RespiroError `import-outdated` when the engagement or the file is another since, or the plan cannot be applied; `cancelled`.
   */
  async take(context: EngineContext, planId: string): Promise<MergedView> {
    const open = requireOpen(context);
    open.requireWritable();
    const [read, held, planned] = [this.#read, this.#held, this.#plan];
    if (read?.open !== open || held === null || planned?.planId !== planId || !planned.isSound || this.#writing)
      throw outdated();
    const note = `${basename(read.path)} (${read.fileHash.slice(0, 12)})`;
    const write = (photos: string | null): Promise<WriteResult> =>
      open.changeBeside('merge.apply', note, (about) =>
        held.thread.write({ planId, ours: open.db.name, photos, about }),
      );
    this.#writing = true;
    try {
      const { value, scope } =
        planned.photos === 0
          ? await write(null)
          : // Bytes are not kept in memory meanwhile; the file must be the one that was shown.
            await withPrivateFile(
              context.copies,
              read.path,
              (file, { fileHash }) => {
                if (fileHash !== read.fileHash) throw outdated();
                return write(file);
              },
              { unlocking: { password: null, held: read.key }, signal: held.abort.signal },
            );
      if (scope !== null) context.emit('engagement.changed', { scope: 'structure', exerciseId: null });
      if (this.#held === held) this.#forget();
      held.thread.close();
      return value;
    } catch (error) {
      // It was let go meanwhile.
      if (this.#held !== held) held.thread.close();
      throw error;
    } finally {
      this.#writing = false;
    }
  }

  /** Also while it is read or written; what is being written is given up, unless it is done already. */
  close(): void {
    this.#held?.abort.abort();
    if (this.#writing) this.#held?.thread.stop();
    else this.#held?.thread.close();
    this.#forget();
  }

  #forget(): void {
    this.#held = null;
    this.#read = null;
    this.#plan = null;
  }
}

const outdated = (): RespiroError => new RespiroError('import-outdated', 'not the plan that was shown');
