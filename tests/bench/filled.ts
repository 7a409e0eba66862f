/** Engagements of a given size, as months of workshops make them. */
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';

/** Adds history until the database is that large: mostly that, as in an engagement of many answers. */
export function fillWithHistory(path: string, megabytes: number): void {
  const db = new Database(path);
  const insert = db.prepare(
    `INSERT INTO changes (command, author, at, scope, row_changes) VALUES ('answers.record', 'Elena', ?, 'answers', ?)`,
  );
  const pages = db.prepare<[], { pages: number }>('SELECT page_count AS pages FROM pragma_page_count');
  const pageSize = Number(db.pragma('page_size', { simple: true }));
  while ((pages.get()?.pages ?? 0) * pageSize < megabytes * 1_000_000) {
    db.transaction(() => {
      for (let n = 0; n < 1000; n += 1) {
        const after = { ballot_id: randomUUID(), lens_id: 'company', item_id: 'vp01', value: n % 5 };
        insert.run(new Date(n).toISOString(), JSON.stringify([{ table: 'answers', before: null, after }]));
      }
    })();
  }
  db.close();
}
