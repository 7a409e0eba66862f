import type { ItemResult, RatingSummary, ScaleResult } from '../../../../src/domain/results/results.ts';
import { inShownNumbers } from '../../../../src/domain/results/shown.ts';
import { ratedLenses, scaleOfLens } from '../../../../src/domain/instruments/scales.ts';
import { agreementText } from '../../../../src/domain/words/agreement-text.ts';
import type { OutputContext } from '../context.ts';
import type { OutputExercise } from '../input.ts';
import type { OutputCell, OutputColumn, OutputTable } from '../table.ts';

/** What a line is about, and what only a line of everybody has. */
interface Line {
  readonly lensId: string;
  readonly level: 'item' | 'dimension' | 'whole';
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly note: string;
  readonly summary: RatingSummary | null;
  readonly people: number | null;
  readonly rwgJ: number | null;
  readonly alpha: number | null;
  readonly evidence: string;
  readonly consensus: ItemResult['consensus'];
}

/** Every figure of one exercise as its results screen shows them; what is hidden there is hidden here. */
export function statisticsTable(context: OutputContext, exercise: OutputExercise, id: string): OutputTable | null {
  const { t, local } = context;
  const { definition } = exercise;
  const results = inShownNumbers(definition, exercise.results);
  const lines = ratedLenses(definition).flatMap((lens) => [
    ...results.items.filter(({ lensId }) => lensId === lens.id).flatMap((item) => itemLines(context, exercise, item)),
    ...results.scales.filter(({ lensId }) => lensId === lens.id).flatMap((one) => scaleLines(context, exercise, one)),
  ]);
  if (lines.every(({ summary, consensus, note }) => summary === null && consensus === null && note === '')) return null;
  const places = Math.max(...ratedLenses(definition).map((lens) => scaleOfLens(definition, lens.id).points));
  return {
    id,
    title: t.sheets.results(local(definition.title)),
    look: 'table',
    columns: columnsOf(context, places),
    rows: lines.map((line) => cellsOf(context, exercise, line, places)),
  };
}

function itemLines(context: OutputContext, exercise: OutputExercise, item: ItemResult): Line[] {
  const { t, labels, local } = context;
  const found = exercise.definition.items.find(({ id }) => id === item.itemId);
  const about = { lensId: item.lensId, level: 'item' as const, id: item.itemId, title: local(found?.short) };
  const none = { people: null, rwgJ: null, alpha: null };
  const minimum = exercise.results.participation.minimumGroup;
  const tooFew = item.summary === null && exercise.results.participation.answered > 0;
  return [
    {
      ...about,
      ...none,
      group: t.everybody,
      note: tooFew ? labels.totalTooFew(minimum) : '',
      summary: item.summary,
      evidence: item.evidence,
      consensus: item.consensus,
    },
    ...groupLines(context, item, about, minimum),
  ];
}

function scaleLines(context: OutputContext, exercise: OutputExercise, scale: ScaleResult): Line[] {
  const { t, local } = context;
  const dimension = exercise.definition.dimensions.find(({ id }) => id === scale.dimensionId);
  const level = scale.dimensionId === null ? ('whole' as const) : ('dimension' as const);
  const about = {
    lensId: scale.lensId,
    level,
    id: scale.dimensionId ?? '',
    title: dimension === undefined ? t.statistics.levels.whole : local(dimension.title),
  };
  const { summary, rwgJ, alpha, evidence } = scale;
  const people = summary === null ? null : scale.people;
  return [
    { ...about, group: t.everybody, note: '', summary, people, rwgJ, alpha, evidence, consensus: null },
    ...groupLines(context, scale, about, exercise.results.participation.minimumGroup),
  ];
}

function groupLines(
  { labels, groupName }: OutputContext,
  { groups }: Pick<ItemResult, 'groups'>,
  about: Pick<Line, 'lensId' | 'level' | 'id' | 'title'>,
  minimum: number,
): Line[] {
  return groups.flatMap(({ groupId, hidden, summary }): Line[] => {
    if (hidden === null && summary.n + summary.notApplicable === 0) return [];
    const note = hidden === null ? '' : labels.hidden[hidden](minimum);
    const group = groupName(groupId);
    return [{ ...about, group, note, summary, people: null, rwgJ: null, alpha: null, evidence: '', consensus: null }];
  });
}

function columnsOf({ t }: OutputContext, places: number): OutputColumn[] {
  const column = (
    key: Exclude<keyof typeof t.statistics, 'place' | 'placeMeaning' | 'levels'>,
    width: number,
    more: Pick<OutputColumn, 'decimals' | 'wrap'> = {},
  ): OutputColumn => ({ title: t.statistics[key][0], width, ...more });
  return [
    column('lensId', 12),
    column('lens', 24),
    column('level', 12),
    column('id', 13),
    column('title', 38),
    column('group', 18),
    column('note', 24),
    column('n', 7),
    column('people', 10),
    column('notApplicable', 11),
    column('mean', 9, { decimals: 2 }),
    column('median', 10, { decimals: 1 }),
    column('sd', 11, { decimals: 2 }),
    column('index', 9, { decimals: 1 }),
    ...Array.from({ length: places }, (_, at) => ({ title: t.statistics.place(String(at + 1)), width: 9 })),
    column('rwg', 8, { decimals: 2 }),
    column('awg', 8, { decimals: 2 }),
    column('adM', 8, { decimals: 2 }),
    column('critical', 13, { decimals: 2 }),
    column('words', 28),
    column('rwgJ', 9, { decimals: 2 }),
    column('alpha', 8, { decimals: 2 }),
    column('evidence', 11),
    column('consensus', 12),
    column('reason', 50, { wrap: true }),
  ];
}

function cellsOf(
  { t, input, local }: OutputContext,
  { definition }: OutputExercise,
  line: Line,
  places: number,
): OutputCell[] {
  const { summary } = line;
  const lens = definition.lenses.find(({ id }) => id === line.lensId);
  const agreement = summary?.agreement;
  return [
    line.lensId,
    local(lens?.title),
    t.statistics.levels[line.level],
    line.id,
    line.title,
    line.group,
    line.note,
    summary?.n ?? null,
    line.people,
    summary?.notApplicable ?? null,
    summary?.mean ?? null,
    summary?.median ?? null,
    summary?.sd ?? null,
    summary?.index ?? null,
    ...Array.from({ length: places }, (_, at) => summary?.counts[at] ?? null),
    agreement?.rwg ?? null,
    agreement?.awg ?? null,
    agreement?.adM ?? null,
    agreement?.criticalValue ?? null,
    agreement === undefined ? null : agreementText(agreement, input.language),
    line.rwgJ,
    line.alpha,
    line.evidence,
    line.consensus?.value ?? null,
    line.consensus?.reason ?? null,
  ];
}
