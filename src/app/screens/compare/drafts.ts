/** First drafts of a finding and an action from what moved, in the language of the engagement. */
import { mainLensOf, mainRows, type Comparison, type TitledRow } from '../../../domain/compare/comparison.ts';
import type { Language } from '../../../domain/instruments/definition.ts';
import { concludeChange } from '../../../domain/words/conclude-change.ts';
import { formatIndex, formatList, formatNumber } from '../../../domain/words/format.ts';
import { tIn } from '../../../ui/i18n/i18n.svelte.ts';

export interface Drafts {
  readonly title: string;
  readonly soWhat: string;
  readonly what: string;
}

/** @param waves labels of both sides, as they are written in a sentence. */
export function draftsOf(
  comparison: Comparison,
  waves: Readonly<Record<'before' | 'after', string>>,
  language: Language,
): Drafts {
  const rows = mainRows(comparison);
  const title = comparison.title[language];
  const whole = mainLensOf(comparison)?.whole ?? null;
  const moved = rows.filter(({ words }) => words !== 'no-demonstrable-change');
  const named = whole === null ? [] : [{ ...whole, title: comparison.title }];
  const told = [...named, ...moved.filter(({ id }) => id !== 'whole')];
  const figures = (told.length > 0 ? told : rows).map((row) => rowText(row, language)).join('; ');
  return {
    title: tIn(language, 'compare.conclusion', { title, what: concludeChange(rows, language) }),
    soWhat: tIn(language, 'compare.soWhat', { ...waves, figures }),
    what: actionOf(rows, title, language),
  };
}

function rowText(row: TitledRow, language: Language): string {
  const number = (value: number): string => formatNumber(value, language, 2);
  const { effect } = row;
  return tIn(language, 'compare.soWhatRow', {
    title: row.title[language],
    before: formatIndex(row.before, language),
    after: formatIndex(row.after, language),
    n: row.peopleBefore,
    m: row.peopleAfter,
    interval:
      effect === null
        ? ''
        : tIn(language, 'results.gInterval', {
            g: number(effect.g),
            low: number(effect.low),
            high: number(effect.high),
          }),
  });
}

/** What worsened comes first: it cannot wait. */
function actionOf(rows: readonly TitledRow[], title: string, language: Language): string {
  const named = (words: TitledRow['words']): string[] =>
    rows.filter((row) => row.words === words).map((row) => row.title[language]);
  const [worse, better] = [named('worsened'), named('improved')];
  if (worse.length > 0) return tIn(language, 'compare.mend', { what: formatList(worse, language) });
  if (better.length > 0) return tIn(language, 'compare.keepUp', { what: formatList(better, language) });
  return tIn(language, 'compare.unmoved', { title });
}
