import { alliesOf, byUrgency, isAllyStep } from '../allies/from-entries.ts';
import type { Concluded, MainSentences } from './conclude.ts';
import { wordsFor } from './words.ts';

/** Concludes from the rows of the register; null while no ally has a name. */
export function concludeAllies({ entries, language }: Concluded): MainSentences | null {
  const { conclusion: words, step: steps } = wordsFor(language).allies;
  const allies = byUrgency(alliesOf(entries));
  const of = allies.length;
  if (of === 0) return null;
  const placed = allies.filter(({ quadrant }) => quadrant !== null);
  const first = placed.filter(({ quadrant }) => quadrant === 'act-first');
  const withoutPlan = allies.filter(({ recommendation }) => recommendation.preparePlan === true);
  const lowest = placed.toSorted((a, b) => (a.health ?? 0) - (b.health ?? 0))[0];
  const next = allies.find(({ step, recommendation }) => (recommendation.step ?? step) !== null && step !== 'keep');
  const silent = allies.filter(({ message }) => message === '').length;
  return {
    title:
      first.length > 0
        ? words.actFirst(
            first.map(({ name }) => name),
            of,
          )
        : withoutPlan.length > 0
          ? words.noPlan(withoutPlan.length, of)
          : placed.length === 0
            ? words.unrated(of)
            : words.healthy(placed.length),
    reading: [
      words.counts(of, placed.length),
      ...(lowest?.health == null ? [] : [words.health(lowest.name, lowest.health)]),
      ...(withoutPlan.length > 0 ? [words.plans(withoutPlan.length)] : []),
    ].join(' '),
    soWhat: [
      next === undefined || next.step === null
        ? placed.length === 0
          ? words.rate
          : ''
        : words.step(next.name, isAllyStep(next.step) ? steps[next.step] : next.step),
      words.messages(silent),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
}
