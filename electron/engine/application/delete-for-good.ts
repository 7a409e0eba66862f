/** An engagement deleted for good: its file, its backups, its working copy and its place in the list. */
import type Database from 'better-sqlite3';
import { rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, extname } from 'node:path';
import type { RemovalView, RemovedView } from '../../../src/contract/housekeeping-views.ts';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { EngineContext } from '../commands/handler.ts';
import { readEngagement } from '../storage/repositories/engagement.ts';
import { Backups } from '../storage/backups.ts';
import { lockPathOf, readHolder } from '../storage/lock-file.ts';
import { lookInto } from './look-into.ts';
import type { Recent } from './registry.ts';

/** @param id of the list of recent ones; null is the one that is open. @throws RespiroError `not-found`, `no-engagement`. */
export async function previewRemoval(context: EngineContext, id: string | null): Promise<RemovalView> {
  const recent = recentOf(context, id);
  const { path, engagementId, unsaved, id: copyId } = recent;
  const backups = engagementId === null ? [] : await context.backups.of(Backups.keyOf(engagementId));
  return {
    id: copyId,
    client: nameOf(context, recent),
    path,
    reachable: path !== null && (await exists(path)),
    unsaved: unsaved || path === null,
    isOpen: context.current?.copyId === copyId,
    backups: backups.map(({ at }) => at),
    lockFile: path !== null && (await exists(lockPathOf(path))) ? lockPathOf(path) : null,
    delivered: deliveredOf(context, copyId),
  };
}

/** From the working copy, without opening it for work; a sealed one tells nothing. */
function deliveredOf({ current, copies }: EngineContext, copyId: string): string[] | null {
  const read = (db: Database.Database): string[] =>
    db
      .prepare<[], { name: string }>(
        'SELECT file_name AS name FROM deliveries GROUP BY file_name ORDER BY max(delivered_at) DESC',
      )
      .all()
      .map(({ name }) => name);
  if (current?.copyId === copyId) return read(current.db);
  return lookInto(copies.pathOf(copyId), read);
}

/**
 * Deletes what `previewRemoval` named, the list's entry last: what could not be deleted can still be found. Nothing is
 * published or backed up before. Of each part that is left, says which.
 *
 * @throws RespiroError `invalid-input` unless `client` is the name that `previewRemoval` told, or its id where there is none.
 */
export async function deleteForGood(
  context: EngineContext,
  { id, client, deleteFile }: Parsed<'engagement.deleteForGood'>,
): Promise<RemovedView> {
  const recent = recentOf(context, id);
  if (recent.isSample) throw new RespiroError('not-found', 'the sample is not deleted', { what: 'recent' });
  // Of one without a name: the id that `previewRemoval` gave. Nothing at all is no confirmation.
  if (client.trim() !== (nameOf(context, recent).trim() || recent.id))
    throw new RespiroError('invalid-input', 'another name', { field: 'client' });
  await context.room.forget(recent.id);
  const { current, registry, copies, backups } = context;
  if (current?.copyId === recent.id) {
    context.current = null;
    await current.abandon();
    registry.openEngagement = null;
    context.projector.refresh();
  } else {
    // Held by another process: nothing is taken from under it.
    (await copies.hold(recent.id))();
  }
  const left: RemovedView['left'][number][] = [];
  const attempt = async (what: RemovedView['left'][number], work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch {
      left.push(what);
    }
  };
  const { path, engagementId } = recent;
  if (deleteFile && path !== null && (await exists(path))) await attempt('file', () => rm(path));
  // Of the one that was open it went when it was closed; what a crash left goes too, and somebody else's stays.
  if (path !== null && (await isOurs(path))) await attempt('lock-file', () => rm(lockPathOf(path)));
  if (engagementId !== null) await attempt('backups', () => backups.removeAll(engagementId));
  await attempt('working-copy', () => copies.remove(recent.id));
  if (recent.lock !== null) context.forgetKey(recent.lock);
  if (!left.includes('working-copy')) registry.removeRecent(recent.id);
  return { left, path };
}

/** The client's; of one with a password that is not open the list knows only the file's, and none where no file was ever saved. */
function nameOf({ current }: EngineContext, { id, client, path }: Recent): string {
  if (current?.copyId === id) return readEngagement(current.db).client;
  return client === '' && path !== null ? basename(path, extname(path)) : client;
}

/** A sign that this computer left beside a file. */
async function isOurs(path: string): Promise<boolean> {
  const holder = await readHolder(path);
  return holder === 'unreadable' || holder?.machine === hostname();
}

function recentOf(context: EngineContext, id: string | null): Recent {
  const { current, registry } = context;
  if (current !== null && (id === null || id === current.copyId)) {
    return { ...current.recent, engagementId: current.engagementId };
  }
  if (id === null) throw new RespiroError('no-engagement', 'no engagement is open');
  const recent = registry.recent(id);
  if (recent === null) throw new RespiroError('not-found', 'no such recent engagement', { what: 'recent' });
  return recent;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
