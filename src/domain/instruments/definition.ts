/**
 * What an instrument is: the shape of the files in `resources/instruments/`.
 * The instruments are data, so that one can be added without a programmer; the
 * schema that checks a file stands in `src/contract/instrument-schema.ts`.
 */

import type { RegisterDefinition } from '../registers/register.ts';
import type { GroupRole } from '../results/answers.ts';

export type Language = 'es' | 'en';

/** The same text in both languages of the product. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** How a question is answered; one folder of `src/ui/questions` each. */
export type QuestionKind = 'bipolar-pair' | 'behaviour-rubric' | 'scale' | 'open-text';

/** A slug: one of the standard instruments, or of the firm's own. */
export type InstrumentId = string;

/** Named points of a rating; ratings are kept as places 1..points, whatever number the first point shows. */
export interface Scale {
  readonly points: number;
  /** Lowest first; as many as `points`. */
  readonly pointTitles: readonly LocalizedText[];
  /** The number that the first point shows: 0 on the ladder of the help call. Absent: 1. */
  readonly first?: 0 | 1;
  /** `row`: side by side · `ladder`: one above the other, each step a sentence. Absent: `row`. */
  readonly look?: 'row' | 'ladder';
}

/**
 * Instead of rating each item, a person shares out an amount among all of them: 100 points of importance, or a
 * few dots. `total`: how much one person has; `each`: most on one item.
 */
export interface AmountRule {
  readonly kind: 'points' | 'dots';
  readonly total: number;
  readonly each: number;
}

/**
 * Instead of rating each item, a person puts them in order, best first. The end of the list may be left without a
 * place: those items share the mean of the places that remain.
 */
export interface RankingRule {
  /** How many places one person gives at most; absent: one to every item. */
  readonly places?: number;
}

/** Groups by their role; `own`: those that an engagement added, which have none. */
export type LensGroup = GroupRole | 'own';

/** A point of view from which every item is answered, e.g. "as a company". */
export interface Lens {
  readonly id: string;
  readonly title: LocalizedText;
  /** What the room is told before answering, one or two sentences. */
  readonly prompt: LocalizedText;
  /** Absent: the scale of the instrument. */
  readonly scale?: Scale;
  /** Absent: every item is rated on the scale. */
  readonly amount?: AmountRule;
  /** Absent: nothing is put in order. Never beside `amount` or `scale`. */
  readonly ranking?: RankingRule;
  /** The only groups that answer through it; absent: everybody does. */
  readonly groups?: readonly LensGroup[];
}

export interface Dimension {
  readonly id: string;
  readonly title: LocalizedText;
  /** One sentence: what the dimension is about. */
  readonly about: LocalizedText;
}

export interface BipolarItem {
  readonly kind: 'bipolar-pair';
  readonly id: string;
  readonly dimensionId: string;
  /** The question in plain words, for the projector. */
  readonly question: LocalizedText;
  /** A few words for tables and chart axes. */
  readonly short: LocalizedText;
  /** Statement at 1. */
  readonly left: LocalizedText;
  /** Statement at 5. */
  readonly right: LocalizedText;
}

export interface RubricItem {
  readonly kind: 'behaviour-rubric';
  readonly id: string;
  readonly dimensionId: string;
  readonly question: LocalizedText;
  readonly short: LocalizedText;
  /** Written behaviour for each level, lowest first; as many as the scale has points. */
  readonly levels: readonly LocalizedText[];
}

/** A question or statement rated on the named points of the scale: Likert, yes/partly/no, ladder. */
export interface ScaleItem {
  readonly kind: 'scale';
  readonly id: string;
  readonly dimensionId: string;
  readonly question: LocalizedText;
  readonly short: LocalizedText;
  /** Two or three sentences that set the scene; read before the question. */
  readonly story?: LocalizedText;
}

/** What figures are made of: rated on a scale, given part of an amount, or put in order. */
export type RatedItem = BipolarItem | RubricItem | ScaleItem;

/** A question answered in words. It belongs to no dimension and to no figure, and may stand among items of any kind. */
export interface TextItem {
  readonly kind: 'open-text';
  readonly id: string;
  readonly question: LocalizedText;
  readonly short: LocalizedText;
}

export type Item = RatedItem | TextItem;

/** A band of the index: from `from` (inclusive) up to the next band's `from`. */
export interface ReadingBand {
  readonly id: string;
  readonly from: number;
  readonly title: LocalizedText;
  /** One sentence in plain words. */
  readonly meaning: LocalizedText;
}

export type FactUnit = 'currency' | 'count' | 'percent';

/** A hard fact asked once per exercise, shown beside what practitioners quote. */
export interface HardFactDefinition {
  readonly id: string;
  readonly title: LocalizedText;
  readonly unit: FactUnit;
  /** Inclusive bounds of a believable value. */
  readonly minimum: number;
  readonly maximum: number;
  /** The reference that practitioners quote, with its source; absent when there is none. */
  readonly reference?: LocalizedText;
}

/** What the facilitator does with it; shown beside the exercise. */
export interface MethodCard {
  readonly purpose: LocalizedText;
  readonly steps: readonly LocalizedText[];
  readonly say: readonly LocalizedText[];
  readonly material: readonly LocalizedText[];
  readonly pitfalls: readonly LocalizedText[];
  readonly minutes: number;
}

/** Rules of scoring that an instrument may ask for beyond the shared statistics. */
export type ScoringId = 'value-proposition' | 'empowerment' | 'rated';

export interface InstrumentDefinition {
  readonly id: InstrumentId;
  /** Raised whenever an item, scale or rule changes; results keep the version they were answered with. */
  readonly version: number;
  /** Of the items that are rated; `open-text` where all are answered in words. */
  readonly kind: QuestionKind;
  readonly title: LocalizedText;
  /** What the instrument answers, as a question. */
  readonly asks: LocalizedText;
  /** Number of points of the rating scale, A in the formulas; ratings run 1..A. */
  readonly points: number;
  /** Names of the points, lowest first; as many as `points`. Rubric: the level names. */
  readonly pointTitles: readonly LocalizedText[];
  readonly lenses: readonly Lens[];
  readonly dimensions: readonly Dimension[];
  readonly items: readonly Item[];
  readonly facts: readonly HardFactDefinition[];
  readonly readings: readonly ReadingBand[];
  /** What the room writes down row by row; absent where nothing is. */
  readonly register?: RegisterDefinition;
  readonly method: MethodCard;
}
