/** The protocol inventory: which rules and scripts go, and how much of the work is a robot's (instrument 5). */
import type { RuleReason } from '../rules/reason.ts';

/** How often a protocol bites. */
export type Frequency = 'daily' | 'weekly' | 'monthly' | 'rare';

/** Ratings are whole 1–5; null = not rated, or "no aplica / no sé". */
export interface ProtocolRatings {
  /** What the protocol is worth to the customer. */
  readonly value: number | null;
  readonly rigidity: number | null;
  /** The law or somebody's safety asks for it. */
  readonly legal: boolean;
}

/** `loosen-manner`: the rule stays, since the law asks for it, and how it is carried out is loosened. */
export type ProtocolStep = 'keep' | 'remove' | 'loosen' | 'loosen-manner';

export interface ProtocolDecision {
  /** Null while a rating that decides it is missing. */
  readonly step: ProtocolStep | null;
  /** The legal flag, and nothing else, kept the protocol from being removed or its rule from being loosened. */
  readonly legalDecided: boolean;
  /** Each comparison on the way to the step. */
  readonly reasons: readonly RuleReason<ProtocolStep, 'value' | 'rigidity'>[];
  readonly missing: readonly ('value' | 'rigidity')[];
}

const keptFrom = 4;
/** A rule worth this or less to the customer is a robot's, and goes where the law lets it. */
export const worthlessUpTo = 2;
const rigidFrom = 4;

/**
 * The first that applies: value ≥ 4 → keep; value ≤ 2 without legal flag → remove; rigidity ≥ 4 → loosen, and
 * with legal flag only its manner; otherwise → keep.
 */
export function protocolDecision({ value, rigidity, legal }: ProtocolRatings): ProtocolDecision {
  type Reason = ProtocolDecision['reasons'][number];
  const decided = (
    step: ProtocolStep,
    legalDecided: boolean,
    ...reasons: Omit<Reason, 'rule'>[]
  ): ProtocolDecision => ({
    step,
    legalDecided,
    reasons: reasons.map((reason) => ({ rule: step, ...reason })),
    missing: [],
  });
  const open = (missing: 'value' | 'rigidity'): ProtocolDecision => ({
    step: null,
    legalDecided: false,
    reasons: [],
    missing: [missing],
  });

  if (value === null) return open('value');
  if (value >= keptFrom) {
    return decided('keep', false, { rating: 'value', value, comparison: 'at-least', threshold: keptFrom });
  }
  const worthless = value <= worthlessUpTo;
  const byValue = worthless
    ? ({ rating: 'value', value, comparison: 'at-most', threshold: worthlessUpTo } as const)
    : ({ rating: 'value', value, comparison: 'below', threshold: keptFrom } as const);
  if (worthless && !legal) return decided('remove', false, byValue);
  if (rigidity === null) return open('rigidity');
  if (rigidity >= rigidFrom) {
    const byRigidity = { rating: 'rigidity', value: rigidity, comparison: 'at-least', threshold: rigidFrom } as const;
    return decided(legal ? 'loosen-manner' : 'loosen', legal, byValue, byRigidity);
  }
  // Without the flag, only a worthless protocol would have gone another way.
  return decided('keep', worthless, byValue, {
    rating: 'rigidity',
    value: rigidity,
    comparison: 'below',
    threshold: rigidFrom,
  });
}

/** Contacts of a protocol in fifths of one a month (daily 20, weekly 4, monthly 1, rare 0.2): whole, so that sums are exact. */
const fifthsOfContact: Readonly<Record<Frequency, number>> = { daily: 100, weekly: 20, monthly: 5, rare: 1 };

/** Contacts a month of rules that bite this often: daily 20, weekly 4, monthly 1, rare 0.2 each. */
export function contactsPerMonth(frequencies: readonly Frequency[]): number {
  return frequencies.reduce((sum, frequency) => sum + fifthsOfContact[frequency], 0) / 5;
}

/**
 * Robot index, 0–100: percent of the monthly contacts with a rule in which the rule is worth 2 or less to
 * the customer. Protocols without value or frequency do not count; null when none is left.
 */
export function robotIndex(
  protocols: readonly { readonly value: number | null; readonly frequency: Frequency | null }[],
): number | null {
  let all = 0;
  let robotic = 0;
  for (const { value, frequency } of protocols) {
    if (value === null || frequency === null) continue;
    all += fifthsOfContact[frequency];
    if (value <= worthlessUpTo) robotic += fifthsOfContact[frequency];
  }
  return all === 0 ? null : (100 * robotic) / all;
}
