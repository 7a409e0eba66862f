import type { results as shape } from '../es/results.ts';

export const results: typeof shape = {
  title: 'Results',
};
