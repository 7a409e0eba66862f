import { everydayFrom, grandBelow } from '../wow/portfolio.ts';
import { wowPortfolio } from '../wow/from-entries.ts';
import type { Concluded, MainSentences } from './conclude.ts';
import { wordsFor } from './words.ts';

/** From the ideas and their dots; null while no idea is written. */
export function concludeWowPortfolio({ results, language, entries }: Concluded): MainSentences | null {
  const { ideas, voters, dots, balance, taken, need } = wowPortfolio(entries, results);
  const [first] = ideas;
  if (first === undefined) return null;
  const words = wordsFor(language).wowPortfolio;
  const voted = dots > 0 && voters !== null;
  const known = taken.length - need.unknown.length;
  const parts = [
    voted && words.conclusion.votes(dots, voters, first.title, first.dots ?? 0),
    known > 0 && words.respiro.need(need.minutes, known, taken.length, voted),
  ];
  return {
    title: !voted
      ? words.conclusion.unvoted(ideas.length)
      : balance === null
        ? words.conclusion.first(first.title)
        : balance < grandBelow
          ? words.conclusion.grand(balance)
          : balance >= everydayFrom
            ? words.conclusion.everyday(balance)
            : words.conclusion.mixed(balance),
    reading: parts.filter((part) => typeof part === 'string').join(' '),
    soWhat: !voted
      ? words.conclusion.vote
      : balance !== null && balance < grandBelow
        ? words.conclusion.addEveryday
        : words.conclusion.act(first.title),
  };
}
