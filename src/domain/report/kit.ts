/** What a brand kit holds besides colours and fonts, and how its texts are filled in. */
import type { Language, LocalizedText } from '../instruments/definition.ts';

/** A band of colour at the left; a page of colour; white with a rule. */
export const coverStyles = ['band', 'full', 'plain'] as const;
export type CoverStyle = (typeof coverStyles)[number];

/** Each may be empty in either language: the report's own words stand there then. */
export interface KitTexts {
  /** At the left of every page's head; the client otherwise. */
  readonly header: LocalizedText;
  /** At the left of every page's foot; the confidentiality otherwise. */
  readonly footer: LocalizedText;
  /** At the end of the report, as it stands; several lines. */
  readonly disclaimer: LocalizedText;
}

const none: LocalizedText = { es: '', en: '' };
export const noTexts: KitTexts = { header: none, footer: none, disclaimer: none };

/** What may stand in braces in head and foot, in either language. */
const placeholders = {
  cliente: 'client',
  client: 'client',
  firma: 'firm',
  firm: 'firm',
  consultor: 'consultant',
  consultant: 'consultant',
  etapa: 'wave',
  wave: 'wave',
} as const;

export type Filling = Readonly<Record<(typeof placeholders)[keyof typeof placeholders], string>>;

/** The names to offer in that language, without braces. */
export const placeholderNames: Readonly<Record<Language, readonly string[]>> = {
  es: ['cliente', 'firma', 'consultor', 'etapa'],
  en: ['client', 'firm', 'consultant', 'wave'],
};

const inBraces = /\{([^{}]*)\}/g;

const known = (name: string): name is keyof typeof placeholders => Object.hasOwn(placeholders, name);

/** Names in braces that nothing stands for. */
export function unknownPlaceholders(text: string): readonly string[] {
  return [...text.matchAll(inBraces)].map(([, name = '']) => name).filter((name) => !known(name.trim().toLowerCase()));
}

/** The text with what its braces stand for; `otherwise` where it is empty, or nothing is left of it. */
export function filled(text: string, filling: Filling, otherwise: string): string {
  const said = text
    .replace(inBraces, (whole, name: string) => {
      const asked = name.trim().toLowerCase();
      return known(asked) ? filling[placeholders[asked]] : whole;
    })
    // What joined an empty value to the next is not left hanging.
    .replace(/^[\s·|,–—-]+|[\s·|,–—-]+$/g, '');
  return said === '' ? otherwise : said;
}
