/** What an answer is about: a later one about the same takes its place. */
import type { AnswerMessage } from '../contract/room/messages.ts';
import { isWholeStep } from '../domain/instruments/asked.ts';
import type { InstrumentDefinition } from '../domain/instruments/definition.ts';
import type { Place } from '../domain/instruments/places.ts';

const keyOf = (exerciseId: string, lensId: string, itemId: string): string => `${exerciseId}/${lensId}/${itemId}`;
/** Of all items that are answered at once. */
const whole = '*';

/** Null for a contribution: each stands for itself. */
export function subjectOf(message: AnswerMessage | Omit<AnswerMessage, 'op'>): string | null {
  const said = message as AnswerMessage;
  if (said.kind === 'contribute') return null;
  return keyOf(said.exerciseId, said.lensId, said.kind === 'share' || said.kind === 'rank' ? whole : said.itemId);
}

/** Under what words for the register or a comment are kept while they are written. */
export const contributionKey = (exerciseId: string, to: 'comments' | 'register'): string => `${exerciseId}//${to}`;

/** The same of a question. */
export function subjectAt(
  definition: Pick<InstrumentDefinition, 'lenses' | 'items'>,
  exerciseId: string,
  { lensId, itemId }: Place,
): string {
  const item = definition.items.find(({ id }) => id === itemId);
  const atOnce = itemId === null || (item !== undefined && isWholeStep(definition, lensId, item));
  return keyOf(exerciseId, lensId, atOnce ? whole : itemId);
}
