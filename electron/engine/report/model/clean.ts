import type { Inline, ReportModel } from '../../../../src/domain/report/model.ts';
import { printable } from '../texts/printable.ts';

/**
 * The model for a page: every text without what cannot be printed, photos without their bytes. Word's writer cleans each
 * text as it draws it; a page gets them clean.
 */
export function cleanModel(model: ReportModel): ReportModel {
  return cleaned(model);
}

/** A part of the model, in the same way. */
export function cleaned<T>(part: T): T {
  return cleanedValue(part) as T;
}

function cleanedValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (value instanceof Uint8Array) return new Uint8Array(0);
  // Among the parts of a text, a space or a new line alone is what sets two others apart.
  if (Array.isArray(value))
    return value.map((part: unknown) => (value.length > 1 && isSpace(part) ? part : cleanedValue(part)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanedValue(part)]));
}

const isSpace = (part: unknown): boolean => typeof part === 'string' && /^[ \n\u00A0]+$/.test(part);

/** A space at the edge of a text belongs to its neighbour and is kept; `printable` trims. */
function cleanText(text: Extract<Inline, string>): string {
  const [, before = '', inner = '', after = ''] = /^([ \n\u00A0]*)([\s\S]*?)([ \n\u00A0]*)$/.exec(text) ?? [];
  const clean = printable(inner);
  return clean === '' ? clean : `${before}${clean}${after}`;
}
