/** How a brand kit looks on a page: its colours and fonts as custom properties. */
import type { Edition } from '../../domain/report/model.ts';
import type { BrandKitView } from '../../contract/views.ts';
import { coverColours, type Palette, paletteOf } from '../../domain/report/palette.ts';

interface Face {
  /** The font, then its free twin of the same width, then what the application brings. */
  readonly family: string;
  /** Height of a line set solid, in ems: Word's line spacing is a multiple of it. */
  readonly line: number;
}

/** Those that the application brings; under their second names a picture in Word finds those of the computer. */
const sans = `'Source Sans 3 Variable', 'Source Sans 3', sans-serif`;
const serif = `'Source Serif 4 Variable', 'Source Serif 4', serif`;

const faces: Readonly<Record<string, Face>> = {
  Aptos: { family: `Aptos, ${sans}`, line: 1.28 },
  Arial: { family: `Arial, 'Liberation Sans', ${sans}`, line: 1.15 },
  Calibri: { family: `Calibri, Carlito, ${sans}`, line: 1.22 },
  Cambria: { family: `Cambria, Caladea, ${serif}`, line: 1.172 },
  Candara: { family: `Candara, ${sans}`, line: 1.22 },
  Constantia: { family: `Constantia, ${serif}`, line: 1.22 },
  'Century Gothic': { family: `'Century Gothic', 'URW Gothic', ${sans}`, line: 1.2 },
  Corbel: { family: `Corbel, ${sans}`, line: 1.22 },
  Garamond: { family: `Garamond, 'EB Garamond', ${serif}`, line: 1.125 },
  Georgia: { family: `Georgia, Gelasio, ${serif}`, line: 1.136 },
  'Palatino Linotype': { family: `'Palatino Linotype', Palatino, ${serif}`, line: 1.35 },
  'Segoe UI': { family: `'Segoe UI', ${sans}`, line: 1.33 },
  'Source Sans 3': { family: sans, line: 1.257 },
  'Source Serif 4': { family: serif, line: 1.314 },
  Tahoma: { family: `Tahoma, 'DejaVu Sans Condensed', ${sans}`, line: 1.207 },
  'Times New Roman': { family: `'Times New Roman', 'Liberation Serif', ${serif}`, line: 1.15 },
  'Trebuchet MS': { family: `'Trebuchet MS', ${sans}`, line: 1.161 },
  Verdana: { family: `Verdana, 'DejaVu Sans', ${sans}`, line: 1.215 },
};

const unknown: Face = { family: sans, line: 1.22 };

/** Colours with their #, for SVG. */
export type PageColours = Omit<Palette, 'chart'> & { readonly chart: Palette['chart'] };

export interface PageLook {
  readonly kit: BrandKitView;
  readonly colours: PageColours;
  /** Anything but the complete edition: smaller titles and less air. */
  readonly compact: boolean;
}

export function pageLook(kit: BrandKitView, edition: Edition): PageLook {
  const { chart, ...plain } = paletteOf(kit);
  const marked = <T extends object>(colours: T): T =>
    Object.fromEntries(Object.entries(colours).map(([name, hex]) => [name, `#${hex}`])) as T;
  return { kit, colours: { ...marked(plain), chart: marked(chart) }, compact: edition !== 'complete' };
}

/** What the cover is written with, as a style attribute. */
export function coverStyle({ kit }: PageLook): string {
  return Object.entries(coverColours(kit))
    .map(([name, hex]) => `--cover-${name}: #${hex};`)
    .join(' ');
}

/** The custom properties that everything on a page is drawn with, as a style attribute. */
export function lookStyle({ kit, colours }: PageLook): string {
  const body = faces[kit.fonts.body] ?? unknown;
  const heading = faces[kit.fonts.heading] ?? unknown;
  const { primary, accent, ink, muted, line, tint, warm } = colours;
  return Object.entries({ primary, accent, ink, muted, line, tint, warm })
    .map(([name, colour]) => `--kit-${name}: ${colour};`)
    .concat(
      `--kit-body: ${body.family};`,
      `--kit-heading: ${heading.family};`,
      `--solid: ${body.line};`,
      `--solid-heading: ${heading.line};`,
    )
    .join(' ');
}
