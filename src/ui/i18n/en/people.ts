import type { people as shape } from '../es/people.ts';

export const people: typeof shape = {
  title: 'People',
};
