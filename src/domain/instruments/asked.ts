/** Which items an instrument asks through a lens, and how: one by one, all at once, or in words. */
import type { InstrumentDefinition, Item, Lens, RatedItem, TextItem } from './definition.ts';

export const isText = (item: Item): item is TextItem => item.kind === 'open-text';
export const isRated = (item: Item): item is RatedItem => item.kind !== 'open-text';

/** The items that figures are made of; questions in words belong to none. */
export const ratedItems = ({ items }: Pick<InstrumentDefinition, 'items'>): readonly RatedItem[] =>
  items.filter(isRated);

export const textItems = ({ items }: Pick<InstrumentDefinition, 'items'>): readonly TextItem[] => items.filter(isText);

/** All its rated items are answered at once: an amount is shared out among them, or they are put in order. */
export const isWhole = ({ amount, ranking }: Lens): boolean => amount !== undefined || ranking !== undefined;

/** The lens through which questions in words are asked, once: the last one. */
export const textLensId = ({ lenses }: Pick<InstrumentDefinition, 'lenses'>): string | null =>
  lenses.at(-1)?.id ?? null;

/**
 * The steps of answering through a lens, in the instrument's order. Where all rated items are answered at once, the first
 * of them stands for all. Questions in words are asked once, through the last lens.
 */
export function askedThrough(
  definition: Pick<InstrumentDefinition, 'lenses' | 'items'>,
  lensId: string,
): readonly Item[] {
  const lens = definition.lenses.find(({ id }) => id === lensId);
  if (lens === undefined) return [];
  const [first] = ratedItems(definition);
  return definition.items.filter((item) =>
    isText(item) ? lensId === textLensId(definition) : !isWhole(lens) || item === first,
  );
}

/** Whether every rated item is answered in this one step. */
export function isWholeStep(definition: Pick<InstrumentDefinition, 'lenses'>, lensId: string, item: Item): boolean {
  const lens = definition.lenses.find(({ id }) => id === lensId);
  return lens !== undefined && isWhole(lens) && isRated(item);
}
