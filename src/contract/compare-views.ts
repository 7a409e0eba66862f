/** Two waves side by side: of the open engagement, or of it and another file. */
import type { Comparison, OnlyRun } from '../domain/compare/comparison.ts';
import type { WaveView } from './views.ts';

export interface ComparedSide {
  readonly client: string;
  readonly waves: readonly WaveView[];
  /** The wave that was compared; null when there is none to choose. */
  readonly waveId: string | null;
}

export interface CompareView {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** Both sides are the same engagement, be it once as a file. */
  readonly sameEngagement: boolean;
  /** The clients' names are the same but for case and spacing. */
  readonly sameClient: boolean;
  /** What both sides may show; the stricter minimum of the two holds for both. */
  readonly minimumGroup: number;
  /** Of every instrument that both waves ran and that shows something; empty without two waves. */
  readonly comparisons: readonly Comparison[];
  /** Instruments that were run in only one of the two; what they say is not compared. */
  readonly onlyRuns: readonly OnlyRun[];
}
