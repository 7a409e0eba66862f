/** What moved between two measurements, in one sentence: the same on the screen and in the report. */
import type { TitledRow } from '../compare/comparison.ts';
import type { Language, LocalizedText } from '../instruments/definition.ts';
import type { ChangeWords } from '../statistics/change.ts';
import { formatList, formatNumber } from './format.ts';
import { wordsFor } from './words.ts';

/** More dimensions than this are counted, not named. */
const namedAtMost = 2;

/**
 * @param rows what is told, each with the words its interval decided.
 * @param as `contrast` where the two sides are two clients: then nothing improved, it is only higher.
 * @param told how a title is written, e.g. on one line.
 */
export function concludeChange(
  rows: readonly Pick<TitledRow, 'title' | 'words'>[],
  language: Language,
  as: 'change' | 'contrast' = 'change',
  told: (title: LocalizedText) => string = (title) => title[language],
): string {
  const said = wordsFor(language)[as];
  const named = (words: ChangeWords): string[] =>
    rows.filter((row) => row.words === words).map(({ title }) => told(title));
  const [up, down] = [named('improved'), named('worsened')];
  const [better, worse] = [up.length, down.length];
  if (better + worse === 0) return said.none;
  if (better === rows.length && better > 1) return said.allBetter;
  if (worse === rows.length && worse > 1) return said.allWorse;
  if (better + worse > namedAtMost) {
    const [shownBetter, shownWorse, all] = [better, worse, rows.length].map((n) => formatNumber(n, language));
    return said.count({ better, worse, shownBetter, shownWorse, all } as Parameters<typeof said.count>[0]);
  }
  if (worse === 0) return said.better(better, formatList(up, language), better < rows.length);
  if (better === 0) return said.worse(worse, formatList(down, language), worse < rows.length);
  return said.mixed(formatList(up, language), formatList(down, language));
}
