/** The wow portfolio: balance, ranking by dots, and where an idea falls in kind × impact (instrument 6). */

/** Dots of a person, or of a show of hands, on one idea. */
export interface DotVote {
  readonly ideaId: string;
  readonly dots: number;
}

/** Kind: 0 «WOW de todos los días» … 100 «gran gesto». From 50 on an idea is a grand gesture. */
export const grandFrom = 50;
/** Impact 1–5 from which an idea belongs to the upper half: the middle of the scale. */
export const highImpactFrom = 3;
/** Balance below which a portfolio is all grand gestures, and from which it rests on every day; conventions of this product. */
export const grandBelow = 0.25;
export const everydayFrom = 0.75;

/**
 * Balance, 0–1: share of the dots that are on ideas of kind below 50. Dots on an idea that is not on the line
 * yet, or not known, do not count; null when none is left.
 */
export function balance(
  ideas: readonly { readonly id: string; readonly kind: number | null }[],
  votes: readonly DotVote[],
): number | null {
  const kinds = new Map(ideas.map(({ id, kind }) => [id, kind]));
  let all = 0;
  let everyday = 0;
  for (const { ideaId, dots } of votes) {
    const kind = kinds.get(ideaId) ?? null;
    if (kind === null) continue;
    all += dots;
    if (kind < grandFrom) everyday += dots;
  }
  return all === 0 ? null : everyday / all;
}

export interface RankedIdea {
  readonly ideaId: string;
  readonly dots: number;
  /** From 1; tied ideas share a rank and the next ones are skipped (1, 2, 2, 4). */
  readonly rank: number;
  readonly tied: boolean;
}

/** All ideas by their dots, most first; tied ones in the order given. Ideas without dots are ranked last. */
export function rankIdeas(ideaIds: readonly string[], votes: readonly DotVote[]): readonly RankedIdea[] {
  const dotsOf = new Map(ideaIds.map((id) => [id, 0]));
  for (const { ideaId, dots } of votes) {
    const before = dotsOf.get(ideaId);
    if (before !== undefined) dotsOf.set(ideaId, before + dots);
  }
  const sorted = [...dotsOf].sort(([, a], [, b]) => b - a);
  return sorted.map(([ideaId, dots]) => ({
    ideaId,
    dots,
    rank: 1 + sorted.findIndex(([, other]) => other === dots),
    tied: sorted.filter(([, other]) => other === dots).length > 1,
  }));
}

export type WowQuadrant = 'everyday-high' | 'everyday-low' | 'grand-high' | 'grand-low';

/** Where an idea falls in kind × impact; the lines belong to the upper half. Null while either is not known. */
export function wowQuadrant(kind: number | null, impact: number | null): WowQuadrant | null {
  if (kind === null || impact === null) return null;
  if (kind < grandFrom) return impact < highImpactFrom ? 'everyday-low' : 'everyday-high';
  return impact < highImpactFrom ? 'grand-low' : 'grand-high';
}
