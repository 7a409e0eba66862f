/** Change between two waves: both sides are read, and compared once both are known. */
import type Database from 'better-sqlite3';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import type { compareCommands } from '../../../src/contract/commands/compare.ts';
import type { ComparedSide, CompareView } from '../../../src/contract/compare-views.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { WaveView } from '../../../src/contract/views.ts';
import {
  compareRuns,
  comparesSomething,
  largestRun,
  wasRun,
  type Run,
} from '../../../src/domain/compare/compare-runs.ts';
import type { Comparison, OnlyRun } from '../../../src/domain/compare/comparison.ts';
import { inStandardOrder } from '../../../src/domain/instruments/standard.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { withPrivateCopy } from '../application/private-copy.ts';
import { readExerciseInput } from '../storage/repositories/answers.ts';
import { readEngagement, readGroups, readWaves } from '../storage/repositories/engagement.ts';
import { readEntries } from '../storage/repositories/entries.ts';
import { readExercisesOfWave } from '../storage/repositories/exercises.ts';
import { requireOpen, unlockingWith, type EngineContext, type Handlers } from './handler.ts';

interface Side extends ComparedSide {
  readonly engagementId: string;
  readonly minimumGroup: number;
  readonly runs: readonly Run[];
}

/** How the wave is found that nobody named. */
type Choose = (waves: readonly WaveView[]) => WaveView | undefined;

/** @throws RespiroError `not-found` for a wave that is not there. */
function readSide(db: Database.Database, named: string | null, choose: Choose, minimumThere: number): Side {
  return db.transaction((): Side => {
    const waves = readWaves(db);
    const { id, client, minimumGroup: own } = readEngagement(db);
    const wave = named === null ? choose(waves) : waves.find((one) => one.id === named);
    if (named !== null && wave === undefined) throw new RespiroError('not-found', 'no such wave', { what: 'wave' });
    const minimumGroup = Math.max(own, minimumThere);
    const runs = wave === undefined ? [] : readRuns(db, wave.id, minimumGroup);
    return { engagementId: id, client, waves, waveId: wave?.id ?? null, minimumGroup, runs };
  })();
}

function readRuns(db: Database.Database, waveId: string, minimumGroup: number): Run[] {
  const groups = readGroups(db);
  return readExercisesOfWave(db, waveId).map(({ id, definition }) => ({
    definition,
    groups,
    entries: readEntries(db, id),
    results: scoreExercise(definition, { ...readExerciseInput(db, id), minimumGroup }),
  }));
}

async function readComparison(context: EngineContext, input: Parsed<'compare.read'>): Promise<CompareView> {
  const { path } = input;
  const { db } = requireOpen(context);
  const { minimumGroup: ours } = readEngagement(db);
  const last: Choose = (waves) => waves.at(-1);
  if (path !== null) {
    const before = await withPrivateCopy(context.copies, path, (other) => readSide(other, input.before, last, ours), {
      unlocking: unlockingWith(context, input.password),
    });
    // While the file was read another engagement may have been opened.
    const after = readSide(requireOpen(context).db, input.after, last, before.minimumGroup);
    return viewOf(before, after);
  }
  const after = readSide(db, input.after, last, 0);
  const before = readSide(db, input.before, waveBefore(after.waveId), 0);
  return viewOf(before, after);
}

/** The wave before that one; of the first one, the one after it. */
const waveBefore =
  (waveId: string | null): Choose =>
  (waves) => {
    const at = waves.findIndex(({ id }) => id === waveId);
    return at > 0 ? waves[at - 1] : waves[at + 1];
  };

function viewOf(before: Side, after: Side): CompareView {
  const sameEngagement = before.engagementId === after.engagementId;
  const itself = sameEngagement && before.waveId === after.waveId;
  return {
    before: sideView(before),
    after: sideView(after),
    sameEngagement,
    sameClient: foldedClient(before) === foldedClient(after),
    minimumGroup: after.minimumGroup,
    comparisons: itself ? [] : comparisonsOf(before.runs, after.runs),
    onlyRuns: itself ? [] : onlyRuns(before.runs, after.runs),
  };
}

const sideView = ({ client, waves, waveId }: Side): ComparedSide => ({ client, waves, waveId });
const foldedClient = ({ client }: Side): string => client.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Each instrument once, in the order of the methodology: of several runs in one wave, the largest. */
function comparisonsOf(before: readonly Run[], after: readonly Run[]): Comparison[] {
  const ids = new Set(inStandardOrder(after.map(({ definition }) => definition)).map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [then, now] = [largestRun(before, id), largestRun(after, id)];
    if (then === undefined || now === undefined) return [];
    const comparison = compareRuns(then, now);
    return comparesSomething(comparison) || comparison.leftOut.length > 0 ? [comparison] : [];
  });
}

function onlyRuns(before: readonly Run[], after: readonly Run[]): OnlyRun[] {
  return (['before', 'after'] as const).flatMap((side) => {
    const [own, other] = side === 'before' ? [before, after] : [after, before];
    const ran = (runs: readonly Run[]): Map<string, Run> =>
      new Map(runs.filter((run) => wasRun(run)).map((run) => [run.definition.id, run]));
    const there = ran(other);
    return [...ran(own)].flatMap(([instrumentId, { definition }]) =>
      there.has(instrumentId) ? [] : [{ instrumentId, title: definition.title, side }],
    );
  });
}

export const compareHandlers: Handlers<keyof typeof compareCommands> = {
  'compare.read': { kind: 'plain', run: readComparison },
};
