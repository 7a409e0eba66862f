/** A sheet before it is a file: the same table becomes a worksheet and a CSV file. */

/** A calendar day, ISO 8601; it is typed as a date where the format has dates. */
export interface DayCell {
  readonly day: string;
}

export type OutputCell = string | number | null | DayCell;

export interface OutputColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Decimals shown; the number itself is not rounded. Absent: as it is. */
  readonly decimals?: number;
  /** Long texts go on in the next line. */
  readonly wrap?: boolean;
}

export interface OutputTable {
  /** Unique, ASCII letters, digits and underscores: name of the table in the workbook, and of its CSV file. */
  readonly id: string;
  /** Name of the sheet. */
  readonly title: string;
  /** `cover`: a page to read, without filters. */
  readonly look: 'table' | 'cover';
  readonly columns: readonly OutputColumn[];
  readonly rows: readonly (readonly OutputCell[])[];
}
