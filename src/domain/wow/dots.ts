/** The rules of dot voting (instrument 6). */
import type { DotVote } from './portfolio.ts';

export const defaultDots = 3;
export const dotsOnOneCard = 2;

export type DotProblem =
  /** More dots than each person has. */
  | { readonly problem: 'too-many'; readonly placed: number; readonly allowed: number }
  | { readonly problem: 'too-many-on-card'; readonly ideaId: string; readonly placed: number; readonly allowed: number }
  /** Dots are whole and never negative. */
  | { readonly problem: 'not-a-count'; readonly ideaId: string; readonly placed: number };

/**
 * What is wrong with the dots of one person; nothing when they are fine. Several votes on one card add up.
 * Fewer than all dots are fine: nobody has to like three ideas.
 */
export function dotProblems(votes: readonly DotVote[], dotsEach: number = defaultDots): readonly DotProblem[] {
  const uncounted = votes.filter(({ dots }) => !Number.isInteger(dots) || dots < 0);
  if (uncounted.length > 0) {
    return uncounted.map(({ ideaId, dots }) => ({ problem: 'not-a-count', ideaId, placed: dots }));
  }
  const perCard = new Map<string, number>();
  for (const { ideaId, dots } of votes) perCard.set(ideaId, (perCard.get(ideaId) ?? 0) + dots);
  const placed = [...perCard.values()].reduce((sum, dots) => sum + dots, 0);
  const overfull = [...perCard].filter(([, dots]) => dots > dotsOnOneCard);
  return [
    ...(placed > dotsEach ? [{ problem: 'too-many', placed, allowed: dotsEach } as const] : []),
    ...overfull.map(
      ([ideaId, dots]) => ({ problem: 'too-many-on-card', ideaId, placed: dots, allowed: dotsOnOneCard }) as const,
    ),
  ];
}
