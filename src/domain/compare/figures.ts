import type { InstrumentDefinition } from '../instruments/definition.ts';
import { robotIndex, type Frequency } from '../protocols/protocol.ts';
import { choiceOf, numberOf, type RegisterEntry } from '../registers/register.ts';
import type { ExerciseResults } from '../results/results.ts';
import type { FigureId, SimpleFigure } from './comparison.ts';

/** What the figures are taken from, on one side. */
export interface FigureSource {
  readonly definition: InstrumentDefinition;
  readonly results: ExerciseResults;
  readonly entries: readonly RegisterEntry[];
}

const frequencies: readonly string[] = ['daily', 'weekly', 'monthly', 'rare'] satisfies Frequency[];
const isFrequency = (value: string | null): value is Frequency => value !== null && frequencies.includes(value);

const figures: Readonly<Record<FigureId, (source: FigureSource) => number | null>> = {
  level: ({ results }) => (results.kind === 'empowerment' ? results.overallLevel : null),
  robot: ({ definition, entries }) => (definition.id === 'human-service' ? robotOf(entries) : null),
  incidents: ({ definition, entries }) =>
    definition.id === 'cannot-log' && entries.length > 0
      ? entries.reduce((sum, { data }) => sum + (numberOf(data, 'times-per-month') ?? 0), 0)
      : null,
  rows: ({ definition, entries }) => (definition.register !== undefined && entries.length > 0 ? entries.length : null),
};

function robotOf(entries: readonly RegisterEntry[]): number | null {
  return robotIndex(
    entries.flatMap(({ data }) => {
      const frequency = choiceOf(data, 'frequency');
      return isFrequency(frequency) ? [{ value: numberOf(data, 'value'), frequency }] : [];
    }),
  );
}

/** The figures that both sides have, the most telling first. */
export function simpleFigures(before: FigureSource, after: FigureSource): SimpleFigure[] {
  return (Object.keys(figures) as FigureId[]).flatMap((id) => {
    const [then, now] = [figures[id](before), figures[id](after)];
    return then === null || now === null ? [] : [{ id, before: then, after: now }];
  });
}
