/** What comparing the same instrument at two times gives: only what both sides may show. */
import type { LocalizedText } from '../instruments/definition.ts';
import type { GroupRole } from '../results/answers.ts';
import type { ChangeWords } from '../statistics/change.ts';
import type { Interval } from './interval.ts';

export interface ComparedRow {
  /** Of the item or dimension, `whole` for the lens, the later side's group id for a group. */
  readonly id: string;
  /** Index, 0–100, unrounded. */
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** Of the difference, in index points, 95 %; null where not available. */
  readonly interval: Interval | null;
  readonly words: ChangeWords;
  readonly peopleBefore: number;
  readonly peopleAfter: number;
}

export interface TitledRow extends ComparedRow {
  readonly title: LocalizedText;
}

export interface GroupRow extends ComparedRow {
  readonly role: GroupRole | null;
  /** As the later side calls it; empty: the default name of its role. */
  readonly name: string;
}

export interface ComparedLens {
  readonly lensId: string;
  readonly title: LocalizedText;
  readonly whole: ComparedRow | null;
  readonly dimensions: readonly TitledRow[];
  readonly items: readonly TitledRow[];
  readonly groups: readonly GroupRow[];
}

/** `length`: scales of different length · `supposition`: customers answered on one side only. */
export interface LeftOut {
  readonly lensId: string;
  readonly title: LocalizedText;
  readonly why: 'length' | 'supposition';
}

export type FigureId = 'level' | 'rows' | 'robot' | 'incidents';

/** A figure of an instrument's own on both sides; no statistics, so nothing is said about its change. */
export interface SimpleFigure {
  readonly id: FigureId;
  readonly before: number;
  readonly after: number;
}

export interface Comparison {
  readonly instrumentId: string;
  readonly title: LocalizedText;
  readonly versionBefore: number;
  readonly versionAfter: number;
  /** True while any lens rests on employees imagining the customer, on both sides. */
  readonly supposition: boolean;
  readonly lenses: readonly ComparedLens[];
  readonly leftOut: readonly LeftOut[];
  /** Items of one side whose id the other side lacks, added up. */
  readonly unmatchedItems: number;
  readonly figures: readonly SimpleFigure[];
}
