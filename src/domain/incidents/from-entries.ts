/** The log "No se puede" as the room wrote it down: effort, Pareto, what a free hand would solve, and the chains. */
import { choiceOf, choicesOf, numberOf, textOf, type RegisterEntry } from '../registers/register.ts';
import { countRatings, meanOf, sdOf } from '../statistics/moments.ts';
import {
  effort,
  longestChains,
  paretoBy,
  solvedByEmpowerment,
  type Incident,
  type IncidentCause,
  type Pareto,
  type Solvable,
  type SolvedByEmpowerment,
} from './incident.ts';

export interface LoggedIncident extends Incident {
  /** What the customer asked for; never blank. */
  readonly asked: string;
  readonly told: string;
  readonly ended: string;
  /** Channels beyond the first + repeats; null while neither channels nor repeats are written. */
  readonly effort: number | null;
}

/** Effort of the incidents where it is known: a count from 0 up. */
export interface EffortFigures {
  readonly n: number;
  readonly mean: number;
  /** With n − 1; null for one incident. */
  readonly sd: number | null;
  readonly most: number;
}

export interface IncidentLog {
  readonly incidents: readonly LoggedIncident[];
  /** Of all incidents together; 0 while nobody wrote how often. */
  readonly timesPerMonth: number;
  readonly byCause: Pareto;
  /** Keys are the ids of the supplied stages, or what was written instead of one. */
  readonly byStage: Pareto;
  readonly solved: SolvedByEmpowerment | null;
  /** The longest first, at most five; one channel is no chain. */
  readonly chains: readonly LoggedIncident[];
  /** Incidents in which the customer was sent on twice or more: three channels. */
  readonly longChains: number;
  readonly effort: EffortFigures | null;
}

const mostChains = 5;
/** Sent on once may be the way it works; sent on twice is a chain worth telling. */
export const longChainFrom = 3;

/** Rows of the register `incident`, in order; a row without what was asked is not told. */
export function incidentLog(entries: readonly RegisterEntry[]): IncidentLog {
  const incidents = withOneSpelling(entries.flatMap((entry) => loggedIncident(entry) ?? []));
  return {
    incidents,
    timesPerMonth: incidents.reduce((sum, { timesPerMonth }) => sum + (timesPerMonth ?? 0), 0),
    byCause: paretoBy(incidents, 'cause'),
    byStage: paretoBy(incidents, 'stage'),
    solved: solvedByEmpowerment(incidents),
    chains: longestChains(incidents, mostChains).flatMap(({ id }) => incidents.find((one) => one.id === id) ?? []),
    longChains: incidents.filter(({ channels }) => channels.length >= longChainFrom).length,
    effort: effortFigures(incidents),
  };
}

/** Null while what was asked is not written. */
export function loggedIncident({ id, data }: RegisterEntry): LoggedIncident | null {
  const asked = textOf(data, 'asked').trim();
  if (asked === '') return null;
  const channels = choicesOf(data, 'channels');
  const repeats = numberOf(data, 'repeats');
  return {
    id,
    asked,
    told: textOf(data, 'told').trim(),
    ended: textOf(data, 'ended').trim(),
    stage: choiceOf(data, 'stage'),
    cause: causes.find((one) => one === choiceOf(data, 'cause')) ?? null,
    channels,
    repeats: repeats ?? 0,
    solvable: answers.find((one) => one === choiceOf(data, 'solvable')) ?? null,
    timesPerMonth: numberOf(data, 'times-per-month'),
    effort: channels.length === 0 && repeats === null ? null : effort({ channels, repeats: repeats ?? 0 }),
  };
}

const causes: readonly IncidentCause[] = ['policy', 'process', 'person', 'system', 'ally'];
const answers: readonly Solvable[] = ['yes', 'with-permission', 'no'];

/** A stage typed by hand twice, "Cobro" and "cobro", is one stage: the first spelling stands for all. */
function withOneSpelling(incidents: readonly LoggedIncident[]): readonly LoggedIncident[] {
  const first = new Map<string, string>();
  return incidents.map((incident) => {
    if (incident.stage === null) return incident;
    const key = incident.stage.trim().toLocaleLowerCase('es');
    const stage = first.get(key) ?? incident.stage;
    first.set(key, stage);
    return { ...incident, stage };
  });
}

function effortFigures(incidents: readonly LoggedIncident[]): EffortFigures | null {
  const known = incidents.flatMap(({ effort: steps }) => steps ?? []);
  if (known.length === 0) return null;
  const most = Math.max(...known);
  // The moments are those of ratings from 1; effort begins at 0.
  const counts = countRatings(
    known.map((steps) => steps + 1),
    most + 1,
  );
  return { n: known.length, mean: (meanOf(counts) ?? 1) - 1, sd: sdOf(counts), most };
}
