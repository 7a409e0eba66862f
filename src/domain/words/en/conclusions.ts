import { formatIndex, formatList, formatMean, formatNumber, formatPercent, formatSigned } from '../format.ts';
import { lowerFirst, plural, quoteEn } from '../grammar.ts';
import type { conclusions as spanish } from '../es/conclusions.ts';

const people = (n: number): string => `${formatNumber(n, 'en')} ${plural(n, 'person', 'people')}`;
const points = (n: number): string => `${formatIndex(n, 'en')} ${plural(Math.round(n), 'point', 'points')}`;
const list = (names: readonly string[]): string => formatList(names.map(quoteEn), 'en');

export const conclusions: typeof spanish = {
  noAnswers: {
    title: 'No answers yet',
    reading: 'Once the room has answered, the conclusion will appear here.',
    soWhat: 'Open the round, or enter answers from paper or a show of hands.',
  },
  tooFew: (minimum) => ({
    title: 'There are still too few answers to show',
    reading: `Results are shown from ${formatNumber(minimum, 'en')} answers on, to protect those who answered.`,
    soWhat: 'Invite more people to answer.',
  }),
  onlyNotApplicable: {
    title: 'Nobody could rate: every answer is “Does not apply / don’t know”',
    reading: 'There are no ratings from which to conclude anything.',
    soWhat: 'Ask why it is not known: that is a finding too.',
  },
  mirror: {
    better: (gap, supposition) =>
      `The company sees itself ${points(gap)} better than its customer ${supposition ? 'would' : 'does'}`,
    worse: (gap, supposition) =>
      `The company sees itself ${points(gap)} worse than its customer ${supposition ? 'would' : 'does'}`,
    reading: (band) => `Through the customer’s eyes, the company is ${lowerFirst(band)}`,
    onlyCompany: (index) =>
      `The company gives itself ${formatIndex(index, 'en')} out of 100; the customer lens is missing`,
  },
  customerIndex: (band, index, n) =>
    `${formatIndex(index, 'en')} out of 100 through the customer lens (${people(n)}): ${lowerFirst(band)}.`,
  companyIndex: (index, n) => `As the company: ${formatIndex(index, 'en')} out of 100 (${people(n)}).`,
  lowered: (gap, to) => `The mirror gap (${formatSigned(gap, 'en')}) lowers the reading one band: ${lowerFirst(to)}.`,
  gapWithoutLowering: (gap) => `The mirror gap is ${formatSigned(gap, 'en')} points.`,
  weakest: (dimension, index) =>
    `The lowest is ${dimension} (${formatIndex(index, 'en')}): start the conversation there.`,
  allAlike: 'The dimensions came out almost the same: discuss the cases, not the number.',
  discussCases: 'Ask for a case of each of the lowest pairs, and discuss it.',
  askCustomer: 'The round in the customer’s shoes is missing: without it there is no mirror.',
  level: {
    title: (level, name, heldBack) => {
      const reached = `Empowerment level ${level}, ${name}`;
      if (heldBack.length === 0) return reached;
      if (heldBack.length > 2) return `${reached}: ${heldBack.length} dimensions hold back the next level`;
      return `${reached}: held back by ${list(heldBack)}`;
    },
    unfinished: (missing, all) => `${missing} of ${all} dimensions still ${plural(missing, 'needs', 'need')} a level`,
    unfinishedReading: (missing) =>
      `The overall level is computed once every dimension has one. Without a level: ${list(missing)}.`,
    unfinishedSoWhat: 'Finish the vote, or agree on a level for each missing dimension.',
    meaning: (level, needed, all) => {
      if (level === 1) return `Fewer than ${needed} of ${all} dimensions reach level 2.`;
      const below = level === 2 ? '' : `, and none is below ${level - 1}`;
      return `At least ${needed} of ${all} dimensions are at level ${level} or above${below}.`;
    },
    index: (index) => `The index, from the means, is ${formatIndex(index, 'en')} out of 100.`,
    leadersHigher: (dimension, difference) =>
      `On ${quoteEn(dimension)}, leadership votes ${formatMean(difference, 'en')} levels higher than the front line.`,
    leadersLower: (dimension, difference) =>
      `On ${quoteEn(dimension)}, leadership votes ${formatMean(difference, 'en')} levels lower than the front line.`,
    blocking: (names, next) =>
      `To reach level ${next}, ${list(names)} ${plural(names.length, 'has', 'have')} to rise: more than one level below it.`,
    missing: (names, next, missing) =>
      names.length === missing
        ? `To reach level ${next}, ${list(names)} ${plural(missing, 'has', 'have')} to rise.`
        : `To reach level ${next}, ${missing} of these dimensions ${plural(missing, 'has', 'have')} to rise: ${list(names)}.`,
    top: 'Look after what there is: tell the stories, and measure again.',
    flags: (names) => `Words and data disagree on ${list(names)}: check the facts before celebrating.`,
  },
  order: {
    title: (first) => `“${first}” comes first`,
    noOrder: 'There is no shared first place',
    reading: (first, second, n, agreement) =>
      `“${first.name}” has a mean place of ${formatMean(first.mean, 'en')} and “${second.name}” of ${formatMean(second.mean, 'en')} (${people(n)})${agreement === null ? '.' : `: ${agreement}.`}`,
    soWhat: (first) => `Ask what it takes to attend to “${first}” first, and what can wait.`,
    discuss: 'Ask somebody who put a thing first and somebody who put it last to tell why.',
  },
  share: {
    title: (first) => `“${first}” weighs most`,
    tied: 'Nothing weighs more than the rest',
    reading: (first, second, n) =>
      `“${first.name}” was given ${formatPercent(first.share * 100, 'en')} of the total and “${second.name}” ${formatPercent(second.share * 100, 'en')} (${people(n)}).`,
    soWhat: 'Compare what weighs most with what gets most time and money today.',
  },
  words: {
    title: (n) => `${people(n)} answered in their own words`,
    reading: (questions) =>
      questions === 1
        ? 'What they said stands below. Words are not averaged.'
        : 'What they said to each question stands below. Words are not averaged.',
    soWhat: 'Read the voices with the room, put together those that say the same, and choose what goes to the report.',
  },
  rated: {
    title: (instrument, index) => `${instrument}: ${formatIndex(index, 'en')} out of 100`,
    reading: (instrument, band) => `${instrument}: ${lowerFirst(band)}`,
    index: (index, n) => `${formatIndex(index, 'en')} out of 100 (${people(n)}).`,
    discuss: 'Ask for a case of each of the lowest ratings, and discuss it.',
  },
  limits: {
    supposition: 'Nobody from outside has answered: the customer lens is a supposition by employees.',
    opinion: 'This is internal opinion (D), the weakest evidence there is.',
    fewPeople: (n) => `${people(n)} answered: a single answer moves the result a great deal.`,
    missingPeople: (answered, present) =>
      `${formatNumber(answered, 'en')} of the ${formatNumber(present, 'en')} present answered.`,
    hiddenGroups: (n) =>
      `${formatNumber(n, 'en')} ${plural(n, 'group is', 'groups are')} not shown, so that nobody can be identified.`,
    notApplicable: (percent) => `${formatPercent(percent, 'en')} of the answers were “Does not apply / don’t know”.`,
    noConsensus: (n) =>
      n === 1
        ? 'On 1 dimension the level is the median of the vote: the consensus is missing.'
        : `On ${n} dimensions the level is the median of the vote: the consensus is missing.`,
  },
};
