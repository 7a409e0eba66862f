/** Arithmetic of a show of hands: what was typed, and whether it can be true. */
import type { TallyView } from '../../../contract/views.ts';

/** One row as typed: a field a point, then "no aplica". Empty counts as zero. */
export interface TallyDraft {
  readonly counts: readonly string[];
  readonly notApplicable: string;
}

export interface TallySum {
  readonly counts: readonly number[];
  readonly notApplicable: number;
  readonly total: number;
  /** People present who were not counted yet; below zero when there are more hands than people. */
  readonly left: number;
  /** `not-a-number`: something else than a whole number · `too-many`: more hands than people present. */
  readonly problem: 'not-a-number' | 'too-many' | null;
}

export function sumOf(draft: TallyDraft, present: number): TallySum {
  const parsed = [...draft.counts, draft.notApplicable].map(handsOf);
  const numbers = parsed.map((hands) => hands ?? 0);
  const total = numbers.reduce((sum, hands) => sum + hands, 0);
  const problem = parsed.includes(null) ? 'not-a-number' : total > present ? 'too-many' : null;
  return { counts: numbers.slice(0, -1), notApplicable: numbers.at(-1) ?? 0, total, left: present - total, problem };
}

export function draftOf(tally: TallyView | undefined, points: number): TallyDraft {
  const shown = (hands: number | undefined): string => (hands === undefined || hands === 0 ? '' : String(hands));
  return {
    counts: Array.from({ length: points }, (_, index) => shown(tally?.counts[index])),
    notApplicable: shown(tally?.notApplicable),
  };
}

/** Whether writing the draft would change what is kept. */
export function differs(sum: TallySum, tally: TallyView | undefined): boolean {
  if (tally === undefined) return sum.total > 0;
  return sum.notApplicable !== tally.notApplicable || sum.counts.some((hands, index) => hands !== tally.counts[index]);
}

/**
 * Whether no further digit can make sense in a field, so that typing may go on in the next one.
 * @param room hands that the field can hold: those present without the other fields of its row.
 */
export function isFinal(typed: string, room: number): boolean {
  const hands = handsOf(typed);
  if (hands === null || typed.trim() === '' || hands > room) return false;
  return hands === 0 || hands * 10 > room;
}

function handsOf(typed: string): number | null {
  const text = typed.trim();
  if (text === '') return 0;
  return /^\d{1,5}$/.test(text) ? Number(text) : null;
}
