/** What the log "No se puede" tells: effort, Pareto, what empowerment would solve, and the longest chains (instrument 7). */

export type IncidentCause = 'policy' | 'process' | 'person' | 'system' | 'ally';

/** Whether the person in front of the customer could have solved it. */
export type Solvable = 'yes' | 'with-permission' | 'no';

/** One incident from the customer's side; null = not known. */
export interface Incident {
  readonly id: string;
  readonly stage: string | null;
  readonly cause: IncidentCause | null;
  /** Channels in the order they were gone through; one that was returned to stands there again. */
  readonly channels: readonly string[];
  /** How many times the story had to be told again. */
  readonly repeats: number;
  readonly solvable: Solvable | null;
  readonly timesPerMonth: number | null;
}

/** Effort of one incident: channels beyond the first + repeats of the story. A count from 0 up. */
export function effort({ channels, repeats }: Pick<Incident, 'channels' | 'repeats'>): number {
  return Math.max(0, channels.length - 1) + repeats;
}

export interface ParetoRow {
  /** The cause, or the id of the stage. */
  readonly key: string;
  /** Times a month. */
  readonly times: number;
  /** 0–1 of the times of all rows. */
  readonly share: number;
  /** 0–1: this row and those before it; exactly 1 in the last. */
  readonly cumulative: number;
}

export interface Pareto {
  /** Most frequent first; what is equally frequent, in the order in which it was first written down. */
  readonly rows: readonly ParetoRow[];
  /** Times a month of incidents whose cause or stage is not known; in no row and no share. */
  readonly unclassified: number;
  /** Incidents without times a month, or with none: they weigh nothing. */
  readonly unweighted: number;
}

/** Pareto by cause or by stage, weighted by times a month. No rows when nothing has a weight. */
export function paretoBy(incidents: readonly Incident[], by: 'cause' | 'stage'): Pareto {
  const times = new Map<string, number>();
  let unclassified = 0;
  let unweighted = 0;
  for (const incident of incidents) {
    const weight = weightOf(incident);
    const key = incident[by];
    if (weight === 0) unweighted += 1;
    else if (key === null) unclassified += weight;
    else times.set(key, (times.get(key) ?? 0) + weight);
  }
  const sorted = [...times].sort(([, a], [, b]) => b - a);
  // Added up in the order of the rows, so that the last row reaches the total to the last bit.
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  let reached = 0;
  const rows = sorted.map(([key, count]) => {
    reached += count;
    return { key, times: count, share: count / total, cumulative: reached / total };
  });
  return { rows, unclassified, unweighted };
}

/** Shares 0–1 of the times a month of those incidents where it is known who could have solved them. */
export interface SolvedByEmpowerment {
  /** `able` + `withPermission`: nothing but a free hand was missing at that desk. */
  readonly share: number;
  /** The person in front could have solved it. */
  readonly able: number;
  /** They could have, had they not needed to ask. */
  readonly withPermission: number;
}

/**
 * The share that empowerment alone would have solved. Empowerment asks whether people "may, can and do
 * decide": who could solve it and did not lacked the last, who needed permission lacked the first; both are
 * solved without touching system, process or ally. "No" is not. Weighted by times a month like the Pareto;
 * null when no incident has both an answer and a weight.
 */
export function solvedByEmpowerment(incidents: readonly Incident[]): SolvedByEmpowerment | null {
  const times: Record<Solvable, number> = { yes: 0, 'with-permission': 0, no: 0 };
  for (const incident of incidents) {
    if (incident.solvable !== null) times[incident.solvable] += weightOf(incident);
  }
  const solved = times.yes + times['with-permission'];
  const all = solved + times.no;
  if (all === 0) return null;
  return { share: solved / all, able: times.yes / all, withPermission: times['with-permission'] / all };
}

/**
 * The `count` longest chains, to be drawn as paths: most channels first, then the most frequent, then as
 * written down. One channel is no chain.
 */
export function longestChains(incidents: readonly Incident[], count: number): readonly Incident[] {
  return incidents
    .filter(({ channels }) => channels.length > 1)
    .sort((a, b) => b.channels.length - a.channels.length || weightOf(b) - weightOf(a))
    .slice(0, count);
}

const weightOf = ({ timesPerMonth }: Incident): number => timesPerMonth ?? 0;
