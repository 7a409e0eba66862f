/**
 * What the application itself remembers, in a database of its own in the data folder: settings, the
 * engagements opened lately, which one is open (so that a restarted engine finds it again), the firm's library, its
 * own instruments and brand kits.
 */
import Database from 'better-sqlite3';
import type { InstrumentId } from '../../../src/domain/instruments/definition.ts';
import type { SettingsView } from '../../../src/contract/views.ts';
import { Benchmark } from './benchmark.ts';
import { OwnBrandKits } from './own-brand-kits.ts';
import { WordFiles } from './word-files.ts';
import { FirmLibrary } from './firm-library.ts';
import { OwnInstruments } from './own-instruments.ts';

const schema = `
CREATE TABLE IF NOT EXISTS recents (
  id TEXT PRIMARY KEY,
  client TEXT NOT NULL,
  path TEXT,
  is_sample INTEGER NOT NULL DEFAULT 0,
  instruments TEXT NOT NULL DEFAULT '[]',
  first_day TEXT,
  last_day TEXT,
  touched_at TEXT NOT NULL,
  -- Hash of the file as opened or last written.
  file_hash TEXT,
  unsaved INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS preferences (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

export interface Recent {
  /** Of the working copy. */
  readonly id: string;
  /** Null in a list from before it was kept, until it is opened again. */
  readonly engagementId: string | null;
  readonly client: string;
  readonly path: string | null;
  readonly isSample: boolean;
  readonly instruments: readonly InstrumentId[];
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly touchedAt: string;
  readonly fileHash: string | null;
  readonly unsaved: boolean;
  /** Of one with a password, the salt of its key; then nothing of its contents is in the list. */
  readonly lock: string | null;
}

/**
 * Whether its working copy was only looked at: that never stands for its file, which is taken in anew, and may hold
 * less than the file does.
 */
export const isOnlyLookedAt = ({ path, fileHash, isSample, unsaved }: Recent): boolean =>
  path !== null && fileHash === null && !isSample && !unsaved;

/** The kiosk's lock; see `kiosk.ts`. */
export interface KioskLock {
  /** Working copy that is used in it. */
  readonly copyId: string;
  readonly exerciseId: string;
  /** Hexadecimal. */
  readonly salt: string;
  readonly hash: string;
  /** Wrong PINs so far, and when the last of them was given (ms since 1970). */
  readonly tries: number;
  readonly triedAt: number;
  /** When one may leave without the PIN (ms since 1970); null until somebody asks to. */
  readonly leavesAt: number | null;
}

interface RecentRow {
  id: string;
  engagement_id: string | null;
  client: string;
  path: string | null;
  is_sample: number;
  instruments: string;
  first_day: string | null;
  last_day: string | null;
  touched_at: string;
  file_hash: string | null;
  unsaved: number;
  lock: string | null;
}

const defaults: SettingsView = {
  language: null,
  theme: 'system',
  firm: '',
  consultant: '',
  brandKitId: 'neutral',
  minimumGroup: 3,
  projectorTheme: 'dark',
  benchmark: false,
  wordCharts: 'native',
};

export class Registry {
  readonly #db: Database.Database;
  readonly firmLibrary: FirmLibrary;
  readonly benchmark: Benchmark;
  readonly ownInstruments: OwnInstruments;
  readonly ownBrandKits: OwnBrandKits;
  readonly wordFiles: WordFiles;
  #settings: SettingsView | null = null;

  constructor(path: string) {
    this.#db = new Database(path);
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    // What was in the list and is not any more does not stay in its pages.
    this.#db.pragma('secure_delete = ON');
    this.#db.exec(schema);
    addColumn(this.#db, 'recents', 'engagement_id');
    addColumn(this.#db, 'recents', 'lock');
    this.firmLibrary = new FirmLibrary(this.#db);
    this.benchmark = new Benchmark(this.#db);
    this.ownInstruments = new OwnInstruments(this.#db);
    this.ownBrandKits = new OwnBrandKits(this.#db);
    this.wordFiles = new WordFiles(this.#db);
  }

  /** Latest touched first. */
  recents(): Recent[] {
    return this.#db.prepare<[], RecentRow>('SELECT * FROM recents ORDER BY touched_at DESC').all().map(toRecent);
  }

  recent(id: string): Recent | null {
    const row = this.#db.prepare<[string], RecentRow>('SELECT * FROM recents WHERE id = ?').get(id);
    return row === undefined ? null : toRecent(row);
  }

  putRecent(recent: Recent): void {
    this.#db
      .prepare(
        `INSERT INTO recents (id, engagement_id, client, path, is_sample, instruments, first_day, last_day, touched_at, file_hash,
           unsaved, lock)
         VALUES (@id, @engagement_id, @client, @path, @is_sample, @instruments, @first_day, @last_day, @touched_at,
           @file_hash, @unsaved, @lock)
         ON CONFLICT (id) DO UPDATE SET engagement_id = excluded.engagement_id, client = excluded.client, path = excluded.path, is_sample = excluded.is_sample,
           instruments = excluded.instruments, first_day = excluded.first_day, last_day = excluded.last_day,
           touched_at = excluded.touched_at, file_hash = excluded.file_hash, unsaved = excluded.unsaved,
           lock = excluded.lock`,
      )
      .run({
        id: recent.id,
        engagement_id: recent.engagementId,
        client: recent.client,
        path: recent.path,
        is_sample: recent.isSample ? 1 : 0,
        instruments: JSON.stringify(recent.instruments),
        first_day: recent.firstDay,
        last_day: recent.lastDay,
        touched_at: recent.touchedAt,
        file_hash: recent.fileHash,
        unsaved: recent.unsaved ? 1 : 0,
        lock: recent.lock,
      });
  }

  /** Leaves of what was overwritten nothing in the journal either. */
  scrub(): void {
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** Cheap, for every command: only once per change of state is anything written. */
  setUnsaved(id: string, unsaved: boolean): void {
    this.#db
      .prepare('UPDATE recents SET unsaved = ? WHERE id = ? AND unsaved <> ?')
      .run(unsaved ? 1 : 0, id, unsaved ? 1 : 0);
  }

  removeRecent(id: string): void {
    this.#db.prepare('DELETE FROM recents WHERE id = ?').run(id);
  }

  /** Kept in memory: every change is signed with the consultant's name. */
  settings(): SettingsView {
    this.#settings ??= { ...defaults, ...(this.#read('settings') as Partial<SettingsView> | null) };
    return this.#settings;
  }

  updateSettings(changes: Partial<SettingsView>): SettingsView {
    const settings = { ...this.settings(), ...changes };
    this.#write('settings', settings);
    this.#settings = settings;
    return settings;
  }

  /** Id of the engagement that is open now, or was when the engine died. */
  get openEngagement(): string | null {
    return this.#read('open') as string | null;
  }

  set openEngagement(id: string | null) {
    this.#write('open', id);
  }

  /** How often an engagement that was left open was begun to be opened again, and never was. */
  get resuming(): number {
    return (this.#read('resuming') as number | null) ?? 0;
  }

  set resuming(times: number) {
    this.#write('resuming', times);
  }

  /** The kiosk that the computer is locked in, if it is. */
  get kiosk(): KioskLock | null {
    return this.#read('kiosk') as KioskLock | null;
  }

  set kiosk(lock: KioskLock | null) {
    this.#write('kiosk', lock);
  }

  close(): void {
    this.#db.close();
  }

  #read(key: string): unknown {
    const row = this.#db.prepare<[string], { value: string }>('SELECT value FROM preferences WHERE key = ?').get(key);
    return row === undefined ? null : JSON.parse(row.value);
  }

  #write(key: string, value: unknown): void {
    this.#db
      .prepare(
        'INSERT INTO preferences (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      )
      .run(key, JSON.stringify(value));
  }
}

function toRecent(row: RecentRow): Recent {
  return {
    id: row.id,
    engagementId: row.engagement_id,
    client: row.client,
    path: row.path,
    isSample: row.is_sample === 1,
    instruments: JSON.parse(row.instruments) as InstrumentId[],
    firstDay: row.first_day,
    lastDay: row.last_day,
    touchedAt: row.touched_at,
    fileHash: row.file_hash,
    unsaved: row.unsaved === 1,
    lock: row.lock,
  };
}

/** The list of an earlier version of the application lacks it. */
function addColumn(db: Database.Database, table: string, column: string): void {
  const columns = db.pragma(`table_info(${table})`) as { name: string }[];
  if (!columns.some(({ name }) => name === column)) db.exec(`ALTER TABLE ${table} ADD COLUMN ${column} TEXT`);
}
