import type { start as shape } from '../es/start.ts';

export const start: typeof shape = {
  title: 'Home',
};
