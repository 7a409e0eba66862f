/** Data, action plan and review dates as files: gathers what each is made from, writes it, tells the progress. */
import { type Zippable, zipSync } from 'fflate';
import type Database from 'better-sqlite3';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { OutputResult } from '../../../src/contract/outputs.ts';
import { daysOfChanges } from '../history/days.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import type { OutputExercise, OutputInput } from '../outputs/input.ts';
import { writeOutputInWorker } from '../outputs/write-in-worker.ts';
import { saveReport } from '../report/save.ts';
import { readComments, readExerciseInput, readSheet } from '../storage/repositories/answers.ts';
import {
  readEngagement,
  readGroups,
  readParticipants,
  readSessions,
  readWaves,
} from '../storage/repositories/engagement.ts';
import { readBlocks, readParked, readPhotos } from '../storage/repositories/facilitation.ts';
import { readEntries } from '../storage/repositories/entries.ts';
import { readExercisesOfWave, type StoredExercise } from '../storage/repositories/exercises.ts';
import { readFindings } from '../storage/repositories/synthesis.ts';
import { requireOpen, type EngineContext, type Handlers } from './handler.ts';
import { actionsOfWave, voicesOf } from './report.ts';

const horizons = ['quick-win', 'ninety-days', 'twelve-months'] as const;

/** @throws RespiroError `not-found` when the engagement has no such wave. */
export function gatherOutput(context: EngineContext, input: Parsed<'outputs.write'>): OutputInput {
  const { db } = requireOpen(context);
  return db.transaction((): OutputInput => {
    const wave = readWaves(db).find(({ id }) => id === input.waveId);
    if (wave === undefined) throw new RespiroError('not-found', 'no such wave', { what: 'wave' });
    const actions = actionsOfWave(db, wave.id);
    return {
      kind: input.kind,
      engagement: readEngagement(db),
      wave,
      sessions: readSessions(db).filter(({ waveId }) => waveId === wave.id),
      groups: readGroups(db),
      exercises: readExercisesOfWave(db, wave.id).map((exercise) => exerciseOf(db, exercise, input.names)),
      findings: readFindings(db).filter(({ waveId }) => waveId === wave.id),
      actions: horizons.flatMap((horizon) => actions.filter((action) => action.horizon === horizon)),
      ...projectOf(db, wave.id, input.names),
      language: input.language,
      names: input.names,
      writtenAt: context.now().toISOString(),
    };
  })();
}

/** What is not answers. The history is of the whole engagement: a change is of no wave. */
function projectOf(
  db: Database.Database,
  waveId: string,
  names: boolean,
): Pick<OutputInput, 'attendance' | 'people' | 'blocks' | 'parked' | 'photos' | 'history'> {
  const sessions = readSessions(db).filter((session) => session.waveId === waveId);
  const ids = new Set(sessions.map(({ id }) => id));
  const present = new Set(sessions.flatMap(({ presentIds }) => presentIds));
  const everybody = readParticipants(db);
  const groupOf = new Map(everybody.map(({ id, groupId }) => [id, groupId]));
  const isOfWave = ({ sessionId }: { readonly sessionId: string }): boolean => ids.has(sessionId);
  return {
    attendance: sessions.flatMap(({ id: sessionId, presentIds }) => {
      const byGroup = Map.groupBy(presentIds, (person) => groupOf.get(person) ?? '');
      return readGroups(db).flatMap(({ id: groupId }) => {
        const there = byGroup.get(groupId)?.length ?? 0;
        return there === 0 ? [] : [{ sessionId, groupId, present: there }];
      });
    }),
    people: names ? everybody.filter(({ id }) => present.has(id)) : [],
    blocks: readBlocks(db).filter(isOfWave),
    parked: readParked(db).filter(isOfWave),
    photos: readPhotos(db).filter(isOfWave),
    history: daysOfChanges(db),
  };
}

function exerciseOf(db: Database.Database, exercise: StoredExercise, names: boolean): OutputExercise {
  const { id, sessionId, anonymity, definition } = exercise;
  const input = readExerciseInput(db, id);
  const results = scoreExercise(definition, input);
  const comments = readComments(db, id);
  const themes = new Map(comments.map((comment) => [comment.id, comment.theme]));
  return {
    id,
    sessionId,
    anonymity,
    definition,
    input,
    results,
    entries: readEntries(db, id),
    said: voicesOf(comments, results, ({ moderation }) => moderation === 'shown').map((one) => ({
      ...one,
      theme: themes.get(one.commentId ?? '') ?? '',
    })),
    participants: names && anonymity === 'identified' ? participantsOf(db, id) : new Map(),
  };
}

function participantsOf(db: Database.Database, exerciseId: string): OutputExercise['participants'] {
  const people = new Map(readParticipants(db).map(({ id, code, name }) => [id, { code, name }]));
  return new Map(
    readSheet(db, exerciseId).ballots.flatMap(({ id, participantId }) => {
      const person = participantId === null ? undefined : people.get(participantId);
      return person === undefined ? [] : [[id, person] as const];
    }),
  );
}

async function writeOutput(context: EngineContext, input: Parsed<'outputs.write'>): Promise<OutputResult> {
  context.reportInProgress?.abort();
  const abort = new AbortController();
  context.reportInProgress = abort;
  try {
    const bytes = await writeOutputInWorker(gatherOutput(context, input), {
      onProgress: (step, done, total) => context.emit('report.progress', { step, done, total }),
      signal: abort.signal,
    });
    if (abort.signal.aborted) throw new RespiroError('cancelled', 'the writing was cancelled');
    await saveReport(input.path, bytes);
    context.emit('report.progress', { step: 'done', done: 1, total: 1 });
    return { path: input.path, bytes: bytes.byteLength };
  } catch (error) {
    if (abort.signal.aborted) throw new RespiroError('cancelled', 'the writing was cancelled');
    throw error;
  } finally {
    if (context.reportInProgress === abort) context.reportInProgress = null;
  }
}

async function writePictures({ path, pictures }: Parsed<'outputs.writePictures'>): Promise<OutputResult> {
  // A PNG is packed already.
  const files = Object.fromEntries(
    pictures.map(({ name, bytes }) => [name, [bytes, { level: name.endsWith('.png') ? 0 : 6 }]] as const),
  ) as Zippable;
  const bytes = zipSync(files);
  await saveReport(path, bytes);
  return { path, bytes: bytes.byteLength };
}

export const outputHandlers: Handlers<'outputs.write' | 'outputs.writePicture' | 'outputs.writePictures'> = {
  'outputs.write': { kind: 'plain', run: writeOutput },
  'outputs.writePicture': {
    kind: 'plain',
    run: async (_context, { path, bytes }) => {
      await saveReport(path, bytes);
      return { path, bytes: bytes.byteLength };
    },
  },
  'outputs.writePictures': { kind: 'plain', run: (_context, input) => writePictures(input) },
};
