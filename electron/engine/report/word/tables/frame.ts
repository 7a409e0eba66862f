import { TableLayoutType, WidthType } from 'docx';
import type { Look } from '../look.ts';
import { noBorders } from './borders.ts';

/** The frame of a table that only places things: full width, fixed columns, no lines. */
export function frame(
  { area }: Pick<Look, 'area'>,
  widths: readonly number[],
): {
  readonly width: { readonly size: number; readonly type: typeof WidthType.DXA };
  readonly columnWidths: number[];
  readonly layout: typeof TableLayoutType.FIXED;
  readonly borders: typeof noBorders;
} {
  return {
    width: { size: area.width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
  };
}
