/** How a session kept to its agenda, in minutes. */
import type { BlockView } from '../../../../src/contract/facilitation-views.ts';
import { minuteOf } from '../../../../src/domain/agenda/clock.ts';
import { currentBlock, nextBlock, planAndActual, type PlanAndActual } from '../../../../src/domain/agenda/run.ts';

/** A run that begins further from its plan than this was held at another hour: its length is compared, not its end. */
const anotherHour = 180;

export interface AgendaRun {
  readonly rows: readonly PlanAndActual<BlockView>[];
  /** Null while something runs or is left: nobody can say yet how the session ended. */
  readonly end: AgendaEnd | null;
  /** The blocks that took most minutes beyond their plan; several where they tie, none where none did. */
  readonly longest: readonly BlockView[];
  /** Minutes beyond the plan of the longest. */
  readonly longestBy: number;
  readonly skipped: number;
}

export interface AgendaEnd {
  /** Minutes after midnight; may pass 1439. */
  readonly planned: number;
  readonly actual: number;
  /** Minutes beyond the plan; negative: before. */
  readonly difference: number;
  /** The session began hours away from its plan: `difference` is of its length. */
  readonly moved: boolean;
}

/** Plan against actual of one session; null when none of its blocks ever began. */
export function agendaRun(blocks: readonly BlockView[]): AgendaRun | null {
  if (!blocks.some(({ startedAt }) => startedAt !== null)) return null;
  const rows = planAndActual(blocks, minuteOf);
  const over = rows.filter(({ block, difference }) => !block.skipped && difference !== null && difference > 0);
  const longestBy = over.reduce((most, { difference }) => Math.max(most, difference ?? 0), 0);
  return {
    rows,
    end: endOf(blocks),
    longest: over.filter(({ difference }) => difference === longestBy).map(({ block }) => block),
    longestBy,
    skipped: rows.filter(({ block }) => block.skipped).length,
  };
}

function endOf(blocks: readonly BlockView[]): AgendaEnd | null {
  const ended = blocks.flatMap(({ endedAt }) => (endedAt === null ? [] : [Date.parse(endedAt)]));
  if (ended.length === 0 || currentBlock(blocks) !== null || nextBlock(blocks) !== null) return null;
  const first = blocks
    .filter((block): block is BlockView & { startedAt: string } => block.startedAt !== null)
    .reduce((a, b) => (Date.parse(b.startedAt) < Date.parse(a.startedAt) ? b : a));
  const began = minuteOf(first.startedAt);
  // Counted on from the start, so that a session past midnight ends after it began.
  const startOfMinute = Math.floor(Date.parse(first.startedAt) / 60_000);
  const actual = began + Math.floor(Math.max(...ended) / 60_000) - startOfMinute;
  const planned = Math.max(...blocks.map(({ startsAt, minutes }) => startsAt + minutes));
  const away = began - first.startsAt;
  const moved = Math.abs(away) > anotherHour;
  return { planned, actual, difference: actual - planned - (moved ? away : 0), moved };
}
