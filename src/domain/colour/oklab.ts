/** Colours by how they look: OKLab (https://bottosson.github.io/posts/oklab/), from and to #RRGGBB. */

export interface Oklab {
  /** 0 (black) to 1 (white). */
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const gamma = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

export function toOklab(hex: string): Oklab {
  const value = Number.parseInt(hex.replace('#', ''), 16);
  const [r, g, b] = [value >> 16, (value >> 8) & 255, value & 255].map((part) => linear(part / 255)) as [
    number,
    number,
    number,
  ];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

/** The nearest colour that a screen has: of the same hue and lightness, paler where it has to be. */
export function fromOklab({ lightness, a, b }: Oklab): string {
  for (let share = 1; share > 0; share -= 0.02) {
    const parts = channels(lightness, a * share, b * share);
    if (parts.every((part) => part >= -0.0005 && part <= 1.0005)) return hexOf(parts);
  }
  return hexOf(channels(lightness, 0, 0));
}

function channels(lightness: number, a: number, b: number): readonly number[] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function hexOf(parts: readonly number[]): string {
  const bytes = parts.map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** How different two colours look; 0 is the same, 1 is black from white. */
export function distance(one: string, other: string): number {
  const [p, q] = [toOklab(one), toOklab(other)];
  return Math.hypot(p.lightness - q.lightness, p.a - q.a, p.b - q.b);
}

const steps = 128;

/**
 * The colour nearest to `colour` that `passes`, found by making it darker or lighter; null when neither does. What is
 * answered is what was asked about: rounding cannot spoil it.
 */
export function nearest(colour: string, passes: (hex: string) => boolean): string | null {
  const from = toOklab(colour);
  const upper = colour.toUpperCase();
  if (passes(upper)) return upper;
  const found: string[] = [];
  for (const direction of [-1, 1]) {
    for (let step = 1; step <= steps; step += 1) {
      const lightness = from.lightness + (direction * step) / steps;
      const tried = fromOklab({ ...from, lightness: Math.min(1, Math.max(0, lightness)) });
      if (passes(tried)) {
        found.push(tried);
        break;
      }
      if (lightness <= 0 || lightness >= 1) break;
    }
  }
  return found.sort((one, other) => distance(colour, one) - distance(colour, other))[0] ?? null;
}
