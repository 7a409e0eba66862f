/** The portfolio as the room wrote and voted it: ideas, dots, balance, and the respiro it takes (instrument 6). */
import { intoThemes } from '../contributions/themes.ts';
import { numberOf, textOf, type RegisterEntry } from '../registers/register.ts';
import { occupancyFact } from '../results/facts.ts';
import type { ExerciseResults } from '../results/results.ts';
import { balance, rankIdeas, wowQuadrant, type WowQuadrant } from './portfolio.ts';
import { respiroAgainstSlack, respiroPerMonth, type RespiroAgainstSlack, type RespiroNeed } from './respiro.ts';

export const peopleFact = 'people';
export const hoursFact = 'hours-per-month';

export interface WowIdea {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  readonly trigger: string;
  /** 0 «WOW de todos los días» … 100 «gran gesto»; null while it is not on the line. */
  readonly kind: number | null;
  readonly impact: number | null;
  readonly ease: number | null;
  readonly minutes: number | null;
  readonly timesPerMonth: number | null;
  readonly cost: number | null;
  readonly starter: string;
  /** Empty: in no cluster yet. */
  readonly cluster: string;
  /** Null while nobody voted, or too few for it to be shown. */
  readonly dots: number | null;
  /** From 1, tied ideas share it; null without dots to show. */
  readonly rank: number | null;
  readonly quadrant: WowQuadrant | null;
}

export interface WowPortfolio {
  /** Most dots first, then in the order of the register. */
  readonly ideas: readonly WowIdea[];
  /** People who placed dots; null where they are not shown. */
  readonly voters: number | null;
  /** All dots; 0 while there are none to show. */
  readonly dots: number;
  /** 0–1: share of the dots on ideas of kind below 50. */
  readonly balance: number | null;
  /** What the respiro is counted for: the ideas with dots, and all of them while there are no dots. */
  readonly taken: readonly WowIdea[];
  readonly need: RespiroNeed;
}

/** Rows of the register `idea`; a row without a title is left out. */
export function wowPortfolio(entries: readonly RegisterEntry[], results: ExerciseResults): WowPortfolio {
  const written = entries.flatMap((entry) => ideaOf(entry) ?? []);
  const amount = results.kind === 'rated' ? results.amounts[0] : undefined;
  const shown = amount?.items ?? null;
  const votes = (shown ?? []).map(({ itemId, total }) => ({ ideaId: itemId, dots: total }));
  const ranked = rankIdeas(
    written.map(({ id }) => id),
    votes,
  );
  const ideas = ranked.flatMap(({ ideaId, dots, rank }): WowIdea[] => {
    const idea = written.find(({ id }) => id === ideaId);
    return idea === undefined ? [] : [{ ...idea, dots: shown && dots, rank: shown && rank }];
  });
  const voted = ideas.filter(({ dots }) => (dots ?? 0) > 0);
  const taken = voted.length > 0 ? voted : ideas;
  return {
    ideas,
    voters: shown === null ? null : (amount?.people ?? null),
    dots: ideas.reduce((sum, { dots }) => sum + (dots ?? 0), 0),
    balance: balance(ideas, votes),
    taken,
    need: respiroPerMonth(taken),
  };
}

/** Null while the idea has no title; votes are not known here. */
export function ideaOf({ id, data }: RegisterEntry): WowIdea | null {
  const words = (column: string): string => textOf(data, column).trim();
  const title = words('title');
  if (title === '') return null;
  const kind = numberOf(data, 'kind');
  const impact = numberOf(data, 'impact');
  return {
    id,
    title,
    story: words('story'),
    trigger: words('trigger'),
    kind,
    impact,
    ease: numberOf(data, 'ease'),
    minutes: numberOf(data, 'minutes'),
    timesPerMonth: numberOf(data, 'times-per-month'),
    cost: numberOf(data, 'cost'),
    starter: words('starter'),
    cluster: words('cluster'),
    dots: null,
    rank: null,
    quadrant: wowQuadrant(kind, impact),
  };
}

/** The three numbers that turn occupancy into hours; null where one was not asked. */
export interface TeamFacts {
  readonly people: number | null;
  readonly hoursPerMonth: number | null;
  /** Of instrument 2 in the same wave, in percent. */
  readonly occupancy: number | null;
}

/** `wave`: the results of all exercises of the wave; of several occupancies the last one counts. */
export function teamFacts(own: ExerciseResults, wave: readonly ExerciseResults[]): TeamFacts {
  const facts = own.kind === 'rated' ? own.facts : [];
  const valueOf = (id: string): number | null => facts.find(({ factId }) => factId === id)?.value ?? null;
  const occupancies = wave.flatMap((results) =>
    results.kind === 'empowerment' ? results.facts.filter(({ factId }) => factId === occupancyFact) : [],
  );
  return {
    people: valueOf(peopleFact),
    hoursPerMonth: valueOf(hoursFact),
    occupancy: occupancies.at(-1)?.value ?? null,
  };
}

/** Null while a number is missing, or where they make no team. */
export function portfolioAgainstSlack({ need }: WowPortfolio, team: TeamFacts): RespiroAgainstSlack | null {
  const { people, hoursPerMonth, occupancy } = team;
  if (people === null || hoursPerMonth === null || occupancy === null) return null;
  return respiroAgainstSlack(need.minutes, { people, hoursPerMonth, occupancy });
}

/** Columns of the clusters in the order in which they first appear; the last one, '', holds the ideas in none. */
export function clustersOf(
  ideas: readonly WowIdea[],
): readonly { readonly name: string; readonly ideas: readonly WowIdea[] }[] {
  const { themes, loose } = intoThemes(ideas, ({ cluster }) => cluster);
  return [...themes.map(({ theme, members }) => ({ name: theme, ideas: members })), { name: '', ideas: loose }];
}
