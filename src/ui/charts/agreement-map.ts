/** What the map of agreement and dissent is drawn from: mean across, agreement up. */
export interface MapPoint {
  readonly id: string;
  /** The number beside it. */
  readonly number: number;
  /** 1..A. */
  readonly mean: number;
  /** 0..1. */
  readonly rwg: number;
  /** Below the threshold of partial agreement. */
  readonly apart: boolean;
  /** The room has concluded on it. */
  readonly concluded: boolean;
  readonly title: string;
  /** Its figures, in a line. */
  readonly facts: string;
  /** Its agreement, its region and its consensus, a line each. */
  readonly lines: readonly string[];
}

export interface MapTitles {
  readonly across: string;
  readonly up: string;
  /** The four corners of the picture. */
  readonly highLower: string;
  readonly highUpper: string;
  readonly lowLower: string;
  readonly lowUpper: string;
  readonly partial: string;
  readonly concluded: string;
  readonly open: string;
  readonly apart: string;
}

/** From here on there is agreement, and below the lower one there is none. */
export const agreementFrom = 0.7;
export const partialFrom = 0.5;

/** Share of the width, 0–100, at which a rating stands; half a point of air at both ends. */
export const acrossOf = (rating: number, scalePoints: number): number => ((rating - 0.5) / scalePoints) * 100;

/** Share of the height from the top, 0–100, with air for the names of the regions. */
export const downOf = (rwg: number): number => 9 + (1 - rwg) * 82;
