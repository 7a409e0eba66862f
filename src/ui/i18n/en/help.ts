import type { help as shape } from '../es/help.ts';

export const help: typeof shape = {
  title: 'Help',
};
