import type { UndoView, WorkspaceView } from '../../../src/contract/views.ts';
import type { OpenEngagement } from '../application/open-engagement.ts';
import type Database from 'better-sqlite3';
import { nextInLine } from '../storage/change-log.ts';
import {
  readEngagement,
  readGroups,
  readParticipants,
  readSessions,
  readWaves,
} from '../storage/repositories/engagement.ts';
import { readAllEntries } from '../storage/repositories/entries.ts';
import { readExerciseViews } from '../storage/repositories/exercises.ts';
import { readBlocks, readParked, readPhotos } from '../storage/repositories/facilitation.ts';
import { readActions, readFindings } from '../storage/repositories/synthesis.ts';

/** Everything about the open engagement but answers and results, in one consistent read. */
export function readWorkspace(open: OpenEngagement): WorkspaceView {
  const { db } = open;
  return db.transaction(() => ({
    engagement: readEngagement(db),
    path: open.path,
    isSample: open.isSample,
    locked: open.key !== null,
    readOnly: open.readOnly,
    waves: readWaves(db),
    sessions: readSessions(db),
    groups: readGroups(db),
    participants: readParticipants(db),
    exercises: readExerciseViews(db),
    entries: readAllEntries(db),
    findings: readFindings(db),
    actions: readActions(db),
    blocks: readBlocks(db),
    parked: readParked(db),
    photos: readPhotos(db),
    undo: open.readOnly === null ? readUndo(db) : { undo: null, redo: null },
    saved: open.saved,
  }))();
}

function readUndo(db: Database.Database): UndoView {
  return { undo: nextInLine(db, 'undo')?.command ?? null, redo: nextInLine(db, 'redo')?.command ?? null };
}
