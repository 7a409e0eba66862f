/** The shape of a brand kit of the firm's own, as it is stored and as it travels: one JSON file, its logo inside. */
import { z } from 'zod';
import { coverStyles } from '../domain/report/kit.ts';
import { colourNames, type ColourName } from '../domain/report/kit-contrast.ts';
import { cleanText } from './fields.ts';
import { instrumentId } from './instrument-schema.ts';
import type { BrandKitView } from './views.ts';

export const brandKitKind = 'respiro-brand-kit';
/** Raised whenever an older version of the application could not read the file any more. */
export const brandKitFormat = 1;

/** What Word brings on Windows and on macOS, and last what the application brings for its own pages. */
export const kitFonts = [
  'Aptos',
  'Arial',
  'Calibri',
  'Cambria',
  'Candara',
  'Century Gothic',
  'Constantia',
  'Corbel',
  'Garamond',
  'Georgia',
  'Palatino Linotype',
  'Segoe UI',
  'Tahoma',
  'Times New Roman',
  'Trebuchet MS',
  'Verdana',
  'Source Sans 3',
  'Source Serif 4',
] as const;

/** Word has these only where somebody installed them. */
export const ownFonts: readonly string[] = ['Source Sans 3', 'Source Serif 4'];
/** Word for macOS does not bring it. */
export const windowsFonts: readonly string[] = ['Segoe UI'];

/** Letters that stand beside the report's name, beside the page number, and at the end. */
export const headerLimit = 60;
export const footerLimit = 80;
export const disclaimerLimit = 1200;
export const kitNameLimit = 80;
/** Letters of base64; the projector gets it with every scene. */
export const pngLimit = 700_000;
export const svgLimit = 200_000;

export const kitColour = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/, 'a colour is written #RRGGBB')
  .transform((hex) => hex.toUpperCase());

export const kitColours = z.strictObject(
  Object.fromEntries(colourNames.map((name) => [name, kitColour])) as Record<ColourName, typeof kitColour>,
);

export const kitFontPair = z.strictObject({ heading: z.enum(kitFonts), body: z.enum(kitFonts) });

const tidy = (max: number): z.ZodString =>
  z
    .string()
    .max(max)
    .refine((raw) => raw.trim() === raw && cleanText(raw) === raw, 'padded, or holds what is not printed');
const line = (max: number): z.ZodString => tidy(max).refine((raw) => !raw.includes('\n'), 'is one line');
const inBoth = <T extends z.ZodType>(text: T): z.ZodObject<{ es: T; en: T }, z.core.$strict> =>
  z.strictObject({ es: text, en: text });

export const kitTexts = z.strictObject({
  header: inBoth(line(headerLimit)),
  footer: inBoth(line(footerLimit)),
  disclaimer: inBoth(tidy(disclaimerLimit)),
});

export const brandKitFile = z.strictObject({
  kind: z.literal(brandKitKind),
  format: z.literal(brandKitFormat),
  id: instrumentId,
  /** Rises whenever the content changes. */
  version: z.int().min(1).max(1_000_000),
  name: inBoth(tidy(kitNameLimit).min(1)),
  colours: kitColours,
  fonts: kitFontPair,
  cover: z.enum(coverStyles),
  texts: kitTexts,
  /** Either may be empty. The PNG stands in for the SVG where that cannot be drawn. */
  logo: z.strictObject({ svg: z.string().max(svgLimit), png: z.string().max(pngLimit) }),
});

export type BrandKitFile = z.output<typeof brandKitFile>;

/** As it is stored and exported, its parts in a steady order. */
export function brandKitFileOf(kit: BrandKitView): Readonly<Record<string, unknown>> {
  const { id, version, name, colours, fonts, cover, texts, logo, logoPng } = kit;
  const parts = { id, version, name, colours, fonts, cover, texts, logo: { svg: logo, png: logoPng } };
  return { kind: brandKitKind, format: brandKitFormat, ...parts };
}
