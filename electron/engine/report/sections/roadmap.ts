import { chapter, column, paragraph } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Block, Cell, ReportSection, Row } from '../../../../src/domain/report/model.ts';
import { clamp, oneLine } from '../texts/printable.ts';

const horizons = ['quick-win', 'ninety-days', 'twelve-months'] as const;
/** Fewer actions are seen at a glance in the table. */
const lanesFrom = 5;
/** More than this in one column is a list, not a picture. */
const lanesLimit = 5;

/** What is done, by whom and when, in three horizons; an empty horizon leaves no trace. */
export function roadmapSection(context: ReportContext): ReportSection | null {
  const { t, n, complete, room } = context;
  const { actions } = context.input;
  if (actions.length === 0) return null;
  const unowned = actions.filter((action) => oneLine(action.owner) === '').length;
  const count = n.integer(actions.length);
  const title =
    unowned === 0
      ? t.roadmap.titleOwned(actions.length, count)
      : t.roadmap.title(actions.length, count, unowned, n.integer(unowned));
  const ordered = horizons.flatMap((horizon) => actions.filter((action) => action.horizon === horizon));
  const shown = ordered.slice(0, room.actions);
  const left = ordered.length - shown.length;
  const { columns } = t.roadmap;
  return {
    id: 'roadmap',
    blocks: [
      chapter(title, t.roadmap.kicker, false),
      ...(complete ? lanes(context) : []),
      {
        kind: 'table',
        caption: t.roadmap.tableCaption,
        alt: t.roadmap.tableAlt,
        note: null,
        columns: [
          column(columns.what, 34),
          column(columns.owner, 19),
          column(columns.effort, 9),
          column(columns.kpi, 26),
          column(columns.review, 12),
        ],
        rows: horizons.flatMap((horizon) => rowsOf(context, horizon, shown)),
      },
      ...(left > 0 ? [paragraph(t.roadmap.more(left, n.integer(left)), 'note')] : []),
    ],
  };
}

type Horizon = (typeof horizons)[number];

function rowsOf(context: ReportContext, horizon: Horizon, shown: ReportContext['input']['actions']): Row[] {
  const { t, n } = context;
  const actions = shown.filter((action) => action.horizon === horizon);
  if (actions.length === 0) return [];
  return [
    { band: `${t.roadmap.horizons[horizon]} · ${t.roadmap.horizonNotes[horizon]}` },
    ...actions.map((action): Row => {
      const kpi = clamp(oneLine(action.kpi), context.room.actionLength);
      const baseline = clamp(oneLine(action.baseline), context.room.actionLength);
      return {
        about: { kind: 'action', id: action.id },
        cells: [
          { rich: [{ strong: clamp(oneLine(action.what), context.room.actionLength) }] },
          ownerOf(context, action.owner),
          context.labels.effort[action.effort],
          kpi === '' ? t.none : baseline === '' ? kpi : t.roadmap.baseline(kpi, baseline),
          action.reviewOn === null ? t.none : n.shortDay(action.reviewOn),
        ],
      };
    }),
  ];
}

/** Who is not printed is agreed all the same; who is not there has to be named. */
function ownerOf(context: ReportContext, owner: string): Cell {
  const { t, room } = context;
  if (oneLine(owner) === '') return { rich: [{ accent: t.roadmap.noOwner }] };
  const named = clamp(context.person(owner), room.actionLength);
  return named === '' ? t.roadmap.ownerAgreed : named;
}

function lanes(context: ReportContext): Block[] {
  const { t } = context;
  const columns = horizons.flatMap((horizon) => {
    const items = context.input.actions
      .filter((action) => action.horizon === horizon)
      .map(({ what }) => clamp(oneLine(what), 110));
    return items.length > 0
      ? [{ title: t.roadmap.horizons[horizon], note: t.roadmap.horizonNotes[horizon], items }]
      : [];
  });
  if (
    context.input.actions.length < lanesFrom ||
    columns.length < 2 ||
    columns.some(({ items }) => items.length > lanesLimit)
  )
    return [];
  return [
    {
      kind: 'lanes',
      lanes: columns,
      alt: t.roadmap.lanesAlt(columns.map(({ title, items }) => `${title}: ${items.join(', ')}`).join('; ')),
    },
  ];
}
