import { alliesOf } from '../allies/from-entries.ts';
import { incidentLog } from '../incidents/from-entries.ts';
import type { InstrumentDefinition } from '../instruments/definition.ts';
import { protocolInventory } from '../protocols/from-entries.ts';
import type { RegisterEntry } from '../registers/register.ts';
import type { ExerciseResults } from '../results/results.ts';
import { wowPortfolio } from '../wow/from-entries.ts';
import type { FigureId, SimpleFigure } from './comparison.ts';

/** What the figures are taken from, on one side. */
export interface FigureSource {
  readonly definition: InstrumentDefinition;
  readonly results: ExerciseResults;
  readonly entries: readonly RegisterEntry[];
}

interface Told {
  readonly value: number;
  /** What it rests on; null for a count. */
  readonly n: number | null;
}

/** By figure: the instrument that has it, none for any, and how it is taken from its run. */
const figures: Readonly<Record<FigureId, readonly [string | null, (source: FigureSource) => Told | null]>> = {
  level: [
    null,
    ({ results }) =>
      results.kind === 'empowerment' && results.overallLevel !== null
        ? { value: results.overallLevel, n: results.participation.answered }
        : null,
  ],
  health: [
    'allies',
    ({ entries }) => {
      const known = alliesOf(entries).flatMap(({ health }) => health ?? []);
      return known.length === 0 ? null : { value: sumOf(known) / known.length, n: known.length };
    },
  ],
  robot: [
    'human-service',
    ({ entries }) => {
      const { robot } = protocolInventory(entries);
      return robot && { value: robot.index, n: robot.rules };
    },
  ],
  incidents: [
    'cannot-log',
    ({ entries }) => (entries.length === 0 ? null : { value: incidentLog(entries).timesPerMonth, n: entries.length }),
  ],
  solved: [
    'cannot-log',
    ({ entries }) => {
      const { solved, incidents } = incidentLog(entries);
      const known = incidents.filter(({ solvable, timesPerMonth }) => solvable !== null && (timesPerMonth ?? 0) > 0);
      return solved && { value: solved.share * 100, n: known.length };
    },
  ],
  effort: [
    'cannot-log',
    ({ entries }) => {
      const { effort } = incidentLog(entries);
      return effort && { value: effort.mean, n: effort.n };
    },
  ],
  balance: [
    'wow-portfolio',
    ({ entries, results }) => {
      const { balance, dots } = wowPortfolio(entries, results);
      return balance === null ? null : { value: balance * 100, n: dots };
    },
  ],
  rows: [
    null,
    ({ definition, entries }) =>
      definition.register !== undefined && entries.length > 0 ? { value: entries.length, n: null } : null,
  ],
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The figures that both sides have, the most telling first. */
export function simpleFigures(before: FigureSource, after: FigureSource): SimpleFigure[] {
  return (Object.keys(figures) as FigureId[]).flatMap((id) => {
    const [instrument, take] = figures[id];
    if (instrument !== null && instrument !== after.definition.id) return [];
    const [then, now] = [take(before), take(after)];
    if (then === null || now === null) return [];
    return [{ id, before: then.value, after: now.value, nBefore: then.n, nAfter: now.n }];
  });
}
