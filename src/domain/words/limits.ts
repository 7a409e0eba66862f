/** What the numbers do not say, by rule. */
import type { Language } from '../instruments/definition.ts';
import type { ExerciseResults } from '../results/results.ts';
import { customerLens } from '../results/score-value-proposition.ts';
import { wordsFor } from './words.ts';

/** Fewer people than this, and one answer moves a mean visibly. */
const fewPeople = 10;
/** Share of "no aplica" in percent that a reader should know of. */
const manyNotApplicable = 20;

/** Limits of the results, most important first; assumes that something is shown. */
export function limitsOf(results: ExerciseResults, language: Language): readonly string[] {
  const { limits } = wordsFor(language).conclusions;
  const { answered, present, groups } = results.participation;
  const hidden = groups.filter((group) => group.hidden !== null).length;
  const percent = notApplicablePercent(results);
  const onlyVotes =
    results.kind === 'empowerment' ? results.dimensions.filter(({ from }) => from === 'median').length : 0;
  return [
    ...(isSupposition(results) ? [limits.supposition] : []),
    ...(isOpinion(results) ? [limits.opinion] : []),
    ...(answered > 0 && answered < fewPeople ? [limits.fewPeople(answered)] : []),
    ...(answered > 0 && answered < present ? [limits.missingPeople(answered, present)] : []),
    ...(hidden > 0 ? [limits.hiddenGroups(hidden)] : []),
    ...(percent >= manyNotApplicable ? [limits.notApplicable(percent)] : []),
    ...(onlyVotes > 0 ? [limits.noConsensus(onlyVotes)] : []),
  ];
}

const isSupposition = (results: ExerciseResults): boolean =>
  results.kind === 'value-proposition' &&
  results.customerLensIsSupposition &&
  results.items.some((item) => item.lensId === customerLens && item.summary !== null);

/** The scale that the conclusion rests on: the last whole lens that is shown. */
const isOpinion = (results: ExerciseResults): boolean =>
  results.scales.findLast((scale) => scale.dimensionId === null && scale.summary !== null)?.evidence === 'D';

/** Share of "no aplica" in all answers that are shown, 0–100. */
function notApplicablePercent(results: ExerciseResults): number {
  const wholes = results.scales.filter((scale) => scale.dimensionId === null).flatMap((scale) => scale.summary ?? []);
  const notApplicable = wholes.reduce((sum, summary) => sum + summary.notApplicable, 0);
  const all = wholes.reduce((sum, summary) => sum + summary.n + summary.notApplicable, 0);
  return all === 0 ? 0 : (100 * notApplicable) / all;
}
