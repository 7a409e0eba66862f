/** The backups of every engagement, outside their files' folders: one folder an engagement, in the data folder. */
import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RespiroError, toFailure } from '../../../src/contract/errors.ts';
import { backupsToKeep, type BackupReason } from '../../../src/domain/backups/retention.ts';
import { localDay } from '../../../src/domain/words/local-day.ts';
import { readBackups, wordsOf, type BackupRecord } from './backup-file.ts';
import type { EnvelopeKey } from './envelope/key.ts';
import { backupInThread, type SealWith } from './files-thread.ts';
import { rekeyBackup, type Rekeyed } from './rekey-backup.ts';

export class Backups {
  readonly #folder: string;
  readonly #now: () => Date;
  readonly #failures = new Map<string, string>();
  /** One at a time: what lies there unfinished while none is being made was left by a process that ended. */
  #making: Promise<unknown> = Promise.resolve();

  /** @param folder absolute path; created when needed. */
  constructor(folder: string, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
  }

  /**
   * Name of the folder with an engagement's backups. The id comes from a file that somebody else may have made: it is
   * never itself a part of a path.
   */
  static keyOf(engagementId: string): string {
    return createHash('sha256').update(engagementId).digest('hex').slice(0, 32);
  }

  /** The backups of one engagement, the latest first. */
  of(key: string): Promise<BackupRecord[]> {
    return keyPattern.test(key) ? readBackups(join(this.#folder, key)) : Promise.resolve([]);
  }

  /** Keys of the engagements that have a folder here. */
  async keys(): Promise<string[]> {
    return (await readdir(this.#folder).catch(() => [])).filter((name) => keyPattern.test(name));
  }

  /**
   * Keeps what a database holds, unless the latest backup holds the same; then removes those that are not kept.
   *
   * @param source path of the database; it may be in use in this process.
   * @param sealWith for an engagement with a password.
   * @throws RespiroError `disk-full`, `file-damaged`…; what was kept before is still there.
   */
  make(
    source: string,
    engagementId: string,
    reason: BackupReason,
    sealWith: SealWith | null = null,
  ): Promise<BackupRecord | null> {
    const made = this.#making.then(() => this.#make(source, Backups.keyOf(engagementId), reason, sealWith));
    this.#making = made.catch(() => null);
    return made;
  }

  async #make(
    source: string,
    key: string,
    reason: BackupReason,
    sealWith: SealWith | null,
  ): Promise<BackupRecord | null> {
    const folder = join(this.#folder, key);
    const [latest] = await readBackups(folder);
    const now = this.#now();
    const request = { folder, reason, at: now.toISOString(), day: localDay(now) };
    try {
      const made = await backupInThread(source, { ...request, unlessContent: latest?.contentHash ?? null }, sealWith);
      this.#failures.delete(key);
      if (made !== null) await this.#prune(folder);
      return made;
    } catch (error) {
      this.#failures.set(key, toFailure(error).code);
      throw error;
    }
  }

  /** The same, for backups that are made beside other work: they never stop it. */
  async tryMake(...backup: Parameters<Backups['make']>): Promise<void> {
    await this.make(...backup).catch(() => null);
  }

  /** Once nothing is being written any more that was asked for until now. */
  async settled(): Promise<void> {
    await this.#making;
  }

  /**
   * Seals the backups of an engagement with another key, or with none; those sealed with a key that is neither stay as
   * they are. Plain ones are always sealed when there is a key.
   *
   * @param privateFolder where what is plain may lie for a moment.
   */
  rekey(
    engagementId: string,
    from: EnvelopeKey | null,
    to: EnvelopeKey | null,
    privateFolder: string,
  ): Promise<Rekeyed> {
    const folder = join(this.#folder, Backups.keyOf(engagementId));
    const done = this.#making.then(async () => {
      const counts = { converted: 0, left: 0 };
      for (const record of await readBackups(folder)) {
        const outcome = await rekeyBackup(folder, record, { from, to, privateFolder }).catch(() => 'left' as const);
        if (outcome !== 'same') counts[outcome] += 1;
      }
      return counts;
    });
    this.#making = done.catch(() => null);
    return done;
  }

  /** Code of what went wrong with an engagement's last backup; null when nothing did. */
  failureOf(key: string): string | null {
    return this.#failures.get(key) ?? null;
  }

  /** @throws RespiroError `not-found`. */
  async find(key: string, id: string): Promise<{ readonly path: string; readonly record: BackupRecord }> {
    const record = (await this.of(key)).find((backup) => backup.id === id);
    if (record === undefined) throw new RespiroError('not-found', 'no such backup', { what: 'backup' });
    return { path: join(this.#folder, key, record.id), record };
  }

  /** Removes every backup of an engagement for good. */
  async removeAll(engagementId: string): Promise<void> {
    const key = Backups.keyOf(engagementId);
    await this.#making;
    await rm(join(this.#folder, key), { recursive: true, force: true });
    this.#failures.delete(key);
  }

  async #prune(folder: string): Promise<void> {
    const backups = await readBackups(folder);
    const keep = backupsToKeep(backups);
    const wanted = new Set([...keep].flatMap((id) => [id, wordsOf(id)]));
    for (const name of await readdir(folder)) {
      if (!wanted.has(name)) await rm(join(folder, name), { force: true });
    }
  }
}

const keyPattern = /^[0-9a-f]{32}$/;
