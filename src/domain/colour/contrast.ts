/** Arithmetic of colours written #RRGGBB: how well they are told apart, and what lies between them. */

/**
 * Contrast ratio of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio): 1 (the same) to 21 (black on
 * white). Text needs 4.5 (AA) or 7 (AAA), shapes 3.
 */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0–1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.replace('#', ''), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** `share` of `one` in `other`, e.g. 0.3 of the accent in white for a light tint. */
export function mix(one: string, other: string, share: number): string {
  const a = channels(one);
  const b = channels(other);
  const parts = a.map((part, at) => Math.round(part * share + (b[at] ?? 0) * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** Whichever of the two is easier to read on `ground`. */
export function readableOn(ground: string, dark: string, light: string): string {
  return contrast(ground, dark) >= contrast(ground, light) ? dark : light;
}

const steps = 50;

/**
 * `colour` with as much of `towards` in it as it takes to be told from every one of `grounds` by at least
 * `ratio`; `towards` itself where nothing less does.
 */
export function reach(colour: string, towards: string, grounds: readonly string[], ratio: number): string {
  for (let step = 0; step < steps; step++) {
    const mixed = mix(towards, colour, step / steps);
    if (grounds.every((ground) => contrast(mixed, ground) >= ratio)) return mixed;
  }
  return towards;
}
