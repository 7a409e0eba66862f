import type { Messages } from '../es.ts';

const engagements = (n: number): string => (n === 1 ? '1 engagement' : `${n} engagements`);

export const benchmark: Messages['benchmark'] = {
  title: 'Your own reference',
  help: 'With the engagements you have done, each index can be seen beside the median of the others. It is kept on this computer, and begins switched off.',
  keep: 'Use my engagements as a reference',
  kept: 'Kept: the total of each index of the methodology’s instruments, how many people answered, and the month.',
  never:
    'Never kept: the client, names, groups, texts or answers. It is not shown with fewer than five engagements besides the open one.',
  count: ({ n, least }) =>
    n === 0
      ? 'No engagement has been added yet.'
      : n < least
        ? `${engagements(n)} in the reference; it is shown from ${least} besides the open one.`
        : `${engagements(n)} in the reference.`,
  offButKept: ({ n }) =>
    `It is off and not shown; ${n === 1 ? 'the engagement added stays' : `the ${n} engagements added stay`} until you forget them.`,
  open: ({ client }) => `Open engagement: ${client}`,
  included: 'It has been added. If it changed since, add it again.',
  notIncluded: 'It has not been added.',
  noneOpen: 'Open an engagement to add it or take it out.',
  add: 'Add this engagement',
  addAgain: 'Add it again',
  remove: 'Take this engagement out',
  clear: 'Forget them all',
  clearTitle: 'Forget the reference',
  clearText: ({ n }) =>
    `The totals of ${engagements(n)} are deleted from this computer. The files of the engagements do not change. This cannot be undone.`,
  clearConfirm: ({ n }) => `Forget ${engagements(n)}`,

  short: ({ median, n }) => `ref. ${median} (${n})`,
  told: ({ median, low, high, n }) => `median ${median}, from ${low} to ${high}, in ${engagements(n)}`,
  missing: ({ n, least }) =>
    n === 0
      ? `No other engagement has this index; it is shown from ${least}.`
      : `${n === 1 ? '1 engagement has' : `${n} engagements have`} this index; it is shown from ${least}.`,
  formula:
    'median, and first and third quartile, of the index in your other engagements with the same version of the instrument',
  meaning: 'Where this engagement stands among those you have done. The open one does not count.',
  limits: 'They are your clients, not a standard: other sectors, other rooms, another time.',
  range: ({ low, high }) => `half of them, from ${low} to ${high}`,
  engagements: ({ n }) => engagements(n),
};
