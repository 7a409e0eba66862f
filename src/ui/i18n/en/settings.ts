import type { settings as shape } from '../es/settings.ts';

export const settings: typeof shape = {
  title: 'Settings',
};
