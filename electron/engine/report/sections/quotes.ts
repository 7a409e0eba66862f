import type { ReportExercise } from '../input.ts';
import { heading, paragraph } from '../model/blocks.ts';
import { itemShort, type ReportContext } from '../model/context.ts';
import type { Block } from '../../../../src/domain/report/model.ts';
import { clamp, printable } from '../texts/printable.ts';

/** What people said, as they said it. */
export function quoteBlocks(context: ReportContext, exercise: ReportExercise): Block[] {
  const { t, n } = context;
  const quotes = exercise.quotes
    .map((quote) => ({ ...quote, text: printable(quote.text) }))
    .filter(({ text }) => text !== '');
  if (quotes.length === 0) return context.remarks && context.complete ? [placeFor(exercise)] : [];
  const shown = quotes.slice(0, context.room.quotes);
  const left = quotes.length - shown.length;
  return [
    ...(context.complete ? [heading(t.instrument.quotes)] : []),
    ...shown.map(({ commentId, text, groupId, itemId, voices }): Block => ({
      kind: 'quote',
      ...(commentId === undefined ? {} : { about: { kind: 'comment', id: commentId, exerciseId: exercise.id } }),
      text: context.complete ? text : clamp(text.replace(/\n+/g, ' '), context.room.quoteLength),
      source: [
        groupId === null ? '' : context.groupName(groupId),
        itemId === null ? '' : itemShort(context, exercise, itemId),
        voices > 1 ? t.instrument.voices(n.integer(voices)) : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    })),
    ...(left > 0 && shown.length > 0 ? [paragraph(t.instrument.more(left, n.integer(left)), 'note')] : []),
  ];
}

/** Where quotes can be picked on a page; a file never has it. */
const placeFor = ({ id }: ReportExercise): Block => ({
  ...paragraph(''),
  about: { kind: 'quotes', id },
});
