import type { orderAndWords as es } from '../es/order-and-words.ts';

export const orderAndWords: typeof es = {
  order: {
    heading: 'What comes first',
    chartCaption: 'Mean place of each option; 1 is the first',
    chartAlt: (rows) => `One dot an option at its mean place: ${rows}.`,
    series: 'Mean place',
    concordance: (w, chi, df, p) =>
      `Kendall’s W ${w}, from 0 (no agreement) to 1 (the same order); χ² ${chi} with ${df} degrees of freedom, p ${p}, approximate.`,
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
    caption: 'What was shared out, the most first',
    alt: 'One row an option with its share of the total and what each person gave it.',
    columns: { option: 'Option', share: 'Of the total', mean: 'Mean (sd)', median: 'Median', n: 'n' },
  },
  words: {
    answered: (_n, people, question) => `${people} answered the question “${question}” in their own words`,
  },
};
