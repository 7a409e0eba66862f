import { counted } from './counting.ts';

/** One chapter an instrument. */
export const instruments = {
  instrument: {
    kicker: (title: string, people: string) => `${title} · ${people}`,
    tooFewTitle: (title: string) => `${title}: not enough answers`,
    tooFew: (least: string) =>
      `There were fewer than ${least} answers. By the privacy rule no figure of this instrument is shown.`,
    distribution: 'How the answers were spread',
    distributionCaption: (lens: string) => `Spread of the answers, lens “${lens}”`,
    distributionCaptionOne: 'Spread of the answers by dimension',
    distributionNote:
      'From the lowest mean to the highest. Percentages are of those who gave a rating; “does not apply / don’t know” is counted apart. Those below 5% carry no label.',
    distributionAlt: (lowest: string, share: string) =>
      `100% bars with the spread of the answers. Lowest is “${lowest}”: ${share} answered 1 or 2.`,
    lowestOf: (shown: string, all: string) => `The ${shown} lowest of ${all} are shown.`,
    groups: 'What each group sees',
    groupsCaption: (lens: string) => `Index by group and dimension, lens “${lens}”`,
    groupsCaptionOne: 'Index by group and dimension',
    groupsTable: 'The groups in figures',
    groupsAlt: (wide: string) => `Points by group in each dimension. ${wide}`,
    groupColumns: {
      group: 'Group',
      people: 'People',
      ratings: 'Ratings',
      mean: 'Mean (sd)',
      median: 'Median',
      index: 'Index',
    },
    groupsTableAlt: 'Result of the instrument in each group.',
    gap: (where: string, high: string, low: string, n: number, points: string) =>
      `The widest distance between groups is in ${where}: ${high} rates ${points} index ${n === 1 ? 'point' : 'points'} above ${low}.`,
    gapStatistics: (g: string, p: string, delta: string) => `Hedges g ${g}; Mann–Whitney p ${p}; Cliff’s δ ${delta}.`,
    gapMethod: { exact: 'exact', normal: 'normal approximation' },
    icc: (icc1: string, icc2: string) =>
      `Share of the variation that the group explains: ICC(1) ${icc1}; reliability of the group means: ICC(2) ${icc2}.`,
    noGap: 'Only one group can be shown, so there is no comparison between groups.',
    quotes: 'In their words',
    more: (n: number, shown: string) =>
      n === 1
        ? 'There is 1 more quote in the complete edition.'
        : `There are ${shown} more quotes in the complete edition.`,
    voices: (shown: string) => `${shown} voices`,
    evidence: 'What it stands on',
    evidenceOf: (grade: string, words: string, where: string) => `${grade} (${words}): ${where}`,
    evidenceAll: (grade: string, words: string) => `The whole instrument stands on evidence ${grade}: ${words}`,
    soWhat: 'What it means',
    brief: {
      kicker: 'The instruments',
      kickerRest: 'What else was measured',
      title: (n: number, shown: string) =>
        n === 1 ? 'One more instrument, in brief' : `${counted(n, shown)} more instruments, in brief`,
      titleOnly: (n: number, shown: string) => `${counted(n, shown)} instruments, in brief`,
      lead: 'Of each, its conclusion and the figures it rests on. Its pictures, tables, groups and quotes: see the complete edition.',
      grades: (list: string) => `Evidence: ${list}.`,
      grade: (grade: string, words: string) => `${grade}, ${words}`,
      index: (value: string) => `Index ${value} of 100`,
      people: (shown: string, n: number) => `n ${shown} ${n === 1 ? 'person' : 'people'}`,
      sd: (value: string) => `sd ${value}`,
      evidence: (grade: string) => `evidence ${grade}`,
      more: 'Its tables, groups and quotes: see the complete edition.',
    },
    alpha: (value: string) => `Consistency of the scale (Cronbach’s α): ${value}.`,
  },

  mirror: {
    chartCaption: 'The mirror: customer-centricity index by dimension, from 0 to 100',
    chartAlt: (rows: string) => `Points by dimension, as the company and as the customer: ${rows}.`,
    chartRow: (title: string, company: string, customer: string) =>
      `${title}, company ${company} and customer ${customer}`,
    tableCaption: 'The mirror in figures',
    tableAlt: 'Mean, spread and index of each dimension through both lenses, and the gap between them.',
    columns: {
      dimension: 'Dimension',
      lensMean: (lens: string) => `${lens}: mean (sd) · n`,
      index: 'Index',
      gap: 'Gap',
    },
    gapNote:
      'Gap: index as the company minus index in the customer’s shoes; positive where the company thinks better of itself. n counts ratings.',
  },

  empowerment: {
    chartCaption: 'The seven dimensions, from 1 to 5',
    chartAlt: (rows: string) => `Radar of the dimensions: ${rows}.`,
    chartRow: (title: string, value: string) => `${title} ${value}`,
    mean: 'Mean of the votes',
    level: 'Level',
    tableCaption: 'Level of each dimension and the behaviour it describes',
    tableAlt: 'Level, behaviour, mean with its spread, votes and agreement of each dimension.',
    columns: {
      dimension: 'Dimension',
      level: 'Level',
      behaviour: 'Behaviour',
      mean: 'Mean (sd) · n',
      agreement: 'Agreement',
    },
    from: { consensus: 'consensus', median: 'median' },
    facts: 'The hard facts',
    factsCaption: 'What the facts say, beside what practitioners quote',
    factsCaptionOwn: 'What the facts say',
    factsAltOwn: 'Each hard fact with its value and its source.',
    factsAlt: 'Each hard fact with its value, the reference that practitioners quote and its source.',
    factColumns: { fact: 'Fact', value: 'Value', reference: 'Reference', source: 'Source' },
    queue: (occupancy: string, factor: string) =>
      `At an occupancy of ${occupancy}, waiting grows by a factor of ${factor}: ρ/(1−ρ).`,
    flags: 'The words and the facts disagree',
    flagUnused: (title: string, level: string) =>
      `${title} was voted at level ${level}, yet the amount was not used once in the last 90 days.`,
    flagOverbooked: (title: string, level: string, occupancy: string) =>
      `${title} was voted at level ${level}, yet occupancy is ${occupancy}.`,
    factsNote: 'The references are what other companies tell; they are no standard.',
  },
};
