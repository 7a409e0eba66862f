import type { openText as es } from '../es/openText.ts';

export const openText: typeof es = {
  none: 'Does not apply / don’t know',
  inWords: 'In your own words:',
  times: ({ n }) => `${n} voices`,
  save: 'Save and go on',
  keys: 'Ctrl+Enter saves and goes on · what is typed waits for moderation',
  noTotalsTitle: 'This one is answered in words',
  noTotals: 'What each person says cannot be counted by a show of hands. Type it person by person.',
  answered: ({ n }) => (n === 1 ? '1 person answered' : `${n} people answered`),
  notApplicable: ({ n }) => `${n} “not applicable / don’t know”`,
  nobody: 'Nobody has answered yet.',
  quote: 'Quote in the report',
  quoted: 'In the report',
  moderate: 'Moderate the voices',
  noneShown: 'No voice has been let through yet.',
  waiting: ({ n }) => (n === 1 ? '1 voice waits for moderation.' : `${n} voices wait for moderation.`),
};
