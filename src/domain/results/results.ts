/** What scoring gives back: one model, drawn by the screens, the projector and the report alike. */
import type { Channel, EvidenceGrade, GroupRole } from './answers.ts';

export type AgreementWords = 'agreement' | 'partial' | 'disagreement';

/** Agreement within one set of raters. Every figure is null where it is not available. */
export interface Agreement {
  /** James, Demaree & Wolf 1984, capped at 0. */
  readonly rwg: number | null;
  /** Brown & Hauenstein 2005. */
  readonly awg: number | null;
  /** Mean absolute deviation from the mean (Burke, Finkelstein & Dusig 1999), in scale points. */
  readonly adM: number | null;
  /** rwg that n uniform raters reach by chance in at most 5 % of cases. */
  readonly criticalValue: number | null;
  readonly words: AgreementWords | null;
  /** True when rwg lies below its critical value: "puede ser azar". */
  readonly mayBeChance: boolean;
}

/** A set of ratings, always told together: n, mean, median, sd, distribution. */
export interface RatingSummary {
  readonly n: number;
  readonly notApplicable: number;
  /** Answers per point, lowest first; length = points. */
  readonly counts: readonly number[];
  readonly mean: number | null;
  readonly median: number | null;
  /** Standard deviation with n − 1; null for fewer than two ratings. */
  readonly sd: number | null;
  /** (mean − 1) / (A − 1) × 100, unrounded. */
  readonly index: number | null;
  readonly agreement: Agreement;
}

/** A group's figures, or the reason why they are not shown. */
export type GroupCell =
  | { readonly groupId: string; readonly hidden: null; readonly summary: RatingSummary }
  | { readonly groupId: string; readonly hidden: HiddenReason; readonly summary: null };

/** `too-few`: fewer answers than the minimum; `protects-another`: hidden so that no subtraction reveals one. */
export type HiddenReason = 'too-few' | 'protects-another';

export interface ItemResult {
  readonly itemId: string;
  readonly dimensionId: string;
  readonly lensId: string;
  /** Null when all answers together are fewer than the minimum (`total-too-few`), or there are none. */
  readonly summary: RatingSummary | null;
  readonly groups: readonly GroupCell[];
  readonly consensus: { readonly value: number; readonly reason: string } | null;
  readonly evidence: EvidenceGrade;
}

/** Ratings pooled over the items of a dimension, or of the whole lens. */
export interface ScaleResult {
  readonly lensId: string;
  /** Null for the whole lens. */
  readonly dimensionId: string | null;
  /**
   * n counts ratings, not people. Pooled over several items, its agreement holds the words only, from
   * rwgJ; of a single item it is that item's agreement.
   */
  readonly summary: RatingSummary | null;
  /** People with at least one rating in it. */
  readonly people: number;
  readonly groups: readonly GroupCell[];
  /** Multi-item rwg(j); null where not available. */
  readonly rwgJ: number | null;
  /** Cronbach's alpha over ballots that answered every item; null where not available. */
  readonly alpha: number | null;
  readonly evidence: EvidenceGrade;
}

/**
 * Two groups compared on one item, or with `itemId` null on one dimension. The tests of a dimension of
 * several items take one mean a person, and are null where a show of hands leaves persons unknown.
 */
export interface GroupGap {
  readonly lensId: string;
  readonly dimensionId: string | null;
  readonly itemId: string | null;
  readonly groupA: string;
  readonly groupB: string;
  /** Mean of A − mean of B, in scale points. */
  readonly difference: number;
  /** Difference of the indices, 0–100 points. */
  readonly indexDifference: number;
  readonly hedgesG: number | null;
  readonly mannWhitney: { readonly u: number; readonly p: number; readonly method: 'exact' | 'normal' } | null;
  readonly cliffDelta: number | null;
}

export interface GroupParticipation {
  readonly groupId: string;
  readonly role: GroupRole | null;
  readonly present: number;
  /** People who gave at least one answer: ballots, or the largest show of hands. Null when hidden. */
  readonly answered: number | null;
  readonly hidden: HiddenReason | null;
}

export interface Participation {
  /** People who gave at least one answer that counts in some lens. */
  readonly answered: number;
  readonly present: number;
  readonly groups: readonly GroupParticipation[];
  /** People by the channel their answers came by. */
  readonly channels: Readonly<Partial<Record<Channel, number>>>;
  readonly minimumGroup: number;
}

interface ResultsBase {
  readonly participation: Participation;
  readonly items: readonly ItemResult[];
  /** Dimensions and whole lenses, each lens: its dimensions in order, then the whole. */
  readonly scales: readonly ScaleResult[];
  /** The widest visible gap per dimension and per item, widest first. */
  readonly gaps: readonly GroupGap[];
  /** ICC over the visible groups of the main lens; null for fewer than three. */
  readonly icc: { readonly icc1: number; readonly icc2: number } | null;
}

export interface ValuePropositionResults extends ResultsBase {
  readonly kind: 'value-proposition';
  /** Company lens − customer lens in index points; positive: the company thinks better of itself. */
  readonly mirror: {
    readonly overall: number | null;
    readonly dimensions: readonly { readonly dimensionId: string; readonly gap: number | null }[];
  };
  readonly reading: {
    readonly bandId: string;
    /** The band before a mirror gap of 15 or more lowered it; null when not lowered. */
    readonly loweredFrom: string | null;
  } | null;
  /** True while only employees have imagined the customer: the report calls it a supposition. */
  readonly customerLensIsSupposition: boolean;
}

export interface EmpowermentDimension {
  readonly dimensionId: string;
  /** One in the rubric, three in the long form. */
  readonly itemIds: readonly string[];
  /** Mean of all its ratings, in scale points; null where nothing is shown. */
  readonly mean: number | null;
  /**
   * 1..5: the consensus, else the lower median of the votes; null without either. Of several items: the lower median
   * of what was agreed on each, once all are agreed, else that of all their votes.
   */
  readonly level: number | null;
  readonly from: 'consensus' | 'median' | null;
  readonly index: number | null;
  /** Leadership − frontline in scale points; null when either is absent or hidden. */
  readonly leadersMinusFrontline: number | null;
}

/** Words and data disagree: which dimension, which fact, its value and the limit it broke. */
export interface FactFlag {
  readonly dimensionId: string;
  readonly factId: string;
  readonly level: number;
  readonly value: number;
  readonly rule: 'discretion-unused' | 'slack-overbooked';
}

export interface EmpowermentResults extends ResultsBase {
  readonly kind: 'empowerment';
  readonly dimensions: readonly EmpowermentDimension[];
  /** Highest L with at least five dimensions ≥ L and none below L − 1; null until all seven have a level. */
  readonly overallLevel: number | null;
  /** 0–100, from the means of the dimensions. */
  readonly index: number | null;
  readonly flags: readonly FactFlag[];
  readonly facts: readonly { readonly factId: string; readonly value: number; readonly source: string }[];
  /** ρ/(1−ρ) for the occupancy fact; null when unknown or at 100 %. */
  readonly queueFactor: number | null;
}

/** How people shared out points or dots over one item. */
export interface AmountItem {
  readonly itemId: string;
  /** Everything given to it, hands and papers together; of points, once every person's were brought to their total. */
  readonly total: number;
  /** 0–1 of what was given to all items; null when nothing was given. */
  readonly share: number | null;
  /** People who gave it something; null where dots were counted on a wall. */
  readonly givers: number | null;
  /**
   * Mean, median and sd (n − 1) of what each person gave, over those whose distribution is known; points are brought
   * to their total first. Null where persons are not known.
   */
  readonly summary: AmountSummary | null;
}

export interface AmountSummary {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  /** With n − 1; null for one person. */
  readonly sd: number | null;
}

/** A lens through which an amount was shared out; `items` is null of fewer people than the minimum. */
export interface AmountResult {
  readonly lensId: string;
  readonly people: number;
  /** People whose points did not make the total and were brought to it in proportion; 0 of dots, and where hidden. */
  readonly normalised: number;
  /** In the order of the definition. */
  readonly items: readonly AmountItem[] | null;
  /** Kendall's W over the people whose distribution is known; null where not available. */
  readonly concordance: number | null;
}

/** Where people put one item when they ordered all of them. */
export interface RankingItem {
  readonly itemId: string;
  /** Mean of the places; an item somebody left without one counts for them at the mean of the places that remained. */
  readonly meanRank: number;
  /** The middle of the same places. */
  readonly median: number;
  /** With n − 1; null for one person. */
  readonly sd: number | null;
  /** People who put it at each place, first place first; length = number of items. */
  readonly places: readonly number[];
  /** People who left it without a place. */
  readonly unplaced: number;
}

/** How one group put the items in order; nothing of it is known where it is hidden. */
export type RankingGroup =
  | { readonly groupId: string; readonly hidden: HiddenReason; readonly people: null; readonly items: null }
  | {
      readonly groupId: string;
      readonly hidden: null;
      /** People of the group who gave at least one place. */
      readonly people: number;
      /** In the order of the definition. */
      readonly items: readonly Pick<RankingItem, 'itemId' | 'meanRank' | 'median' | 'sd'>[];
    };

/** A lens through which the items were put in order; `items` is null of fewer people than the minimum. */
export interface RankingResult {
  readonly lensId: string;
  /** People who gave at least one place. */
  readonly people: number;
  /** Of them, those who left more than one item without a place. */
  readonly partial: number;
  /** Lowest mean rank first; of equals, in the order of the definition. */
  readonly items: readonly RankingItem[] | null;
  /** Kendall's W over those people, ties corrected; null where not available. */
  readonly concordance: RankingConcordance | null;
  /** Those that put something in order, or are hidden; none where nothing is shown at all. */
  readonly groups: readonly RankingGroup[];
}

export interface RankingConcordance {
  /** 0 none … 1 the same order from all. */
  readonly w: number;
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  /** Of χ², an approximation: how often chance alone reaches such a W. */
  readonly p: number;
}

/** How many answered a question in words; what they said stands with the comments. */
export interface TextResult {
  readonly itemId: string;
  readonly lensId: string;
  /** People who wrote something. */
  readonly people: number;
  readonly notApplicable: number;
}

/** The shared statistics and nothing of its own. */
export interface RatedResults extends ResultsBase {
  readonly kind: 'rated';
  /** Of the first lens that is rated, as a whole; null where nothing is shown. */
  readonly index: number | null;
  /** The band of that index; null without bands or index. */
  readonly reading: { readonly bandId: string } | null;
  /** The lenses through which an amount was shared out, in order. */
  readonly amounts: readonly AmountResult[];
  /** The lenses through which the items were put in order. */
  readonly rankings: readonly RankingResult[];
  /** The questions answered in words, in the order of the definition. */
  readonly texts: readonly TextResult[];
  /** Hard facts, in the order of the definition. */
  readonly facts: readonly { readonly factId: string; readonly value: number; readonly source: string }[];
}

export type ExerciseResults = ValuePropositionResults | EmpowermentResults | RatedResults;
