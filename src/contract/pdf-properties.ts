import { z } from 'zod';

const text = z.string().max(20_000);

/** What a PDF says about itself; what is empty is not said. */
export const pdfProperties = z.strictObject({ title: text, subject: text, author: text, keywords: text });
export type PdfProperties = z.output<typeof pdfProperties>;
