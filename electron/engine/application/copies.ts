/** The folder of working copies: one folder an engagement, named by the copy's id. */
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseInstrument } from '../../../src/contract/instrument-schema.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { CheckStage } from '../../../src/contract/events.ts';
import type { ReadOnlyReason } from '../../../src/contract/views.ts';
import type { BeginCheck } from '../checking/checker.ts';
import { checkHeader } from '../storage/check/header.ts';
import { readEngagementId } from '../storage/contents.ts';
import { asReadError } from '../storage/file-errors.ts';
import type { Inspected } from '../storage/inspect.ts';
import { schemaVersion, versionOf } from '../storage/migrations.ts';
import { holdFile } from '../storage/held-file.ts';
import { copyOutside } from '../storage/outside-file.ts';
import { openWorkingCopy } from '../storage/working-copy.ts';

/** Runs before a working copy of an older version is migrated; when it fails, nothing is migrated. */
export type BeforeMigration = (path: string, engagementId: string) => Promise<void>;

export interface TakenIn extends Inspected {
  /** SHA-256 (hex) of the file as it was taken in. */
  readonly fileHash: string;
}

export interface TakingOptions {
  /** `done` of `total` bytes while it is copied, else 0 of 0. */
  readonly onProgress?: (stage: CheckStage, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

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

  /** Copies in another folder, checked in the same way; nothing is kept of them. */
  elsewhere(folder: string): Copies {
    return new Copies(folder, this.#beginCheck);
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

  /** Opens (or creates) a working copy; from now on only to be looked at where a reason is given. */
  async open(copyId: string, readOnly: ReadOnlyReason | null = null): Promise<Database.Database> {
    await mkdir(join(this.#folder, copyId), { recursive: true });
    await this.#announceMigration(this.pathOf(copyId));
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
  async takeIn(file: string, copyId: string, { onProgress, signal }: TakingOptions = {}): Promise<TakenIn> {
    const folder = join(this.#folder, copyId);
    const arriving = join(folder, 'arriving.sqlite');
    const reduced = join(folder, 'reduced.sqlite');
    await mkdir(folder, { recursive: true });
    const checking = this.#beginCheck();
    try {
      const look = (start: Buffer, size: number): void => void checkHeader(start, size, file);
      const fileHash = await copyOutside(file, arriving, look, {
        onProgress: (done, total) => onProgress?.('copy', done, total),
        ...(signal && { signal }),
      });
      const inspected = await checking.run(
        { file: arriving, path: file, reduceTo: reduced },
        { onStage: (stage) => onProgress?.(stage, 0, 0), ...(signal && { signal }) },
      );
      await this.#removeDatabase(copyId);
      await rename(inspected.schemaVersion > schemaVersion ? reduced : arriving, this.pathOf(copyId));
      return { ...inspected, fileHash };
    } catch (error) {
      throw asReadError(error, file);
    } finally {
      checking.end();
      for (const left of [arriving, reduced]) {
        for (const suffix of ['', '-journal', '-wal', '-shm']) await removeLeft(left + suffix);
      }
    }
  }

  /** Deletes a working copy for good. */
  async remove(copyId: string): Promise<void> {
    await rm(join(this.#folder, copyId), { recursive: true, force: true });
  }

  async #announceMigration(path: string): Promise<void> {
    if (this.#beforeMigration === null || !existsSync(path)) return;
    const engagementId = olderEngagement(path);
    if (engagementId !== null) await this.#beforeMigration(path, engagementId);
  }

  async #removeDatabase(copyId: string): Promise<void> {
    for (const suffix of ['', '-wal', '-shm']) await rm(this.pathOf(copyId) + suffix, { force: true });
  }
}

/** Id of the engagement in a working copy of an older version; null for one of this version, or an empty one. */
function olderEngagement(path: string): string | null {
  const db = new Database(path, { readonly: true });
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

/** A definition travels in the file; one that does not fit the schema is refused before anything uses it. */
function requireKnownInstruments(db: Database.Database): void {
  const rows = db.prepare<[], { id: string; definition: string }>('SELECT id, definition FROM exercises').all();
  for (const { id, definition } of rows) {
    const parsed = parseInstrument(JSON.parse(definition));
    if (!parsed.ok) {
      throw new RespiroError('file-damaged', `definition of exercise ${id}: ${parsed.problems[0]?.path ?? ''}`);
    }
  }
}
