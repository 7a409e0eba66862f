import { formatNumber, formatPercent, formatSigned } from '../format.ts';
import type { profileFacts as shape } from '../es/profile-facts.ts';

const counted = (one: string, many: string) => (n: number) => `${formatNumber(n, 'en')} ${n === 1 ? one : many}`;

export const profileFacts: typeof shape = {
  title: {
    'mirror-gap': 'Mirror gap',
    'empowerment-level': 'Empowerment level',
    'help-today': 'Help, today',
    'help-desired': 'Help, as desired',
    'help-step': 'From today to desired',
    'ally-health': 'Service health of the allies',
    'robot-index': 'Robot index',
    'wow-balance': 'Balance of the WOW portfolio',
    'solved-by-empowerment': 'Answered no, solved by empowerment alone',
    effort: 'Customer effort',
  },
  value: {
    'mirror-gap': (value) => `${formatSigned(value, 'en')} index points`,
    'empowerment-level': (value) => `level ${formatNumber(value, 'en')} of 5`,
    'help-today': (value) => `${formatNumber(value, 'en', 1)} on the ladder from 0 to 5`,
    'help-desired': (value) => `${formatNumber(value, 'en', 1)} on the ladder from 0 to 5`,
    'help-step': (value) => `${formatSigned(value, 'en', 1)} rungs`,
    'ally-health': (value) => `${formatNumber(value, 'en')} of 100 on average`,
    'robot-index': (value) => `${formatPercent(value, 'en')} of the contacts`,
    'wow-balance': (value) => `${formatPercent(value, 'en')} of the votes`,
    'solved-by-empowerment': (value) => `${formatPercent(value, 'en')} of the times`,
    effort: (value) => `${formatNumber(value, 'en', 1)} steps too many a case`,
  },
  count: {
    people: counted('person', 'people'),
    answers: counted('answer', 'answers'),
    allies: counted('ally', 'allies'),
    rules: counted('rule', 'rules'),
    dots: counted('vote', 'votes'),
    incidents: counted('case', 'cases'),
  },
  better: {
    'mirror-gap': 'Better near 0; positive: the company sees itself better than the customer does.',
    'empowerment-level': 'Higher is better.',
    'help-today': 'Higher is better.',
    'help-desired': 'It is the goal that the room set itself.',
    'help-step': 'Lower is better: less is left to climb.',
    'ally-health': 'Higher is better; from 70 an ally is kept.',
    'robot-index': 'Those that meet a rule of no use to the customer. Lower is better.',
    'wow-balance': 'Those on everyday WOW. Neither 0 nor 100: a mix is wanted.',
    'solved-by-empowerment': 'Lower is better: what is high is what letting people decide would gain.',
    effort: 'Lower is better.',
  },
  sd: (sd) => `sd ${sd}`,
  range: (from, to) => `from ${from} to ${to}`,
};
