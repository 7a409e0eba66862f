/** The fonts that the application brings, written into a picture: as an image, or in another program, it sees no others. */

interface Face {
  readonly family: string;
  /** As CSS has it. */
  readonly range: string;
  readonly weights: string;
  /** A letter of the range. */
  readonly letter: string;
  /** As a data address. */
  readonly load: () => Promise<{ readonly default: string }>;
}

const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const latinExtended =
  'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF';

/** One file holds all the weights of a family. */
const weights = '200 900';

const faces: readonly Face[] = [
  {
    family: 'Source Sans 3 Variable',
    range: latin,
    weights,
    letter: 'M',
    load: () => import('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline'),
  },
  {
    family: 'Source Sans 3 Variable',
    range: latinExtended,
    weights,
    letter: 'Ā',
    load: () => import('@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?inline'),
  },
  {
    family: 'Source Serif 4 Variable',
    range: latin,
    weights,
    letter: 'M',
    load: () => import('@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?inline'),
  },
  {
    family: 'Source Serif 4 Variable',
    range: latinExtended,
    weights,
    letter: 'Ā',
    load: () => import('@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2?inline'),
  },
];

export interface Dressed {
  readonly svg: string;
  /** A letter of each font that was written into it. */
  readonly samples: readonly { readonly family: string; readonly letter: string }[];
}

/** @param svg as a chart is written out: its description stands before what is drawn. */
export async function withFonts(svg: string): Promise<Dressed> {
  const families = [...svg.matchAll(/font-family="([^"]*)"/g)].map(([, names]) => names ?? '').join();
  const letters = [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, text]) => text ?? '').join('');
  const samples = faces.filter(({ family, range }) => families.includes(family) && holds(range, letters));
  const rules = await Promise.all(
    samples.map(async ({ family, range, weights: all, load }) => {
      const source = `src: url(${(await load()).default}) format('woff2')`;
      return `@font-face { font-family: '${family}'; font-weight: ${all}; font-display: block; ${source}; unicode-range: ${range}; }`;
    }),
  );
  if (rules.length === 0) return { svg, samples };
  return { svg: svg.replace('</desc>', () => `</desc><style>${rules.join('\n')}</style>`), samples };
}

function holds(range: string, letters: string): boolean {
  const spans = range.split(', ').map((span) => {
    const [from = '', to = from] = span.slice(2).split('-');
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
  return [...new Set(letters)].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return spans.some(([from, to]) => code >= from && code <= to);
  });
}
