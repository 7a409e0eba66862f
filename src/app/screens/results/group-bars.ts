import type { Scale } from '../../../domain/instruments/definition.ts';
import type { GroupCell } from '../../../domain/results/results.ts';
import { asShown } from '../../../domain/results/shown.ts';
import type { GroupBar } from '../../../ui/charts/group-bar.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import { indexText, meanText } from './numbers.ts';

interface Naming {
  readonly name: (groupId: string) => string;
  /** Place among the engagement's groups, for the mark. */
  readonly place: (groupId: string) => number;
  readonly minimum: number;
  /** Whose numbers the means are told in; absent: 1..A. */
  readonly scale?: Pick<Scale, 'first'>;
}

/** Groups side by side; one that nobody may see says why instead of showing a figure. */
export function groupBars(
  cells: readonly GroupCell[],
  figure: 'index' | 'mean',
  { name, place, minimum, scale = {} }: Naming,
): readonly GroupBar[] {
  // A group nobody of which answered has nothing to show and nothing to hide.
  const answered = cells.filter((cell) => cell.hidden !== null || cell.summary.n + cell.summary.notApplicable > 0);
  return answered.map((cell) => {
    const base = { id: cell.groupId, label: name(cell.groupId), place: place(cell.groupId) };
    if (cell.hidden === 'too-few') {
      const texts = { text: t('results.tooFew', { minimum }), why: t('results.tooFewWhy', { minimum }) };
      return { ...base, ...texts, share: null, hidden: cell.hidden };
    }
    if (cell.hidden !== null) {
      return { ...base, share: null, hidden: cell.hidden, text: t('results.hidden'), why: t('results.hiddenWhy') };
    }
    const { index, mean } = asShown(scale, cell.summary);
    return { ...base, share: index, hidden: null, text: figure === 'index' ? indexText(index) : meanText(mean) };
  });
}
