/** What each figure is: for the explanation on focus, and for the appendix of the report. */
import type { Language } from '../instruments/definition.ts';
import { citations, type CitationId } from './citations.ts';
import { wordsFor } from './words.ts';

/** Figures in the order of the appendix, with what their formulas rest on; none: this product's own. */
const sources = {
  index: [],
  mirrorGap: [],
  overallLevel: [],
  rwg: ['jamesDemareeWolf'],
  rwgJ: ['jamesDemareeWolf'],
  criticalValue: ['dunlapBurkeSmithCrowe'],
  awg: ['brownHauenstein'],
  adM: ['burkeFinkelsteinDusig'],
  hedgesG: ['hedges', 'hedgesOlkin'],
  mannWhitney: ['mannWhitney'],
  cliffDelta: ['cliff'],
  icc: ['bartko', 'bliese'],
  alpha: ['cronbach'],
  kendallW: ['kendallBabingtonSmith'],
  importanceQuadrants: ['martillaJames'],
  change: ['hedgesOlkin'],
  queueFactor: ['kleinrock'],
  rankScore: [],
} satisfies Record<string, readonly CitationId[]>;

export type FigureId = keyof typeof sources;

export interface FigureWords {
  readonly title: string;
  readonly formula: string;
  readonly meaning: string;
  readonly limits: string;
}

export interface FigureExplanation extends FigureWords {
  readonly figureId: FigureId;
  /** Full references; empty for a convention of this product. */
  readonly citations: readonly string[];
}

export const figureIds = Object.keys(sources) as readonly FigureId[];

/** Formula, meaning, limits and references of one figure. */
export function explainFigure(figureId: FigureId, language: Language): FigureExplanation {
  const ids: readonly CitationId[] = sources[figureId];
  return { figureId, ...wordsFor(language).figures[figureId], citations: ids.map((id) => citations[id]) };
}

/** All figures, in the order of the appendix. */
export function formulaAppendix(language: Language): readonly FigureExplanation[] {
  return figureIds.map((id) => explainFigure(id, language));
}

/** Terms of the field that the screens and the report use, in alphabetical order of the language. */
export function glossary(language: Language): readonly { readonly term: string; readonly meaning: string }[] {
  return wordsFor(language).glossary.toSorted((a, b) => a.term.localeCompare(b.term, language));
}
