import type { Block } from '../../../../src/domain/agenda/block.ts';

/** A block as planned: not begun, nothing granted. */
export function blockOf(id: string, startsAt: number, minutes: number, more: Partial<Block> = {}): Block {
  return {
    id,
    kind: 'activity',
    startsAt,
    minutes,
    startedAt: null,
    endedAt: null,
    pausedMs: 0,
    extraMinutes: 0,
    skipped: false,
    ...more,
  };
}
