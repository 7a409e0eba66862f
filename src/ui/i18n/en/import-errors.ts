/** Why a file from elsewhere was not read, and what to do. */
import type { ErrorDetails } from '../../../contract/errors.ts';

const kept = 'Nothing was imported and the file is as it was.';
const whole = new Intl.NumberFormat('en-US');

export function importRefused({ why, line }: ErrorDetails): string {
  switch (why) {
    case 'not-a-workbook':
      return `It is not an Excel workbook that can be read. ${kept} Open it in Excel, save it as .xlsx or .csv and try again.`;
    case 'bomb':
      return `The workbook claims far more content than its size can hold, like files made to do harm. ${kept} Copy its data to a new workbook.`;
    case 'encrypted':
      return `The workbook has a password, or is from an Excel before 2007. ${kept} Save it without a password as .xlsx or .csv.`;
    case 'too-large':
      return `The workbook is too large to be read whole. ${kept} Copy the sheet you need to a new workbook, or save it as .csv.`;
    case 'encoding':
      return `The text is not in that encoding. ${kept} Choose another.`;
    case 'quote':
      return `A quotation mark is opened and never closed, around line ${whole.format(Number(line))}. ${kept} Mend it or choose another separator.`;
    case 'record':
      return `A row is too long. ${kept} Check that separator and encoding are those of the file.`;
    default:
      return `The file is damaged. ${kept} Open it in Excel, save it again and try once more.`;
  }
}

export function importTooLarge({ what, rows, maximum }: ErrorDetails): string {
  const most = whole.format(Number(maximum));
  switch (what) {
    case 'rows':
      return `The file has ${whole.format(Number(rows))} rows and up to ${most} are read: no workshop has more. ${kept} Take out the surplus.`;
    case 'columns':
      return `The file has more than ${most} columns. ${kept} Keep only those to be imported.`;
    default:
      return `The file holds more text than fits into an engagement. ${kept} Keep only the rows and columns to be imported.`;
  }
}
