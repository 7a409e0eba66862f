/**
 * The engagement that is open: its working copy, where it is published, and when. The working copy is
 * always ahead of or equal to the file, so nothing is lost when publishing fails.
 */
import type Database from 'better-sqlite3';
import { dirname, join } from 'node:path';
import type { BackupReason } from '../../../src/domain/backups/retention.ts';
import type { ReadOnlyReason, SavedState } from '../../../src/contract/views.ts';
import { RespiroError, toFailure } from '../../../src/contract/errors.ts';
import type { Backups } from '../storage/backups.ts';
import type { EnvelopeKey } from '../storage/envelope/key.ts';
import { publishInThread } from '../storage/files-thread.ts';
import { recordChange, timeOfLastChange, type ChangeAbout } from '../storage/change-log.ts';
import { allowChanges, markReadOnly, readOnlyReason } from '../storage/read-only.ts';
import { readEngagement } from '../storage/repositories/engagement.ts';
import type { WriterLock } from '../storage/writer-lock.ts';
import type { Copies } from './copies.ts';
import { leaveSealed, sealWithFor } from './leave-sealed.ts';
import { toldOf } from './recent-summary.ts';
import type { Recent, Registry } from './registry.ts';

/** A change reaches the file at most this long after it was made. */
const publishWithinMs = 60_000;
/** A place that went away is tried again this often: it may be back. */
const retryAfterMs = 15_000;
/** While somebody works, what they have is kept this often. */
const backUpEveryMs = 600_000;

export interface Surroundings {
  readonly registry: Registry;
  readonly copies: Copies;
  /** Of an engagement with a password. */
  readonly key: EnvelopeKey | null;
  readonly keepKey: (key: EnvelopeKey | null) => void;
  readonly backups: Backups;
  readonly now: () => Date;
  /** Tells the windows about the saved state. */
  readonly tell: (state: SavedState) => void;
  /** Says beside a file that it is being worked on; null where that cannot be said. */
  readonly lock: (path: string) => Promise<WriterLock | null>;
  /** The lock of the file it was opened with. */
  readonly firstLock: WriterLock | null;
  /** Lets go of the working copy. */
  readonly letGo: () => void;
}

export class OpenEngagement {
  readonly db: Database.Database;
  readonly #around: Surroundings;
  #recent: Recent;
  #saved: SavedState;
  #readOnly: ReadOnlyReason | null;
  #timer: NodeJS.Timeout | null = null;
  /** Publishing goes one at a time, in the order it was asked for. */
  #publishing: Promise<unknown> = Promise.resolve();
  /** Counts changes, so that one made while publishing is not taken for saved. */
  #revision = 0;
  /** The revision that the latest backup holds. */
  #backedUp = 0;
  #backedUpAt: number;
  #lock: WriterLock | null;
  #key: EnvelopeKey | null;
  /** While a thread writes the working copy. */
  #beside: Promise<unknown> | null = null;

  constructor(db: Database.Database, recent: Recent, around: Surroundings) {
    this.db = db;
    this.#recent = recent;
    this.#around = around;
    this.#lock = around.firstLock;
    this.#key = around.key;
    this.#backedUpAt = around.now().getTime();
    this.#readOnly = readOnlyReason(db);
    this.#saved =
      recent.unsaved || recent.path === null ? { state: 'unsaved' } : { state: 'saved', at: recent.touchedAt };
    if (recent.unsaved) {
      this.#revision = 1;
      this.#schedule();
    }
  }

  /** Of its password; null when it has none. */
  get key(): EnvelopeKey | null {
    return this.#key;
  }

  get copyId(): string {
    return this.#recent.id;
  }

  get engagementId(): string {
    return readEngagement(this.db).id;
  }

  /** As the list of recent engagements keeps it. */
  get recent(): Recent {
    return this.#recent;
  }

  get path(): string | null {
    return this.#recent.path;
  }

  get isSample(): boolean {
    return this.#recent.isSample;
  }

  /** Why nothing of it can be changed; null when it can. */
  get readOnly(): ReadOnlyReason | null {
    return this.#readOnly;
  }

  /** @throws RespiroError `read-only-engagement`. */
  requireWritable(): void {
    if (this.#readOnly === null) return;
    throw new RespiroError('read-only-engagement', 'only looked at', { reason: this.#readOnly });
  }

  get saved(): SavedState {
    return this.#saved;
  }

  /** Runs one undoable change and commits it; see `recordChange`. */
  change<T>(command: string, note: string, work: () => T): { value: T; scope: 'answers' | 'structure' | null } {
    this.beforeWriting();
    return recordChange(this.db, this.#about(command, note), work);
  }

  /**
   * Has a thread write one large change into the working copy, on a connection of its own: see `writeBeside`. What else writes waits
   * until `besideEnds`; reading goes on. A save that is asked for meanwhile waits too, so that nothing is taken for saved that is just
   * being written.
   *
   * @throws RespiroError `no-engagement` when it was closed meanwhile; what `write` throws.
   */
  async changeBeside<T>(command: string, note: string, write: (about: ChangeAbout) => Promise<T>): Promise<T> {
    while (this.#beside !== null) await this.besideEnds;
    if (!this.db.open) throw new RespiroError('no-engagement', 'closed meanwhile');
    this.beforeWriting();
    const writing = write(this.#about(command, note));
    this.#beside = writing;
    this.#publishing = Promise.allSettled([this.#publishing, writing]);
    try {
      return await writing;
    } finally {
      this.#beside = null;
      // A backup that was made meanwhile holds none of it.
      this.beforeWriting();
    }
  }

  /** Null unless a thread writes the working copy; then the moment when it has ended. */
  get besideEnds(): Promise<void> | null {
    return (
      this.#beside?.then(
        () => undefined,
        () => undefined,
      ) ?? null
    );
  }

  #about(command: string, note: string): ChangeAbout {
    return { command, author: this.#around.registry.settings().consultant, note, at: this.#around.now().toISOString() };
  }

  /**
   * The same for what phones gave: under nobody's name, and with the time of the change before it, so that nothing tells
   * when anybody answered.
   */
  changeByPhones<T>(command: string, work: () => T): { value: T; scope: 'answers' | 'structure' | null } {
    this.beforeWriting();
    const at = timeOfLastChange(this.db) ?? this.#around.now().toISOString();
    return recordChange(this.db, { command, author: '', at }, work);
  }

  /** Marks the working copy as ahead of its file, before the write: a crash between the two is harmless. */
  beforeWriting(): void {
    this.requireWritable();
    // SQLite would make the whole engine wait.
    if (this.#beside !== null) throw new Error('a thread writes the working copy');
    this.#revision += 1;
    if (!this.#recent.unsaved) {
      this.#recent = { ...this.#recent, unsaved: true };
      this.#around.registry.setUnsaved(this.copyId, true);
      // What could not be saved before is still not saved, and the person knows why.
      if (this.#saved.state !== 'failed') this.#tell({ state: 'unsaved' });
    }
    this.#schedule();
  }

  /**
   * Publishes to the engagement's file, when there is one and it is behind.
   * Never throws: the outcome is the saved state, and the working copy stays whatever happens.
   */
  save(): Promise<SavedState> {
    return this.#queue(async () => {
      if (this.path !== null && (this.#recent.unsaved || this.#saved.state === 'failed')) {
        await this.#publishTo(this.path, this.#recent.fileHash);
      }
    });
  }

  /**
   * Publishes to a place the person has just chosen; replacing what is there was their choice. What was only looked at
   * becomes an engagement of its own there.
   *
   * @throws RespiroError `read-only-engagement` for a file of a later version: much of it may be unknown here.
   */
  saveAs(path: string, hashThere: string | null): Promise<SavedState> {
    if (this.#readOnly === 'newer') this.requireWritable();
    return this.#queue(async () => {
      const reason = this.#readOnly;
      if (reason !== null) markReadOnly(this.db, null);
      await this.#publishTo(path, hashThere);
      if (reason === null) return;
      const isWritten = this.#saved.state !== 'failed' || this.#saved.code === 'destination-changed';
      if (isWritten) {
        allowChanges(this.db);
        this.#readOnly = null;
      } else {
        markReadOnly(this.db, reason);
      }
    });
  }

  /** Keeps what there is now, unless the latest backup holds it. @throws RespiroError as `Backups.make` does. */
  async backUp(reason: BackupReason): Promise<void> {
    // A copy that is only looked at may hold less than its file.
    if (this.#readOnly !== null) return;
    const revision = this.#revision;
    await this.#around.backups.make(this.db.name, this.engagementId, reason, sealWithFor(this.db.name, this.#key));
    this.#backedUp = revision;
    this.#backedUpAt = this.#around.now().getTime();
  }

  /** Publishes what is left, keeps it as a backup, then closes the working copy. */
  async close(): Promise<void> {
    const { backups, copies, registry } = this.#around;
    await this.save();
    await this.#backUpBeside('closing');
    if (this.#key !== null)
      await backups.rekey(this.engagementId, null, this.#key, dirname(this.db.name)).catch(() => null);
    this.#clearTimer();
    registry.putRecent(this.#summary());
    this.db.pragma('wal_checkpoint(TRUNCATE)');
    await this.#leave();
    if (this.#key !== null) await leaveSealed(copies, this.#recent, this.#key);
    registry.scrub();
  }

  /** Closes the working copy as it is, because another one is about to take its place. */
  async abandon(): Promise<void> {
    await this.#publishing;
    this.#clearTimer();
    await this.#leave();
  }

  /**
   * Sets, changes or removes the password: of the working copy first, then of the backups and of the file. Whoever is
   * ended in between finds a working copy with the new password and a file that is still to be saved.
   *
   * @returns how many backups stay sealed with an earlier password.
   * @throws RespiroError `read-only-engagement`.
   */
  async protect(
    key: EnvelopeKey | null,
    withBackups: (before: EnvelopeKey | null) => Promise<void>,
  ): Promise<SavedState> {
    this.requireWritable();
    return this.#queue(async () => {
      const before = this.#key;
      this.#recent = { ...this.#recent, unsaved: true };
      this.#around.registry.setUnsaved(this.copyId, true);
      await this.#around.copies.protect(this.copyId, key);
      this.#key = key;
      this.#around.keepKey(key);
      this.remember();
      this.#around.registry.scrub();
      await withBackups(before);
      // A backup made with the key of before is not of now.
      this.#backedUp = -1;
      if (this.path !== null) await this.#publishTo(this.path, this.#recent.fileHash);
      else this.#tell({ state: 'unsaved' });
    });
  }

  async #leave(): Promise<void> {
    this.#around.keepKey(null);
    this.db.close();
    this.#around.letGo();
    await this.#lock?.release();
  }

  /** Brings the list of recent engagements up to date. */
  remember(): void {
    this.#recent = this.#summary();
    this.#around.registry.putRecent(this.#recent);
  }

  #summary(): Recent {
    return toldOf(this.db, this.#recent, this.#key, this.#around.now());
  }

  async #publishTo(path: string, expectedHash: string | null): Promise<void> {
    const revision = this.#revision;
    this.#clearTimer();
    const before = { saved: this.#saved, path: this.path };
    if (before.saved.state !== 'failed') this.#tell({ state: 'saving' });
    try {
      const published = await publishInThread({
        source: this.db.name,
        destination: path,
        expectedHash,
        note: join(dirname(this.db.name), 'placing'),
        sealWith: sealWithFor(this.db.name, this.#key),
      });
      const unsaved = revision !== this.#revision;
      // A sample that was saved to a file is somebody's own from then on.
      this.#recent = { ...this.#recent, path: published.path, fileHash: published.fileHash, unsaved, isSample: false };
      this.remember();
      if (published.path !== before.path) await this.#moveLock(published.path);
      if (published.conflict) {
        this.#tell({ state: 'failed', code: 'destination-changed', details: { path, copy: published.path } });
      } else if (unsaved) {
        this.#tell({ state: 'unsaved' });
        this.#schedule();
      } else {
        this.#tell({ state: 'saved', at: this.#around.now().toISOString() });
      }
    } catch (error) {
      const { code, details } = toFailure(error);
      // Told once: a try that fails as the last one did says nothing new.
      if (before.saved.state !== 'failed' || before.saved.code !== code) this.#tell({ state: 'failed', code, details });
      this.#schedule();
    }
  }

  async #moveLock(path: string): Promise<void> {
    await this.#lock?.release();
    this.#lock = await this.#around.lock(path);
  }

  async #backUpBeside(reason: BackupReason): Promise<void> {
    if (this.isSample || this.#backedUp === this.#revision) return;
    await this.backUp(reason).catch(() => {
      // Not again at once; the screen of backups says what is wrong.
      this.#backedUpAt = this.#around.now().getTime();
    });
  }

  #queue(work: () => Promise<void>): Promise<SavedState> {
    const done = this.#publishing.then(work).then(() => this.#saved);
    // One that failed keeps none of the later ones from being tried.
    this.#publishing = done.catch(() => undefined);
    return done;
  }

  #tell(state: SavedState): void {
    this.#saved = state;
    this.#around.tell(state);
  }

  #schedule(): void {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => void this.#tick(), this.#saved.state === 'failed' ? retryAfterMs : publishWithinMs);
    this.#timer.unref();
  }

  async #tick(): Promise<void> {
    this.#timer = null;
    await this.save();
    if (this.#around.now().getTime() - this.#backedUpAt >= backUpEveryMs) await this.#backUpBeside('work');
    // Without a file there is nothing to publish, but still something to keep.
    else if (this.#backedUp !== this.#revision && this.db.open) this.#schedule();
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
