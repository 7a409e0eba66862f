/** What a brand kit file may hold: colours that stay readable on paper, fonts that Word has, a harmless logo. */
import { z } from 'zod';
import type { BrandKitView } from '../../../src/contract/views.ts';
import { contrast } from '../../../src/domain/colour/contrast.ts';

/** Every one comes with Word on Windows and macOS; Calibri and Cambria have free twins of the same width. */
export const kitFonts = [
  'Aptos',
  'Arial',
  'Calibri',
  'Cambria',
  'Candara',
  'Constantia',
  'Corbel',
  'Georgia',
  'Segoe UI',
  'Times New Roman',
  'Verdana',
] as const;

const colour = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/, 'a colour is written #RRGGBB')
  .transform((hex) => hex.toUpperCase());

const white = '#FFFFFF';

const colours = z
  .strictObject({
    primary: colour,
    accent: colour,
    ink: colour,
    muted: colour,
    paper: colour,
    line: colour,
    tint: colour,
  })
  .superRefine((kit, check) => {
    const pairs = [
      ['primary', kit.primary, 'white', white, 4.5],
      ['accent', kit.accent, 'white', white, 4.5],
      ['muted', kit.muted, 'paper', kit.paper, 4.5],
      ['ink', kit.ink, 'paper', kit.paper, 7],
      ['ink', kit.ink, 'tint', kit.tint, 7],
      ['primary', kit.primary, 'tint', kit.tint, 4.5],
    ] as const;
    for (const [name, text, groundName, ground, least] of pairs) {
      const found = contrast(text, ground);
      if (found >= least) continue;
      check.addIssue({
        code: 'custom',
        path: [name],
        message: `${name} on ${groundName} has a contrast of ${found.toFixed(2)}, below ${least}`,
      });
    }
  });

const kitName = z.string().trim().min(1).max(80);

/** The shape of `kit.json`. */
export const brandKitSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id holds small letters, digits and hyphens'),
  name: z.strictObject({ es: kitName, en: kitName }),
  /** For people who open the file; not read. */
  note: z.string().optional(),
  colours,
  fonts: z.strictObject({ heading: z.enum(kitFonts), body: z.enum(kitFonts) }),
});

/** A kit as it was loaded: what the screens see, and the PNG that stands in where SVG cannot be drawn. */
export interface BrandKit extends BrandKitView {
  /** Base64, so that it crosses every border as plain data; empty when the kit has no logo.png. */
  readonly logoFallback: string;
}
