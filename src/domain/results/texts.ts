/** How many answered in words. What they said is no figure: it stands with the comments. */
import { textItems, textLensId } from '../instruments/asked.ts';
import type { InstrumentDefinition } from '../instruments/definition.ts';
import type { Answer } from './answers.ts';
import type { TextResult } from './results.ts';

/** What stands for "answered in words" where ratings stand for other questions: it adds nothing to any sum. */
export const saidInWords = 0;

export function textResults(definition: InstrumentDefinition, answers: readonly Answer[]): readonly TextResult[] {
  const lensId = textLensId(definition) ?? '';
  return textItems(definition).map(({ id: itemId }) => {
    const given = answers.filter((answer) => answer.itemId === itemId && answer.lensId === lensId);
    const people = given.filter(({ value }) => value !== null).length;
    return { itemId, lensId, people, notApplicable: given.length - people };
  });
}
