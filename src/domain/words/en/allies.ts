import type { AllyRatingId } from '../../allies/ally.ts';
import { formatIndex, formatList, formatNumber } from '../format.ts';
import { lowerFirst, plural, quoteEn } from '../grammar.ts';
import type { allies as es } from '../es/allies.ts';

const rating: Readonly<Record<AllyRatingId | 'health', string>> = {
  health: 'service health',
  attitude: 'attitude',
  role: 'role',
  training: 'training',
  replaceable: 'can be replaced',
  insource: 'we could do it ourselves',
  visibility: 'we find out when it fails',
  contingency: 'there is a plan for when it fails',
};
const number = (n: number): string => formatNumber(n, 'en');
const names = (list: readonly string[]): string => formatList(list.map(quoteEn), 'en');
const allyCount = (n: number): string => `${number(n)} ${plural(n, 'ally', 'allies')}`;

export const allies: typeof es = {
  rating,
  step: {
    keep: 'Keep, and keep training',
    'explain-role': 'Explain its role',
    train: 'Train',
    replace: 'Replace the ally',
    insource: 'Do it ourselves',
    'negotiate-and-watch': 'Negotiate and watch',
  },
  quadrant: { 'act-first': 'Act first', protect: 'Protect', improve: 'Improve in time', maintain: 'Maintain' },
  plan: 'Control what you can control: prepare the plan',
  reason: ({ rating: id, value, comparison, threshold }) =>
    `${rating[id]} ${id === 'health' ? formatIndex(value, 'en') : number(value)} (${comparison === 'at-least' ? `${number(threshold)} or more` : `below ${number(threshold)}`})`,
  missing: (ids) =>
    `Not yet rated: ${formatList(
      ids.map((id) => rating[id]),
      'en',
    )}`,
  conclusion: {
    actFirst: (list, of) =>
      list.length <= 2
        ? `${names(list)} ${plural(list.length, 'weighs', 'weigh')} on the customer and ${plural(list.length, 'serves', 'serve')} badly: act there first`
        : `${number(list.length)} of ${allyCount(of)} weigh on the customer and serve badly`,
    noPlan: (count, of) => `${number(count)} of ${allyCount(of)} can fail without there being a plan`,
    healthy: (of) =>
      plural(
        of,
        'The ally that was reviewed takes care of the customer',
        `The ${number(of)} allies that were reviewed take care of the customer`,
      ),
    unrated: (of) => `${allyCount(of)} on the list, still to be rated`,
    counts: (of, rated) => `${allyCount(of)} in the register; ${number(rated)} with impact and service health rated.`,
    health: (lowest, value) => `The lowest health is that of ${quoteEn(lowest)}: ${formatIndex(value, 'en')} of 100.`,
    plans: (count) =>
      `${number(count)} ${plural(count, 'lacks', 'lack')} a plan for when ${plural(count, 'it fails', 'they fail')}.`,
    step: (name, what) => `Start with ${quoteEn(name)}: ${lowerFirst(what)}.`,
    messages: (count) =>
      count === 0
        ? 'For all of them it is written down what the customer will be told.'
        : `What the customer will be told is still to be written in ${number(count)} ${plural(count, 'case', 'cases')}.`,
    rate: 'Rate impact, attitude, role and training: with those the rule proposes a step.',
  },
};
