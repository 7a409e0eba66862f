import type { live as shape } from '../es/live.ts';

export const live: typeof shape = {
  title: 'Live',
};
