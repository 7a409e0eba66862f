/**
 * The engagement that is open: its working copy, where it is published, and when. The working copy is
 * always ahead of or equal to the file, so nothing is lost when publishing fails.
 */
import type Database from 'better-sqlite3';
import type { SavedState } from '../../../src/contract/views.ts';
import { toFailure } from '../../../src/contract/errors.ts';
import { publish } from '../storage/publish.ts';
import { recordChange } from '../storage/change-log.ts';
import { readEngagement } from '../storage/repositories/engagement.ts';
import { summarise } from './recent-summary.ts';
import type { Recent, Registry } from './registry.ts';

/** A change reaches the file at most this long after it was made. */
const publishWithinMs = 60_000;

export interface Surroundings {
  readonly registry: Registry;
  readonly now: () => Date;
  /** Tells the windows about the saved state. */
  readonly tell: (state: SavedState) => void;
}

export class OpenEngagement {
  readonly db: Database.Database;
  readonly #around: Surroundings;
  #recent: Recent;
  #saved: SavedState;
  #timer: NodeJS.Timeout | null = null;
  /** Publishing goes one at a time, in the order it was asked for. */
  #publishing: Promise<unknown> = Promise.resolve();
  /** Counts changes, so that one made while publishing is not taken for saved. */
  #revision = 0;

  constructor(db: Database.Database, recent: Recent, around: Surroundings) {
    this.db = db;
    this.#recent = recent;
    this.#around = around;
    this.#saved =
      recent.unsaved || recent.path === null ? { state: 'unsaved' } : { state: 'saved', at: recent.touchedAt };
    if (recent.unsaved) this.#schedule();
  }

  get copyId(): string {
    return this.#recent.id;
  }

  get path(): string | null {
    return this.#recent.path;
  }

  get isSample(): boolean {
    return this.#recent.isSample;
  }

  get saved(): SavedState {
    return this.#saved;
  }

  /** Runs one undoable change and commits it; see `recordChange`. */
  change<T>(command: string, note: string, work: () => T): { value: T; scope: 'answers' | 'structure' | null } {
    const author = this.#around.registry.settings().consultant;
    this.beforeWriting();
    return recordChange(this.db, { command, author, note, at: this.#around.now().toISOString() }, work);
  }

  /** Marks the working copy as ahead of its file, before the write: a crash between the two is harmless. */
  beforeWriting(): void {
    this.#revision += 1;
    if (!this.#recent.unsaved) {
      this.#recent = { ...this.#recent, unsaved: true };
      this.#around.registry.setUnsaved(this.copyId, true);
      this.#tell({ state: 'unsaved' });
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

  /** Publishes to a place the person has just chosen; replacing what is there was their choice. */
  saveAs(path: string, hashThere: string | null): Promise<SavedState> {
    return this.#queue(() => this.#publishTo(path, hashThere));
  }

  /** Publishes what is left, then closes the working copy. */
  async close(): Promise<void> {
    await this.save();
    this.#clearTimer();
    this.#around.registry.putRecent(this.#summary());
    this.db.pragma('wal_checkpoint(TRUNCATE)');
    this.db.close();
  }

  /** Brings the list of recent engagements up to date. */
  remember(): void {
    this.#recent = this.#summary();
    this.#around.registry.putRecent(this.#recent);
  }

  #summary(): Recent {
    const { client } = readEngagement(this.db);
    return { ...this.#recent, client, ...summarise(this.db), touchedAt: this.#around.now().toISOString() };
  }

  async #publishTo(path: string, expectedHash: string | null): Promise<void> {
    const revision = this.#revision;
    this.#clearTimer();
    this.#tell({ state: 'saving' });
    try {
      const published = await publish(this.db, path, expectedHash);
      const unsaved = revision !== this.#revision;
      // A sample that was saved to a file is somebody's own from then on.
      this.#recent = { ...this.#recent, path: published.path, fileHash: published.fileHash, unsaved, isSample: false };
      this.remember();
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
      this.#tell({ state: 'failed', code, details });
      this.#schedule();
    }
  }

  #queue(work: () => Promise<void>): Promise<SavedState> {
    const done = this.#publishing.then(work).then(() => this.#saved);
    this.#publishing = done;
    return done;
  }

  #tell(state: SavedState): void {
    this.#saved = state;
    this.#around.tell(state);
  }

  #schedule(): void {
    if (this.path === null || this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.save();
    }, publishWithinMs);
    this.#timer.unref();
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
