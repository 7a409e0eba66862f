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
  // Without a reference of anybody there is nothing to put beside what was found.
  const referenced = exercise.definition.facts.some(({ reference }) => reference !== undefined);
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
      {
        cells: [
          context.local(fact.title),
          rich({ strong: shown }),
          ...(referenced ? [reference] : []),
          clamp(oneLine(source), 160) || t.none,
        ],
      },
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
      caption: referenced ? t.empowerment.factsCaption : t.empowerment.factsCaptionOwn,
      alt: referenced ? t.empowerment.factsAlt : t.empowerment.factsAltOwn,
      note: referenced ? t.empowerment.factsNote : null,
      columns: [
        column(factColumns.fact, referenced ? 30 : 40),
        column(factColumns.value, referenced ? 14 : 20, 'right'),
        ...(referenced ? [column(factColumns.reference, 35)] : []),
        column(factColumns.source, referenced ? 21 : 40),
      ],
      rows,
    },
    ...(occupancy && queueFactor !== null
      ? [paragraph(t.empowerment.queue(n.percent(occupancy.value), n.decimal(queueFactor, 1)))]
      : []),
    ...flags,
  ];
}
