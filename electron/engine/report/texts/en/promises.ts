export const promises = {
  heading: 'Each promise, before and after',
  caption: 'Promises as they are said and as they would be said today',
  alt: (n: string, rewritten: string) =>
    `One row a promise, the one that speaks most of us first: ${n} promises, ${rewritten} rewritten, with their rating and the words that the lens counted.`,
  columns: { before: 'As it is said', rating: 'Mean (SD) · n', after: 'As we would say it today' },
  note: 'From 1, speaks of us, to 5, speaks of what the customer needs. Bold and coloured: words about us; underlined: about the customer.',
  said: (who: string, where: string) => [who, where].filter((part) => part !== '').join(' · '),
  notRewritten: 'Not rewritten',
  shownOf: (shown: string, all: string) => `${shown} of ${all} shown: those that speak most of us.`,
};
