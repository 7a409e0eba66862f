import type { HiddenReason } from '../../domain/results/results.ts';

/** One group's bar beside the others. */
export interface GroupBar {
  readonly id: string;
  readonly label: string;
  /** Share of the full length, 0–100; null where there is nothing to show. */
  readonly share: number | null;
  readonly hidden: HiddenReason | null;
  /** The figure, or the words why there is none. */
  readonly text: string;
  /** Why it is hidden, in a sentence. */
  readonly why?: string;
  /** Its place among the engagement's groups, for its mark. */
  readonly place: number;
}
