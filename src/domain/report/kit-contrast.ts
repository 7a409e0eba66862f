/** Whether the report can be read in a kit's colours: every pair that it prints, held against WCAG 2.2 AA (1.4.3). */
import { contrast, mix } from '../colour/contrast.ts';
import { distance, nearest, toOklab } from '../colour/oklab.ts';
import { warmShare } from './palette.ts';

export const colourNames = ['primary', 'accent', 'ink', 'muted', 'paper', 'line', 'tint'] as const;
export type ColourName = (typeof colourNames)[number];
export type KitPalette = Readonly<Record<ColourName, string>>;

type TextName = 'primary' | 'accent' | 'ink' | 'muted';
export type GroundName = 'white' | 'tint' | 'warm';

/** Text below 18 points, or 14 in bold: the report's labels are smaller. */
export const leastContrast = 4.5;

/**
 * `warm`: behind a warning, the accent in white. White on the primary colour, as in bars and on a cover of colour, is the
 * first pair turned round. Labels on the steps of a rating bar choose their own colour and always reach AA.
 */
const pairs: readonly (readonly [TextName, GroundName])[] = [
  ['primary', 'white'],
  ['accent', 'white'],
  ['ink', 'white'],
  ['muted', 'white'],
  ['primary', 'tint'],
  ['accent', 'tint'],
  ['ink', 'tint'],
  ['muted', 'tint'],
  ['accent', 'warm'],
  ['ink', 'warm'],
];

export interface CheckedPair {
  readonly text: TextName;
  readonly ground: GroundName;
  readonly textColour: string;
  readonly groundColour: string;
  /** 1 to 21. */
  readonly ratio: number;
  readonly passes: boolean;
}

export function checkedPairs(colours: KitPalette): readonly CheckedPair[] {
  return pairs.map(([text, ground]) => {
    const [textColour, groundColour] = [colours[text], groundOf(colours, ground)];
    const ratio = contrast(textColour, groundColour);
    return { text, ground, textColour, groundColour, ratio, passes: ratio >= leastContrast };
  });
}

export interface Proposal {
  readonly name: TextName | 'tint';
  readonly colour: string;
}

/**
 * The smallest change by which a pair is read: of its text, so that it passes on all its grounds, or of the kit's
 * tint, so that all that is read on white is read there too. Null for a pair that passes.
 */
export function proposalFor(colours: KitPalette, { text, ground, passes }: CheckedPair): Proposal | null {
  if (passes) return null;
  const readWith = (changed: Partial<KitPalette>, counts: (pair: CheckedPair) => boolean): boolean =>
    checkedPairs({ ...colours, ...changed })
      .filter(counts)
      .every((pair) => pair.passes);
  const own = (pair: CheckedPair): boolean => pair.text === text;
  const ownChange =
    nearest(colours[text], (hex) => readWith({ [text]: hex }, own)) ??
    // No colour is read on that tint: first on white, then the tint gives way.
    nearest(colours[text], (hex) => readWith({ [text]: hex }, (pair) => own(pair) && pair.ground !== 'tint'));
  const changes = ownChange !== null && ownChange !== colours[text].toUpperCase();
  const candidates: Proposal[] = changes ? [{ name: text, colour: ownChange }] : [];
  if (ground === 'tint' && readOnWhite(colours, text)) {
    const { lightness } = toOklab(colours.tint);
    const tint = nearest(
      colours.tint,
      (hex) =>
        // A darker one would be read with pale letters, which are not read on white.
        toOklab(hex).lightness >= lightness &&
        readWith({ tint: hex }, (pair) => pair.ground === 'tint' && readOnWhite(colours, pair.text)),
    );
    if (tint !== null) candidates.push({ name: 'tint', colour: tint });
  }
  const far = ({ name, colour }: Proposal): number => distance(colours[name], colour);
  return candidates.sort((one, other) => far(one) - far(other))[0] ?? null;
}

/** All proposals taken, one after the other, until everything is read. */
export function repaired(colours: KitPalette): KitPalette {
  let current = colours;
  for (let round = 0; round < pairs.length * 2; round += 1) {
    const proposal = firstProposal(current);
    if (proposal === null) break;
    current = { ...current, [proposal.name]: proposal.colour };
  }
  return current;
}

function firstProposal(colours: KitPalette): Proposal | null {
  for (const pair of checkedPairs(colours)) {
    const proposal = proposalFor(colours, pair);
    if (proposal !== null) return proposal;
  }
  return null;
}

const readOnWhite = (colours: KitPalette, text: TextName): boolean =>
  contrast(colours[text], '#FFFFFF') >= leastContrast;

function groundOf(colours: KitPalette, ground: GroundName): string {
  if (ground === 'white') return '#FFFFFF';
  return ground === 'tint' ? colours.tint : mix(colours.accent, '#FFFFFF', warmShare);
}
