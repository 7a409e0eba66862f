/** The files beside the report. */
export const outputKinds = ['data-xlsx', 'data-csv', 'plan-xlsx', 'reviews-ics'] as const;
export type OutputKind = (typeof outputKinds)[number];

export interface OutputResult {
  readonly path: string;
  readonly bytes: number;
}
