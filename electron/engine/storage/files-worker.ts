/** Entry of the thread that publishes and backs up: copying, hashing and checking take longer than an answer may wait. */
import Database from 'better-sqlite3';
import { parentPort } from 'node:worker_threads';
import { toFailure } from '../../../src/contract/errors.ts';
import { makeBackup, type BackupSealing } from './backup-file.ts';
import { contentHash } from './content-hash.ts';
import { sealFile } from './envelope/seal.ts';
import { sealWords } from './sealed-words.ts';
import type { FilesAnswer, FilesJob, FilesQuestion, SealWith } from './files-thread.ts';
import { seeFile } from './place.ts';
import { publish } from './publish.ts';
import { soundness } from './soundness.ts';

/** A connection of its own: the working copy is WAL, so the engine goes on writing meanwhile. */
async function reading<T>(path: string, work: (db: Database.Database) => Promise<T>): Promise<T> {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    // What is sorted on the way never lies readable in a temporary file.
    db.pragma('temp_store = MEMORY');
    return await work(db);
  } finally {
    db.close();
  }
}

function sealingOf(sealWith: SealWith | null | undefined): BackupSealing | null {
  if (!sealWith) return null;
  const { key, privateFolder } = sealWith;
  return {
    privateFolder,
    lock: key.salt,
    seal: (plain, sealed) => sealFile(plain, sealed, key),
    sealWords: (contents) => sealWords(contents, key),
  };
}

function run(job: FilesJob): Promise<unknown> {
  switch (job.kind) {
    case 'publish':
      return reading(job.source, (db) =>
        publish(db, job.destination, job.expectedHash, { note: job.note, sealing: sealingOf(job.sealWith) }),
      );
    case 'check':
      return reading(job.path, (db) => Promise.resolve(db.pragma('quick_check(1)', { simple: true })));
    case 'soundness':
      return reading(job.path, (db) => Promise.resolve(soundness(db)));
    case 'hash':
      return reading(job.path, (db) => Promise.resolve(db.transaction(() => contentHash(db))()));
    case 'look':
      return seeFile(job.path);
    case 'backup':
      return reading(job.source, (db) => makeBackup(db, { ...job.request, sealing: sealingOf(job.sealWith) }));
  }
}

parentPort?.on('message', ({ id, job }: FilesQuestion) => {
  run(job).then(
    (value) => parentPort?.postMessage({ id, ok: true, value } satisfies FilesAnswer),
    (error: unknown) => parentPort?.postMessage({ id, ok: false, error: toFailure(error) } satisfies FilesAnswer),
  );
});
