import type { capture as shape } from '../es/capture.ts';

export const capture: typeof shape = {
  title: 'Capture',
};
