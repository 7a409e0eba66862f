import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/domain/colour/contrast.ts';

const css = readFileSync(join(import.meta.dirname, '../../../src/ui/tokens.css'), 'utf8');

/** The colours of one block, by name. */
function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const blocks = css.split(/^(?=:root|@media)/m);
const blockOf = (start: string): string => blocks.find((block) => block.startsWith(start)) ?? '';
const light = colours(blockOf(':root {'));
const chosenDark = colours(blockOf(":root[data-theme='dark']"));
const systemDark = colours(blockOf('@media (prefers-color-scheme: dark)'));

/** Text on its ground, as the components use them. */
const texts = [
  ...['--paper', '--surface', '--hover', '--petrol-tint', '--amber-tint', '--coral-tint'].map((on) => ['--ink', on]),
  ...['--paper', '--surface', '--hover'].map((on) => ['--muted', on]),
  ['--muted', '--petrol-tint'],
  ...['--paper', '--surface', '--petrol-tint'].map((on) => ['--petrol', on]),
  ['--on-petrol', '--petrol'],
  ['--on-petrol', '--petrol-strong'],
  ['--on-coral', '--coral'],
  ...['--surface', '--coral-tint'].map((on) => ['--coral-ink', on]),
  ...['--surface', '--paper'].map((on) => ['--coral', on]),
  ...['--surface', '--paper', '--amber-tint'].map((on) => ['--amber', on]),
  ...[1, 2, 3, 4, 5].map((point) => [`--on-data-${point}`, `--data-${point}`]),
  ['--paper', '--ink'],
] as [string, string][];

/** Borders of controls, focus rings, marks of groups. */
const shapes = [
  ...['--paper', '--surface'].map((on) => ['--control-line', on]),
  ...[1, 2, 3, 4, 5, 6].map((group) => [`--group-${group}`, '--surface']),
  ['--data-1', '--surface'],
  ['--data-5', '--surface'],
] as [string, string][];

describe.each([
  ['light', light],
  ['dark', { ...light, ...chosenDark }],
])('%s', (_name, theme) => {
  it.each(texts)('%s on %s is readable (4.5)', (text, ground) => {
    expect(contrast(theme[text] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('%s on %s is seen (3)', (shape, ground) => {
    expect(contrast(theme[shape] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

it('is the same dark whether the person or the system asked for it', () => {
  expect(Object.keys(chosenDark).length).toBeGreaterThan(30);
  expect(systemDark).toEqual(chosenDark);
});

it('has a dark value for every colour', () => {
  expect(Object.keys(chosenDark).sort()).toEqual(Object.keys(light).sort());
});
