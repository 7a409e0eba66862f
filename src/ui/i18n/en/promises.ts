import type { promises as spanish } from '../es/promises.ts';

export const promises: typeof spanish = {
  title: 'Before and after',
  legend: 'How words are highlighted',
  'side.us': 'about us',
  'side.customer': 'about the customer',
  'side.undecided': '“their”: may be anybody’s',
  before: 'As it is said',
  after: 'As we would say it today',
  rewriteOf: ({ text }) => `Rewrite: ${text}`,
  rewriteHint: 'The same promise, told from what the customer needs',
  said: ({ who, where }) =>
    who === '' ? `Said in: ${where}` : where === '' ? `Said by: ${who}` : `Said by: ${who} · in: ${where}`,
  rated: ({ mean, sd, n }) => `mean ${mean} · SD ${sd} · n ${n}`,
  agreed: ({ value }) => `consensus ${value}`,
  unrated: 'No rating to show',
  ends: '1 speaks of us · 5 speaks of what the customer needs',
};
