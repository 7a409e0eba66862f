/**
 * Files as every version of the application left them, small but with rows in every table. The schema is the frozen
 * script of that version, and the rows are frozen here: a later version adds its own, and changes none.
 */
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash, contentHashKey } from '../../../electron/engine/storage/content-hash.ts';
import { migrate } from '../../../electron/engine/storage/migrations.ts';

const instruments = join(import.meta.dirname, '..', '..', '..', 'resources', 'instruments');

/** What stands for a photo: the first and the last bytes of a JPEG and something between them. */
const photo = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(6000, 7), Buffer.from([0xff, 0xd9])]);
export const photoHash = createHash('sha256').update(photo).digest('hex');

const change = (table: string, before: object | null, after: object | null): string =>
  JSON.stringify([{ table, before, after }]);

const rows: Readonly<Record<number, string>> = {
  1: `
    INSERT INTO engagement VALUES ('e1', 'Grupo Ñandú «日本» 🙂', 'Comercio', 'Puebla', 'Ana', 'Firma', 'es', 'MXN', 3, 'neutral', 'Reservado', '2026-01-01T00:00:00.000Z');
    INSERT INTO waves VALUES ('w1', 0, '2026-01-10'), ('w2', 1, '2026-09-10');
    INSERT INTO sessions VALUES ('s1', 'w1', 0, 'Taller 1', 'Sala', '2026-01-10');
    INSERT INTO groups VALUES ('frontline', 0, 'frontline', ''), ('own', 1, NULL, 'Almacén');
    INSERT INTO participants VALUES ('p1', 'frontline', 0, 'P01', 'Luz'), ('p2', 'own', 1, 'P02', '');
    INSERT INTO attendance VALUES ('s1', 'p1'), ('s1', 'p2');
    INSERT INTO exercises SELECT 'x1', 's1', 0, 'empowerment', 1, 'identified', value FROM temp.definition;
    INSERT INTO rounds VALUES ('x1', 'room', 'revealed');
    INSERT INTO ballots VALUES ('b1', 'x1', 'frontline', 'p1', 1, 'paper'), ('b2', 'x1', 'own', 'p2', 2, 'kiosk');
    INSERT INTO answers VALUES ('b1', 'room', 'em1', 3), ('b1', 'room', 'em2', NULL), ('b2', 'room', 'em1', 1);
    INSERT INTO tallies VALUES ('x1', 'own', 'room', 'em3', '[1,0,2,0]', 1, 'show-of-hands');
    INSERT INTO consensus VALUES ('x1', 'room', 'em1', 2, 'Porque así fue');
    INSERT INTO evidence VALUES ('x1', '', '', 'B', 'Bitácora');
    INSERT INTO facts VALUES ('x1', 'f1', 12.5, 'Nómina');
    INSERT INTO comments (id, exercise_id, item_id, group_id, position, text, quoted) VALUES ('c1', 'x1', 'em1', 'frontline', 0, 'Lo dicho', 1);
    INSERT INTO findings VALUES ('f1', 'w1', 0, NULL, NULL, 'Un hallazgo', 'Importa', 3, 'C', 0.5, 'accepted');
    INSERT INTO actions VALUES ('a1', 'f1', 0, 'Hacerlo', 'Luz', 'quick-win', 'low', '', '', '2026-02-01');
    INSERT INTO changes (command, author, at, scope, note, row_changes) VALUES
      ('participants.add', 'Ana', '2026-01-10T09:00:00.000Z', 'structure', '', '${change('participants', null, { id: 'p1', group_id: 'frontline', position: 0, code: 'P01', name: 'Luz' })}');
  `,
  2: `
    INSERT INTO blocks VALUES ('k1', 's1', 'exercise', 'Empowerment', 540, 45, 'x1', 'Notas', '2026-01-10T15:00:00.000Z', NULL, 0, 5, 0);
    INSERT INTO parked VALUES ('t1', 's1', 0, 'Para después', 0);
    INSERT INTO photo_data SELECT hash, bytes FROM temp.photo;
    INSERT INTO photos SELECT 'h1', 's1', 'k1', 0, 'Rotafolio', 1, 800, 600, hash FROM temp.photo;
    UPDATE comments SET original = 'Lo que dijo', moderation = 'shown';
  `,
  3: `INSERT INTO entries VALUES ('n1', 'x1', 0, '{"what":"Algo","times":3,"tags":["a"]}', NULL, '');`,
  4: `INSERT INTO comments (id, exercise_id, item_id, position, text, quoted, ballot_id) VALUES ('c2', 'x1', 'why', 1, 'Con palabras', 0, 'b1');`,
  5: `
    INSERT INTO report_choices VALUES ('w1', 'owners');
    INSERT INTO report_sections VALUES ('w1', 'profile', 0, 1);
    INSERT INTO report_wordings VALUES ('w1', 'es', 'brief/1', 'Con mis palabras', 'Antes');
    INSERT INTO deliveries VALUES ('d1', 'w1', 'T0', '2026-01-11T00:00:00.000Z', 'docx', 'complete', 'es', 'neutral', 'informe.docx', 12, '${'a'.repeat(64)}', '${'b'.repeat(64)}');
  `,
  6: `UPDATE comments SET theme = 'Permisos', meant_as = 'row', entry_id = 'n1' WHERE id = 'c1';`,
};

/** Rows of the versions 1 to `version` in an open, empty database, which gets the schema of that version. */
export function fillFrozen(db: Database.Database, version: number): void {
  migrate(db, version);
  const definition = readFileSync(join(instruments, 'empowerment.json'), 'utf8');
  db.exec('CREATE TEMP TABLE definition (value TEXT); CREATE TEMP TABLE photo (hash TEXT, bytes BLOB)');
  db.prepare('INSERT INTO temp.definition VALUES (?)').run(definition);
  db.prepare('INSERT INTO temp.photo VALUES (?, ?)').run(photoHash, photo);
  for (let step = 1; step <= version; step += 1) db.exec(rows[step] ?? '');
  db.exec('DROP TABLE temp.definition; DROP TABLE temp.photo');
}

/** Writes the hash that a published file carries of its own contents. */
export function sealFile(db: Database.Database): void {
  db.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(contentHashKey, contentHash(db));
}

/** A file at `path` as version `version` would have published it. */
export function frozenFile(path: string, version: number): void {
  const db = new Database(path);
  try {
    db.pragma('page_size = 1024');
    // Nobody keeps it.
    db.pragma('synchronous = OFF');
    fillFrozen(db, version);
    sealFile(db);
    db.exec('VACUUM');
  } finally {
    db.close();
  }
}
