/** A session in the room, half way through its first exercise: what a live picture needs. */
import type { Page } from '@playwright/test';
import type { WorkspaceView } from '../../src/contract/views.ts';
import { value } from '../../tests/support/bridge-in-page.ts';

/** A day of no particular date: the clock counts from its own beginning when that is not the day planned. */
const heldOn = '2027-03-18';
const lensId = 'company';
const itemId = 'vp03';

const plan = [
  { kind: 'exercise', title: '', startsAt: 540, minutes: 60 },
  { kind: 'break', title: '', startsAt: 600, minutes: 15 },
  { kind: 'activity', title: 'Lo que dice el espejo', startsAt: 615, minutes: 30 },
  { kind: 'plan', title: 'Plan de acción', startsAt: 645, minutes: 40 },
  { kind: 'closing', title: 'Cierre y compromisos', startsAt: 685, minutes: 15 },
] as const;

/** Answers to one question, dealt in turn to the people of a group; leadership rates higher. */
const dealt: Readonly<Record<string, readonly number[]>> = {
  leadership: [4, 5, 4, 4],
  middle: [4, 3, 4, 3],
  frontline: [3, 2, 4, 3, 3, 2],
  support: [3, 4],
};

export interface RunningSession {
  readonly exerciseId: string;
  /** Lets this share of those present, 0–1, answer the question on screen. */
  answer(share: number): Promise<void>;
}

/** Adds a wave to the sample, plans its session and begins the first exercise, with its round open. */
export async function beginSession(window: Page, { participants }: WorkspaceView): Promise<RunningSession> {
  const { id: waveId } = await value(window, 'waves.add', { startsOn: heldOn });
  const session = { waveId, title: 'Taller de seguimiento', place: 'Tienda Juriquilla', heldOn };
  const { id: sessionId } = await value(window, 'sessions.add', session);
  const participantIds = participants.map(({ id }) => id);
  await value(window, 'attendance.set', { sessionId, participantIds, present: true });
  const instrument = { instrumentId: 'value-proposition', anonymity: 'identified' } as const;
  const { id: exerciseId } = await value(window, 'exercises.add', { sessionId, ...instrument });
  const blocks: string[] = [];
  for (const block of plan) {
    const of = { sessionId, exerciseId: block.kind === 'exercise' ? exerciseId : null, notes: '' };
    blocks.push((await value(window, 'blocks.add', { ...block, ...of })).id);
  }
  await value(window, 'blocks.start', { id: blocks[0] ?? '' });
  await value(window, 'rounds.open', { exerciseId, lensId });
  await value(window, 'stage.set', { sessionId, exerciseId, lensId, itemId, page: 'exercise' });

  let answered = 0;
  return {
    exerciseId,
    answer: async (share) => {
      for (; answered < Math.round(participants.length * share); answered += 1) {
        // By steps of seven, a number without a part in common with theirs, so that all groups come in together.
        const person = participants[(answered * 7) % participants.length];
        const values = dealt[person?.groupId ?? ''] ?? [3];
        const rating = values[answered % values.length] ?? 3;
        const respondent = { participantId: person?.id ?? '' };
        const question = { exerciseId, lensId, itemId, respondent };
        await value(window, 'answers.record', { ...question, value: rating, channel: 'kiosk' });
      }
    },
  };
}
