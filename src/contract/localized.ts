/** Fields that every definition file shares: texts in both languages, and ids. */
import { z } from 'zod';
import { cleanText } from './fields.ts';

// Control characters would break the report's XML; they are refused rather than silently removed.
export const text = z
  .string()
  .min(1)
  .max(600)
  .refine((raw) => raw.trim() === raw && raw !== '', 'must not be blank or padded')
  .refine((raw) => cleanText(raw) === raw, 'must not hold control characters');

export const localized = z.strictObject({ es: text, en: text });
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case, digits and hyphens');
