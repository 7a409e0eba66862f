import type { BlockView } from '../../../../src/contract/facilitation-views.ts';
import type { ReportContext } from '../model/context.ts';
import { clamp, oneLine } from '../texts/printable.ts';

const longest = 90;

/** What the facilitator called the block; else its instrument, else its kind. */
export function blockTitle(context: ReportContext, block: BlockView): string {
  const title = clamp(oneLine(block.title), longest);
  if (title !== '') return title;
  const exercise = context.input.exercises.find(({ id }) => id === block.exerciseId);
  return exercise === undefined ? context.labels.block[block.kind] : context.local(exercise.definition.title);
}
