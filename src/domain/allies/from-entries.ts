/** The rows of the register of allies, read: step by rule, what the room decided instead, health and quadrant. */
import { choiceOf, choicesOf, numberOf, textOf, type Override, type RegisterEntry } from '../registers/register.ts';
import {
  allyQuadrant,
  allyRatingIds,
  serviceHealth,
  type AllyQuadrant,
  type AllyRatingId,
  type AllyRatings,
} from './ally.ts';
import { allySteps, recommendedStep, type AllyRecommendation, type AllyStep } from './recommended-step.ts';

export interface AllyView {
  readonly id: string;
  readonly name: string;
  /** An option of the register or the room's own text; null where nothing is written. */
  readonly kind: string | null;
  readonly stages: readonly string[];
  readonly contactsPerMonth: number | null;
  /** 1–5. */
  readonly impact: number | null;
  readonly ratings: AllyRatings;
  /** Index 0–100 of attitude, role and training; null while one is missing. */
  readonly health: number | null;
  readonly quadrant: AllyQuadrant | null;
  readonly recommendation: AllyRecommendation;
  /** Kept beside the recommendation, whatever the rule says now. */
  readonly override: Override | null;
  /** What is to be done: the room's step, else the rule's; null while neither is known. */
  readonly step: string | null;
  /** What we tell the customer when it fails; empty while nothing is written. */
  readonly message: string;
}

/** One view a row that has a name, in the order of the register. */
export function alliesOf(entries: readonly RegisterEntry[]): readonly AllyView[] {
  return entries.flatMap((entry) => {
    const view = allyOf(entry);
    return view.name === '' ? [] : [view];
  });
}

/** One row, named or not. */
export function allyOf({ id, data, override }: RegisterEntry): AllyView {
  const ratings = Object.fromEntries(allyRatingIds.map((rating) => [rating, ratingOf(numberOf(data, rating))]));
  const known = ratings as Record<AllyRatingId, number | null>;
  const impact = ratingOf(numberOf(data, 'impact'));
  const health = serviceHealth(known);
  const recommendation = recommendedStep(known);
  return {
    id,
    name: textOf(data, 'name').trim(),
    kind: choiceOf(data, 'kind'),
    stages: choicesOf(data, 'stages'),
    contactsPerMonth: numberOf(data, 'contacts-per-month'),
    impact,
    ratings: known,
    health,
    quadrant: allyQuadrant(impact, health),
    recommendation,
    override,
    step: override?.step ?? recommendation.step,
    message: textOf(data, 'message').trim(),
  };
}

/** What an instrument of another version may have stored outside 1–5 is not a rating. */
const ratingOf = (value: number | null): number | null =>
  value !== null && Number.isInteger(value) && value >= 1 && value <= 5 ? value : null;

export const isAllyStep = (step: string | null): step is AllyStep => allySteps.some((one) => one === step);

/** Those to act on first, then the heaviest on the customer; contacts break ties, then the order of the register. */
export function byUrgency(allies: readonly AllyView[]): readonly AllyView[] {
  const first = ({ quadrant }: AllyView): number => (quadrant === 'act-first' ? 1 : 0);
  return allies.toSorted(
    (a, b) =>
      first(b) - first(a) ||
      (b.impact ?? 0) - (a.impact ?? 0) ||
      (a.health ?? 100) - (b.health ?? 100) ||
      (b.contactsPerMonth ?? 0) - (a.contactsPerMonth ?? 0),
  );
}
