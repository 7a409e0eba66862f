/** A palette as the tokens that every component is written with. */
import type { ProjectorPalette } from '../../domain/colour/projector-palette.ts';

/** Text of a style attribute. */
export function tokensOf(palette: ProjectorPalette): string {
  const tokens = {
    '--paper': palette.paper,
    '--surface': palette.surface,
    '--ink': palette.ink,
    '--muted': palette.muted,
    '--line': palette.line,
    '--hover': palette.track,
    '--control-line': palette.controlLine,
    '--petrol': palette.accent,
    '--on-petrol': palette.onAccent,
    ...Object.fromEntries(palette.data.map((colour, at) => [`--data-${at + 1}`, colour])),
    ...Object.fromEntries(palette.onData.map((colour, at) => [`--on-data-${at + 1}`, colour])),
  };
  return Object.entries(tokens)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}
