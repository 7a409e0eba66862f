/** The folder of working copies: one folder an engagement, named by the copy's id. */
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseInstrument } from '../../../src/contract/instrument-schema.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { readEngagementId } from '../storage/contents.ts';
import { asReadError } from '../storage/file-errors.ts';
import { inspectFile, type Inspected } from '../storage/inspect.ts';
import { schemaVersion, versionOf } from '../storage/migrations.ts';
import { holdFile } from '../storage/held-file.ts';
import { openWorkingCopy } from '../storage/working-copy.ts';

/** Runs before a working copy of an older version is migrated; when it fails, nothing is migrated. */
export type BeforeMigration = (path: string, engagementId: string) => Promise<void>;

export class Copies {
  readonly #folder: string;
  readonly #beforeMigration: BeforeMigration | null;

  /** @param folder absolute path; created when needed. */
  constructor(folder: string, beforeMigration: BeforeMigration | null = null) {
    this.#folder = folder;
    this.#beforeMigration = beforeMigration;
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

  /** Opens (or creates) a working copy. */
  async open(copyId: string): Promise<Database.Database> {
    await mkdir(join(this.#folder, copyId), { recursive: true });
    await this.#announceMigration(this.pathOf(copyId));
    const db = openWorkingCopy(this.pathOf(copyId));
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
   * first and the copy is what is checked and used, so it cannot change between the two.
   */
  async takeIn(file: string, copyId: string): Promise<Inspected> {
    const folder = join(this.#folder, copyId);
    const arriving = join(folder, 'arriving.sqlite');
    try {
      await mkdir(folder, { recursive: true });
      await copyFile(file, arriving);
      const inspected = await inspectFile(arriving, file);
      await this.#removeDatabase(copyId);
      await rename(arriving, this.pathOf(copyId));
      return inspected;
    } catch (error) {
      throw asReadError(error, file);
    } finally {
      await rm(arriving, { force: true });
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
