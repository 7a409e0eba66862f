/** Findings of the value proposition, from the numbers that are shown and no others. */
import { dimensionExtremes, type RankedDimension } from '../results/extremes.ts';
import type { ItemResult, ValuePropositionResults } from '../results/results.ts';
import { scaleOf } from '../results/score-shared.ts';
import { companyLens, customerLens, loweringGap } from '../results/score-value-proposition.ts';
import { finding, severityOf, type ScoredExercise } from './build.ts';
import type { ProposedFinding } from './finding.ts';

type Exercise = ScoredExercise<ValuePropositionResults>;

export function valuePropositionFindings(exercise: Exercise): readonly ProposedFinding[] {
  return [
    ...mirrorGap(exercise),
    ...weakestAndStrongest(exercise),
    ...lowestPair(exercise),
    ...customersNotAsked(exercise),
  ];
}

const flag = (results: ValuePropositionResults): number => Number(results.customerLensIsSupposition);

/** The company sees itself 15 or more index points better than the customer lens does. */
function mirrorGap(exercise: Exercise): readonly ProposedFinding[] {
  const { results } = exercise;
  const gap = results.mirror.overall;
  const company = scaleOf(results.scales, companyLens, null);
  const customer = scaleOf(results.scales, customerLens, null);
  const companyIndex = company?.summary?.index ?? null;
  const customerIndex = customer?.summary?.index ?? null;
  if (gap === null || gap < loweringGap || !customer || companyIndex === null || customerIndex === null) return [];
  return [
    finding(exercise, {
      ruleId: 'mirror-gap',
      severity: severityOf(
        gap,
        [
          [30, 5],
          [20, 4],
        ],
        3,
      ),
      evidence: customer.evidence,
      agreement: customer.rwgJ,
      params: { gap, companyIndex, customerIndex, people: customer.people, supposition: flag(results) },
    }),
  ];
}

/** The weakest dimension below 75, and the strongest from 60 on; only where they lie apart. */
function weakestAndStrongest(exercise: Exercise): readonly ProposedFinding[] {
  const { results } = exercise;
  const extremes = dimensionExtremes(results.scales, customerLens);
  if (extremes === null) return [];
  const { lowest, highest } = extremes;
  const common = ({ scale, index, dimensionId }: RankedDimension) => ({
    object: dimensionId,
    evidence: scale.evidence,
    agreement: scale.rwgJ,
    params: { dimensionId, index, people: scale.people, supposition: flag(results) },
  });
  const steps = [
    [50, 2],
    [40, 3],
    [25, 4],
  ] as const;
  const severity = severityOf(lowest.index, steps, 5);
  return [
    ...(lowest.index < 75 ? [finding(exercise, { ruleId: 'weakest-dimension', severity, ...common(lowest) })] : []),
    ...(highest.index >= 60
      ? [finding(exercise, { ruleId: 'strongest-dimension', severity: 2, ...common(highest) })]
      : []),
  ];
}

/** The pair with the lowest mean in the customer lens, where it leans to the left (below 3). */
function lowestPair(exercise: Exercise): readonly ProposedFinding[] {
  const middle = (exercise.definition.points + 1) / 2;
  const means = exercise.results.items
    .filter((item) => item.lensId === customerLens)
    .flatMap((item): { item: ItemResult; mean: number; sd: number; n: number }[] => {
      const { mean = null, sd = null, n = 0 } = item.summary ?? {};
      return mean === null ? [] : [{ item, mean, sd: sd ?? 0, n }];
    });
  const [lowest] = means.sort((a, b) => a.mean - b.mean);
  if (lowest === undefined || lowest.mean >= middle) return [];
  const { item, mean, sd, n } = lowest;
  return [
    finding(exercise, {
      ruleId: 'lowest-pair',
      object: item.itemId,
      severity: severityOf(
        mean,
        [
          [2.5, 2],
          [2, 3],
        ],
        4,
      ),
      evidence: item.evidence,
      agreement: item.summary?.agreement.rwg ?? null,
      params: { itemId: item.itemId, mean, sd, n, supposition: flag(exercise.results) },
    }),
  ];
}

/** The customer lens was imagined by employees: the largest limit of everything above. */
function customersNotAsked(exercise: Exercise): readonly ProposedFinding[] {
  const customer = scaleOf(exercise.results.scales, customerLens, null);
  if (!exercise.results.customerLensIsSupposition || !customer?.summary) return [];
  return [
    finding(exercise, {
      ruleId: 'customers-not-asked',
      severity: 3,
      evidence: customer.evidence,
      agreement: null,
      params: { people: customer.people },
    }),
  ];
}
