import { BorderStyle, type IBorderOptions, type ITableBordersOptions } from 'docx';

export const noBorder: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** No lines at all: the table only places things side by side. */
export const noBorders: ITableBordersOptions = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};

export function rule(color: string, size: number): IBorderOptions {
  return { style: BorderStyle.SINGLE, size, color };
}

/** Thin rules between the rows, a firm one above and below; never an upright line. */
export function tableRules(primary: string, line: string): ITableBordersOptions {
  return { ...noBorders, top: rule(primary, 10), bottom: rule(primary, 6), insideHorizontal: rule(line, 4) };
}
