import { flagSentence } from './reasons.ts';
import type { ReportExercise } from '../input.ts';
import type { EmpowermentResults, RatedResults } from '../../../../src/domain/results/results.ts';
import { callout, column, heading, paragraph, rich } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Block, Row } from '../../../../src/domain/report/model.ts';
import { clamp, oneLine } from '../texts/printable.ts';

/** Hard facts beside what practitioners quote, and where words and data disagree. */
export function factBlocks(
  context: ReportContext,
  exercise: ReportExercise,
  results: EmpowermentResults | RatedResults,
): Block[] {
  const { t, n } = context;
  if (results.facts.length === 0) return [];
  const { factColumns } = t.empowerment;
  const rows: Row[] = results.facts.flatMap(({ factId, value, source }) => {
    const fact = exercise.definition.facts.find(({ id }) => id === factId);
    if (!fact) return [];
    const shown =
      fact.unit === 'percent'
        ? n.percent(value)
        : fact.unit === 'currency'
          ? n.money(value, context.input.engagement.currency)
          : n.integer(value);
    const reference = fact.reference ? context.local(fact.reference) : t.none;
    return [
      { cells: [context.local(fact.title), rich({ strong: shown }), reference, clamp(oneLine(source), 160) || t.none] },
    ];
  });
  const occupancy = results.facts.find(({ factId }) => factId === 'occupancy');
  const told = results.kind === 'empowerment' ? results.flags : [];
  const queueFactor = results.kind === 'empowerment' ? results.queueFactor : null;
  const flags: Block[] =
    told.length === 0
      ? []
      : [
          callout(
            t.empowerment.flags,
            told.map((flag) => flagSentence(context, exercise, flag)),
            'warning',
          ),
        ];
  if (!context.complete) return flags;
  return [
    heading(t.empowerment.facts),
    {
      kind: 'table',
      caption: t.empowerment.factsCaption,
      alt: t.empowerment.factsAlt,
      note: exercise.definition.facts.some(({ reference }) => reference !== undefined) ? t.empowerment.factsNote : null,
      columns: [
        column(factColumns.fact, 30),
        column(factColumns.value, 14, 'right'),
        column(factColumns.reference, 35),
        column(factColumns.source, 21),
      ],
      rows,
    },
    ...(occupancy && queueFactor !== null
      ? [paragraph(t.empowerment.queue(n.percent(occupancy.value), n.decimal(queueFactor, 1)))]
      : []),
    ...flags,
  ];
}
