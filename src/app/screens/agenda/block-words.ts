/** What a block of the time axis says in words. */
import type { BlockView } from '../../../contract/facilitation-views.ts';
import { endOf } from '../../../domain/agenda/arrange.ts';
import { minuteOf, timeText } from '../../../domain/agenda/clock.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';

/** `ran`: it is over · `running`: it has begun and not ended. */
export type BlockState = 'planned' | 'running' | 'ran' | 'skipped';

export function stateOf({ startedAt, endedAt, skipped }: BlockView): BlockState {
  if (skipped) return 'skipped';
  if (startedAt === null) return 'planned';
  return endedAt === null ? 'running' : 'ran';
}

export interface Times {
  readonly from: string;
  readonly to: string;
}

export function plannedTimes(block: BlockView): Times {
  return { from: timeText(block.startsAt), to: timeText(endOf(block)) };
}

/** When it really was; what has not ended ends where it began. Null before it began. */
export function actualTimes({ startedAt, endedAt }: BlockView): Times | null {
  if (startedAt === null) return null;
  return { from: timeText(minuteOf(startedAt)), to: timeText(minuteOf(endedAt ?? startedAt)) };
}

/** The times that stand on it: the actual ones once it has begun. */
export function timesText(block: BlockView): string {
  const actual = actualTimes(block);
  if (actual === null) return t('agenda.blockTimes', plannedTimes(block));
  return block.endedAt === null ? t('agenda.since', actual) : t('agenda.blockTimes', actual);
}

export function lacksExercise({ kind, exerciseId }: BlockView): boolean {
  return kind === 'exercise' && exerciseId === null;
}

/** Everything that can be seen on it, for those who hear it. */
export function labelOf(block: BlockView, title: string, overlapping: boolean): string {
  const actual = actualTimes(block);
  const words = {
    ...{ title, kind: t(`agenda.kind.${block.kind}`), length: t('agenda.duration', { minutes: block.minutes }) },
    ...plannedTimes(block),
  };
  const parts = [
    t('agenda.blockLabel', words),
    actual && t(block.endedAt === null ? 'agenda.running' : 'agenda.ranLabel', actual),
    block.skipped && t('agenda.skipped'),
    overlapping && t('agenda.overlapping'),
    lacksExercise(block) && t('agenda.noExercise'),
    block.notes !== '' && t('agenda.hasNotes'),
  ];
  return parts.filter(Boolean).join(', ');
}
