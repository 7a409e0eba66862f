/** The firm's own brand kits in the application's own database, each in its latest version. */
import type Database from 'better-sqlite3';
import type { SavedBrandKit } from '../../../src/contract/commands/brand-kits.ts';
import { brandKitFileOf } from '../../../src/contract/brand-kit-schema.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { DamagedInstrument } from '../../../src/contract/library-views.ts';
import type { BrandKitView } from '../../../src/contract/views.ts';
import { canonical } from '../../../src/domain/instruments/own.ts';
import { readBrandKitText } from './brand-kit-file.ts';

/** All of them are read by every window. */
export const mostKits = 50;

const schema = `
CREATE TABLE IF NOT EXISTS brand_kits (
  id TEXT PRIMARY KEY,
  kit TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
`;

interface Row {
  readonly id: string;
  readonly kit: string;
}

interface Shelf {
  readonly kits: readonly BrandKitView[];
  readonly damaged: readonly DamagedInstrument[];
}

export class OwnBrandKits {
  readonly #db: Database.Database;
  #read: Shelf | null = null;

  constructor(db: Database.Database) {
    this.#db = db;
    this.#db.exec(schema);
  }

  get kits(): readonly BrandKitView[] {
    return this.#all().kits;
  }

  /** Rows that cannot be read any more; they stay where they are, and the rest is there. */
  get damaged(): readonly DamagedInstrument[] {
    return this.#all().damaged;
  }

  find(id: string): BrandKitView | undefined {
    return this.kits.find((kit) => kit.id === id);
  }

  /**
   * Keeps a sound kit. One that is new keeps its version; another content of a known one gets a version above both; an
   * equal one changes nothing.
   * @throws RespiroError `library-full`.
   */
  save(kit: BrandKitView, now: Date): SavedBrandKit {
    const { id } = kit;
    const stored = this.find(id);
    if (stored !== undefined && sameKit(stored, kit)) return { state: 'same', id, version: stored.version };
    if (stored === undefined && this.kits.length >= mostKits) {
      throw new RespiroError('library-full', 'no room', { maximum: mostKits });
    }
    const version = stored === undefined ? kit.version : Math.max(kit.version, stored.version + 1);
    this.#db
      .prepare(
        `INSERT INTO brand_kits (id, kit, saved_at) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET kit = excluded.kit, saved_at = excluded.saved_at`,
      )
      .run(id, JSON.stringify(brandKitFileOf({ ...kit, version })), now.toISOString());
    this.#read = null;
    return { state: stored === undefined ? 'added' : 'updated', id, version };
  }

  /** Also one that is damaged. @throws RespiroError `not-found`. */
  remove(id: string): void {
    const { changes } = this.#db.prepare('DELETE FROM brand_kits WHERE id = ?').run(id);
    this.#read = null;
    if (changes === 0) throw new RespiroError('not-found', 'no such brand kit', { what: 'brand-kit' });
  }

  #all(): Shelf {
    this.#read ??= read(this.#db.prepare<[], Row>('SELECT id, kit FROM brand_kits ORDER BY saved_at, id').all());
    return this.#read;
  }
}

/** Whether both look the same; the version alone makes no difference. */
export function sameKit(one: BrandKitView, other: BrandKitView): boolean {
  return canonical({ ...one, version: 1 }) === canonical({ ...other, version: 1 });
}

function read(rows: readonly Row[]): Shelf {
  const kits: BrandKitView[] = [];
  const damaged: DamagedInstrument[] = [];
  for (const { id, kit } of rows) {
    const parsed = readBrandKitText(kit);
    if (!parsed.ok) damaged.push({ id, problems: parsed.problems });
    else if (parsed.kit.id === id) kits.push(parsed.kit);
    else damaged.push({ id, problems: [{ path: 'id', reason: 'value', line: 1, column: 1 }] });
  }
  return { kits, damaged };
}
