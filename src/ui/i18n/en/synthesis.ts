import type { synthesis as shape } from '../es/synthesis.ts';

export const synthesis: typeof shape = {
  title: 'Synthesis',
};
