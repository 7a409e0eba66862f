/** A distribution, told with everything that belongs to it. */
import { agreementOf, agreementWords } from '../statistics/agreement.ts';
import { indexOf, meanOf, medianOf, sdOf, sumsOf } from '../statistics/moments.ts';
import type { Agreement, RatingSummary } from './results.ts';

/** Summary of ratings by different people of one item, with their agreement. */
export function summarizeRaters(counts: readonly number[], notApplicable: number): RatingSummary {
  return summarize(counts, notApplicable, agreementOf(counts));
}

/**
 * Summary of ratings pooled over several items. The figures of agreement between raters of one object
 * do not exist for a pool; its words come from `rwgJ`, which is made for scales.
 */
export function summarizePool(counts: readonly number[], notApplicable: number, rwgJ: number | null): RatingSummary {
  const words = agreementWords(rwgJ);
  return summarize(counts, notApplicable, {
    rwg: null,
    awg: null,
    adM: null,
    criticalValue: null,
    words,
    mayBeChance: false,
  });
}

function summarize(counts: readonly number[], notApplicable: number, agreement: Agreement): RatingSummary {
  return {
    n: sumsOf(counts).n,
    notApplicable,
    counts,
    mean: meanOf(counts),
    median: medianOf(counts),
    sd: sdOf(counts),
    index: indexOf(counts),
    agreement,
  };
}
