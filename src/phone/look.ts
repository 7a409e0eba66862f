/** The page in the colours of the brand kit, legible whatever the kit holds. */
import { mix } from '../domain/colour/contrast.ts';
import { projectorPalette, type KitColours } from '../domain/colour/projector-palette.ts';

/** Tokens of the style sheet by name. */
export function tokensFor(kit: KitColours, theme: 'dark' | 'light'): Readonly<Record<string, string>> {
  const palette = projectorPalette(kit, theme);
  return {
    '--paper': palette.paper,
    '--surface': palette.surface,
    '--ink': palette.ink,
    '--muted': palette.muted,
    '--line': palette.line,
    '--hover': palette.track,
    '--control-line': palette.controlLine,
    '--petrol': palette.accent,
    '--on-petrol': palette.onAccent,
    '--petrol-tint': mix(palette.accent, palette.surface, 0.15),
  };
}

/** Follows the phone when it becomes dark. @returns how to stop. */
export function putOn(kit: KitColours): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const { style } = document.documentElement;
  const put = (): void => {
    for (const [name, value] of Object.entries(tokensFor(kit, dark.matches ? 'dark' : 'light')))
      style.setProperty(name, value);
  };
  put();
  dark.addEventListener('change', put);
  return () => dark.removeEventListener('change', put);
}
