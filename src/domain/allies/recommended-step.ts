/** What to do about an ally, decided by rule and always with its reasons (instrument 4). */
import type { RuleReason } from '../rules/reason.ts';
import { healthRatings, healthyFrom, serviceHealth, type AllyRatingId, type AllyRatings } from './ally.ts';

/** In the order of the rules. */
export const allySteps = ['keep', 'explain-role', 'train', 'replace', 'insource', 'negotiate-and-watch'] as const;
export type AllyStep = (typeof allySteps)[number];

/** `rule` is the step that was decided, or the plan that is added to any step. */
export type AllyReason = RuleReason<AllyStep | 'prepare-plan', AllyRatingId | 'health'>;

export interface AllyRecommendation {
  /** Null while a rating that decides it is missing. */
  readonly step: AllyStep | null;
  /** "Controle lo controlable: prepare el plan"; null while it is open, because a rating is missing. */
  readonly preparePlan: boolean | null;
  /** Each comparison on the way to the step, then those that call for a plan. */
  readonly reasons: readonly AllyReason[];
  /** Ratings without which step or plan stay open. */
  readonly missing: readonly AllyRatingId[];
}

/** Ratings 1–5 from which attitude, role, training, alternatives and preparation are good enough. */
const enoughFrom = 3;

/**
 * The first rule that applies, in the order of the methodology:
 * 1. health ≥ 70 → keep · 2. attitude ≥ 3 and role < 3 → explain the role · 3. attitude ≥ 3 and
 * training < 3 → train · 4. attitude < 3 and replaceable ≥ 3 → replace · 5. attitude < 3, replaceable < 3,
 * insource ≥ 3 → insource · 6. otherwise → negotiate and watch.
 * Whatever the step, contingency < 3 or visibility < 3 asks for a plan. A rating that the decision does not
 * need is not missed. Throws RangeError for attitude, role or training outside the whole 1–5.
 */
export function recommendedStep(ratings: AllyRatings): AllyRecommendation {
  const main = decideStep(ratings);
  const plan = decidePlan(ratings);
  return {
    step: main.step,
    preparePlan: plan.prepare,
    reasons: [...main.reasons, ...plan.reasons],
    missing: [...main.missing, ...plan.missing],
  };
}

type Walked = Omit<AllyReason, 'rule'>;
type StepDecision = Pick<AllyRecommendation, 'step' | 'missing'> & { readonly reasons: readonly AllyReason[] };

function decideStep(ratings: AllyRatings): StepDecision {
  const { attitude, role, training, replaceable, insource } = ratings;
  const health = serviceHealth(ratings);
  if (health === null || attitude === null || role === null || training === null) {
    return open(healthRatings.filter((id) => ratings[id] === null));
  }
  const walked: Walked[] = [];
  const reaches = (rating: Walked['rating'], value: number, threshold: number): boolean => {
    walked.push({ rating, value, comparison: value >= threshold ? 'at-least' : 'below', threshold });
    return value >= threshold;
  };
  const decided = (step: AllyStep): StepDecision => ({
    step,
    missing: [],
    reasons: walked.map((reason) => ({ rule: step, ...reason })),
  });

  if (reaches('health', health, healthyFrom)) return decided('keep');
  if (reaches('attitude', attitude, enoughFrom)) {
    if (!reaches('role', role, enoughFrom)) return decided('explain-role');
    if (!reaches('training', training, enoughFrom)) return decided('train');
    return decided('negotiate-and-watch');
  }
  if (replaceable === null) return open(['replaceable']);
  if (reaches('replaceable', replaceable, enoughFrom)) return decided('replace');
  if (insource === null) return open(['insource']);
  if (reaches('insource', insource, enoughFrom)) return decided('insource');
  return decided('negotiate-and-watch');
}

const open = (missing: readonly AllyRatingId[]): StepDecision => ({ step: null, missing, reasons: [] });

/** One of the two below 3 is enough; without such a one, both must be known to say that no plan is needed. */
function decidePlan(ratings: AllyRatings) {
  const controls = (['contingency', 'visibility'] as const).map((rating) => ({ rating, value: ratings[rating] }));
  const reasons = controls.flatMap(({ rating, value }): readonly AllyReason[] =>
    value !== null && value < enoughFrom
      ? [{ rule: 'prepare-plan', rating, value, comparison: 'below', threshold: enoughFrom }]
      : [],
  );
  const unknown = controls.flatMap(({ rating, value }) => (value === null ? [rating] : []));
  if (reasons.length > 0) return { prepare: true, reasons, missing: [] };
  return { prepare: unknown.length > 0 ? null : false, reasons, missing: unknown };
}
