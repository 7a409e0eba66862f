import { chainMark, optionTitle } from '../../../domain/registers/cells.ts';
import type { CellValue, RegisterColumn } from '../../../domain/registers/register.ts';
import { format, i18n, t } from '../../../ui/i18n/i18n.svelte.ts';

/** What a cell shows; empty for nothing. */
export function cellWords(column: RegisterColumn, value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return format.number(value, Number.isInteger(value) ? 0 : 2);
  if (typeof value === 'boolean') return value ? t('register.yes') : t('register.no');
  if (column.type !== 'choice' && column.type !== 'choices') return typeof value === 'string' ? value : '';
  const chosen = typeof value === 'string' ? [value] : value;
  return chosen.map((one) => optionTitle(column, one, i18n.language)).join(chainMark);
}

/** What the numbers of a column are; empty for ratings and texts. */
export function unitWords(column: RegisterColumn, currency: string): string {
  if (column.type !== 'whole' && column.type !== 'amount') return '';
  if (column.unit === 'currency') return currency;
  return column.unit === undefined ? '' : t(`register.unit.${column.unit}`);
}

/** CSS pixels a column has at least; what is left over is shared in the same proportion. */
export function widthOf(column: RegisterColumn, first: boolean): number {
  if (column.type === 'long') return 280;
  if (column.type === 'text') return first ? 240 : 180;
  if (column.type === 'choices') return 220;
  if (column.type === 'choice') return 150;
  return column.type === 'amount' ? 120 : 104;
}
