import { answersOf, blockerResults, marksOf, type BlockerResult } from '../help-call/blockers.ts';
import { byStep, ladderResults } from '../help-call/ladder.ts';
import { roundHalfAwayFromZero } from '../statistics/rounding.ts';
import type { Concluded, MainSentences } from './conclude.ts';
import { wordsFor } from './words.ts';

/** Concludes from the ladder of today and the step to what should happen; null while today shows nothing. */
export function concludeHelpCall({ results, definition, language }: Concluded): MainSentences | null {
  const words = wordsFor(language).helpCall.conclusion;
  const ids = definition.items.map(({ id }) => id);
  const ladder = ladderResults(results, ids);
  const all = ladder.at(-1)?.total;
  const today = all?.today?.mean ?? null;
  if (all?.today == null || today === null) return null;
  const helpless = 100 * (all.today.helpless ?? 0);
  const [widest] = byStep(ladder);
  const title = definition.items.find(({ id }) => id === widest?.scenarioId)?.short[language];
  const blocked = blockedSentence(blockerResults(results, ids).at(-1), words.blocked);
  const desired = all.desired?.mean ?? null;
  const { step } = all;
  const rounded = step === null ? 0 : roundHalfAwayFromZero(step, 1);
  return {
    title:
      desired === null
        ? words.onlyToday(today)
        : rounded === 0
          ? words.equal(today)
          : helpless >= 50
            ? words.helpless(helpless)
            : words.short(today, desired),
    reading: [
      words.means(all.today.n, helpless),
      ...(step === null || desired === null || rounded === 0
        ? []
        : [rounded > 0 ? words.step(step, today, desired) : words.back(-step)]),
    ].join(' '),
    soWhat: [
      desired === null
        ? words.askDesired
        : widest !== undefined && title !== undefined && roundHalfAwayFromZero(widest.step, 1) > 0
          ? words.widest(title, widest.step)
          : words.keep,
      ...blocked,
    ].join(' '),
  };
}

function blockedSentence(
  result: BlockerResult | undefined,
  words: ReturnType<typeof wordsFor>['helpCall']['conclusion']['blocked'],
): readonly string[] {
  const [first] = result?.mostMarked ?? [];
  // Where all three stand in the way alike there is none to name.
  if (result === undefined || first === undefined || result.mostMarked.length > 2) return [];
  return [words(result.mostMarked, marksOf(result.counts[first]), answersOf(result.counts[first]))];
}
