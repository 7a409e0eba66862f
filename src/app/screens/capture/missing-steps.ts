import { askedThrough, isText, ratedItems } from '../../../domain/instruments/asked.ts';
import type { InstrumentDefinition } from '../../../domain/instruments/definition.ts';
import type { KeyedAnswer } from '../../../ui/questions/answer-keys.ts';
import { leftOf } from '../../../ui/questions/amounts/amount.ts';

/** Of what is asked through a lens, one after the other: whether a person has still to answer it. */
export function missingSteps(
  definition: InstrumentDefinition,
  lensId: string,
  valueOf: (itemId: string) => KeyedAnswer,
): readonly boolean[] {
  const ids = ratedItems(definition).map(({ id }) => id);
  const lens = definition.lenses.find(({ id }) => id === lensId);
  return askedThrough(definition, lensId).map((item) => {
    if (isText(item)) return valueOf(item.id) === undefined;
    // Sharing out is one question: it is answered once nothing is left. So is an order, with its first place.
    if (lens?.amount !== undefined) return leftOf(lens.amount, ids, valueOf) > 0;
    if (lens?.ranking !== undefined) return !ids.some((id) => (valueOf(id) ?? 0) > 0);
    return valueOf(item.id) === undefined;
  });
}
