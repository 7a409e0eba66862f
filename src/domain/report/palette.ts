/** The kit's colours as Word writes them (RRGGBB), and those derived from them. */
import { contrast, mix, reach, readableOn } from '../colour/contrast.ts';
import type { CoverStyle } from './kit.ts';
import type { ChartColour } from './charts.ts';

/** Colours of a brand kit, written #RRGGBB. */
export interface KitColours {
  readonly colours: {
    readonly primary: string;
    readonly accent: string;
    readonly ink: string;
    readonly muted: string;
    readonly line: string;
    readonly tint: string;
  };
}

export interface Palette {
  readonly primary: string;
  readonly accent: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly tint: string;
  /** Behind a warning. */
  readonly warm: string;
  /** A rule under the markers of a row; so pale that it may cross them. */
  readonly faint: string;
  /** The line between two markers. */
  readonly link: string;
  readonly chart: Readonly<Record<ChartColour, string>>;
}

/** The groups keep their hues in every kit: readers learn them once, and they stay apart for the colour-blind. */
const groupHues = ['#C8451F', '#9A6B00', '#0F5C63', '#6B4E9B', '#2F6DB5', '#5B6770'] as const;

/** How much of the accent is behind a warning. */
export const warmShare = 0.07;

const white = '#FFFFFF';

export function paletteOf({ colours }: KitColours): Palette {
  const hex = (colour: string): string => colour.replace('#', '').toUpperCase();
  const [one, two, three, four, five, six] = groupHues.map(hex) as [string, string, string, string, string, string];
  return {
    primary: hex(colours.primary),
    accent: hex(colours.accent),
    ink: hex(colours.ink),
    muted: hex(colours.muted),
    line: hex(colours.line),
    tint: hex(colours.tint),
    warm: hex(mix(colours.accent, white, warmShare)),
    faint: hex(mix(colours.line, '#FFFFFF', 0.6)),
    link: hex(mix(colours.accent, '#FFFFFF', 0.4)),
    chart: {
      primary: hex(colours.primary),
      accent: hex(colours.accent),
      muted: hex(reach(mix(colours.muted, white, 0.75), colours.muted, [white], 3)),
      group1: one,
      group2: two,
      group3: hex(colours.primary) === three ? three : hex(colours.primary),
      group4: four,
      group5: five,
      group6: six,
    },
  };
}

/** What is written on the cover, RRGGBB. */
export interface CoverColours {
  readonly kicker: string;
  readonly client: string;
  readonly text: string;
  readonly muted: string;
}

/** On a page of colour, white and what of it the primary colour leaves readable. */
export function coverColours(kit: KitColours & { readonly cover: CoverStyle }): CoverColours {
  const { primary, accent, ink, muted } = paletteOf(kit);
  if (kit.cover !== 'full') return { kicker: accent, client: primary, text: ink, muted };
  const pale = reach(mix(white, kit.colours.primary, 0.8), white, [kit.colours.primary], 4.5).replace('#', '');
  const paper = white.replace('#', '');
  return { kicker: pale, client: paper, text: paper, muted: pale };
}

/**
 * `count` steps from the low end (accent) over a neutral middle to the high end (primary), each with the
 * colour its label is readable in.
 */
export function divergingSteps(
  { colours }: KitColours,
  count: number,
): { readonly fill: string; readonly label: string }[] {
  const middle = mix(colours.line, '#FFFFFF', 0.85);
  return Array.from({ length: count }, (_, at) => {
    const place = count === 1 ? 1 : (at / (count - 1)) * 2 - 1;
    const end = place < 0 ? colours.accent : colours.primary;
    const fill = place === 0 ? middle : mix(end, middle, softened(Math.abs(place)));
    const label = contrast(fill, colours.ink) >= 4.5 ? colours.ink : onFill(fill);
    return { fill: fill.replace('#', ''), label: label.replace('#', '') };
  });
}

/** White or, where that cannot be read, black: one of them reaches 4.5 on any colour. */
function onFill(fill: string): string {
  return contrast(fill, white) >= 4.5 ? white : readableOn(fill, '#000000', white);
}

/** Half-way steps are drawn a little paler than half, so that their dark labels stay readable. */
function softened(distance: number): number {
  return distance === 1 ? 1 : distance * 0.9;
}
