import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * The sizes of the tests that try to break the engagement file. `npm test` runs a short form of each, and
 * `npm run test:torture` the long one; both print the seed, and RESPIRO_SEED repeats a run. The short form throws the same dice
 * every time, so that it is red for what was changed; the long one others each time, to find what nobody thought of.
 */
export const isTorture = process.env['RESPIRO_TORTURE'] === '1';

export const seed = Number(process.env['RESPIRO_SEED'] ?? 20_261_127);

/** How often something is tried: `short` in the ordinary run, `long` under torture. */
export function amount(short: number, long: number): number {
  return isTorture ? long : short;
}

/** Milliseconds a test may take: minutes in the ordinary run, hours under torture. */
export const patience = amount(180_000, 4 * 60 * 60_000);

/** Whole numbers from 0 below `limit`, the same ones for the same seed and `name`. */
export function dice(name: string, from: number = seed): (limit: number) => number {
  let state = from >>> 0;
  for (const letter of name) state = (Math.imul(state, 31) + letter.charCodeAt(0)) >>> 0;
  // Mulberry32.
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/**
 * Prints what a test counted, past whatever the reporter keeps for itself, and notes it for the table at the end of
 * `npm run test:torture`. The first figure is how often it was tried.
 */
export function tellFigures(what: string, figures: Readonly<Record<string, number | string>>): void {
  const list = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
  process.stderr.write(`${what}: ${list.join(' · ')} · RESPIRO_SEED=${seed}\n`);
  const notes = process.env['RESPIRO_FIGURES'];
  if (notes === undefined) return;
  const test = expect.getState().currentTestName ?? '';
  appendFileSync(notes, `${JSON.stringify({ what, test, figures, seed })}\n`);
}
