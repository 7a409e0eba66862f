/** The folder of working copies: one folder an engagement, named by the copy's id. */
import type Database from 'better-sqlite3';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseInstrument } from '../../../src/contract/instrument-schema.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { asReadError } from '../storage/file-errors.ts';
import { inspectFile, type Inspected } from '../storage/inspect.ts';
import { openWorkingCopy } from '../storage/working-copy.ts';

export class Copies {
  readonly #folder: string;

  /** @param folder absolute path; created when needed. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  pathOf(copyId: string): string {
    return join(this.#folder, copyId, 'working.sqlite');
  }

  /** Opens (or creates) a working copy. */
  async open(copyId: string): Promise<Database.Database> {
    await mkdir(join(this.#folder, copyId), { recursive: true });
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

  async #removeDatabase(copyId: string): Promise<void> {
    for (const suffix of ['', '-wal', '-shm']) await rm(this.pathOf(copyId) + suffix, { force: true });
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
