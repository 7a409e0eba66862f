import type { Item } from '../../../domain/instruments/definition.ts';
import { local, t } from '../../../ui/i18n/i18n.svelte.ts';
import type { StripCell } from './strip-cell.ts';
import type { TotalsCount } from './totals.svelte.ts';

/**
 * The items of a show of hands: counted, half counted (with what is missing), or not yet.
 * @param anybody whether somebody is present at all.
 */
export function stripOf(
  items: readonly Item[],
  counts: readonly TotalsCount[],
  anybody: boolean,
): readonly StripCell[] {
  return items.map(({ id, short }, index) => {
    const count = counts[index] ?? { hands: 0, present: 0, wrong: false };
    const [n, title] = [index + 1, local(short)];
    const left = count.present - count.hands;
    if (count.wrong) return { id, title, state: 'wrong', shown: '!', name: t('capture.totalsWrong', { n, title }) };
    // Nobody left to count: everybody answered on their own.
    if (anybody && left === 0)
      return { id, title, state: 'whole', shown: '✓', name: t('capture.totalsWhole', { n, title }) };
    if (count.hands === 0)
      return { id, title, state: 'missing', shown: '', name: t('capture.cellMissing', { n, title }) };
    return { id, title, state: 'partial', shown: `−${left}`, name: t('capture.totalsPartial', { n, title, left }) };
  });
}
