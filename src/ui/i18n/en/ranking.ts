import type { ranking as es } from '../es/ranking.ts';

export const ranking: typeof es = {
  order: 'The order',
  rest: 'Without a place yet',
  begin: 'Tap or choose first what comes first. You can also drag by the dots.',
  left: ({ n }) => (n === 1 ? '1 place is left.' : `${n} places are left.`),
  all: 'Everything has its place.',
  toOrder: ({ items }) => `Put the ${items} options in order, the one that comes first at the top.`,
  toOrderSome: ({ most, items }) =>
    most === 1 ? `Choose 1 of ${items} options.` : `Choose ${most} of ${items} options and put them in order.`,
  unplaced: ({ title }) => `${title}, without a place`,
  placed: ({ title, place }) => `${title}, place ${place}`,
  placedOf: ({ title, place, of }) => `${title}, place ${place} of ${of}`,
  up: ({ title }) => `Move up: ${title}`,
  down: ({ title }) => `Move down: ${title}`,
  placeOf: ({ title }) => `Place of ${title}`,
  gap: 'A number in between is missing. It is kept once the places follow each other from 1.',
  keys: 'The number is the place and goes to the next one · 0 takes the place away · Enter when done, next person · What has no number shares the places that are left',
  formKeys: 'Enter or space gives the next place · ← → move it · a number puts it at that place',
  noTotals: 'An order belongs to each person: it cannot be counted by a show of hands. Type it person by person.',
  byPersonTitle: 'This one is put in order',
  tooFew: ({ minimum }) => `Not shown yet: at least ${minimum} people are needed.`,
  picture: ({ n }) => (n === 1 ? 'The order of 1 person' : `The order of ${n} people`),
  option: 'Option',
  mean: ({ mean }) => `Mean place ${mean}`,
  meanShort: 'Mean place',
  atPlace: ({ place, n }) => `${n} at place ${place}`,
  withoutPlace: ({ n }) => `${n} without a place`,
  card: 'What comes first',
  note: ({ n }) =>
    n === 1 ? 'How often each was put at each place. 1 person.' : `How often each was put at each place. ${n} people.`,
  partial: ({ n }) =>
    n === 1
      ? '1 person did not reach the end of the list: what they left without a place counts, for them, at the mean of the places left over.'
      : `${n} people did not reach the end of the list: what they left without a place counts, for them, at the mean of the places left over.`,
  'column.mean': 'Mean place (sd)',
  'column.median': 'Median',
  'column.first': 'Times first',
  'column.n': 'n',
  concordance: ({ w, chi, df, p }) =>
    `Kendall’s W ${w} (0: no agreement, 1: the same order); χ² ${chi} with ${df} df, p ${p}, approximate`,
  byGroup: 'By group: mean place of each option',
  groupPeople: ({ group, n }) => `${group}, ${n === 1 ? '1 person' : `${n} people`}`,
};
