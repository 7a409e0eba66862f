/** Engagement files for tests of the storage, made without the engine. */
import type Database from 'better-sqlite3';
import { join } from 'node:path';
import { openWorkingCopy } from '../../../electron/engine/storage/working-copy.ts';
import { publish } from '../../../electron/engine/storage/publish.ts';
import { insertEngagement } from '../../../electron/engine/storage/repositories/engagement.ts';

/** A working copy with a brief, a group and a few waves. */
export function seededCopy(folder: string): Database.Database {
  const db = openWorkingCopy(join(folder, 'working.sqlite'));
  insertEngagement(db, {
    id: 'e1',
    client: 'Grupo Ñandú «日本» 🙂',
    industry: '',
    city: '',
    consultant: '',
    firm: '',
    language: 'es',
    currency: 'MXN',
    minimumGroup: 3,
    brandKitId: 'neutral',
    confidentiality: '',
    createdAt: '2026-01-01T00:00:00.000Z',
  });
  db.exec(`INSERT INTO groups VALUES ('frontline', 0, 'frontline', '')`);
  const wave = db.prepare('INSERT INTO waves VALUES (?, ?, ?)');
  for (let n = 0; n < 20; n += 1) wave.run(`w${n}`, n, `2026-01-${String(n + 1).padStart(2, '0')}`);
  db.exec('DELETE FROM temp.captured');
  return db;
}

/** A published file; answers its path. */
export async function publishedFile(folder: string, name = 'cliente.respiro'): Promise<string> {
  const db = seededCopy(folder);
  try {
    return (await publish(db, join(folder, name), null)).path;
  } finally {
    db.close();
  }
}
