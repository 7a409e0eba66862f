import { z } from 'zod';

/** The files beside the report. */
export const outputKinds = ['data-xlsx', 'data-csv', 'plan-xlsx', 'reviews-ics'] as const;
export type OutputKind = (typeof outputKinds)[number];

/** The report of nine instruments has forty charts. */
export const mostPictures = 400;
export const largestPicture = 8 * 1024 * 1024;

/** By its first bytes: a PNG, or an SVG as this application writes it. */
export function isPicture(bytes: Uint8Array): boolean {
  const begins = (text: string): boolean => [...text].every((sign, at) => bytes[at] === sign.charCodeAt(0));
  return begins('\u0089PNG\r\n') || begins('<svg ');
}

export const picture = z.custom<Uint8Array>(
  (bytes) => bytes instanceof Uint8Array && bytes.byteLength <= largestPicture && isPicture(bytes),
);

export interface OutputResult {
  readonly path: string;
  readonly bytes: number;
}
