/** Which scale a lens is answered on, and whether there is anything to answer. */
import type { InstrumentDefinition, Lens, Scale, ScoringId } from './definition.ts';
import { isWhole } from './asked.ts';

/** The scale of a lens: its own, else that of the instrument. */
export function scaleOfLens(
  definition: Pick<InstrumentDefinition, 'lenses' | 'points' | 'pointTitles'>,
  lensId: string,
): Scale {
  const own = definition.lenses.find((lens) => lens.id === lensId)?.scale;
  return own ?? { points: definition.points, pointTitles: definition.pointTitles };
}

/** The number that place `value` (1..points) of a scale shows; a mean is moved in the same way. */
export const shownValue = ({ first = 1 }: Pick<Scale, 'first'>, value: number): number => value - 1 + first;

/** Lenses whose items are rated one by one; through the others an amount is shared out, or the items are put in order. */
export const ratedLenses = ({ kind, lenses }: InstrumentDefinition): readonly Lens[] =>
  kind === 'open-text' ? [] : lenses.filter((lens) => !isWhole(lens));

export const amountLenses = (definition: InstrumentDefinition): readonly Lens[] =>
  definition.lenses.filter((lens) => lens.amount !== undefined);

export const rankingLenses = (definition: InstrumentDefinition): readonly Lens[] =>
  definition.lenses.filter((lens) => lens.ranking !== undefined);

/** Whether participants have something to answer: false for a register alone, or while it is empty. */
export const isAnswerable = (definition: InstrumentDefinition): boolean =>
  definition.lenses.length > 0 && definition.items.length > 0;

const scorings: Readonly<Record<string, ScoringId>> = {
  'value-proposition': 'value-proposition',
  empowerment: 'empowerment',
  'empowerment-long': 'empowerment',
};

/** The rules an instrument is scored by; only the standard instruments have their own. */
export const scoringOf = ({ id }: Pick<InstrumentDefinition, 'id'>): ScoringId => scorings[id] ?? 'rated';
