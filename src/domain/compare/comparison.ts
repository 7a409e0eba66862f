/** What comparing the same instrument at two times gives: only what both sides may show. */
import type { LocalizedText } from '../instruments/definition.ts';
import type { EvidenceGrade, GroupRole } from '../results/answers.ts';
import type { RatingSummary } from '../results/results.ts';
import type { ChangeWords } from '../statistics/change.ts';
import type { HedgesG } from '../statistics/effect-size.ts';
import type { Interval } from './interval.ts';

export interface ComparedRow {
  /** Of the item or dimension, `whole` for the lens, the later side's group id for a group. */
  readonly id: string;
  /** Index, 0–100, unrounded. */
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** Of the means, in scale points. */
  readonly points: number;
  /** Hedges g with its 95 % interval, which decides the words; null where not available. */
  readonly effect: HedgesG | null;
  /** The same interval in index points; null where not available. */
  readonly interval: Interval | null;
  readonly words: ChangeWords;
  readonly peopleBefore: number;
  readonly peopleAfter: number;
  /** For printing: mean and median in the numbers of the scale. Pooled over several items, n counts ratings. */
  readonly summaryBefore: RatingSummary;
  readonly summaryAfter: RatingSummary;
}

export interface TitledRow extends ComparedRow {
  readonly title: LocalizedText;
}

export interface GroupName {
  readonly role: GroupRole | null;
  /** As the later side calls it; empty: the default name of its role. */
  readonly name: string;
}

export interface GroupRow extends ComparedRow, GroupName {}

export type SideName = 'before' | 'after';

/**
 * Why nothing is compared. `length`: scales of different length · `supposition`: customers answered on one side
 * only · `too-few`: fewer answers than the minimum, or none · `other-items`: another version asks other questions ·
 * `reworded`: another version asks it in other words · `hidden`: too small a group, or one that protects another ·
 * `absent`: nobody answered, or it is not there · `asked`: another version asks other groups.
 */
export type Why = 'length' | 'supposition' | 'too-few' | 'other-items' | 'reworded' | 'hidden' | 'absent' | 'asked';

export interface WhyNot {
  readonly why: Why;
  /** The sides it is true of. */
  readonly sides: readonly SideName[];
}

/** A dimension, an item, or with id `whole` the whole lens. */
export interface TitledWhyNot extends WhyNot {
  readonly id: string;
  readonly title: LocalizedText;
}

export interface GroupWhyNot extends WhyNot, GroupName {
  readonly id: string;
}

export interface ComparedLens {
  readonly lensId: string;
  readonly title: LocalizedText;
  /** False where a higher figure is no improvement but a wish: then it only went up or down. */
  readonly valued: boolean;
  readonly evidence: EvidenceGrade;
  /** The number that the lowest point of its scale shows. */
  readonly first: 0 | 1;
  readonly whole: ComparedRow | null;
  readonly dimensions: readonly TitledRow[];
  readonly items: readonly TitledRow[];
  readonly groups: readonly GroupRow[];
  /** Whole and dimensions; items without a like are counted, not named. */
  readonly notCompared: readonly TitledWhyNot[];
  readonly groupsNotCompared: readonly GroupWhyNot[];
}

export interface LeftOut extends WhyNot {
  readonly lensId: string;
  readonly title: LocalizedText;
}

export type FigureId = 'level' | 'health' | 'robot' | 'rows' | 'incidents' | 'solved' | 'effort' | 'balance';

/** A figure of an instrument's own on both sides; no statistics, so nothing is said about its change. */
export interface SimpleFigure {
  readonly id: FigureId;
  readonly before: number;
  readonly after: number;
  /** What each side rests on: rows, dots, people; null where the figure is itself a count. */
  readonly nBefore: number | null;
  readonly nAfter: number | null;
}

/** One thing of both sides under the same name, with its figure: 0–100, or a mean place. No statistics. */
export interface PairedFigure {
  /** A room's own words in the language it wrote them. */
  readonly title: string | LocalizedText;
  readonly before: number;
  readonly after: number;
}

/** Rows of a register matched by their names, or the options of an order: `order`, where 1 is the first place. */
export interface PairedFigures {
  readonly id: 'health' | 'importance' | 'order';
  readonly pairs: readonly PairedFigure[];
  /** Rows with a figure that the other side does not have. */
  readonly onlyBefore: number;
  readonly onlyAfter: number;
}

export interface Comparison {
  readonly instrumentId: string;
  readonly title: LocalizedText;
  readonly versionBefore: number;
  readonly versionAfter: number;
  readonly answeredBefore: number;
  readonly answeredAfter: number;
  /** True while any lens rests on employees imagining the customer, on both sides. */
  readonly supposition: boolean;
  readonly lenses: readonly ComparedLens[];
  readonly leftOut: readonly LeftOut[];
  /** Items of one side whose like the other side lacks, added up. */
  readonly unmatchedItems: number;
  /** Each side rated what it wrote down itself, and not all of it is the same: the whole is that of each side's own. */
  readonly ownRows: boolean;
  readonly figures: readonly SimpleFigure[];
  readonly paired: PairedFigures | null;
}

/** An instrument that only one side ran. */
export interface OnlyRun {
  readonly instrumentId: string;
  readonly title: LocalizedText;
  readonly side: SideName;
}

/** The lens a comparison is read by: the customer's where it is compared, else the first. */
export const mainLensOf = ({ lenses }: Comparison): ComparedLens | undefined =>
  lenses.find(({ lensId }) => lensId === 'customer') ?? lenses[0];

/** The rows a comparison is told by: the dimensions of its main lens; the whole where there are not several. */
export function mainRows(comparison: Comparison): readonly TitledRow[] {
  const lens = mainLensOf(comparison);
  if (lens === undefined || !lens.valued) return [];
  if (lens.dimensions.length > 1 || lens.whole === null) return lens.dimensions;
  return [{ ...lens.whole, title: comparison.title }];
}
