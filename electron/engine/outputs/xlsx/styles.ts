/** The looks a cell may have; their numbers are places in `cellXfs` of the styles part. */

const formats = ['general', 'd1', 'd2', 'd3', 'date', 'text'] as const;
type Format = (typeof formats)[number];

export interface CellLook {
  readonly format: Format;
  readonly wrap: boolean;
  /** Shown as text even when somebody edits it: what looks like a formula. */
  readonly quoted: boolean;
}

const formatIds: Readonly<Record<Format, number>> = { general: 0, d1: 164, d2: 2, d3: 165, date: 14, text: 49 };
export const headerStyle = 1;
export const titleStyle = 2;
export const labelStyle = 3;
const firstLook = 4;

const looks: readonly CellLook[] = formats.flatMap((format) =>
  [false, true].flatMap((wrap) => [false, true].map((quoted) => ({ format, wrap, quoted }))),
);

export function styleOf(look: CellLook): number {
  return (
    firstLook +
    looks.findIndex((one) => one.format === look.format && one.wrap === look.wrap && one.quoted === look.quoted)
  );
}

const look = ({ format, wrap, quoted }: CellLook): string => {
  const quote = quoted ? ' quotePrefix="1"' : '';
  const alignment = `<alignment vertical="top"${wrap ? ' wrapText="1"' : ''}/>`;
  const id = formatIds[format];
  return `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"${quote} applyNumberFormat="1" applyAlignment="1">${alignment}</xf>`;
};

const font = (size: number, colour: string, bold = false): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="${colour}"/><name val="Calibri"/><family val="2"/></font>`;

/** The petrol of the application on the header, as its screens. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="0.000"/></numFmts><fonts count="4">${font(11, 'FF15262B')}${font(11, 'FFFFFFFF', true)}${font(18, 'FF0F5C63', true)}${font(11, 'FF56676B', true)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF0F5C63"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${firstLook + looks.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>${looks.map(look).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;
