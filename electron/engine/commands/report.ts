/** The report: gathers what it is made from, writes it, tells the progress. */
import type Database from 'better-sqlite3';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { ReportPreview, ReportResult } from '../../../src/contract/report-views.ts';
import type { ActionView, CommentView, ParticipantView, SessionView, WaveView } from '../../../src/contract/views.ts';
import { compareRuns, largestRun, type Run } from '../../../src/domain/compare/compare-runs.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { hiddenGroups } from '../../../src/domain/results/hidden-groups.ts';
import type { ExerciseResults } from '../../../src/domain/results/results.ts';
import type { ReportExercise, ReportInput, ReportPhoto, ReportQuote } from '../report/input.ts';
import { chartsOf } from '../report/charts.ts';
import { buildReportModel } from '../report/model/build.ts';
import { cleanModel } from '../report/model/clean.ts';
import { firstTightness, tightestOf } from '../report/model/fit.ts';
import { withPdfProperties } from '../report/pdf/properties.ts';
import { saveReport } from '../report/save.ts';
import { writeInWorker } from '../report/write-in-worker.ts';
import { readComments, readExerciseInput } from '../storage/repositories/answers.ts';
import {
  readEngagement,
  readGroups,
  readParticipants,
  readSessions,
  readWaves,
} from '../storage/repositories/engagement.ts';
import { readBlocks, readParked, readPhotoBytes, readPhotos } from '../storage/repositories/facilitation.ts';
import { readComposition } from '../storage/repositories/composition.ts';
import { readEntries } from '../storage/repositories/entries.ts';
import { readExercisesOfWave, type StoredExercise } from '../storage/repositories/exercises.ts';
import { readActions, readFindings } from '../storage/repositories/synthesis.ts';
import { noteDelivery } from './delivery.ts';
import { requireOpen, type EngineContext, type Handlers } from './handler.ts';

function score(db: Database.Database, exercise: StoredExercise): ExerciseResults {
  return scoreExercise(exercise.definition, readExerciseInput(db, exercise.id));
}

/** Quotes of one exercise: never a hidden text. */
const quotesOf = (db: Database.Database, exerciseId: string, results: ExerciseResults): ReportQuote[] =>
  voicesOf(readComments(db, exerciseId), results, ({ quoted, moderation }) => quoted && moderation !== 'hidden');

/**
 * Texts of one exercise as they were edited, but those that were put together with another.
 * The group is left out where it is too small to be named.
 */
export function voicesOf(
  comments: readonly CommentView[],
  results: ExerciseResults,
  wanted: (comment: CommentView) => boolean,
): ReportQuote[] {
  const hidden = hiddenGroups(results);
  return comments
    .filter((comment) => comment.mergedInto === null && wanted(comment))
    .map((comment) => {
      const voices = [comment, ...comments.filter((other) => other.mergedInto === comment.id)];
      const groupId = common(voices, (voice) => voice.groupId);
      return {
        commentId: comment.id,
        text: comment.text,
        itemId: common(voices, (voice) => voice.itemId),
        groupId: groupId === null || hidden.has(groupId) ? null : groupId,
        voices: voices.length,
      };
    });
}

/** What all of them share; texts of several groups speak for none in particular. */
function common(comments: readonly CommentView[], of: (comment: CommentView) => string | null): string | null {
  const [first, ...others] = comments.map(of);
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

interface PhotoChoice {
  readonly edition: ReportInput['edition'];
  /** Whether their bytes are wanted; reading them takes most of the time. */
  readonly pictures: boolean;
}

/** Photos that are to be printed; the executive edition has none, and leaves their bytes where they are. */
function photosOf(
  db: Database.Database,
  { edition, pictures }: PhotoChoice,
  sessions: ReadonlySet<string>,
): ReportPhoto[] {
  if (edition !== 'complete') return [];
  return readPhotos(db)
    .filter(({ printed, sessionId }) => printed && sessions.has(sessionId))
    .map(({ id, sessionId, blockId, caption, width, height }) => ({
      id,
      sessionId,
      blockId,
      caption,
      bytes: pictures ? readPhotoBytes(db, id) : noBytes,
      width,
      height,
    }));
}

function exercisesOf(db: Database.Database, wave: WaveView, before: WaveView | undefined): ReportExercise[] {
  const runs = runsOf(db, wave.id);
  const earlier = before === undefined ? [] : runsOf(db, before.id);
  return runs.map((run) => {
    const { id, definition, entries, results, anonymity } = run;
    const same = largestRun(earlier, definition.id);
    const compared = before !== undefined && same !== undefined && largestRun(runs, definition.id) === run;
    return {
      id,
      definition,
      entries,
      results,
      quotes: quotesOf(db, id, results),
      anonymity,
      previous: compared ? { waveLabel: before.label, comparison: compareRuns(same, run) } : null,
    };
  });
}

interface StoredRun extends Run {
  readonly id: string;
  readonly anonymity: ReportExercise['anonymity'];
}

function runsOf(db: Database.Database, waveId: string): StoredRun[] {
  const groups = readGroups(db);
  return readExercisesOfWave(db, waveId).map((exercise) => {
    const { id, definition, anonymity } = exercise;
    return { id, definition, anonymity, groups, entries: readEntries(db, id), results: score(db, exercise) };
  });
}

/** Actions that answer this wave's findings, and those that answer none in particular. */
export function actionsOfWave(db: Database.Database, waveId: string): ActionView[] {
  const elsewhere = new Set(
    readFindings(db)
      .filter((finding) => finding.waveId !== waveId)
      .map(({ id }) => id),
  );
  return readActions(db).filter(({ findingId }) => findingId === null || !elsewhere.has(findingId));
}

function attendeesOf(db: Database.Database, sessions: readonly SessionView[]): ParticipantView[] {
  const present = new Set(sessions.flatMap(({ presentIds }) => presentIds));
  return readParticipants(db).filter(({ id }) => present.has(id));
}

const noBytes = new Uint8Array(0);

/** What a report is gathered from. */
export type ReportSource = Pick<EngineContext, 'library' | 'now'> & {
  readonly current: { readonly db: Database.Database } | null;
};

/** @throws RespiroError `not-found` when the engagement has no such wave. */
export function gatherReport(
  context: ReportSource,
  input: Omit<Parsed<'report.export'>, 'path' | 'wordFileId' | 'pictures'>,
  pictures = true,
): ReportInput {
  const { db } = requireOpen(context);
  return db.transaction((): ReportInput => {
    const waves = readWaves(db);
    const at = waves.findIndex((candidate) => candidate.id === input.waveId);
    const wave = waves[at];
    if (wave === undefined) throw new RespiroError('not-found', 'no such wave', { what: 'wave' });
    const sessions = readSessions(db).filter((session) => session.waveId === wave.id);
    const composition = readComposition(db, wave.id);
    const sessionIds = new Set(sessions.map(({ id }) => id));
    const findings = readFindings(db).filter(({ waveId, status }) => waveId === wave.id && status === 'accepted');
    return {
      engagement: readEngagement(db),
      wave,
      sessions,
      groups: readGroups(db),
      attendees: composition.names === 'everybody' ? attendeesOf(db, sessions) : [],
      exercises: exercisesOf(db, wave, waves[at - 1]),
      findings,
      actions: actionsOfWave(db, wave.id),
      blocks: readBlocks(db).filter(({ sessionId }) => sessionIds.has(sessionId)),
      parked: readParked(db).filter(({ sessionId }) => sessionIds.has(sessionId)),
      photos: photosOf(db, { edition: input.edition, pictures }, sessionIds),
      composition,
      kit: context.library.brandKit(input.brandKitId),
      lensWords: context.library.view.language[readEngagement(db).language],
      language: input.language,
      edition: input.edition,
      wordFile: null,
      printedOn: context.now().toISOString().slice(0, 10),
    };
  })();
}

async function exportReport(context: EngineContext, input: Parsed<'report.export'>): Promise<ReportResult> {
  context.reportInProgress?.abort();
  const abort = new AbortController();
  context.reportInProgress = abort;
  try {
    const engagement = requireOpen(context);
    const gathered = gatherReport(context, input);
    const { bytes, pages } = await writeInWorker(
      { ...gathered, wordFile: wordFileOf(context, input), pictures: input.pictures },
      {
        onProgress: (step, done, total) => context.emit('report.progress', { step, done, total }),
        signal: abort.signal,
      },
    );
    await saveReport(input.path, bytes);
    const noted = await noteDelivery(context, engagement, () => gathered, { ...input, format: 'docx', pages, bytes });
    return { path: input.path, pages, bytes: bytes.byteLength, noted };
  } catch (error) {
    if (abort.signal.aborted) throw new RespiroError('cancelled', 'the report was cancelled');
    throw error;
  } finally {
    if (context.reportInProgress === abort) context.reportInProgress = null;
  }
}

function wordFileOf(context: EngineContext, { wordFileId }: { readonly wordFileId: string | null }): Uint8Array | null {
  return wordFileId === null ? null : context.registry.wordFiles.bytes(wordFileId);
}

function preview(context: EngineContext, { tightness, ...input }: Parsed<'report.preview'>): ReportPreview {
  const gathered = gatherReport(context, input, false);
  // As the Word file is written: from what seems to fit.
  const step = firstTightness(gathered) + tightness;
  return {
    model: cleanModel(buildReportModel(gathered, step, true)),
    kit: gathered.kit,
    canTighten: step < tightestOf(gathered),
  };
}

type Names = 'report.export' | 'report.charts' | 'report.cancel' | 'report.preview' | 'report.keep';

export const reportHandlers: Handlers<Names> = {
  'report.preview': { kind: 'plain', run: preview },
  'report.keep': {
    kind: 'plain',
    run: async (context, { bytes: printed, pages, properties, ...choice }) => {
      const bytes = withPdfProperties(printed, properties, choice.language);
      await saveReport(choice.path, bytes);
      // Its wave is looked for in the engagement that is open by now: of another one it is not.
      const gather = (): ReportInput => gatherReport(context, choice, false);
      return {
        noted: await noteDelivery(context, context.current, gather, { ...choice, format: 'pdf', pages, bytes }),
      };
    },
  },
  'report.export': { kind: 'plain', run: exportReport },
  'report.charts': {
    kind: 'plain',
    run: (context, input) => chartsOf({ ...gatherReport(context, input, false), wordFile: wordFileOf(context, input) }),
  },
  'report.cancel': {
    kind: 'plain',
    run: (context) => {
      context.reportInProgress?.abort();
      return null;
    },
  },
};
