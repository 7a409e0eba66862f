import type { settings as shape } from '../es/settings.ts';

export const settings: typeof shape = {
  title: 'Settings',
  lead: 'They hold for this computer and for new engagements. They are saved at once.',
  window: 'The window',
  language: 'Language',
  theme: 'Theme',
  followSystem: 'Like the system',
  light: 'Light',
  dark: 'Dark',
  projector: 'The projector',
  projectorTheme: 'Background',
  projectorHelp: 'Dark for dark rooms; light for bright ones.',
  you: 'You',
  youHelp: 'Every new engagement starts with this; it is printed on the cover of the report.',
  consultant: 'Consultant',
  firm: 'Firm',
  brandKit: 'Look of the report',
  brandKitHelp: 'Colours, type and logo every new engagement starts with.',
  fonts: ({ heading, body }) => (heading === body ? heading : `${heading} and ${body}`),
  privacy: 'Privacy',
  minimumGroup: 'Minimum per group',
  minimumGroupHelp:
    'A group with fewer answers than this is not shown separately, so that nobody is exposed. Usual is 3; for delicate subjects, 5.',
  version: ({ version }) => `Respiro ${version}`,
};
