import type { Language } from '../../domain/instruments/definition.ts';
import type { RatingSummary } from '../../domain/results/results.ts';
import { formatList } from '../../domain/words/format.ts';
import { i18n, tIn } from '../i18n/i18n.svelte.ts';

/** The distribution in one sentence, for screen readers and tooltips. `first`: the number of the lowest point. */
export function distributionText(
  summary: RatingSummary | null,
  language: Language = i18n.language,
  first: 0 | 1 = 1,
): string {
  if (summary === null || summary.n === 0) return tIn(language, 'results.noAnswers');
  const { counts, notApplicable, n } = summary;
  const parts = counts.map((count, index) => tIn(language, 'results.countAt', { point: index + first, count }));
  if (notApplicable > 0) parts.push(tIn(language, 'results.countNotApplicable', { count: notApplicable }));
  return tIn(language, 'results.distribution', { n, parts: formatList(parts, language) });
}
