import type { amounts as spanish } from '../es/amounts.ts';

export const amounts: typeof spanish = {
  'left.points': ({ left, total }) => (left === 0 ? `All ${total} points are shared out` : `left of ${total} points`),
  'left.dots': ({ left, total }) => (left === 0 ? 'All votes are placed' : `left of ${total} votes`),
  'toShare.points': ({ total }) => `points to share out; together they make ${total}`,
  'toShare.dots': ({ each }) => `votes each, up to ${each} on the same one`,
  'given.points': ({ title }) => `Points for ${title}`,
  'given.dots': ({ title }) => `Votes for ${title}`,
  less: ({ title }) => `Less: ${title}`,
  more: ({ title }) => `More: ${title}`,
  tooFew: ({ minimum }) => `Shown from ${minimum} people on.`,
  'picture.points': ({ n }) => `Points shared out, mean a person, n ${n}`,
  'picture.dots': ({ n }) => `Votes, n ${n}`,
  moreBars: ({ n }) => `The other ${n} got less or nothing`,
  cards: ({ n }) => `${n} options, each on its card`,
  'card.points': 'Where the points went',
  'card.dots': 'Where the votes went',
  'note.points': ({ n }) => `Mean points a person and share of the total · n ${n}`,
  'note.dots': ({ n }) => `Votes and share of the total · n ${n}`,
  normalised: ({ n, total }) =>
    n === 1
      ? `The points of 1 person did not make ${total} and were brought to ${total} in the same proportion.`
      : `The points of ${n} people did not make ${total} and were brought to ${total} in the same proportion.`,
  concordance: ({ w }) => `Agreement on the order: Kendall’s W ${w}`,
  over: ({ sum, total }) => `too many: they make ${sum} and are brought to ${total} in the same proportion`,
  step: 'The buttons change',
  byFive: 'By 5',
  byOne: 'By 1',
  search: ({ n }) => `Search among ${n}`,
  only: ({ n }) => `Only what was chosen (${n})`,
  noMatch: 'Nothing matches your search.',
  tooManyOnOne: ({ most }) => `Up to ${most} fit on the same one.`,
  'tooMany.points': ({ most }) =>
    most === 0
      ? 'No points are left: take some from another option first.'
      : `Not enough: ${most === 1 ? '1 point is' : `${most} points are`} left.`,
  'tooMany.dots': ({ most }) =>
    most === 0
      ? 'No votes are left: take one from another first.'
      : `Not enough: ${most === 1 ? '1 vote is' : `${most} votes are`} left.`,
  paperNote: ({ total }) =>
    `A sheet that does not make ${total} is typed as it stands; it is brought to ${total} in the same proportion, and the results say so.`,
  keys: 'Left and right arrows or + and − change it, or type the figure; Enter goes on.',
};
