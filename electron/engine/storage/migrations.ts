import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import { v001 } from './schema/v001-engagement.ts';
import { v002 } from './schema/v002-facilitation.ts';
import { v003 } from './schema/v003-registers.ts';
import { v004 } from './schema/v004-words.ts';
import { v005 } from './schema/v005-report.ts';
import { v006 } from './schema/v006-contributions.ts';

/** 'Resp' in ASCII: marks a SQLite file as an engagement of this application. */
export const applicationId = 0x52657370;

/** One frozen script a version; the last one's number is the schema version of this application. */
const scripts: readonly string[] = [v001, v002, v003, v004, v005, v006];

export const schemaVersion = scripts.length;

/** The `user_version` of a database. */
export function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings a database from whatever version it has up to `target`, each step in a transaction with its
 * version bump, so that a crash leaves the old version or the new one and nothing between.
 *
 * @throws RespiroError `file-newer` when the database comes from a later version of the application.
 */
export function migrate(db: Database.Database, target: number = schemaVersion): void {
  const from = versionOf(db);
  if (from > schemaVersion) {
    throw new RespiroError('file-newer', `schema ${from}, this application knows ${schemaVersion}`, {
      found: from,
      known: schemaVersion,
    });
  }
  scripts.slice(from, target).forEach((script, step) => {
    db.transaction(() => {
      db.exec(script);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${from + step + 1}`);
    }).exclusive();
  });
}
