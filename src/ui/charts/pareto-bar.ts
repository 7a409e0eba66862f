/** One cause or stage of a Pareto, most frequent first. */
export interface ParetoBar {
  readonly id: string;
  readonly label: string;
  /** 0–1 of all. */
  readonly share: number;
  /** 0–1: this one and those before it. */
  readonly cumulative: number;
  /** What it counts and its share, in words. */
  readonly text: string;
  readonly soFar: string;
}
