/** Opening a file from outside, and an engagement that is known already. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { ReadOnlyReason, WorkspaceView } from '../../../src/contract/views.ts';
import { sealWithFor } from '../application/leave-sealed.ts';
import { isOnlyLookedAt } from '../application/registry.ts';
import type { Unlocking } from '../application/unlock.ts';
import type { TakenIn } from '../application/copies.ts';
import { schemaVersion } from '../storage/migrations.ts';
import { hashOutside } from '../storage/outside-file.ts';
import { blankRecent, forget, switchTo } from './engagement.ts';
import { unlockingWith, type EngineContext } from './handler.ts';
import { readWorkspace } from './workspace.ts';

/** `readOnly`: why it is only looked at · `anyway`: although somebody else has it open. */
export interface OpeningChoice {
  readonly readOnly?: ReadOnlyReason | null;
  readonly anyway?: boolean;
  /** For a file with a password. */
  readonly unlocking?: Unlocking;
}

/**
 * Opens a file. A working copy with changes that never reached that file is kept: when the file is the
 * one it belongs to, work goes on where it stopped; when somebody else changed the file meanwhile, ours
 * is written beside it as a conflict copy first.
 */
export async function openFile(
  context: EngineContext,
  path: string,
  { readOnly = null, anyway = false, unlocking = unlockingWith(context, undefined) }: OpeningChoice = {},
): Promise<WorkspaceView> {
  const { current } = context;
  if (current?.path === path && current.readOnly === null) return readWorkspace(current);
  return whileOpening(context, async (signal) => {
    try {
      return await open(context, path, { readOnly, anyway, unlocking }, signal);
    } catch (error) {
      throw await withWayOut(error, path);
    }
  });
}

async function open(
  context: EngineContext,
  path: string,
  { readOnly, anyway, unlocking }: Required<OpeningChoice>,
  signal: AbortSignal,
): Promise<WorkspaceView> {
  const whenHeld = anyway ? 'take' : 'refuse';
  const there = context.registry.recents().filter((recent) => recent.path === path && !recent.isSample);
  const known = readOnly !== null ? undefined : there.find((recent) => !isOnlyLookedAt(recent));
  if (known !== undefined) {
    const found = await hashOutside(path, { signal });
    if (found === null) throw new RespiroError('file-missing', 'no such file', { path });
    // Of an engagement with a password the copy went when it was closed.
    if (known.fileHash === found && context.copies.has(known.id))
      return readWorkspace(await switchTo(context, known, whenHeld, null, unlocking));
  }
  // Taken in before what is open is closed: a refused file changes nothing on the screen.
  const recent = blankRecent(context, { path });
  const taken = await takeIn(context, path, recent.id, { signal, unlocking });
  if (known?.unsaved === true) await (await switchTo(context, known, whenHeld, null, unlocking)).save();
  const looksOnly = readOnly !== null || taken.schemaVersion > schemaVersion;
  const entry = looksOnly ? recent : { ...recent, fileHash: taken.fileHash };
  const engagement = await switchTo(context, entry, whenHeld, readOnly, { password: null, held: taken.key }).catch(
    async (error: unknown) => {
      await context.copies.remove(entry.id);
      throw error;
    },
  );
  engagement.remember();
  // As it came, before anything is done to it; nobody waits for that.
  if (!looksOnly) {
    const { db, engagementId, key } = engagement;
    void context.backups.tryMake(db.name, engagementId, 'opening', sealWithFor(db.name, key));
  }
  const replaced = there.filter((one) => isOnlyLookedAt(one) || (one === known && !one.unsaved));
  for (const { id } of replaced) await forget(context, id);
  return readWorkspace(engagement);
}

async function takeIn(
  context: EngineContext,
  path: string,
  id: string,
  { signal, unlocking }: { readonly signal: AbortSignal; readonly unlocking: Unlocking },
): Promise<TakenIn> {
  try {
    const onProgress = throttled((stage, done, total) => context.emit('engagement.opening', { stage, done, total }));
    const taken = await context.copies.takeIn(path, id, { onProgress, signal, unlocking });
    // The last moment at which a cancel can be heard.
    if (signal.aborted) throw new RespiroError('cancelled', 'the opening was cancelled');
    return taken;
  } catch (error) {
    await context.copies.remove(id);
    throw error;
  }
}

type Progress = Parameters<NonNullable<NonNullable<Parameters<EngineContext['copies']['takeIn']>[2]>['onProgress']>>;

/** Every stage, and of its progress no more than an eye can see. */
function throttled(tell: (...progress: Progress) => void): (...progress: Progress) => void {
  let last: Progress[0] | null = null;
  let at = 0;
  return (stage, done, total) => {
    if (stage === last && done < total && performance.now() - at < 50) return;
    last = stage;
    at = performance.now();
    tell(stage, done, total);
  };
}

/** One at a time: a second opening ends the first. */
async function whileOpening<T>(context: EngineContext, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  context.opening?.abort();
  const controller = new AbortController();
  context.opening = controller;
  try {
    return await work(controller.signal);
  } finally {
    if (context.opening === controller) context.opening = null;
  }
}

/** Of a refused file, names a conflict copy that lies beside it: it may be whole. */
async function withWayOut(error: unknown, path: string): Promise<unknown> {
  if (!(error instanceof RespiroError) || error.code === 'cancelled') return error;
  const beside = await conflictCopyOf(path);
  if (beside === null) return error;
  return new RespiroError(error.code, error.message, { ...error.details, beside });
}

/** The latest of the copies that carry the file's name and a remark in brackets, as ours and those of synced folders do. */
async function conflictCopyOf(path: string): Promise<string | null> {
  const extension = extname(path);
  const stem = basename(path, extension);
  try {
    const names = (await readdir(dirname(path))).filter(
      (name) => name.startsWith(`${stem} (`) && name.endsWith(`)${extension}`),
    );
    const copies = await Promise.all(
      names.map(async (name) => {
        const file = join(dirname(path), name);
        const stats = await stat(file);
        return { file, at: stats.isFile() ? stats.mtimeMs : -1 };
      }),
    );
    return copies.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)[0]?.file ?? null;
  } catch {
    return null;
  }
}

/** Opens an engagement of the list; its file is taken in again when it is another than the copy was made from. */
export async function openRecent(
  context: EngineContext,
  id: string,
  anyway = false,
  unlocking: Unlocking = unlockingWith(context, undefined),
): Promise<WorkspaceView> {
  if (context.current?.copyId === id && context.current.readOnly === null) return readWorkspace(context.current);
  const recent = context.registry.recent(id);
  if (recent === null) throw new RespiroError('not-found', 'no such recent engagement', { what: 'recent' });
  const { path } = recent;
  const found = path === null ? null : await hashOutside(path).catch(() => null);
  const isOther = found !== null && found !== recent.fileHash;
  if (path !== null && (isOther || !context.copies.has(id))) return openFile(context, path, { anyway, unlocking });
  return readWorkspace(await switchTo(context, recent, anyway ? 'take' : 'refuse', null, unlocking));
}
