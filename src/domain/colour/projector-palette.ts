/** The projector's colours from a brand kit's: whatever the kit holds, the room reads them from ten metres. */
import { mix, reach, readableOn } from './contrast.ts';

/** Colours of a brand kit that the projector takes up, each #RRGGBB. */
export type KitColours = Readonly<Record<'primary' | 'ink' | 'muted' | 'paper' | 'tint', string>>;

export interface ProjectorPalette {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  /** Hairlines. */
  readonly line: string;
  /** Behind a bar, where it has not grown to. */
  readonly track: string;
  /** Borders that have to be seen. */
  readonly controlLine: string;
  readonly accent: string;
  readonly onAccent: string;
  /** Of a rating scale, lowest first; the same in every kit, because readers learn them once. */
  readonly data: readonly string[];
  /** Text on each of them. */
  readonly onData: readonly string[];
}

const black = '#000000';
const white = '#FFFFFF';

/** A projector washes colours out: the ground is darker, or lighter, than a screen would need. */
const groundContrast = 17;
const inkContrast = 12;
/** WCAG 2.2, 1.4.6 (AAA). */
const mutedContrast = 7;
/** AA asks for 4.5. */
const accentContrast = 6;
/** WCAG 2.2, 1.4.11. */
const shapeContrast = 3;

const data = {
  light: ['#B5482F', '#E39A7B', '#E9E4DA', '#7FB5AE', '#0F5C63'],
  dark: ['#D1674C', '#E8AB90', '#CFCAC0', '#7FB5AE', '#2C8A92'],
} as const;
const onData = {
  light: ['#FFFFFF', '#15262B', '#15262B', '#15262B', '#FFFFFF'],
  dark: ['#160A06', '#15262B', '#15262B', '#15262B', '#041214'],
} as const;

/**
 * Ink and muted ink reach AAA (7:1) on paper and on surfaces, the accent more than AA (4.5:1), whatever the kit's colours.
 * A dark ground takes the hue of the kit's ink, a light one that of its paper.
 */
export function projectorPalette(kit: KitColours, theme: 'dark' | 'light'): ProjectorPalette {
  const [far, near] = theme === 'dark' ? [white, black] : [black, white];
  const paper = reach(theme === 'dark' ? kit.ink : kit.paper, near, [far], groundContrast);
  const surface = theme === 'dark' ? mix(white, paper, 0.06) : mix(white, paper, 0.6);
  const grounds = [paper, surface];
  const ink = reach(theme === 'dark' ? kit.tint : kit.ink, far, grounds, inkContrast);
  const accent = reach(kit.primary, far, grounds, accentContrast);
  return {
    paper,
    surface,
    ink,
    muted: reach(kit.muted, far, grounds, mutedContrast),
    line: mix(ink, paper, 0.18),
    track: mix(ink, paper, 0.08),
    controlLine: reach(mix(ink, paper, 0.4), far, grounds, shapeContrast),
    accent,
    onAccent: readableOn(accent, paper, far),
    data: data[theme],
    onData: onData[theme],
  };
}
