import type { ParkedView } from '../../../../src/contract/facilitation-views.ts';
import { chapter, paragraph } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Paragraph, ReportSection } from '../../../../src/domain/report/model.ts';
import { clamp, oneLine, printable } from '../texts/printable.ts';

/** Characters of a list that is short enough to stand on one page whole. */
const shortList = 1200;

/** What came up and was put aside: what is still open, and what was settled. */
export function parkingSection(context: ReportContext): ReportSection | null {
  const { t, n, complete, room } = context;
  const parked = context.input.parked.filter(({ text }) => printable(text) !== '');
  if (parked.length === 0) return null;
  const open = parked.filter(({ settled }) => !settled);
  const settled = parked.filter((topic) => topic.settled);
  const title =
    open.length > 0
      ? t.day.parking.title(open.length, n.integer(open.length))
      : t.day.parking.titleSettled(settled.length, n.integer(settled.length));
  const shown = open.slice(0, room.parked);
  const left = open.length - shown.length;
  // Two lists are told apart; one alone is what the title says.
  const labelled = complete && open.length > 0 && settled.length > 0;
  const list = [
    ...(labelled ? [paragraph(t.day.parking.open, 'label')] : []),
    ...shown.map((topic) => bullet(context, topic)),
    ...(left > 0 ? [paragraph(t.day.parking.more(left, n.integer(left)), 'note')] : []),
    ...(labelled ? [paragraph(t.day.parking.settled, 'label')] : []),
    ...settledParagraphs(context, settled, open.length > 0),
  ];
  const length = parked.reduce((sum, { text }) => sum + text.length, 0);
  const blocks = length > shortList ? list : together(list);
  return { id: 'parking', blocks: [chapter(title, t.day.parking.kicker, false), ...blocks] };
}

/** A few lines torn apart by the end of a page would leave the next one all but empty. */
function together(list: readonly Paragraph[]): Paragraph[] {
  return list.map((one, index) => ({ ...one, withNext: index < list.length - 1 }));
}

/** Every topic in the complete edition; in the executive one, their number. */
function settledParagraphs(context: ReportContext, settled: readonly ParkedView[], besidesOpen: boolean): Paragraph[] {
  const { t, n, complete } = context;
  if (settled.length === 0) return [];
  if (complete || !besidesOpen) return settled.slice(0, context.room.parked).map((topic) => bullet(context, topic));
  return [paragraph(t.day.parking.alsoSettled(settled.length, n.integer(settled.length)), 'note')];
}

function bullet({ complete, room }: ReportContext, { text }: ParkedView): Paragraph {
  return paragraph(complete ? printable(text) : clamp(oneLine(text), room.parkedLength), 'bullet');
}
