import { incidentLog, longChainFrom } from '../incidents/from-entries.ts';
import { mainCauseFrom, solvedFrom } from '../incidents/telling.ts';
import type { Concluded, MainSentences } from './conclude.ts';
import { wholeOf } from './whole.ts';
import { wordsFor } from './words.ts';

/** From the log, with the openness to complaints beside it; null without an incident: the ratings conclude then. */
export function concludeCannotLog({ results, language, entries }: Concluded): MainSentences | null {
  const { incidents, timesPerMonth, byCause, solved, effort, chains } = incidentLog(entries);
  if (incidents.length === 0) return null;
  const words = wordsFor(language).cannotLog.conclusion;
  const whole = wholeOf(results);
  const [main] = byCause.rows;
  const isMain = main !== undefined && main.share >= mainCauseFrom;
  const isSolved = solved !== null && solved.share >= solvedFrom;
  const [longest] = chains;
  const parts = [
    timesPerMonth > 0 && words.weight(incidents.length, timesPerMonth),
    solved && words.able(solved.share, solved.able, solved.withPermission),
    effort && words.effort(effort.mean, effort.sd, effort.n),
    whole && words.openness(whole.index, whole.people),
  ];
  return {
    title: isMain
      ? words.mainCause(main.key, main.share)
      : isSolved
        ? words.solved(solved.share)
        : timesPerMonth > 0
          ? words.times(incidents.length, timesPerMonth)
          : words.unweighted(incidents.length),
    reading: parts.filter((part) => typeof part === 'string').join(' '),
    soWhat:
      timesPerMonth === 0
        ? words.askTimes
        : isSolved
          ? words.freeHand
          : isMain
            ? words.fixCause(main.key)
            : longest !== undefined && longest.channels.length >= longChainFrom
              ? words.startWith(longest.asked)
              : main === undefined
                ? words.askTimes
                : words.fixCause(main.key),
  };
}
