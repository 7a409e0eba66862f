import type { answer as spanish } from '../es/answer.ts';

export const answer: typeof spanish = {
  notApplicable: 'Does not apply / don’t know',
  pointIs: ({ value, title }) => `${value}: ${title}`,
  levelIs: ({ value, title, behaviour }) => `${value}, ${title}: ${behaviour}`,
};
