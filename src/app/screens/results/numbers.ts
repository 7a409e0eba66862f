/** Figures as every screen and the report write them, in the language in use. */
import type { RatingSummary } from '../../../domain/results/results.ts';
import { formatIndex, formatMean, formatNumber, formatP, formatSigned } from '../../../domain/words/format.ts';
import { i18n, t } from '../../../ui/i18n/i18n.svelte.ts';

const dash = '–';

export const indexText = (value: number | null | undefined): string =>
  value == null ? dash : formatIndex(value, i18n.language);
export const meanText = (value: number | null | undefined): string =>
  value == null ? dash : formatMean(value, i18n.language);
export const numberText = (value: number | null | undefined, digits: number): string =>
  value == null ? dash : formatNumber(value, i18n.language, digits);
export const signedText = (value: number | null | undefined, digits = 0): string =>
  value == null ? dash : formatSigned(value, i18n.language, digits);
export const pText = (value: number): string => formatP(value, i18n.language);

/** Mean, median, sd and n: always told together. */
export function summaryFacts(summary: RatingSummary): readonly string[] {
  return [
    t('results.nIs', { n: summary.n }),
    t('results.meanIs', { mean: numberText(summary.mean, 2) }),
    t('results.medianIs', { median: numberText(summary.median, 1) }),
    t('results.sdIs', { sd: numberText(summary.sd, 2) }),
    ...(summary.notApplicable > 0 ? [t('results.countNotApplicable', { count: summary.notApplicable })] : []),
  ];
}

/** rwg with what belongs to it: its critical value, awg and AD. */
export function agreementFacts({ n, agreement }: RatingSummary): readonly string[] {
  return [
    t('results.nIs', { n }),
    t('results.rwgIs', { value: numberText(agreement.rwg, 2) }),
    t('results.criticalIs', { value: numberText(agreement.criticalValue, 2) }),
    t('results.awgIs', { value: numberText(agreement.awg, 2) }),
    t('results.adIs', { value: numberText(agreement.adM, 2) }),
  ];
}
