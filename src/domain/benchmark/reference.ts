/** One's own past engagements as a reference for an index. */

/** Fewer would be anecdotes, and could be guessed back to a client. */
export const leastEngagements = 5;

export type Reference =
  | { readonly kind: 'missing'; readonly engagements: number; readonly missing: number }
  | {
      readonly kind: 'shown';
      readonly engagements: number;
      readonly median: number;
      /** First and third quartile. */
      readonly low: number;
      readonly high: number;
    };

/** @param indices one of each engagement, 0–100, in any order. */
export function referenceOf(indices: readonly number[]): Reference {
  const engagements = indices.length;
  if (engagements < leastEngagements) {
    return { kind: 'missing', engagements, missing: leastEngagements - engagements };
  }
  const sorted = indices.toSorted((a, b) => a - b);
  const at = (share: number): number => quantile(sorted, share);
  return { kind: 'shown', engagements, median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** Linear between the two nearest of the ordered values: definition 7 of Hyndman & Fan 1996. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
