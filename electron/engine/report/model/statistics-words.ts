/** How a set of ratings is told: never a mean without its n and spread. */
import type { EvidenceGrade } from '../../../../src/domain/results/answers.ts';
import type { Agreement, RatingSummary, ScaleResult } from '../../../../src/domain/results/results.ts';
import { lowerFirst } from '../../../../src/domain/words/grammar.ts';
import type { ReportContext } from './context.ts';
import type { RichText } from '../../../../src/domain/report/model.ts';

export function mean(context: ReportContext, summary: RatingSummary | null): string {
  return summary?.mean == null ? context.t.none : context.n.decimal(summary.mean, 2);
}

export function sd(context: ReportContext, summary: RatingSummary | null): string {
  return summary?.sd == null ? context.t.none : context.n.decimal(summary.sd, 2);
}

/** "2.40 (1.12)". */
export function meanAndSpread(context: ReportContext, summary: RatingSummary | null): string {
  return summary?.mean == null ? context.t.none : `${mean(context, summary)} (${sd(context, summary)})`;
}

/** "2.40 (1.12) · 38". */
export function meanSpreadAndN(context: ReportContext, summary: RatingSummary | null): string {
  if (summary?.mean == null) return context.t.none;
  return `${meanAndSpread(context, summary)} · ${context.n.integer(summary.n)}`;
}

export function index(context: ReportContext, value: number | null | undefined): string {
  return value == null ? context.t.none : context.n.integer(value);
}

export function median(context: ReportContext, summary: RatingSummary | null): string {
  if (summary?.median == null) return context.t.none;
  return context.n.decimal(summary.median, Number.isInteger(summary.median) ? 0 : 1);
}

/** "0.62 acuerdo parcial", with a word of warning where chance alone gives as much. */
export function agreement(context: ReportContext, found: Agreement | null): RichText {
  if (found?.rwg == null || found.words === null) return [context.t.none];
  const words = context.t.agreement[found.words];
  const figure = context.n.decimal(found.rwg, 2);
  return [{ strong: figure }, ` ${words}`, ...(isChance(found) ? [{ muted: ` · ${context.t.mayBeChance}` }] : [])];
}

export function agreementPlain(context: ReportContext, found: Agreement | null): string {
  if (found?.rwg == null) return context.t.none;
  return `${context.n.decimal(found.rwg, 2)}${isChance(found) ? '*' : ''}`;
}

/** "Evidencia C: testimonio de primera línea". */
export function evidence(context: ReportContext, grade: EvidenceGrade): string {
  return context.t.evidenceShort(grade, lowerFirst(context.labels.evidence[grade].title));
}

/** The words for a bare rwg, as kept with a finding. */
export function agreementWords(context: ReportContext, rwg: number | null): string {
  if (rwg === null) return context.t.none;
  return `${context.n.decimal(rwg, 2)} ${context.t.agreement[wordsOf(rwg)]}`;
}

/** Agreement over the items of a scale: rwg(j) where there are several, else that of the one item. */
export function scaleAgreement(context: ReportContext, scale: ScaleResult): RichText {
  if (scale.summary?.agreement.rwg != null) return agreement(context, scale.summary.agreement);
  if (scale.rwgJ === null) return [context.t.none];
  return [{ strong: context.n.decimal(scale.rwgJ, 2) }, ` ${context.t.agreement[wordsOf(scale.rwgJ)]}`];
}

function wordsOf(rwg: number): 'agreement' | 'partial' | 'disagreement' {
  return rwg >= 0.7 ? 'agreement' : rwg >= 0.5 ? 'partial' : 'disagreement';
}

/** Chance is mentioned only beside an agreement that it would explain: a disagreement is one all the same. */
function isChance({ mayBeChance, words }: Agreement): boolean {
  return mayBeChance && words !== 'disagreement';
}
