import { TableLayoutType, WidthType } from 'docx';
import { textWidth } from '../../../../../src/domain/report/page.ts';
import { noBorders } from './borders.ts';

/** The frame of a table that only places things: full width, fixed columns, no lines. */
export function frame(widths: readonly number[]): {
  readonly width: { readonly size: number; readonly type: typeof WidthType.DXA };
  readonly columnWidths: number[];
  readonly layout: typeof TableLayoutType.FIXED;
  readonly borders: typeof noBorders;
} {
  return {
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
  };
}
