/** Field schemas shared by the commands: limits and normalisation at the border. */
import { z } from 'zod';

/** Longest text a person may contribute, in UTF-16 units. */
export const longTextLimit = 10_000;
export const shortTextLimit = 200;

/**
 * Makes any text storable and printable: one form of line ends, no control characters (they would
 * break XML), lone surrogates replaced. Emoji, combining marks and right-to-left text stay.
 */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
    .replaceAll('\t', ' ');
}

/** One line, trimmed, at most 200 characters; may be empty. */
export const shortText = z
  .string()
  .max(shortTextLimit)
  .transform((raw) => cleanText(raw).replaceAll('\n', ' ').trim());

/** One line that must hold something. */
export const requiredText = shortText.pipe(z.string().min(1));

/** Several lines, at most 10,000 characters. */
export const longText = z
  .string()
  .max(longTextLimit)
  .transform((raw) => cleanText(raw).trim());

export const id = z.string().min(1).max(64);
/** A calendar day, ISO 8601, e.g. 2026-03-14. */
export const day = z.iso.date();
/** As it was typed; any letters, and as many as anybody would type. */
export const password = z.string().min(1).max(1000);

export const filePath = z.string().min(1).max(4096);
/** A rating on the scale of at most ten points; the command checks it against its instrument. */
export const rating = z.int().min(1).max(10);
export const count = z.int().min(0).max(100_000);
export const language = z.enum(['es', 'en']);
export const evidenceGrade = z.enum(['A', 'B', 'C', 'D']);
export const channel = z.enum(['phone', 'kiosk', 'paper', 'show-of-hands']);
export const horizon = z.enum(['quick-win', 'ninety-days', 'twelve-months']);
export const effort = z.enum(['low', 'medium', 'high']);
export const severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
/** ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/);
export const nothing = z.strictObject({});
