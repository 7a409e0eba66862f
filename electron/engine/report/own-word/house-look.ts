/** The look of a firm's own Word file: its theme's colours, as far as they can be read, and the fonts it writes in. */
import { readTheme } from 'docx';
import type { BrandKitView } from '../../../../src/contract/views.ts';
import { contrast, mix, reach } from '../../../../src/domain/colour/contrast.ts';
import { stylesPart, textOfPart, type WordPackage } from './package.ts';
import { attributeOf, childOf, elementsOf, parseXml } from './xml.ts';

const white = '#FFFFFF';

type Theme = ReturnType<typeof readTheme>;

const themes = new WeakMap<WordPackage, { readonly theme: Theme | undefined }>();

/** Undefined where the file has none, as files of other programs have not. Read once for each file. */
export function themeOfFile(file: WordPackage): Theme | undefined {
  const known = themes.get(file) ?? { theme: readThemeOf(file) };
  themes.set(file, known);
  return known.theme;
}

function readThemeOf({ parts }: WordPackage): Theme | undefined {
  const name = Object.keys(parts).find((part) => /^word\/theme\/theme\d*\.xml$/.test(part));
  const part = name === undefined ? undefined : parts[name];
  if (part === undefined) return undefined;
  try {
    return readTheme(part);
  } catch {
    return undefined;
  }
}

export interface HouseFonts {
  readonly heading: string;
  readonly body: string;
}

/** What the styles say; where they leave it to the theme, what the theme says; else the kit's. */
export function fontsOfFile(file: WordPackage, fallback: HouseFonts): HouseFonts {
  const theme = themeOfFile(file)?.fonts;
  const styles = parseXml(textOfPart(file, stylesPart) ?? '<none/>');
  const ofStyle = (id: string): string | undefined => {
    const style = elementsOf(styles, 'style').find((one) => attributeOf(one, 'styleId') === id);
    const run = style && childOf(style, 'rPr');
    return run && attributeOf(childOf(run, 'rFonts'), 'ascii');
  };
  const defaults = elementsOf(styles, 'rPrDefault')[0];
  const ofDefaults = attributeOf(defaults && elementsOf(defaults, 'rFonts')[0], 'ascii');
  return {
    heading: ofStyle('Heading1') ?? latin(theme?.headings) ?? ofDefaults ?? fallback.heading,
    body: ofStyle('Normal') ?? ofDefaults ?? latin(theme?.body) ?? fallback.body,
  };
}

/**
 * The kit in the file's colours and fonts: its first accent leads and its second points out, each darkened until it can
 * be read on paper and on the tint (4.5 : 1); greys and whatever the theme leaves open stay the kit's.
 */
export function houseKit(file: WordPackage, kit: BrandKitView): BrandKitView {
  const colours = themeOfFile(file)?.colors;
  const leading = hex(colours?.accent1) ?? kit.colours.primary;
  const tint = mix(leading, white, 0.07);
  const readable = (colour: string): string => reach(colour, '#000000', [white, kit.colours.paper, tint], 4.5);
  const ink = hex(colours?.dark2) ?? kit.colours.ink;
  return {
    ...kit,
    fonts: fontsOfFile(file, kit.fonts),
    colours: {
      ...kit.colours,
      primary: readable(leading),
      accent: readable(hex(colours?.accent2) ?? kit.colours.accent),
      ink: [kit.colours.paper, tint].every((ground) => contrast(ink, ground) >= 7) ? ink : kit.colours.ink,
      tint: contrast(kit.colours.ink, tint) >= 7 ? tint : kit.colours.tint,
    },
  };
}

function latin(font: unknown): string | undefined {
  if (typeof font === 'string') return font || undefined;
  if (typeof font !== 'object' || font === null || !('latin' in font)) return undefined;
  return typeof font.latin === 'string' && font.latin !== '' ? font.latin : undefined;
}

function hex(colour: unknown): string | undefined {
  return typeof colour === 'string' && /^[0-9A-Fa-f]{6}$/.test(colour) ? `#${colour.toUpperCase()}` : undefined;
}
