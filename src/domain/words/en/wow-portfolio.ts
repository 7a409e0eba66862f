import type { wowPortfolio as spanish } from '../es/wow-portfolio.ts';
import { formatList, formatNumber, formatPercent } from '../format.ts';
import { plural, quoteEn } from '../grammar.ts';

const number = (n: number): string => formatNumber(n, 'en');
const share = (part: number): string => formatPercent(part * 100, 'en');
const votes = (n: number): string => `${number(n)} ${plural(n, 'vote', 'votes')}`;

function hours(minutes: number): string {
  if (minutes > 0 && minutes < 60)
    return `${number(Math.ceil(minutes))} ${plural(Math.ceil(minutes), 'minute', 'minutes')}`;
  const digits = minutes > 0 && minutes < 600 ? 1 : 0;
  return `${formatNumber(minutes / 60, 'en', digits)} ${plural(minutes / 60, 'hour', 'hours')}`;
}

export const wowPortfolio: typeof spanish = {
  quadrants: {
    'everyday-high': 'Everyday, high impact',
    'everyday-low': 'Everyday, low impact',
    'grand-high': 'Grand gesture, high impact',
    'grand-low': 'Grand gesture, low impact',
  },
  balance: (part) => `${share(part)} of the votes go to everyday WOWs`,
  respiro: {
    need: (minutes, known, of, voted) =>
      `${known === of ? plural(of, 'The idea', `The ${number(of)} ideas`) : `Of ${number(of)} ideas, the ${number(known)}`}${voted ? ' voted for' : ''}${known === of ? '' : ' that say how long they take'} ${plural(known, 'needs', 'need')} ${hours(minutes)} of breathing room a month${known === of ? '' : ', at least'}.`,
    slack: (team, slack) =>
      `With ${number(team.people)} ${plural(team.people, 'person', 'people')} of ${number(team.hoursPerMonth)} hours a month and ${formatPercent(team.occupancy, 'en')} occupancy there are ${hours(slack.slackMinutes)} free.`,
    verdict: {
      fits: (after, _missing) => `It fits: occupancy would become ${formatPercent(after, 'en')}.`,
      tight: (after, _missing) =>
        `It just fits: occupancy would become ${formatPercent(after, 'en')}, and above 85% breathing room is not believable.`,
      'does-not-fit': (_after, missing) =>
        `It does not fit: ${hours(missing)} a month are missing. Remove tasks or choose fewer ideas.`,
    },
    noOccupancy:
      'The occupancy is missing: it is written down among the hard facts of Empowerment maturity, in the same wave.',
    noTeam:
      'Write down how many people there are and how many hours a month they serve customers, to see whether it fits.',
  },
  idea: {
    what: (title, trigger) => (trigger === '' ? `Do ${quoteEn(title)}` : `Do ${quoteEn(title)}. Sign: ${trigger}`),
    kpi: 'Times a month it was done',
  },
  conclusion: {
    unvoted: (n) => `${number(n)} ${plural(n, 'idea', 'ideas')} on the table, not voted on yet`,
    first: (title) => `${quoteEn(title)} leads the vote`,
    grand: (part) => `Almost all are grand gestures: ${share(part)} of the votes go to the everyday`,
    everyday: (part) => `The portfolio rests on the everyday: ${share(part)} of the votes`,
    mixed: (part) => `A mixed portfolio: ${share(part)} of the votes go to the everyday`,
    votes: (dots, people, title, most) =>
      `${votes(dots)} of ${number(people)} ${plural(people, 'person', 'people')}; ${quoteEn(title)} has ${number(most)}.`,
    vote: 'Share out the dots: three a person, at most two on one idea.',
    addEveryday: 'Add ideas that fit into seconds: what customers get every day weighs more than one gesture a year.',
    act: (title) => `Choose with the room the ideas that will be done and give each an owner; ${quoteEn(title)} first.`,
  },
  finding: {
    grand: (p) => ({
      title: `The WOW portfolio is almost all grand gestures: ${share(p.balance)} of the votes go to the everyday`,
      soWhat: `${votes(p.dots)} of ${number(p.people)} ${plural(p.people, 'person', 'people')}. A grand gesture is lived by one customer; the everyday by all of them.`,
    }),
    respiro: (p) => ({
      title: 'The WOW portfolio needs more breathing room than there is',
      soWhat: `${plural(p.ideas, 'The chosen idea needs', `The ${number(p.ideas)} ideas need`)} ${hours(p.needMinutes)} a month and, at ${formatPercent(p.occupancy, 'en')} occupancy, there are ${hours(p.slackMinutes)}. Unless something else goes first, they remain a promise.`,
    }),
    allies: (p) => ({
      title: `Allies cause ${share(p.share)} of the “cannot be done”, and ${p.count === 1 ? 'one already called' : `${number(p.count)} already called`} for attention`,
      soWhat: `${number(p.times)} of ${number(p.all)} times a month with a known cause. In the register of allies ${formatList(p.names.split('\n').map(quoteEn), 'en')} ${plural(p.count, 'is', 'are')} to be dealt with first: two instruments point at the same thing.`,
    }),
  },
  action: {
    grand: () => ({
      what: 'Choose with the front line three everyday WOWs that fit into a minute, and start this week',
      kpi: 'Everyday WOWs told in the weekly meeting',
    }),
    respiro: (p) => ({
      what: 'Take paperwork out of the shift until the time that the chosen ideas need is free, or choose fewer',
      kpi: `Breathing room a month: from ${hours(p.slackMinutes)} to ${hours(p.needMinutes)}`,
    }),
    allies: (p) => ({
      what: `Take the cases of the log to ${quoteEn(p.names.split('\n')[0] ?? '')} and agree on what it does when it fails`,
      kpi: '“Cannot be done” caused by allies, times a month',
    }),
  },
};
