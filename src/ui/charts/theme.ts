/** The tokens as a canvas needs them: plain colours, read again whenever the theme changes. */
import { createSubscriber } from 'svelte/reactivity';
import type { Mark } from './marks.ts';

export interface ChartTheme {
  readonly ink: string;
  readonly muted: string;
  readonly surface: string;
  readonly grid: string;
  readonly petrol: string;
  readonly coral: string;
  readonly groups: readonly string[];
  readonly sans: string;
}

const follow = createSubscriber((update) => {
  const root = document.documentElement;
  const observer = new MutationObserver(update);
  observer.observe(root, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  const system = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;
  system?.addEventListener('change', update);
  return () => {
    observer.disconnect();
    system?.removeEventListener('change', update);
  };
});

/** Inside an effect, reading it subscribes to changes of the theme. */
export function chartTheme(): ChartTheme {
  follow();
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token('ink'),
    muted: token('muted'),
    surface: token('surface'),
    grid: token('grid'),
    petrol: token('petrol'),
    coral: token('coral'),
    groups: [1, 2, 3, 4, 5, 6].map((index) => token(`group-${index}`)),
    sans: token('sans'),
  };
}

export function colourOf(mark: Mark, theme: ChartTheme): string {
  if (mark.token === 'petrol') return theme.petrol;
  if (mark.token === 'coral') return theme.coral;
  return theme.groups[Number(mark.token.replace('group-', '')) - 1] ?? theme.ink;
}
