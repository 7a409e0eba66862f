import type { recovery as shape } from '../es/recovery.ts';

export const recovery: typeof shape = {
  offer: 'Recovery sheet',
  offerText:
    'One page to print and keep locked away: which file it is, how it is opened, and a space to write the password by hand.',
  print: 'Write the password on the sheet',
  printWarning:
    'The password will be readable in the Word file. Keep that away from the engagement, or print it and delete it.',
  byHand: 'The sheet does not hold the password: write it by hand once it is printed.',
  notNow: 'Not now',
  act: 'Save the sheet…',
  written: 'The recovery sheet was saved.',
  open: 'Open the sheet',
  fileName: ({ client }) => `Recovery sheet ${client}`,
};
