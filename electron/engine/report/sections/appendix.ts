import type { Scale } from '../../../../src/domain/instruments/definition.ts';
import { scaleOfLens, shownValue } from '../../../../src/domain/instruments/scales.ts';
import { itemsKey } from './keys.ts';
import { channelCounts } from './scope.ts';
import { registerTables } from './registers.ts';
import { formulaBlocks, glossaryBlocks } from './methods.ts';
import type { ReportExercise } from '../input.ts';
import { chapter, column, heading, rich } from '../model/blocks.ts';
import { lensTitle, type ReportContext } from '../model/context.ts';
import type { Block, Cell, ReportSection } from '../../../../src/domain/report/model.ts';
import { capital, clamp, oneLine } from '../texts/printable.ts';
import { agreementPlain, mean, median, sd } from '../model/statistics-words.ts';

/** Questions of one's own may be long. */
const longestQuestion = 240;
/** Letters of the answers' names over their column. */
const longestAnswers = 20;

/** The figures behind the figures, and how each was computed. */
export function appendixSection(context: ReportContext): ReportSection {
  const { t } = context;
  return {
    id: 'appendix',
    blocks: [
      chapter(t.appendix.title, t.appendix.kicker),
      ...(context.complete ? context.exercises.flatMap((exercise) => itemTables(context, exercise)) : []),
      ...context.exercises.flatMap((exercise) => registerTables(context, exercise)),
      ...channelBlocks(context),
      ...formulaBlocks(context),
      ...glossaryBlocks(context),
    ],
  };
}

/** The question as it was asked, behind the short name that the chapters give it. */
function questionOf(context: ReportContext, { definition }: ReportExercise, itemId: string): Cell {
  const item = definition.items.find(({ id }) => id === itemId);
  if (item === undefined) return itemId;
  const short = context.local(item.short);
  const asked = clamp(context.local(item.question), longestQuestion);
  return asked === short || asked === '' ? short : rich({ strong: short }, { muted: `\n${asked}` });
}

function itemTables(context: ReportContext, exercise: ReportExercise): Block[] {
  const { t, n } = context;
  const { definition, results } = exercise;
  const { itemColumns } = t.appendix;
  return definition.lenses.flatMap((lens): Block[] => {
    const items = results.items.filter(
      (item) => item.lensId === lens.id && item.summary !== null && item.summary.n + item.summary.notApplicable > 0,
    );
    if (items.length === 0) return [];
    const name = context.local(definition.title);
    const title =
      definition.lenses.length > 1
        ? t.appendix.items(name, lensTitle(context, exercise, lens.id))
        : t.appendix.itemsOne(name);
    const alphas = results.scales.filter(
      (scale) => scale.lensId === lens.id && scale.dimensionId === null && scale.alpha !== null,
    );
    const note = [
      t.appendix.itemsNote,
      ...alphas.map(({ alpha }) => t.instrument.alpha(n.decimal(alpha ?? 0, 2))),
    ].join(' ');
    return [
      heading(title),
      {
        kind: 'table',
        key: itemsKey(exercise.id, lens.id),
        wide: true,
        caption: title,
        alt: t.appendix.itemsAlt,
        note,
        columns: [
          column(itemColumns.item, 48),
          column(itemColumns.n, 6, 'right'),
          column(itemColumns.notApplicable, 6, 'right'),
          column(itemColumns.mean, 8, 'right'),
          column(itemColumns.median, 7, 'right'),
          column(itemColumns.sd, 7, 'right'),
          column(answersTitle(context, scaleOfLens(definition, lens.id)), 13, 'centre'),
          column(itemColumns.agreement.replaceAll('*', ''), 8, 'right'),
        ],
        rows: items.map(({ itemId, summary }) => ({
          cells: [
            questionOf(context, exercise, itemId),
            n.integer(summary?.n ?? 0),
            n.integer(summary?.notApplicable ?? 0),
            rich({ strong: mean(context, summary) }),
            median(context, summary),
            sd(context, summary),
            (summary?.counts ?? []).map((count) => n.integer(count)).join(' · '),
            agreementPlain(context, summary?.agreement ?? null),
          ],
        })),
      },
    ];
  });
}

/** A few short answers by their names, "No · En parte · Sí"; more of them by their numbers. */
function answersTitle({ t, n, local }: ReportContext, scale: Scale): string {
  const names = scale.pointTitles.map((title) => oneLine(local(title))).join(' · ');
  if (scale.points <= 3 && names.length <= longestAnswers) return names;
  const [from, to] = [1, scale.points].map((value) => n.integer(shownValue(scale, value)));
  return t.appendix.itemColumns.distribution(from ?? '', to ?? '');
}

function channelBlocks(context: ReportContext): Block[] {
  const { t, n } = context;
  const answered = context.exercises.some(
    ({ results }) => results.participation.answered >= results.participation.minimumGroup,
  );
  const counts = channelCounts(context);
  if (!answered || counts.length === 0 || !context.complete) return [];
  return [
    heading(t.appendix.channels),
    {
      kind: 'table',
      caption: t.appendix.channelsCaption,
      alt: t.appendix.channelsAlt,
      note: null,
      columns: [column(t.appendix.channelColumn, 70), column(t.profile.columns.people, 30, 'right')],
      rows: counts.map(({ channel, people }) => ({
        cells: [capital(context.labels.channel[channel]), n.integer(people)],
      })),
    },
  ];
}
