import { languageLens, type LanguageLens, type LensReading } from '../../../../../src/domain/language-lens/lens.ts';
import { segmentsOf } from '../../../../../src/domain/language-lens/segments.ts';
import { languageOf, promisesOf, type PromiseView } from '../../../../../src/domain/promises/from-entries.ts';
import { wordsFor } from '../../../../../src/domain/words/words.ts';
import type { ReportExercise } from '../../input.ts';
import { column, heading } from '../../model/blocks.ts';
import type { ReportContext } from '../../model/context.ts';
import type { Block, Inline, RichText, Row } from '../../../../../src/domain/report/model.ts';
import { agreement, meanSpreadAndN } from '../../model/statistics-words.ts';
import { clamp, oneLine } from '../../texts/printable.ts';

/** Before and after side by side, what speaks most of us first, with the words that the lens counted. */
export function promisesBlocks(context: ReportContext, exercise: ReportExercise): Block[] {
  const { n, complete, room, input } = context;
  const t = context.t.promises;
  const meanOf = ({ rating }: PromiseView): number => rating?.mean ?? Number.MAX_VALUE;
  const all = promisesOf(exercise.entries, exercise.results.items).toSorted((a, b) => meanOf(a) - meanOf(b));
  if (all.length === 0) return [];
  const shown = all.slice(0, room.distributionRows);
  const lens = languageLens(input.lensWords);
  const rewritten = all.filter(({ rewrite }) => rewrite !== '').length;
  return [
    ...(complete ? [heading(t.heading)] : []),
    {
      kind: 'table',
      caption: t.caption,
      alt: t.alt(n.integer(all.length), n.integer(rewritten)),
      note: [
        t.note,
        wordsFor(input.language).promises.mirror,
        ...(shown.length < all.length ? [t.shownOf(n.integer(shown.length), n.integer(all.length))] : []),
      ].join(' '),
      columns: [column(t.columns.before, 40), column(t.columns.rating, 20), column(t.columns.after, 40)],
      rows: shown.map((promise) => rowOf(context, promise, lens)),
    },
  ];
}

function rowOf(context: ReportContext, promise: PromiseView, lens: LanguageLens): Row {
  const t = context.t.promises;
  const printed = { ...promise, text: oneLine(promise.text), rewrite: oneLine(promise.rewrite) };
  const { before, after } = languageOf(printed, lens);
  const said = oneLine(t.said(context.person(promise.who), promise.where));
  return {
    cells: [
      {
        rich: [
          ...highlighted(printed.text, before),
          { muted: `\n${counts(context, before)}` },
          ...(said === '' ? [] : [{ muted: `\n${clamp(said, 120)}` }]),
        ],
      },
      { rich: rated(context, promise) },
      after === null
        ? { rich: [{ muted: t.notRewritten }] }
        : { rich: [...highlighted(printed.rewrite, after), { muted: `\n${counts(context, after)}` }] },
    ],
  };
}

function rated(context: ReportContext, { rating }: PromiseView): RichText {
  if (rating?.mean == null) return [context.t.none];
  return [meanSpreadAndN(context, rating), '\n', ...agreement(context, rating.agreement)];
}

const counts = ({ input }: ReportContext, { us, customer, undecided }: LensReading): string =>
  wordsFor(input.language).promises.counts(us, customer, undecided);

/** About us in bold colour, about the customer underlined: told apart in black and white too. */
function highlighted(text: string, { spans }: LensReading): Inline[] {
  return segmentsOf(text, spans).map(({ text: piece, side }): Inline => {
    if (side === 'us') return { accent: piece };
    return side === 'customer' ? { underlined: piece } : piece;
  });
}
