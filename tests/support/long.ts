/**
 * The sizes of tests whose whole takes too long for every run: `npm test` runs a short form of each, and `npm run test:long`
 * all of it. The short form has the same cases every time, so that it is red for what was changed; RESPIRO_SEED chooses others.
 */
export const isLong = process.env['RESPIRO_LONG'] === '1';

export const seed = Number(process.env['RESPIRO_SEED'] ?? (isLong ? Math.floor(Math.random() * 2 ** 31) : 20_261_127));

/** All of the cases in the long run, or RESPIRO_CASES of them; in the ordinary one as many as `short` says. */
export function casesOf<T>(cases: readonly T[], short: number): readonly T[] {
  return sampleOf(cases, Number(process.env['RESPIRO_CASES'] ?? (isLong ? cases.length : short)), seed);
}

/** A few of them, by a seed; a linear congruence, so that a seed always gives the same. */
export function sampleOf<T>(cases: readonly T[], count: number, from: number): readonly T[] {
  let state = from >>> 0;
  const left = [...cases];
  return Array.from({ length: Math.min(count, cases.length) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return left.splice(Math.floor((state / 2 ** 32) * left.length), 1)[0] as T;
  });
}
