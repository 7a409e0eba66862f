import type { shell as shape } from '../es/shell.ts';

export const shell: typeof shape = {
  places: 'Places of the engagement',
  skip: 'Skip to the content',
  wave: ({ label }) => `Wave ${label}`,
  session: ({ title, place }) => (place ? `${title}, ${place}` : title),
  search: 'Search or do',
  saved: ({ time }) => `Saved ${time}`,
  saving: 'Saving…',
  unsaved: 'No file yet',
  unsavedHelp: 'Your changes are safe on this computer. Choose where to save the engagement’s file.',
  saveFailed: 'Could not save',
  saveFailedTitle: ({ reason }) => `Could not save: ${reason}`,
  retrySave: 'Try again',
  saveAs: 'Save as…',
};
