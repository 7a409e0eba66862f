import type { ProblemCode } from '../../../domain/imports/problems.ts';

const whole = new Intl.NumberFormat('en-US');

/** What is wrong with a cell or a row, and what is expected there. */
export const importProblems: Readonly<Record<ProblemCode, (details: Readonly<Record<string, number>>) => string>> = {
  'name-missing': () => 'The name is missing.',
  'name-too-long': ({ maximum = 0 }) => `The name is longer than ${maximum} characters.`,
  'name-ambiguous': ({ people = 0 }) =>
    `${people} people have that name and the group does not tell which. Write the group of one of them.`,
  'person-twice': ({ other = 0 }) => `The same person as in line ${whole.format(other)}.`,
  'code-unknown': () => 'Nobody has that code.',
  'group-missing': () => 'The group is missing.',
  'group-not-asked': () => 'That group is not asked this question.',
  'not-on-scale': ({ minimum = 1, maximum = 5 }) => `Expected a number from ${minimum} to ${maximum}, or its words.`,
  'not-whole': ({ minimum = 0, maximum = 0 }) => `Expected a whole number from ${minimum} to ${maximum}.`,
  'amount-range': ({ maximum = 0 }) => `Expected a whole number from 0 to ${maximum}.`,
  'amount-exceeded': ({ given = 0, total = 0 }) => `The row gives ${given} and there are ${total} to give.`,
  'place-range': ({ maximum = 0 }) => `Expected a place from 1 to ${maximum}, or 0 for none.`,
  'place-taken': ({ place = 0 }) => `Place ${place} comes twice in the row.`,
  'order-unknown': () => 'Expected the options separated by semicolons, each once.',
  'text-too-long': ({ maximum = 0 }) => `The text is longer than ${whole.format(maximum)} characters.`,
  'item-unknown': () => 'The instrument has no such item.',
  'lens-unknown': () => 'The instrument has no such lens.',
  'count-invalid': () => 'Expected a whole number of 1 or more.',
  'tally-not-here': () => 'This cannot be counted by raised hands: it belongs to each person.',
  'tally-exceeds-present': ({ hands = 0, present = 0 }) =>
    `${hands} answers were counted and ${present} of the group are present. Import the people first or mark who was there.`,
  'too-many-people': ({ people = 0, maximum = 0 }) =>
    `There would be ${whole.format(people)} people and an engagement holds ${whole.format(maximum)}.`,
  'too-many-answers': ({ answers = 0, maximum = 0 }) =>
    `There are ${whole.format(answers)} answers and ${whole.format(maximum)} come in at once.`,
};
