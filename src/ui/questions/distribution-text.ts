import type { RatingSummary } from '../../domain/results/results.ts';
import { format, t } from '../i18n/i18n.svelte.ts';

/** The distribution in one sentence, for screen readers and tooltips. */
export function distributionText(summary: RatingSummary | null): string {
  if (summary === null || summary.n === 0) return t('results.noAnswers');
  const parts = summary.counts.map((count, index) => t('results.countAt', { point: index + 1, count }));
  if (summary.notApplicable > 0) parts.push(t('results.countNotApplicable', { count: summary.notApplicable }));
  return t('results.distribution', { n: summary.n, parts: format.list(parts) });
}
