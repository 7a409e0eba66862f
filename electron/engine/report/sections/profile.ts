import type { RatingSummary, ScaleResult } from '../../../../src/domain/results/results.ts';
import { profileFacts } from '../../../../src/domain/synthesis/profile-facts.ts';
import { profileFactText } from '../../../../src/domain/words/profile-fact-text.ts';
import { chapter, column, paragraph, rich } from '../model/blocks.ts';
import { dimensionScales, dimensionTitle, lensTitle, mainLens, type ReportContext, scaleOf } from '../model/context.ts';
import type { Block, Cell, ReportSection, Row, TableBlock } from '../../../../src/domain/report/model.ts';
import { index, meanAndSpread, median, scaleAgreement } from '../model/statistics-words.ts';

interface Measured {
  readonly title: string;
  readonly index: number;
}

/** Every index on one scale, each with the people, the spread, the agreement and the evidence behind it. */
export function profileSection(context: ReportContext): ReportSection | null {
  const { t, n } = context;
  const measured = context.exercises.flatMap((exercise) =>
    dimensionScales(exercise, mainLens(exercise)).map((scale): Measured => ({
      title: dimensionTitle(context, exercise, scale.dimensionId),
      index: scale.summary.index ?? 0,
    })),
  );
  // Where an instrument has but one row here, its other figures stand in its own lines.
  const wholeOnly = context.room.dimensions === 0;
  const facts = wholeOnly ? [] : context.exercises.flatMap((exercise) => factRows(context, exercise));
  if (measured.length === 0 && facts.length === 0) return null;
  const sorted = [...measured].sort((a, b) => b.index - a.index);
  const [high, low] = [sorted[0], sorted.at(-1)];
  const title =
    measured.length === 0
      ? t.profile.titleFacts
      : high && low && n.integer(high.index) !== n.integer(low.index)
        ? t.profile.title(high.title, n.integer(high.index), low.title, n.integer(low.index))
        : t.profile.titleOne(high?.title ?? '', n.integer(high?.index ?? 0));
  const opinion = context.exercises.some((exercise) =>
    exercise.results.scales.some(({ evidence, summary }) => summary !== null && evidence === 'D'),
  );
  const blocks: Block[] = [
    chapter(title, t.profile.kicker, context.complete),
    ...(context.complete ? [paragraph(t.profile.lead, 'lead')] : []),
    ...(measured.length === 0 ? [] : [wholeOnly ? wholeTable(context) : indexTable(context)]),
    ...(facts.length === 0 ? [] : [factTable(context, facts)]),
    ...(opinion && context.complete ? [paragraph(t.profile.weakest, 'note')] : []),
  ];
  return { id: 'profile', blocks };
}

function factTable({ t }: ReportContext, rows: readonly Row[]): Block {
  const columns = t.profile.factColumns;
  return {
    kind: 'table',
    caption: t.profile.factCaption,
    alt: t.profile.factAlt,
    note: t.profile.factNote,
    columns: [
      column(columns.figure, 34),
      column(columns.value, 24),
      column(columns.based, 14),
      column(columns.spread, 20),
      column(columns.evidence, 8, 'centre'),
    ],
    rows,
  };
}

/** Under the name of the instrument: what it measures with a unit of its own. */
function factRows(context: ReportContext, exercise: ReportContext['exercises'][number]): Row[] {
  const { language } = context.input;
  const rows = profileFacts(exercise).map((fact): Row => {
    const { title, value, n, spread, agreement, better } = profileFactText(fact, language);
    const dispersion = [spread, agreement ?? ''].filter((part) => part !== '').join(' · ');
    return {
      cells: [
        rich(`${title} `, { muted: better }),
        rich({ strong: value }),
        n,
        dispersion === '' ? context.t.none : dispersion,
        fact.evidence,
      ],
    };
  });
  return rows.length === 0 ? [] : [{ band: context.local(exercise.definition.title) }, ...rows];
}

function indexTable(context: ReportContext): TableBlock {
  const { t } = context;
  return {
    kind: 'table',
    caption: t.profile.tableCaption,
    alt: t.profile.tableAlt,
    note: t.profile.note,
    columns: [
      column(t.profile.columns.dimension, 31),
      column(t.profile.columns.index, 9, 'right'),
      column(t.profile.columns.people, 7, 'right'),
      column(t.profile.columns.mean, 15, 'right'),
      column(t.profile.columns.median, 10, 'right'),
      column(t.profile.columns.agreement, 21),
      column(t.profile.columns.evidence, 7, 'centre'),
    ],
    rows: context.exercises.flatMap((exercise) => rowsOf(context, exercise)),
  };
}

/** An instrument in one row, lowest first; then the dimensions that the title names. */
function wholeTable(context: ReportContext): Block {
  const { t } = context;
  const wholes = context.exercises.flatMap((exercise) => {
    const scale = scaleOf(exercise, mainLens(exercise), null);
    return scale?.summary?.index == null ? [] : [{ exercise, scale, summary: scale.summary }];
  });
  const dimensions = context.exercises
    .flatMap((exercise) => dimensionScales(exercise, mainLens(exercise)).map((scale) => ({ exercise, scale })))
    .sort((a, b) => (b.scale.summary.index ?? 0) - (a.scale.summary.index ?? 0));
  const ends = dimensions.length < 2 ? dimensions : [...dimensions.slice(0, 1), ...dimensions.slice(-1)];
  const nameOf = ({ definition }: ReportContext['exercises'][number]): string => context.local(definition.title);
  return {
    ...indexTable(context),
    note: `${t.profile.wholeNote} ${t.profile.note}`,
    rows: [
      ...wholes
        .toSorted((a, b) => (a.summary.index ?? 0) - (b.summary.index ?? 0))
        .map(({ exercise, scale, summary }) => rowOf(context, nameOf(exercise), scale, summary)),
      { band: t.profile.ends },
      ...ends.map(({ exercise, scale }) =>
        rowOf(
          context,
          rich(dimensionTitle(context, exercise, scale.dimensionId), { muted: ` · ${nameOf(exercise)}` }),
          scale,
          scale.summary,
        ),
      ),
    ],
  };
}

function rowsOf(context: ReportContext, exercise: ReportContext['exercises'][number]): Row[] {
  const { definition } = exercise;
  // The executive edition shows the lens that the reading is made by.
  const lenses = context.complete ? definition.lenses : definition.lenses.filter(({ id }) => id === mainLens(exercise));
  return lenses.flatMap((lens): Row[] => {
    const scales = dimensionScales(exercise, lens.id);
    if (scales.length === 0) return [];
    const whole = scaleOf(exercise, lens.id, null);
    const name = context.local(definition.title);
    const isWhole = definition.dimensions.length === 1 && whole?.summary?.mean != null;
    const band = definition.lenses.length > 1 ? `${name} · ${lensTitle(context, exercise, lens.id)}` : name;
    return [
      { band },
      ...(isWhole ? [] : scales).map((scale) =>
        rowOf(context, dimensionTitle(context, exercise, scale.dimensionId), scale, scale.summary),
      ),
      ...(whole?.summary?.mean != null
        ? [{ ...rowOf(context, context.t.profile.whole, whole, whole.summary), strong: true }]
        : []),
    ];
  });
}

function rowOf(
  context: ReportContext,
  title: Cell,
  scale: ScaleResult,
  summary: RatingSummary,
): { readonly cells: readonly Cell[] } {
  return {
    cells: [
      title,
      rich({ strong: index(context, summary.index) }),
      context.n.integer(scale.people),
      meanAndSpread(context, summary),
      median(context, summary),
      { rich: scaleAgreement(context, scale) },
      scale.evidence,
    ],
  };
}
