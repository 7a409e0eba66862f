import { SimpleField } from 'docx';
import type { Reference } from '../../../../src/domain/report/model.ts';

/** Around the number of a caption; a name that begins like this is not among those that Word offers. */
export function bookmarkOf(of: Reference['of'], number: string): string {
  return `_Ref${of === 'figure' ? 'Figure' : 'Table'}${number}`;
}

/** The number as a field that follows its caption when the client moves things, and leads there on a click. */
export function referenceTo({ reference, of }: Reference): SimpleField {
  return new SimpleField(`REF ${bookmarkOf(of, reference)} \\h`, reference);
}
