import type { CheckStage, Events } from '../../contract/events.ts';

/** Where each stage begins and ends, of a hundred: about what they take of the time. */
const spans: Readonly<Record<CheckStage, readonly [number, number]>> = {
  copy: [0, 40],
  structure: [40, 45],
  integrity: [45, 70],
  contents: [70, 95],
};

/** How far an opening is, 0..100. A stage that tells no bytes stands at its beginning. */
export function shareDone({ stage, done, total }: Events['engagement.opening']): number {
  const [from, to] = spans[stage];
  return from + (total > 0 ? (to - from) * Math.min(1, done / total) : 0);
}
