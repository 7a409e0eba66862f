/**
 * What an instrument is: the shape of the files in `resources/instruments/`.
 * The instruments are data, so that one can be added without a programmer; the
 * schema that checks a file stands in `src/contract/instrument-schema.ts`.
 */

export type Language = 'es' | 'en';

/** The same text in both languages of the product. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** How a question is answered; one folder of `src/ui/questions` each. */
export type QuestionKind = 'bipolar-pair' | 'behaviour-rubric';

export type InstrumentId = 'value-proposition' | 'empowerment';

/** A point of view from which every item is answered, e.g. "as a company". */
export interface Lens {
  readonly id: string;
  readonly title: LocalizedText;
  /** What the room is told before answering, one or two sentences. */
  readonly prompt: LocalizedText;
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

export type Item = BipolarItem | RubricItem;

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

export interface InstrumentDefinition {
  readonly id: InstrumentId;
  /** Raised whenever an item, scale or rule changes; results keep the version they were answered with. */
  readonly version: number;
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
  readonly method: MethodCard;
}
