import type { Messages } from '../es.ts';

export const register: Messages['register'] = {
  title: 'Register',
  count: ({ n, most }) => `${n} of at most ${most}`,
  howTo:
    'Write straight into the first cell; Tab goes to the next and Enter goes down. You can also copy rows in Excel and paste them here with Ctrl+V.',
  noneHere: 'This exercise has no register',
  noneHereText: 'Its questions are answered in Capture, in the kiosk or live.',
  rowNumber: 'Row',
  newRow: 'New row',
  writeHere: ({ entry }) => `Another ${entry}…`,
  empty: 'empty',
  yes: 'yes',
  no: 'no',
  none: 'Not chosen',
  drag: 'Drag to move it; Alt+↑ and Alt+↓ do too',
  removeRow: 'Remove the row (Ctrl+−)',
  removeThis: ({ n }) => `Remove row ${n}`,
  removed: ({ n }) => (n === 1 ? 'The row was removed.' : `${n} rows were removed.`),
  pasted: ({ n, added }) => {
    const rows = n === 1 ? '1 row was pasted' : `${n} rows were pasted`;
    return added === 0 ? `${rows}.` : added === n ? `${rows} at the end.` : `${rows}; ${added} at the end.`;
  },
  inserted: ({ n }) => (n === 1 ? '1 row was inserted at the end.' : `${n} rows were inserted at the end.`),
  chosen: ({ rows, columns }) => `${rows} × ${columns} cells`,
  notFitting: ({ n }) => (n === 1 ? 'One cell does not fit here' : `${n} cells do not fit here`),
  nothingYet: 'Nothing has been written yet. You can paste the rest and leave these cells as they are.',
  cellAt: ({ row, column }) => (column === '' ? `Row ${row}` : `Row ${row}, ${column}`),
  pasteRest: 'Paste the rest',
  pasteNothing: 'Paste nothing',
  inspector: 'The chosen row',
  rowFailed: 'This row could not be shown here. What is written is kept, and is edited in the table.',
  ruleFailed: 'What the rule says about this row could not be shown. What is written is kept.',
  rowOf: ({ n, of }) => `Row ${n} of ${of}`,
  chainHelp: 'In order, separated by commas or by ›.',
  open: 'See the register',
  nothingToAnswer: 'There is nothing to answer yet',
  nothingToAnswerText: 'In this exercise the room answers what is written in the register. Write the rows first.',
  nothingToAnswerEver: 'The room works on this exercise in its register: nobody answers on their own.',

  'unit.minutes': 'min',
  'unit.times': 'times',

  'reason.not-a-number': 'It is not a number.',
  'reason.not-whole': 'Only whole numbers fit.',
  'reason.out-of-range': 'The number is beyond the limits of the column.',
  'reason.unknown-option': 'It is none of the options.',
  'reason.not-yes-or-no': 'Write yes or no.',
  'reason.too-long': 'The text is too long.',
  'reason.no-column': 'There is no column for this cell.',
  'reason.full': 'The register is full.',
};
