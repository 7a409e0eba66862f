/** The folder of working copies: one folder an engagement, named by the copy's id. */
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { CheckStage } from '../../../src/contract/events.ts';
import type { ReadOnlyReason } from '../../../src/contract/views.ts';
import type { BeginCheck, Checking } from '../checking/checker.ts';
import { checkHeader } from '../storage/check/header.ts';
import { readEngagementId } from '../storage/contents.ts';
import { isEnvelope, readHeader, type EnvelopeHeader } from '../storage/envelope/format.ts';
import type { EnvelopeKey } from '../storage/envelope/key.ts';
import { headerOf, sealBytes, sealFile, unsealFile } from '../storage/envelope/seal.ts';
import { asReadError } from '../storage/file-errors.ts';
import type { Inspected } from '../storage/inspect.ts';
import { requireKnownInstruments } from '../storage/known-instruments.ts';
import { schemaVersion, versionOf } from '../storage/migrations.ts';
import { holdFile, isFileHeld } from '../storage/held-file.ts';
import { copyOutside } from '../storage/outside-file.ts';
import { syncToDisk, writeWhole } from '../storage/sync-to-disk.ts';
import { openWorkingCopy } from '../storage/working-copy.ts';
import { requireWayIn, unlock, type Unlocking } from './unlock.ts';

/** Runs before a working copy of an older version is migrated; when it fails, nothing is migrated. */
export type BeforeMigration = (path: string, engagementId: string, key: EnvelopeKey | null) => Promise<void>;

export interface TakenIn extends Inspected {
  /** SHA-256 (hex) of the file as it was taken in. */
  readonly fileHash: string;
  /** Of a file with a password. */
  readonly key: EnvelopeKey | null;
}

export interface TakingOptions {
  /** `done` of `total` bytes while it is copied, else 0 of 0. */
  readonly onProgress?: (stage: CheckStage, done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** For a file with a password. */
  readonly unlocking?: Unlocking;
}

/** What lies in a copy's folder only while it comes or goes; a process that ended may have left it. */
const passing = /^(arriving|opened|reduced)\.sqlite|^sealing-|^working\.sealed\.tmp$/;

export class Copies {
  readonly #folder: string;
  readonly #beginCheck: BeginCheck;
  readonly #beforeMigration: BeforeMigration | null;

  /** @param folder absolute path; created when needed. */
  constructor(folder: string, beginCheck: BeginCheck, beforeMigration: BeforeMigration | null = null) {
    this.#folder = folder;
    this.#beginCheck = beginCheck;
    this.#beforeMigration = beforeMigration;
  }

  /** Copies in a folder of their own, checked in the same way; nothing is kept of them. */
  async aside(): Promise<{ readonly folder: string; readonly others: Copies }> {
    await mkdir(this.#asideFolder, { recursive: true });
    const folder = await mkdtemp(join(this.#asideFolder, 'aside-'));
    return { folder, others: new Copies(folder, this.#beginCheck) };
  }

  /** In the data folder: a temporary folder is not ours alone, and nobody would clean it after a crash. */
  get #asideFolder(): string {
    return join(dirname(this.#folder), 'aside');
  }

  pathOf(copyId: string): string {
    return join(this.#folder, copyId, 'working.sqlite');
  }

  /**
   * Holds a working copy for this process, until what is answered is called.
   * @throws RespiroError `engagement-in-use` while another process with the same data folder holds it.
   */
  async hold(copyId: string): Promise<() => void> {
    await mkdir(join(this.#folder, copyId), { recursive: true });
    const letGo = holdFile(join(this.#folder, copyId, 'in-use'));
    if (letGo !== null) return letGo;
    throw new RespiroError('engagement-in-use', 'another process', { sign: 'same-data', machine: hostname() });
  }

  /** Whether there is a working copy, readable or sealed. */
  has(copyId: string): boolean {
    return existsSync(this.pathOf(copyId)) || existsSync(this.#sealedOf(copyId));
  }

  /** What the password of a working copy is tried on; null for one without. @throws RespiroError `file-damaged`. */
  protectionOf(copyId: string): Promise<EnvelopeHeader | null> {
    return headerOf(this.#protectionPathOf(copyId));
  }

  /** From now on the working copy asks for the password of this key, or for none. */
  async protect(copyId: string, key: EnvelopeKey | null): Promise<void> {
    const path = this.#protectionPathOf(copyId);
    if (key === null) await rm(path, { force: true });
    else await writeWhole(path, sealBytes(Buffer.alloc(0), key));
  }

  /** Leaves of a working copy that no file holds yet only a sealed one. It must be closed. */
  async sealAway(copyId: string, key: EnvelopeKey): Promise<void> {
    const sealed = this.#sealedOf(copyId);
    const arriving = `${sealed}.tmp`;
    await rm(arriving, { force: true });
    await sealFile(this.pathOf(copyId), arriving, key);
    await syncToDisk(arriving);
    await rename(arriving, sealed);
    await syncToDisk(dirname(sealed));
    await this.#removeDatabase(copyId);
    await this.#sweep(copyId);
  }

  /** Removes what an opening or a closing that was cut short left, of every copy that nobody holds. */
  async sweepAll(): Promise<void> {
    for (const copyId of await readdir(this.#folder).catch(() => [])) {
      if (isFileHeld(join(this.#folder, copyId, 'in-use')) !== true) await this.#sweep(copyId).catch(() => undefined);
    }
    for (const name of await readdir(this.#asideFolder).catch(() => [])) {
      const folder = join(this.#asideFolder, name);
      const isHeld = isFileHeld(join(folder, 'other', 'in-use'));
      // One without that file may just be coming into being.
      const isNew = isHeld === null && Date.now() - (await stat(folder)).mtimeMs < 10_000;
      if (isHeld !== true && !isNew) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }
  }

  async #sweep(copyId: string): Promise<void> {
    const folder = join(this.#folder, copyId);
    for (const name of await readdir(folder)) {
      if (passing.test(name)) await rm(join(folder, name), { recursive: true, force: true });
    }
  }

  #sealedOf(copyId: string): string {
    return join(this.#folder, copyId, 'working.sealed');
  }

  #protectionPathOf(copyId: string): string {
    return join(this.#folder, copyId, 'protection');
  }

  /** Opens (or creates) a working copy; from now on only to be looked at where a reason is given. */
  async open(
    copyId: string,
    readOnly: ReadOnlyReason | null = null,
    key: EnvelopeKey | null = null,
  ): Promise<Database.Database> {
    await mkdir(join(this.#folder, copyId), { recursive: true });
    await this.#unsealAgain(copyId, key);
    await this.#announceMigration(this.pathOf(copyId), key);
    const db = openWorkingCopy(this.pathOf(copyId), readOnly);
    try {
      requireKnownInstruments(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /**
   * Takes a file from outside in as working copy `copyId`, replacing what was there. The file is copied
   * first and the copy is what is checked and used, so it cannot change between the two. A file of a later version
   * becomes a copy that is only looked at; see `read-only.ts`.
   *
   * @throws RespiroError as `inspectFile`; `file-damaged` with `slow` or `stopped`; `cancelled`; `disk-full`.
   */
  async takeIn(file: string, copyId: string, { onProgress, signal, unlocking }: TakingOptions = {}): Promise<TakenIn> {
    const folder = join(this.#folder, copyId);
    const arriving = join(folder, 'arriving.sqlite');
    const reduced = join(folder, 'reduced.sqlite');
    await mkdir(folder, { recursive: true });
    const opened = join(folder, 'opened.sqlite');
    let header: EnvelopeHeader | null = null;
    let checking: Checking | null = null;
    try {
      const look = (start: Buffer, size: number): void => {
        if (isEnvelope(start)) {
          header = readHeader(start, size, file);
          requireWayIn(header, file, unlocking);
          return;
        }
        checkHeader(start, size, file);
        checking = this.#beginCheck();
      };
      const fileHash = await copyOutside(file, arriving, look, {
        onProgress: (done, total) => onProgress?.('copy', done, total),
        ...(signal && { signal }),
      });
      const sealed = header as EnvelopeHeader | null;
      const key = sealed === null ? null : await unlock(sealed, file, unlocking);
      if (key !== null) await unsealFile(arriving, opened, key, file);
      const looking: Checking = (checking ??= this.#beginCheck());
      const inspected = await looking.run(
        { file: key === null ? arriving : opened, path: file, reduceTo: reduced },
        { onStage: (stage) => onProgress?.(stage, 0, 0), ...(signal && { signal }) },
      );
      await this.#removeDatabase(copyId);
      await this.protect(copyId, key);
      const plain = key === null ? arriving : opened;
      await rename(inspected.schemaVersion > schemaVersion ? reduced : plain, this.pathOf(copyId));
      return { ...inspected, fileHash, key };
    } catch (error) {
      throw asReadError(error, file);
    } finally {
      checking?.end();
      for (const left of [arriving, opened, reduced]) {
        for (const suffix of ['', '-journal', '-wal', '-shm']) await removeLeft(left + suffix);
      }
    }
  }

  /** Deletes a working copy for good. */
  async remove(copyId: string): Promise<void> {
    await rm(join(this.#folder, copyId), { recursive: true, force: true });
  }

  /** A copy that was sealed away comes back; the sealed one goes once the readable one stands. */
  async #unsealAgain(copyId: string, key: EnvelopeKey | null): Promise<void> {
    const sealed = this.#sealedOf(copyId);
    if (!existsSync(sealed)) return;
    if (!existsSync(this.pathOf(copyId))) {
      if (key === null) throw new RespiroError('password-needed', 'sealed away', { path: '', lock: '' });
      const opened = join(this.#folder, copyId, 'opened.sqlite');
      await rm(opened, { force: true });
      await unsealFile(sealed, opened, key);
      await syncToDisk(opened);
      await rename(opened, this.pathOf(copyId));
      await syncToDisk(dirname(opened));
    }
    await rm(sealed, { force: true });
  }

  async #announceMigration(path: string, key: EnvelopeKey | null): Promise<void> {
    if (this.#beforeMigration === null || !existsSync(path)) return;
    const engagementId = olderEngagement(path);
    if (engagementId !== null) await this.#beforeMigration(path, engagementId, key);
  }

  async #removeDatabase(copyId: string): Promise<void> {
    for (const suffix of ['', '-wal', '-shm']) await rm(this.pathOf(copyId) + suffix, { force: true });
  }
}

/** Id of the engagement in a working copy of an older version; null for one of this version, or an empty one. */
function olderEngagement(path: string): string | null {
  // Ours, and held: where an engine was ended while it wrote, its journal is played first, which reading only cannot.
  const db = new Database(path, { fileMustExist: true });
  try {
    const version = versionOf(db);
    return version > 0 && version < schemaVersion ? readEngagementId(db) : null;
  } finally {
    db.close();
  }
}

/** Where a file cannot be deleted while a process that is being killed still holds it, it is tried a few times. */
async function removeLeft(path: string): Promise<void> {
  await rm(path, { force: true, maxRetries: 20, retryDelay: 50 }).catch(() => undefined);
}
