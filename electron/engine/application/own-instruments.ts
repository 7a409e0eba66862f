/** The firm's own instruments in the application's own database: definitions as JSON, each in its latest version. */
import type Database from 'better-sqlite3';
import type { SavedInstrument } from '../../../src/contract/commands/instruments.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { DamagedInstrument } from '../../../src/contract/library-views.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { sameContent } from '../../../src/domain/instruments/own.ts';
import { readInstrumentText } from './instrument-file.ts';

export const mostInstruments = 500;

const schema = `
CREATE TABLE IF NOT EXISTS instruments (
  id TEXT PRIMARY KEY,
  definition TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
`;

interface Row {
  readonly id: string;
  readonly definition: string;
}

interface Shelf {
  readonly definitions: readonly InstrumentDefinition[];
  readonly damaged: readonly DamagedInstrument[];
}

export class OwnInstruments {
  readonly #db: Database.Database;
  /** Read once and after every change: each exercise that is added asks for them. */
  #read: Shelf | null = null;

  constructor(db: Database.Database) {
    this.#db = db;
    this.#db.exec(schema);
  }

  get definitions(): readonly InstrumentDefinition[] {
    return this.#all().definitions;
  }

  /** Rows that cannot be read any more; they stay where they are, and the rest is there. */
  get damaged(): readonly DamagedInstrument[] {
    return this.#all().damaged;
  }

  find(id: string): InstrumentDefinition | undefined {
    return this.definitions.find((definition) => definition.id === id);
  }

  /**
   * Keeps a sound definition. One that is new keeps its version; another content of a known one gets a version
   * above both; an equal one changes nothing.
   * @throws RespiroError `library-full`.
   */
  save(definition: InstrumentDefinition, now: Date): SavedInstrument {
    const { id } = definition;
    const stored = this.find(id);
    if (stored !== undefined && sameContent(stored, definition)) {
      return { state: 'same', id, version: stored.version };
    }
    if (stored === undefined && this.definitions.length >= mostInstruments) {
      throw new RespiroError('library-full', 'no room', { maximum: mostInstruments });
    }
    const version = stored === undefined ? definition.version : Math.max(definition.version, stored.version + 1);
    this.#db
      .prepare(
        `INSERT INTO instruments (id, definition, saved_at) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET definition = excluded.definition, saved_at = excluded.saved_at`,
      )
      .run(id, JSON.stringify({ ...definition, version }), now.toISOString());
    this.#read = null;
    return { state: stored === undefined ? 'added' : 'updated', id, version };
  }

  /** Also one that is damaged. @throws RespiroError `not-found`. */
  remove(id: string): void {
    const { changes } = this.#db.prepare('DELETE FROM instruments WHERE id = ?').run(id);
    this.#read = null;
    if (changes === 0) throw new RespiroError('not-found', 'no such instrument', { what: 'instrument' });
  }

  #all(): Shelf {
    this.#read ??= read(this.#db.prepare<[], Row>('SELECT id, definition FROM instruments ORDER BY id').all());
    return this.#read;
  }
}

function read(rows: readonly Row[]): Shelf {
  const definitions: InstrumentDefinition[] = [];
  const damaged: DamagedInstrument[] = [];
  for (const { id, definition } of rows) {
    const parsed = readInstrumentText(definition);
    if (!parsed.ok) damaged.push({ id, problems: parsed.problems });
    else if (parsed.definition.id === id) definitions.push(parsed.definition);
    else damaged.push({ id, problems: [{ path: 'id', reason: 'value', line: 1, column: 1 }] });
  }
  return { definitions, damaged };
}
