/** Which question comes next to somebody who answers alone: at the kiosk, or by phone. */
import type { GroupRole } from '../results/answers.ts';
import { answersLens } from './answering.ts';
import { askedThrough, isText } from './asked.ts';
import type { InstrumentDefinition } from './definition.ts';

/** One question through one lens; `itemId` null: an amount is shared out over all items at once. */
export interface Place {
  readonly lensId: string;
  readonly itemId: string | null;
}

export interface RatedPlace extends Place {
  readonly itemId: string;
}

export const placeKey = ({ lensId, itemId }: Place): string => `${lensId}/${itemId ?? '*'}`;

/**
 * Every question of the lenses that take answers now, in the instrument's order; of those that ask a group, where one is
 * given.
 */
export function openPlaces(
  definition: Pick<InstrumentDefinition, 'lenses' | 'items'>,
  rounds: readonly { readonly lensId: string; readonly state: string }[],
  group?: { readonly role: GroupRole | null },
): readonly Place[] {
  const open = new Set(rounds.filter((round) => round.state === 'collecting').map((round) => round.lensId));
  return definition.lenses
    .filter((lens) => open.has(lens.id) && (group === undefined || answersLens(lens, group.role)))
    .flatMap((lens): readonly Place[] =>
      askedThrough(definition, lens.id).map((item) => ({
        lensId: lens.id,
        itemId: lens.amount === undefined || isText(item) ? item.id : null,
      })),
    );
}

/**
 * The first place that was not answered, looking from after `from` on and then from the start, so that nothing is
 * left out when a lens opens meanwhile; null when everything was answered.
 */
export function nextPlace(
  places: readonly Place[],
  answered: (place: Place) => boolean,
  from: Place | null,
): Place | null {
  const at = from === null ? -1 : places.findIndex((place) => placeKey(place) === placeKey(from));
  const ahead = [...places.slice(at + 1), ...places.slice(0, at + 1)];
  return ahead.find((place) => !answered(place)) ?? null;
}
