import type Database from 'better-sqlite3';
import type { ContentsView } from '../../../src/contract/backup-views.ts';
import type { InstrumentId } from '../../../src/domain/instruments/definition.ts';

/** Counts what an engagement holds, in any version of the schema: only tables of the first one are read. */
export function readContents(db: Database.Database): ContentsView {
  return db.transaction(() => {
    const one = <T>(sql: string): T => db.prepare<[], { one: T }>(sql).get()?.one as T;
    const instruments = new Map<InstrumentId, number>();
    const add = (id: InstrumentId, answers: number): void =>
      void instruments.set(id, (instruments.get(id) ?? 0) + answers);
    for (const { id, answers } of db.prepare<[], { id: InstrumentId; answers: number }>(recorded).iterate())
      add(id, answers);
    for (const { id, counts, rest } of db.prepare<[], Tally>(counted).iterate()) {
      add(
        id,
        (JSON.parse(counts) as number[]).reduce((sum, count) => sum + count, rest),
      );
    }
    return {
      client: one<string | undefined>('SELECT client AS one FROM engagement') ?? '',
      participants: one<number>('SELECT count(*) AS one FROM participants'),
      answers: [...instruments.values()].reduce((sum, answers) => sum + answers, 0),
      sessions: one<number>('SELECT count(*) AS one FROM sessions'),
      findings: one<number>(`SELECT count(*) AS one FROM findings WHERE status = 'accepted'`),
      actions: one<number>('SELECT count(*) AS one FROM actions'),
      instruments: [...instruments].map(([id, answers]) => ({ id, answers })),
      changedAt: one<string | null>('SELECT max(at) AS one FROM changes'),
    };
  })();
}

interface Tally {
  id: InstrumentId;
  counts: string;
  rest: number;
}

const recorded = `SELECT instrument_id AS id, count(answers.ballot_id) AS answers
  FROM exercises LEFT JOIN ballots ON ballots.exercise_id = exercises.id LEFT JOIN answers ON ballot_id = ballots.id
  GROUP BY instrument_id ORDER BY instrument_id`;
const counted = `SELECT instrument_id AS id, counts, not_applicable AS rest
  FROM tallies JOIN exercises ON exercises.id = exercise_id`;

/** The id of the engagement in a database. */
export function readEngagementId(db: Database.Database): string | null {
  return db.prepare<[], { id: string }>('SELECT id FROM engagement').get()?.id ?? null;
}
