/** Numbers as people type them and as spreadsheets copy them, in either language. */

/** Signs of money before or after, and the units of the columns. */
const around = /^(?:[A-Z]{2,3}\s*)?[$€£]?|(?:[$€£]|[A-Z]{3}|min(?:utos|utes)?\.?|veces|times)$/giu;

/**
 * `1,234.5` and `1.234,5` are the same; `1,5` is one and a half, `1,234` one thousand and more. A single point before
 * three digits is a decimal point, as es-MX and en write it, unless only whole numbers fit.
 *
 * @param whole decimals make no sense here
 * @returns null when it is no number
 */
export function parseAmount(typed: string, whole = false): number | null {
  const text = typed
    .replaceAll(around, '')
    .replaceAll(/[\s\u00A0\u202F'’]/g, '')
    .replace(/^[−–]/, '-');
  if (/^-?\d+(\.\d+)?e[+-]?\d+$/i.test(text)) return finite(text);
  const decimal = decimalMark(text, whole);
  const plain = [...text].filter((one) => !/[.,]/.test(one) || one === decimal).join('');
  const normal = decimal === null ? plain : plain.replace(decimal, '.');
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(normal) || !groupsFit(text, decimal)) return null;
  return finite(normal);
}

function finite(text: string): number | null {
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** The mark before the decimals: the last one where both stand, else the only one unless it parts thousands. */
function decimalMark(text: string, whole: boolean): '.' | ',' | null {
  const point = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  if (point < 0 && comma < 0) return null;
  const mark = point >= 0 ? '.' : ',';
  const groups = /^-?[1-9]\d{0,2}([.,]\d{3})+$/.test(text);
  const several = text.split(mark).length > 2;
  return groups && (mark === ',' || several || whole) ? null : mark;
}

/** Thousands come in threes: `1,23,4` is no number. */
function groupsFit(text: string, decimal: '.' | ',' | null): boolean {
  const end = decimal === null ? -1 : text.lastIndexOf(decimal);
  const integer = end < 0 ? text : text.slice(0, end);
  return !/[.,]/.test(integer) || /^-?\d{1,3}((,\d{3})+|(\.\d{3})+)$/.test(integer);
}
