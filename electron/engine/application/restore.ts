/** From the backups back to work: looked into, restored as the open engagement, or written as a file. */
import type Database from 'better-sqlite3';
import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { BackedUpView, BackupPreview, BackupView, ContentsView } from '../../../src/contract/backup-views.ts';
import { RespiroError, toFailure } from '../../../src/contract/errors.ts';
import { unlockingWith, type EngineContext } from '../commands/handler.ts';
import type { BackupRecord } from '../storage/backup-file.ts';
import type { EnvelopeKey } from '../storage/envelope/key.ts';
import { unsealWords } from '../storage/sealed-words.ts';
import { Backups } from '../storage/backups.ts';
import { readContents, readEngagementId } from '../storage/contents.ts';
import { asFileError } from '../storage/file-errors.ts';
import { hashFile } from '../storage/file-hash.ts';
import { syncToDisk } from '../storage/sync-to-disk.ts';
import { lookInto } from './look-into.ts';
import { withPrivateCopy } from './private-copy.ts';
import { isOnlyLookedAt, type Recent } from './registry.ts';

export interface Chosen {
  readonly key: string;
  readonly id: string;
  /** For a backup that is sealed. */
  readonly password?: string | undefined;
}

/** Every engagement that has backups, the one backed up last first. */
export async function listBackedUp(context: EngineContext): Promise<BackedUpView[]> {
  const { backups } = context;
  const all = await Promise.all(
    (await backups.keys()).map(async (key): Promise<BackedUpView> => {
      const made = (await backups.of(key)).map((record) => viewOf(record, context));
      return {
        key,
        client: made.find(({ contents }) => contents !== null)?.contents?.client ?? '',
        path: recentOf(context, key)?.path ?? null,
        isOpen: isOpen(context, key),
        backups: made,
        failure: backups.failureOf(key),
      };
    }),
  );
  const latest = ({ backups: [first] }: BackedUpView): string => first?.at ?? '';
  return all.filter((view) => view.backups.length > 0).toSorted((a, b) => (latest(a) < latest(b) ? 1 : -1));
}

/** What is in a sealed one is said while its engagement is open. */
function viewOf(record: BackupRecord, { current }: EngineContext): BackupView {
  const { id, at, reason, size, locked, sealedContents } = record;
  const key = current?.key ?? null;
  const unsealed = key === null || sealedContents === null ? null : unsealWords(sealedContents, key);
  return { id, at, reason, size, locked, contents: record.contents ?? unsealed };
}

/** @throws RespiroError `not-found`, `backup-damaged`, `password-needed`, `wrong-password`. */
export async function previewBackup(context: EngineContext, { key, id, password }: Chosen): Promise<BackupPreview> {
  const { path } = await context.backups.find(key, id);
  const contents = await withPrivateCopy(context.copies, path, (db) => readContents(db), {
    unlocking: unlockingWith(context, password),
  }).catch(asDamagedBackup);
  return { contents, now: contentsNow(context, key) };
}

/**
 * Takes a backup in as a new working copy, ready to be opened in place of what its engagement is now; that is backed
 * up first. Nothing is replaced yet.
 *
 * @returns the entry to open, and the one it stands in for.
 * It keeps the password that the engagement has now, where that is open; else that of the backup. One with a password
 * that is closed stays in the list beside what is restored: nobody can look into it to keep it.
 *
 * @throws RespiroError `not-found`, `backup-damaged`, `password-needed`, `wrong-password`, or what kept the present state from being backed up.
 */
export async function prepareRestore(
  context: EngineContext,
  { key, id, password }: Chosen,
  blank: Recent,
): Promise<{ readonly next: Recent; readonly before: Recent | null; readonly held: EnvelopeKey | null }> {
  const { backups, copies } = context;
  const { path, record } = await backups.find(key, id);
  const known = recentOf(context, key);
  const isClosed = known !== null && known.lock !== null && context.current?.copyId !== known.id;
  let isKept = false;
  let held: EnvelopeKey | null = null;
  try {
    // First, because one backup more may be one too many for the oldest, which may be the one that is wanted.
    const unlocking = unlockingWith(context, password);
    const taken = await copies.takeIn(path, blank.id, { unlocking }).catch(asDamagedBackup);
    held = (context.current?.copyId === known?.id ? context.current?.key : null) ?? taken.key;
    await copies.protect(blank.id, held);
    isKept = known === null || (!isClosed && (await keepPresent(context, known)));
  } catch (error) {
    await copies.remove(blank.id);
    throw error;
  }
  const { engagementId } = record;
  const language = lookInto(copies.pathOf(blank.id), languageOf);
  const place = await placeFor(isClosed ? { ...known, fileHash: null } : known, language ?? 'es');
  const client = held === null ? (record.contents?.client ?? '') : '';
  const next: Recent = { ...blank, ...place, engagementId, client, unsaved: true, lock: held?.salt ?? null };
  return { next, before: isKept ? known : null, held };
}

/** Writes a backup to a place the person has chosen, whole or not at all. */
export async function saveBackupAs(context: EngineContext, { key, id }: Chosen, path: string): Promise<void> {
  const { path: from, record } = await context.backups.find(key, id);
  const arriving = `${path}.tmp`;
  try {
    await copyFile(from, arriving);
    if (record.fileHash !== '' && (await hashFile(arriving)) !== record.fileHash) {
      throw new RespiroError('backup-damaged', 'not the bytes that were kept', { what: 'backup' });
    }
    await syncToDisk(arriving);
    await rename(arriving, path);
    await syncToDisk(dirname(path));
  } catch (error) {
    throw asFileError(error, path);
  } finally {
    await rm(arriving, { force: true });
  }
}

/** False when what is there cannot be read: it stays where it is, as it is. */
async function keepPresent(context: EngineContext, known: Recent): Promise<boolean> {
  try {
    if (context.current?.copyId === known.id) await context.current.backUp('restoring');
    else await context.backups.make(context.copies.pathOf(known.id), known.engagementId ?? '', 'restoring');
    return true;
  } catch (error) {
    if (isUnreadable(error)) return false;
    throw error;
  }
}

function isUnreadable(error: unknown): boolean {
  const { code } = toFailure(error);
  return ['file-damaged', 'not-an-engagement', 'file-missing', 'file-unreadable'].includes(code);
}

/** Where the restored engagement is published: over its file only while that is as we left it. */
async function placeFor(known: Recent | null, language: 'es' | 'en'): Promise<Pick<Recent, 'path' | 'fileHash'>> {
  if (known === null || known.path === null) return { path: null, fileHash: null };
  const { path, fileHash } = known;
  const found = await hashFile(path).catch(() => null);
  // Gone: the person wants it back. Out of reach: the next save says so.
  if (found === null) return { path, fileHash: null };
  if (found === fileHash) return { path, fileHash };
  return { path: await freeNameBeside(path, language === 'es' ? 'restaurado' : 'restored'), fileHash: null };
}

async function freeNameBeside(path: string, word: string): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let n = 1; ; n += 1) {
    const candidate = `${stem} (${word}${n === 1 ? '' : ` ${n}`})${extension}`;
    const isTaken = await stat(candidate).then(
      () => true,
      () => false,
    );
    if (!isTaken) return candidate;
  }
}

function contentsNow(context: EngineContext, key: string): ContentsView | null {
  if (context.current !== null && isOpen(context, key)) return readContents(context.current.db);
  const known = recentOf(context, key);
  // What lies there readable after a crash is still only for who knows the password.
  return known === null || known.lock !== null ? null : lookInto(context.copies.pathOf(known.id), readContents);
}

function isOpen({ current }: EngineContext, key: string): boolean {
  return current !== null && Backups.keyOf(current.engagementId) === key;
}

/** The engagement on this computer's list: the open one first, then the one touched last. */
function recentOf(context: EngineContext, key: string): Recent | null {
  const { current, registry } = context;
  if (current !== null && isOpen(context, key)) return { ...current.recent, engagementId: current.engagementId };
  for (const recent of registry.recents()) {
    if (recent.isSample || isOnlyLookedAt(recent)) continue;
    const engagementId = recent.engagementId ?? lookInto(context.copies.pathOf(recent.id), readEngagementId);
    if (engagementId !== null && Backups.keyOf(engagementId) === key) return { ...recent, engagementId };
  }
  return null;
}

function languageOf(db: Database.Database): 'es' | 'en' {
  return db.prepare<[], { language: 'es' | 'en' }>('SELECT language FROM engagement').get()?.language ?? 'es';
}

function asDamagedBackup(error: unknown): never {
  const { code, message } = toFailure(error);
  const isDamage = ['file-damaged', 'not-an-engagement', 'file-missing'].includes(code);
  throw isDamage ? new RespiroError('backup-damaged', message, { what: 'backup' }) : error;
}
