/** What the consultant chose for the report of one wave: its parts, their order, and sentences in words of their own. */

/** Whose names are printed: nobody's, those of who answers for an action, or also who took part. */
export type NamesShown = 'none' | 'owners' | 'everybody';

export interface SectionChoice {
  /** See `sectionKey`. */
  readonly key: string;
  readonly printed: boolean;
}

/** A sentence of the report in the consultant's own words. */
export interface OwnWording {
  readonly language: 'es' | 'en';
  /** Which sentence; see `addresses.ts`. */
  readonly address: string;
  /** Empty: the sentence is left out. */
  readonly text: string;
  /** What the rule said when it was worded otherwise: if it says something else by now, the figures have changed. */
  readonly insteadOf: string;
}

export interface Composition {
  readonly names: NamesShown;
  /** Empty: the order of the methodology, everything printed. */
  readonly sections: readonly SectionChoice[];
  readonly wordings: readonly OwnWording[];
}

export const asTheMethodologySays: Composition = { names: 'owners', sections: [], wordings: [] };

/** Parts that stay where they are: cover, answer and contents open the report, the appendix closes it. */
const fixedKeys: ReadonlySet<string> = new Set(['cover', 'answer', 'contents', 'appendix']);

export const isMovable = (key: string): boolean => !fixedKeys.has(key);

/** Names a part of a report; two chapters of one instrument have their exercises to tell them apart. */
export const sectionKey = ({ id, exerciseId }: { readonly id: string; readonly exerciseId?: string | null }): string =>
  exerciseId == null ? id : `${id}:${exerciseId}`;

/**
 * The parts in the chosen order. A part that was not there when the order was chosen (an instrument that was run
 * later) stands behind the part that it follows by nature; a fixed part keeps its place. Every part is in the
 * result exactly once.
 */
export function inChosenOrder<T>(
  parts: readonly T[],
  keyOf: (part: T) => string,
  chosen: readonly SectionChoice[],
): readonly T[] {
  const place = new Map(chosen.map(({ key }, at) => [key, at]));
  const isPlaced = (part: T): boolean => isMovable(keyOf(part)) && place.has(keyOf(part));
  const placed = parts.filter(isPlaced).toSorted((a, b) => (place.get(keyOf(a)) ?? 0) - (place.get(keyOf(b)) ?? 0));
  const rows: T[] = [];
  // What precedes every placed part by nature stays in front; what follows one is carried along with it.
  let followers: T[] = rows;
  const behind = new Map<T, T[]>();
  const closing: T[] = [];
  for (const part of parts) {
    if (isPlaced(part)) {
      followers = [];
      behind.set(part, followers);
    } else if (keyOf(part) === 'appendix') closing.push(part);
    else followers.push(part);
  }
  return [...rows, ...placed.flatMap((part) => [part, ...(behind.get(part) ?? [])]), ...closing];
}

/** Without the parts that are not to be printed. */
export function printedOnly<T>(
  parts: readonly T[],
  keyOf: (part: T) => string,
  chosen: readonly SectionChoice[],
): readonly T[] {
  const left = new Set(chosen.filter(({ printed }) => !printed).map(({ key }) => key));
  return parts.filter((part) => !left.has(keyOf(part)));
}
