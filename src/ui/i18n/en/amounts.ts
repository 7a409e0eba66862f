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
  byPersonTitle: 'Typed person by person',
  noTotals:
    'Points and votes are shared out over all options: the total of a group does not say how each one shared them. Type sheet by sheet in “Person by person”.',
  keys: 'Left and right arrows or + and − change it, or type the figure; Enter goes on.',
};
