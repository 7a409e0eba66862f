/** One's own reference: what the open engagement leaves in it, and what it says of others. */
import type { benchmarkCommands } from '../../../src/contract/commands/benchmark.ts';
import type { BenchmarkView, ReferenceView } from '../../../src/contract/benchmark-views.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { referenceOf } from '../../../src/domain/benchmark/reference.ts';
import { totalsOf, type ReferenceTotal } from '../../../src/domain/benchmark/totals.ts';
import { isStandard } from '../../../src/domain/instruments/standard.ts';
import { ratedLenses } from '../../../src/domain/instruments/scales.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { readExerciseInput } from '../storage/repositories/answers.ts';
import { readEngagement, readSessions, readWaves } from '../storage/repositories/engagement.ts';
import { readDefinition, readExercisesOfWave } from '../storage/repositories/exercises.ts';
import { requireOpen, type EngineContext, type Handlers } from './handler.ts';

function openId(context: EngineContext): string {
  return readEngagement(requireOpen(context).db).id;
}

function view({ registry, current }: EngineContext): BenchmarkView {
  const { benchmark } = registry;
  return {
    engagements: benchmark.count(),
    includesOpen: current !== null && benchmark.includes(readEngagement(current.db).id),
  };
}

/** Ids of an instrument of the firm's own were typed by somebody, and could name a client: they stay out. */
function totals(context: EngineContext): ReferenceTotal[] {
  const { db } = requireOpen(context);
  return db.transaction(() => {
    const days = new Map(readSessions(db).map(({ id, heldOn }) => [id, heldOn]));
    const runs = readWaves(db)
      .flatMap(({ id }) => readExercisesOfWave(db, id))
      .filter(({ definition }) => isStandard(definition.id))
      .map(({ id, sessionId, definition }) => ({
        definition,
        results: scoreExercise(definition, readExerciseInput(db, id)),
        heldOn: days.get(sessionId) ?? '',
      }));
    return totalsOf(runs);
  })();
}

function add(context: EngineContext): BenchmarkView {
  const { registry } = context;
  const { isSample } = requireOpen(context);
  if (!registry.settings().benchmark) throw new RespiroError('benchmark-off', 'the reference is switched off');
  const left = isSample ? [] : totals(context);
  if (left.length === 0) throw new RespiroError('benchmark-nothing', 'nothing to keep');
  registry.benchmark.put(openId(context), left);
  return view(context);
}

function references(context: EngineContext, exerciseId: string): ReferenceView[] {
  const { registry } = context;
  const { db } = requireOpen(context);
  if (!registry.settings().benchmark) return [];
  const definition = readDefinition(db, exerciseId);
  if (!isStandard(definition.id)) return [];
  const { id: instrumentId, version } = definition;
  const dimensions = [null, ...definition.dimensions.map(({ id }) => id)];
  return ratedLenses(definition).flatMap(({ id: lensId }) =>
    dimensions.map((dimensionId) => ({
      lensId,
      dimensionId,
      reference: referenceOf(
        registry.benchmark.indices({ instrumentId, version, lensId, dimensionId }, openId(context)),
      ),
    })),
  );
}

export const benchmarkHandlers: Handlers<keyof typeof benchmarkCommands> = {
  'benchmark.read': { kind: 'plain', run: view },
  'benchmark.add': { kind: 'plain', run: add },
  'benchmark.remove': {
    kind: 'plain',
    run: (context) => {
      context.registry.benchmark.remove(openId(context));
      return view(context);
    },
  },
  'benchmark.clear': {
    kind: 'plain',
    run: (context) => {
      context.registry.benchmark.clear();
      return view(context);
    },
  },
  'benchmark.reference': { kind: 'plain', run: (context, { exerciseId }) => references(context, exerciseId) },
};
