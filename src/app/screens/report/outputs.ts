/** The files that can leave the screen of the report, and what each of them needs. */
import type { OutputKind } from '../../../contract/outputs.ts';

export const outputs = [
  'report',
  'report-pdf',
  'charts-png',
  'charts-svg',
  'data-xlsx',
  'data-csv',
  'plan-xlsx',
  'reviews-ics',
] as const;
export type OutputId = (typeof outputs)[number];

/** Kind of file the dialog asks for, and the ending of the name it suggests. */
const files = {
  report: 'report',
  'report-pdf': 'pdf',
  'charts-png': 'pictures',
  'charts-svg': 'pictures',
  'data-xlsx': 'workbook',
  'data-csv': 'csv',
  'plan-xlsx': 'workbook',
  'reviews-ics': 'calendar',
} as const satisfies Record<OutputId, string>;

export const fileKindOf = (output: OutputId): (typeof files)[OutputId] => files[output];

export type PicturesId = 'charts-png' | 'charts-svg';
export type DocumentId = Exclude<OutputId, OutputKind | PicturesId>;

/** The report itself has an edition and a look. */
export const isDocument = (output: OutputId): output is DocumentId => output === 'report' || output === 'report-pdf';

/** The charts of the complete report, each a picture. */
export const isPictures = (output: OutputId): output is PicturesId =>
  output === 'charts-png' || output === 'charts-svg';

/** Data may tell names. */
export const mayTellNames = (output: OutputId): boolean => output === 'data-xlsx' || output === 'data-csv';

export interface OutputContents {
  /** Exercises that somebody answered or wrote a register for. */
  readonly exercises: number;
  readonly actions: number;
  /** Actions with a review date. */
  readonly reviews: number;
}

/** Why a file would be empty; null when it has something to say. */
export function emptyReason(
  output: OutputId,
  { exercises, actions, reviews }: OutputContents,
): 'noAnswers' | 'noActions' | 'noReviews' | null {
  if (output === 'plan-xlsx') return actions === 0 ? 'noActions' : null;
  if (output === 'reviews-ics') return reviews === 0 ? 'noReviews' : null;
  return exercises === 0 ? 'noAnswers' : null;
}
