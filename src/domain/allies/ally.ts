/** Third parties whose service the customer blames on us: ratings, service health and the matrix (instrument 4). */
import { countRatings, indexOf } from '../statistics/moments.ts';

/** The seven ratings of an ally, after the 5½ steps. */
export type AllyRatingId = 'attitude' | 'role' | 'training' | 'replaceable' | 'insource' | 'visibility' | 'contingency';

/** Whole ratings 1–5; null = not rated, or "no aplica / no sé". */
export type AllyRatings = Readonly<Record<AllyRatingId, number | null>>;

/** In the order of the 5½ steps. */
export const allyRatingIds = [
  'attitude',
  'role',
  'training',
  'replaceable',
  'insource',
  'visibility',
  'contingency',
] as const satisfies readonly AllyRatingId[];

/** What service health is made of, in the order of the 5½ steps. */
export const healthRatings = ['attitude', 'role', 'training'] as const satisfies readonly AllyRatingId[];

/** Service health, an index 0–100, from which an ally is kept. */
export const healthyFrom = 70;
/** Impact 1–5 from which an ally weighs on the customer: the middle of the scale, as in the rules of the steps. */
export const highImpactFrom = 3;

/**
 * Service health: index 0–100 of attitude, role and training, unrounded; null while one is missing, since
 * two thirds of a health are not one. Throws RangeError for a rating that is not a whole 1–5.
 */
export function serviceHealth(ratings: AllyRatings): number | null {
  const rated = healthRatings.flatMap((id) => ratings[id] ?? []);
  return rated.length < healthRatings.length ? null : indexOf(countRatings(rated, 5));
}

/** Where an ally falls in impact × health. */
export type AllyQuadrant = 'act-first' | 'protect' | 'improve' | 'maintain';

/**
 * High impact: `act-first` (poor health) or `protect`. Low impact: `improve` or `maintain`. The lines belong
 * to the upper side, and the line of health is that of the step "conservar", so that picture and step
 * cannot contradict each other. Null while impact or health is not known.
 */
export function allyQuadrant(impact: number | null, health: number | null): AllyQuadrant | null {
  if (impact === null || health === null) return null;
  const healthy = health >= healthyFrom;
  if (impact >= highImpactFrom) return healthy ? 'protect' : 'act-first';
  return healthy ? 'maintain' : 'improve';
}
