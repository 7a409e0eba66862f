import { incidentLog, type IncidentLog } from '../../../../../src/domain/incidents/from-entries.ts';
import type { Pareto } from '../../../../../src/domain/incidents/incident.ts';
import type { ReportExercise } from '../../input.ts';
import { column, heading, rich } from '../../model/blocks.ts';
import type { ReportContext } from '../../model/context.ts';
import type { Block } from '../../../../../src/domain/report/model.ts';
import { clamp, oneLine } from '../../texts/printable.ts';

/** Columns that can still be told apart. */
const mostColumns = 8;
const chainsShown = { complete: 5, executive: 3 } as const;

/** Pareto by cause and by stage, and the longest chains as paths. */
export function cannotLogBlocks(context: ReportContext, exercise: ReportExercise): Block[] {
  const log = incidentLog(exercise.entries);
  if (log.incidents.length === 0) return [];
  const blocks = [
    ...paretoBlock(context, exercise, log.byCause, 'cause'),
    // The executive edition has room for one picture.
    ...(context.complete ? paretoBlock(context, exercise, log.byStage, 'stage') : []),
    ...chainBlock(context, exercise, log),
  ];
  return context.complete && blocks.length > 0 ? [heading(context.t.cannotLog.heading), ...blocks] : blocks;
}

/** A Pareto of a single column is a sentence, and the reading says it. */
function paretoBlock(context: ReportContext, exercise: ReportExercise, pareto: Pareto, by: 'cause' | 'stage'): Block[] {
  const { n, input } = context;
  const t = context.t.cannotLog;
  const [first, second] = pareto.rows;
  if (first === undefined || second === undefined) return [];
  const percent = (share: number): string => n.percent(Math.round(share * 100));
  const count = (times: number): string => (Number.isInteger(times) ? n.integer(times) : n.decimal(times, 1));
  const title = (key: string): string => optionTitle(context, exercise, by, key);
  const shown = pareto.rows.slice(0, mostColumns);
  const left = (by === 'cause' ? t.unclassifiedCause : t.unclassifiedStage)(count(pareto.unclassified));
  return [
    {
      kind: 'chart',
      caption: t[by],
      alt: `${t.alt(title(first.key), percent(first.share), count(first.times))} ${t.altTwo(n.list([title(first.key), title(second.key)]), percent(second.cumulative))}`,
      note: [
        t.note,
        ...(shown.length < pareto.rows.length ? [t.only(n.integer(shown.length), n.integer(pareto.rows.length))] : []),
        ...(pareto.unclassified > 0 ? [left] : []),
        ...(pareto.unweighted > 0 ? [t.unweighted(pareto.unweighted, n.integer(pareto.unweighted))] : []),
      ].join(' '),
      chart: {
        form: 'pareto',
        shareName: t.share,
        cumulativeName: t.cumulative,
        rows: shown.map(({ key, times, share, cumulative }) => ({
          label: title(key),
          share,
          cumulative,
          text: `${count(times)} · ${percent(share)}`,
        })),
        percentFormat: input.language === 'es' ? '0" %"' : '0"%"',
      },
    },
  ];
}

function chainBlock(context: ReportContext, exercise: ReportExercise, { chains }: IncidentLog): Block[] {
  const { n } = context;
  const t = context.t.cannotLog;
  const [longest] = chains;
  if (longest === undefined) return [];
  const path = (channels: readonly string[]): string =>
    channels.map((channel) => optionTitle(context, exercise, 'channels', channel)).join(t.arrow);
  return [
    {
      kind: 'table',
      caption: t.chains,
      alt: t.chainsAlt(clamp(oneLine(longest.asked), 120), n.integer(longest.channels.length)),
      note: t.chainsNote,
      columns: [
        column(t.columns.asked, 36),
        column(t.columns.path, 42),
        column(t.columns.repeats, 11, 'right'),
        column(t.columns.effort, 11, 'right'),
      ],
      rows: chains
        .slice(0, chainsShown[context.complete ? 'complete' : 'executive'])
        .map(({ asked, channels, repeats, effort }) => ({
          cells: [
            clamp(oneLine(asked), 200),
            path(channels),
            n.integer(repeats),
            rich({ strong: n.integer(effort ?? 0) }),
          ],
        })),
    },
  ];
}

/** The option's title, or what was written instead of one. */
function optionTitle(context: ReportContext, { definition }: ReportExercise, columnId: string, value: string): string {
  const found = definition.register?.columns.find(({ id }) => id === columnId);
  const option = found !== undefined && 'options' in found ? found.options.find(({ id }) => id === value) : undefined;
  return option === undefined ? clamp(oneLine(value), 60) : context.local(option.title);
}
