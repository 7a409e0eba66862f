/** The respiro that a portfolio takes, against the slack that there is (instruments 6 and 2). */
import { overbookedAbove } from '../results/facts.ts';

export interface RespiroNeed {
  /** Minutes a month of all ideas that say both how long they take and how often they happen. */
  readonly minutes: number;
  /** Ideas that do not: the need is at least the minutes. */
  readonly unknown: readonly string[];
}

/** Minutes of respiro an idea needs each time × times a month, added up. */
export function respiroPerMonth(
  ideas: readonly { readonly id: string; readonly minutes: number | null; readonly timesPerMonth: number | null }[],
): RespiroNeed {
  let minutes = 0;
  const unknown: string[] = [];
  for (const idea of ideas) {
    if (idea.minutes === null || idea.timesPerMonth === null) unknown.push(idea.id);
    else minutes += idea.minutes * idea.timesPerMonth;
  }
  return { minutes, unknown };
}

/** The team that would do it. */
export interface Team {
  /** The hard fact `occupancy` of instrument 2: busy ÷ (busy + idle), in percent 0–100. */
  readonly occupancy: number;
  readonly people: number;
  /** Hours each of them is there to serve customers in a month. */
  readonly hoursPerMonth: number;
}

export interface RespiroAgainstSlack {
  /** Minutes a month in which the team is there and idle: the slack. */
  readonly slackMinutes: number;
  /** Occupancy in percent once the ideas are done in that time; above 100 there is not enough time. */
  readonly occupancyAfter: number;
  /** `fits`: up to 85 % · `tight`: above it, where slack is not believable · `does-not-fit`: more than the slack. */
  readonly verdict: 'fits' | 'tight' | 'does-not-fit';
}

/**
 * Occupancy is a share and respiro a time, so the share is turned into time with the staffed hours: slack =
 * people × hours × 60 × (1 − occupancy). Null for a team without time or with an occupancy outside 0–100.
 */
export function respiroAgainstSlack(needMinutes: number, team: Team): RespiroAgainstSlack | null {
  const staffed = team.people * team.hoursPerMonth * 60;
  if (!(staffed > 0) || !(team.occupancy >= 0 && team.occupancy <= 100)) return null;
  const slackMinutes = (staffed * (100 - team.occupancy)) / 100;
  const occupancyAfter = team.occupancy + (100 * needMinutes) / staffed;
  if (needMinutes > slackMinutes) return { slackMinutes, occupancyAfter, verdict: 'does-not-fit' };
  return { slackMinutes, occupancyAfter, verdict: occupancyAfter > overbookedAbove ? 'tight' : 'fits' };
}
