/** Entries of a legend in centred lines. */
export interface LegendPlace {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly at: number;
}

const swatch = 20;
const between = 18;
const lineHeight = 20;
const longest = 60;

/**
 * Where each entry stands, its swatch first; `y` is the middle of its line, counted from the legend's top.
 * Widths are estimated: letters of half an em.
 */
export function legendPlaces(
  names: readonly string[],
  width: number,
  size: number,
): { readonly places: readonly LegendPlace[]; readonly height: number } {
  const lines: { readonly at: number; readonly text: string; readonly width: number }[][] = [];
  for (const [at, raw] of names.entries()) {
    const text = raw.length > longest ? `${[...raw].slice(0, longest - 1).join('')}…` : raw;
    const entry = { at, text, width: swatch + text.length * size * 0.5 };
    const line = lines.at(-1);
    const used = line?.reduce((sum, one) => sum + one.width + between, 0) ?? Infinity;
    if (line === undefined || used + entry.width > width) lines.push([entry]);
    else line.push(entry);
  }
  const places = lines.flatMap((line, row) => {
    let x = (width - line.reduce((sum, one) => sum + one.width + between, -between)) / 2;
    return line.map(({ at, text, width: own }) => {
      const place = { x, y: row * lineHeight + lineHeight / 2, text, at };
      x += own + between;
      return place;
    });
  });
  return { places, height: lines.length * lineHeight };
}
