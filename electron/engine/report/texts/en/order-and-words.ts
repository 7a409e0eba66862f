import type { orderAndWords as es } from '../es/order-and-words.ts';

export const orderAndWords: typeof es = {
  order: {
    heading: 'What comes first',
    chartCaption: 'Mean place of each option; 1 is the first',
    chartAlt: (rows) => `One dot an option at its mean place: ${rows}.`,
    series: 'Mean place',
    concordance: (w, chi, df, p) =>
      `Kendall’s W ${w}, from 0 (no agreement) to 1 (the same order); χ² ${chi} with ${df} degrees of freedom, p ${p}, approximate.`,
    placesCaption: 'How often each option came at each place',
    placesNote: (people) => `Put in order by ${people}. At the right, the first place. Parts below 5% have no label.`,
    placesAlt: (first, times, people) =>
      `100% bars with the places that each option was given. “${first}” came first ${times} of ${people} times.`,
    without: 'Without a place',
    later: (from) => `${from} or later`,
    groups: {
      heading: 'What each group puts first',
      chartCaption: 'Mean place of each option by group; 1 is the first',
      chartAlt: (firsts) => `Dots by group at each option. What each group puts first: ${firsts}.`,
      tableCaption: 'The first places of each group',
      tableAlt: 'One row a group with its people and its first options, each with its mean place and deviation.',
      group: 'Group',
      place: (place) => `${place}: mean place (sd)`,
    },
    tableCaption: 'The order in figures',
    tableAlt: 'One row an option with its mean place, its median and how often it came first, the first at the top.',
    partial: (n, shown) =>
      n === 1
        ? '1 person did not reach the end of the list: what they left without a place counts, for them, at the mean of the places left over.'
        : `${shown} people did not reach the end of the list: what they left without a place counts, for them, at the mean of the places left over.`,
    columns: {
      number: 'No.',
      option: 'Option',
      mean: 'Mean place (sd)',
      median: 'Median',
      first: 'Times first',
      n: 'n',
    },
  },
  sharedOut: {
    heading: 'How it was shared out',
    chartCaption: 'Which part of what was shared out each option got, in %',
    chartAlt: (rows) => `One dot an option at its share of the total: ${rows}.`,
    people: (people) => `Shared out by ${people}.`,
    series: 'Share of the total',
    concordance: (w) =>
      `Agreement on the order of what was shared out: Kendall’s W ${w}, from 0 (no agreement) to 1 (the same order).`,
    normalised: (n, shown, total) =>
      n === 1
        ? `The points of 1 person did not make ${total} and were brought to ${total} in the same proportion.`
        : `The points of ${shown} people did not make ${total} and were brought to ${total} in the same proportion.`,
    caption: 'What was shared out, the most first',
    alt: 'One row an option with its share of the total and what each person gave it.',
    columns: {
      option: 'Option',
      share: 'Of the total',
      mean: 'Mean (sd)',
      median: 'Median',
      givers: 'Gave to it',
      n: 'n',
    },
  },
  words: {
    askedOnly: (lens, groups) => `The point of view “${lens}” was asked only of: ${groups}.`,
    answered: (_n, people, question) => `${people} answered the question “${question}” in their own words`,
  },
};
