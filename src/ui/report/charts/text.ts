/** Labels of a chart: their lines, and numbers as the Word file writes them. */

/** Average width of a letter in ems: names are wrapped without measuring them, alike on screen and on paper. */
const letter = 0.48;

/**
 * At most `lines` lines that fit in `width` pixels at `size`; what does not fit ends in an ellipsis. The whole is
 * in the table beside the chart and in its alternative text.
 */
export function wrap(raw: string, width: number, size: number, lines: number): readonly string[] {
  const most = Math.max(4, Math.floor(width / (size * letter)));
  const words = raw
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ (\d+)$/, '\u00A0$1')
    .split(' ');
  const wrapped: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= most) {
      line = longer;
      continue;
    }
    if (line !== '') wrapped.push(line);
    line = word;
    if (wrapped.length >= lines) break;
  }
  if (line !== '' && wrapped.length <= lines) wrapped.push(line);
  const shown = wrapped.slice(0, lines).map((one) => cut(one, most));
  const last = shown.length - 1;
  if (wrapped.length > lines) shown[last] = cut(`${shown[last] ?? ''}…`, most, true);
  return shown;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function cut(text: string, most: number, open = false): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text.slice(0, most + 64))) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  return open && kept.endsWith('…') ? kept : `${kept}…`;
}

/** A label in some lines around `y`: the offset of the first line's baseline. */
export function firstBaseline(lines: number, y: number, size: number): number {
  return y + size * 0.34 - ((lines - 1) * size * 1.15) / 2;
}

/**
 * A number as an Excel format of the report writes it: sections with a condition such as `[<5]"";`, literals in
 * quotes, and `0`, `0.00`. What is not understood is written as a whole number.
 */
export function formatted(value: number, format: string): string {
  for (const section of format.split(';')) {
    const condition = /^\[([<=>]=?)(-?[\d.]+)\]/.exec(section);
    if (condition && !meets(value, condition[1] ?? '', Number(condition[2]))) continue;
    const body = section.slice(condition?.[0].length ?? 0);
    const digits = /0(?:\.(0+))?/.exec(body.replace(/"[^"]*"/g, (quoted) => ' '.repeat(quoted.length)));
    const literal = (text: string): string => text.replaceAll('"', '');
    if (!digits) return literal(body);
    const shown = value.toFixed(digits[1]?.length ?? 0);
    return `${literal(body.slice(0, digits.index))}${shown}${literal(body.slice(digits.index + digits[0].length))}`;
  }
  return value.toFixed(0);
}

function meets(value: number, sign: string, bound: number): boolean {
  if (sign === '=') return Math.abs(value - bound) < 1e-9;
  if (sign === '<') return value < bound;
  if (sign === '<=') return value <= bound;
  return sign === '>' ? value > bound : value >= bound;
}

/** The marks of an axis, both ends included. */
export function ticks(from: number, to: number, step: number): readonly number[] {
  if (!(step > 0) || !(to > from)) return [from];
  const count = Math.min(40, Math.floor((to - from) / step + 1e-6));
  return Array.from({ length: count + 1 }, (_, at) => from + at * step);
}
