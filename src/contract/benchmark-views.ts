import type { Reference } from '../domain/benchmark/reference.ts';

/** One's own reference: what is kept, as far as the open engagement may know. */
export interface BenchmarkView {
  readonly engagements: number;
  /** The open engagement is one of them. */
  readonly includesOpen: boolean;
}

/** For one index of an instrument; null for the whole lens. */
export interface ReferenceView {
  readonly lensId: string;
  readonly dimensionId: string | null;
  readonly reference: Reference;
}
