/** The firm's library in the application's own database: words to be used again, of no client. */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { LibraryItemView, LibraryItemWords } from '../../../src/contract/library-views.ts';
import { sameness } from '../../../src/domain/library/same-words.ts';

export const mostItems = 5_000;
const mostTags = 10;

const schema = `
CREATE TABLE IF NOT EXISTS library_items (
  id TEXT PRIMARY KEY,
  -- No CHECK: more kinds may come, and an application that does not know them leaves them alone.
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  detail TEXT NOT NULL,
  tags TEXT NOT NULL DEFAULT '[]',
  -- The words without case and spacing: two equal ones are one.
  sameness TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  UNIQUE (kind, language, sameness)
) STRICT;
`;

type Row = Omit<LibraryItemView, 'tags'> & { readonly tags: string };

export class FirmLibrary {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
    this.#db.exec(schema);
  }

  /** Latest kept first. */
  items(): LibraryItemView[] {
    return this.#db
      .prepare<[], Row>('SELECT id, kind, language, text, detail, tags FROM library_items ORDER BY kept_at DESC, id')
      .all()
      .map(toView);
  }

  /**
   * Keeps the words under `id`; an equal item that is there already stays instead and takes the tags.
   * @throws RespiroError `library-full`.
   */
  keep(words: LibraryItemWords, id: string, now: Date): { id: string; known: boolean } {
    return this.#db.transaction(() => {
      const equal = this.#equalTo(words);
      if (equal !== undefined) {
        this.#write({ ...equal, tags: joined(equal.tags, words.tags) });
        return { id: equal.id, known: true };
      }
      if (this.#count() >= mostItems) throw new RespiroError('library-full', 'no room', { maximum: mostItems });
      this.#db
        .prepare(
          `INSERT INTO library_items (id, kind, language, text, detail, tags, sameness, kept_at)
           VALUES (@id, @kind, @language, @text, @detail, @tags, @sameness, @keptAt)`,
        )
        .run({ ...toRow({ ...words, id }), keptAt: now.toISOString() });
      return { id, known: false };
    })();
  }

  /** Keeps them all or none, each under an id of its own. @throws RespiroError `library-full`. */
  keepAll(all: readonly LibraryItemWords[], newId: () => string, now: Date): void {
    this.#db.transaction(() => {
      for (const words of all) this.keep(words, newId(), now);
    })();
  }

  /** @throws RespiroError `not-found`. */
  update(item: LibraryItemView): void {
    this.#db.transaction(() => {
      const equal = this.#equalTo(item);
      const other = equal !== undefined && equal.id !== item.id ? equal : undefined;
      if (other !== undefined) this.remove(other.id);
      this.#write({ ...item, tags: joined(item.tags, other?.tags ?? []) });
    })();
  }

  /** @throws RespiroError `not-found`. */
  remove(id: string): void {
    expectFound(this.#db.prepare('DELETE FROM library_items WHERE id = ?').run(id));
  }

  #write(item: LibraryItemView): void {
    expectFound(
      this.#db
        .prepare(
          `UPDATE library_items SET language = @language, text = @text, detail = @detail, tags = @tags,
             sameness = @sameness WHERE id = @id AND kind = @kind`,
        )
        .run(toRow(item)),
    );
  }

  #equalTo(words: LibraryItemWords): LibraryItemView | undefined {
    const row = this.#db
      .prepare<[string, string, string], Row>(
        `SELECT id, kind, language, text, detail, tags FROM library_items
         WHERE kind = ? AND language = ? AND sameness = ?`,
      )
      .get(words.kind, words.language, sameness(words));
    return row === undefined ? undefined : toView(row);
  }

  #count(): number {
    const row = this.#db.prepare<[], { n: number }>('SELECT count(*) AS n FROM library_items').get();
    return row?.n ?? 0;
  }
}

function joined(tags: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set([...tags, ...others])].slice(0, mostTags);
}

const toView = (row: Row): LibraryItemView => ({ ...row, tags: JSON.parse(row.tags) as string[] });

function toRow(item: LibraryItemView): Row & { readonly sameness: string } {
  const { id, kind, language, text, detail, tags } = item;
  return { id, kind, language, text, detail, tags: JSON.stringify(tags), sameness: sameness(item) };
}

function expectFound({ changes }: Database.RunResult): void {
  if (changes === 0) throw new RespiroError('not-found', 'no such item', { what: 'library-item' });
}
