import { z } from 'zod';

const text = z.string().max(20_000);

/** What a PDF says about itself; what is empty is not said. */
export const pdfProperties = z.strictObject({ title: text, subject: text, author: text, keywords: text });
export type PdfProperties = z.output<typeof pdfProperties>;

const isPdf = (bytes: Uint8Array): boolean =>
  '%PDF-'.split('').every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** A file that begins as a PDF does. */
export const pdfBytes = z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array && isPdf(bytes));
