/** Entry of the thread that reads another engagement's file and holds its rows: nothing of it stops the engine. */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import { lastChange } from '../storage/change-log.ts';
import { requireKnownInstruments } from '../storage/known-instruments.ts';
import { readEngagement } from '../storage/repositories/engagement.ts';
import { openWorkingCopy } from '../storage/working-copy.ts';
import { answerJobs } from '../threads/answer-jobs.ts';
import { readBeside, writeBeside } from '../threads/beside.ts';
import type { MergeJob, PlanJob, PlanResult, ReadJob, ReadResult, WriteJob, WriteResult } from './merge-thread.ts';
import { planMerge, type MergePlan, type Side } from './plan.ts';
import { readRows, readTimes } from './rows.ts';
import { planView, sessionViews } from './view.ts';
import { mergedCounts, photosToBring, writeMerge } from './write.ts';

interface Known extends Side {
  readonly client: string;
}

/** The change that came last when it was read. */
type OfMoment<T> = T & { readonly after: number };

let theirs: Known | null = null;
let ours: OfMoment<{ readonly side: Known }> | null = null;
let planned: OfMoment<{ readonly planId: string; readonly plan: MergePlan }> | null = null;

function readSide(db: Database.Database): Known {
  const { id, minimumGroup, client } = readEngagement(db);
  return { engagementId: id, minimumGroup, client, rows: readRows(db), times: readTimes(db) };
}

/** Read again after a change only: the log may be long. */
function oursIn(db: Database.Database): OfMoment<{ readonly side: Known }> {
  const after = lastChange(db);
  if (ours?.after !== after) ours = { after, side: readSide(db) };
  return ours;
}

function withFile<T>(path: string, work: (db: Database.Database) => T): T {
  const db = openWorkingCopy(path);
  try {
    requireKnownInstruments(db);
    return work(db);
  } finally {
    db.close();
  }
}

function read({ file, ours: path }: ReadJob): ReadResult {
  const their = withFile(file, readSide);
  theirs = their;
  const { side } = readBeside(path, oursIn);
  return {
    client: their.client,
    sameEngagement: their.engagementId === side.engagementId,
    otherClient: folded(their.client) !== folded(side.client),
    sessions: sessionViews(their, side),
    findings: their.rows.findings.length,
    actions: their.rows.actions.length,
  };
}

function plan({ planId, ours: path, choices }: PlanJob): PlanResult {
  const their = theirs;
  planned = null;
  if (their === null) throw new RespiroError('not-found', 'no such file', { what: 'file' });
  return readBeside(path, (db) => {
    const { after, side } = oursIn(db);
    const made = planMerge(their, side, { ...choices, sessions: new Set(choices.sessions) });
    planned = { planId, plan: made, after };
    return { view: planView(db, planId, made), photos: photosToBring(db, made).length };
  });
}

function write({ planId, ours: path, photos, about }: WriteJob): WriteResult {
  const now = planned;
  if (now?.planId !== planId || now.plan.problems.length > 0) throw outdated();
  const { plan: made, after } = now;
  const writing = (bytes: Database.Database | null): WriteResult =>
    writeBeside(path, about, made.changes.length, (db, step) => {
      if (lastChange(db) !== after) throw outdated();
      writeMerge(db, made, bytes, step);
      return mergedCounts(made);
    });
  return photos === null ? writing(null) : withFile(photos, writing);
}

const folded = (client: string): string => client.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
const outdated = (): RespiroError => new RespiroError('import-outdated', 'not the plan that was shown');

answerJobs((job: MergeJob) => {
  switch (job.kind) {
    case 'read':
      return read(job);
    case 'plan':
      return plan(job);
    case 'write':
      return write(job);
  }
});
