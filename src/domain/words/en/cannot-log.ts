import type { IncidentCause } from '../../incidents/incident.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { plural, quoteEn } from '../grammar.ts';

const number = (n: number): string => formatNumber(n, 'en', Number.isInteger(n) ? 0 : 1);
const percent = (share: number): string => formatPercent(share * 100, 'en');
const incidents = (n: number): string => `${number(n)} ${plural(n, 'incident', 'incidents')}`;
const times = (n: number): string => `${number(n)} ${plural(n, 'time', 'times')}`;
const causes = {
  policy: 'a policy',
  process: 'a process',
  person: 'a person',
  system: 'a system',
  ally: 'an ally',
} satisfies Record<IncidentCause, string>;
/** What to change first, by cause. */
const remedies = {
  policy: 'Rewrite with those who serve the policy that most often forces a no',
  process: 'Walk the process from the customer’s side and remove the step that stops them most often',
  person: 'Coach those who serve with real cases and backing to decide',
  system: 'Give those who serve the view or permission the system denies them, even by hand',
  ally: 'Agree with the ally on what they do and what we say when they fail',
} satisfies Record<IncidentCause, string>;

/** What the log says. Shares 0–1. */
export const cannotLog = {
  conclusion: {
    mainCause: (cause: string, share: number): string =>
      `Behind ${percent(share)} of the times we say no there is ${causes[cause as IncidentCause]}`,
    solved: (share: number): string => `${percent(share)} of the times we say no, letting people decide was enough`,
    times: (n: number, perMonth: number): string =>
      `${times(perMonth)} a month customers hear no, in ${incidents(n)} of the log`,
    unweighted: (n: number): string => `${incidents(n)} in the log; how many times a month is still missing`,
    weight: (n: number, perMonth: number): string => `${incidents(n)}, some ${times(perMonth)} a month.`,
    able: (share: number, able: number, withPermission: number): string =>
      `${percent(share)} of the times it was enough to let the person in front decide: in ${percent(able)} they could, in ${percent(withPermission)} they had to ask.`,
    effort: (mean: number, sd: number | null, n: number): string =>
      `Each case costs the customer ${number(mean)} extra ${plural(mean, 'step', 'steps')} on average (${sd === null ? '' : `sd ${formatNumber(sd, 'en', 1)}, `}n ${number(n)}).`,
    openness: (index: number, people: number): string =>
      `Openness to complaints: ${formatNumber(index, 'en')} of 100 (${number(people)} ${plural(people, 'person', 'people')}).`,
    startWith: (asked: string): string => `Start by breaking the longest chain: ${quoteEn(asked)}.`,
    freeHand: 'Start with what is solved by letting people decide: it needs no system, process or budget.',
    askTimes: 'Write how many times a month each thing happens: without that nobody knows what weighs most.',
    fixCause: (cause: string): string => `${remedies[cause as IncidentCause]}.`,
  },
  findings: {
    cause: (cause: string, share: number, count: number, all: number) => ({
      title: `Behind ${percent(share)} of the times we say no there is ${causes[cause as IncidentCause]}`,
      soWhat: `That is ${number(count)} of ${times(all)} a month with a known cause. Until it changes, customers will hear the same, whoever serves them.`,
    }),
    solved: (share: number, able: number, withPermission: number) => ({
      title: `${percent(share)} of the times we say no, letting people decide was enough`,
      soWhat: `In ${percent(able)} of the times the person in front could have solved it and did not; in ${percent(withPermission)} permission was missing. It needs no system, process or ally: it needs backing.`,
    }),
    chains: (chains: number, all: number, asked: string, channels: number, repeats: number) => ({
      title: `For ${quoteEn(asked)} the customer went through ${number(channels)} channels`,
      soWhat: `In ${number(chains)} of ${incidents(all)} they were sent to three channels or more; in the longest the story was told ${repeats === 0 ? 'only once' : `${times(repeats)} more`}. Every hop is a chance to leave.`,
    }),
  },
  actions: {
    cause: (cause: string) => ({
      what: remedies[cause as IncidentCause],
      kpi: `Times a month we say no because of ${causes[cause as IncidentCause]}`,
    }),
    solved: (share: number) => ({
      what: 'Write the list of what those who serve may solve without asking, and back whoever uses it',
      kpi: `Times we say no where letting people decide was enough, today ${percent(share)}`,
    }),
    chains: (asked: string) => ({
      what: `Name one person who stays in charge from start to end when a customer asks for ${quoteEn(asked)}`,
      kpi: 'Channels a customer goes through, two or fewer',
    }),
  },
};
