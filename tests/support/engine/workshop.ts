/** A small workshop, made through the commands the interface uses. */
import type { InstrumentId } from '../../../src/domain/instruments/definition.ts';
import { brief } from '../engagement-brief.ts';
import type { TestEngine } from './engine-at.ts';

export interface Workshop {
  readonly waveId: string;
  readonly sessionId: string;
  readonly exerciseId: string;
  readonly participantIds: readonly string[];
}

/** How many of each group are present: small enough that one group is hidden and protects another. */
export const attendance = { leadership: 3, middle: 4, frontline: 6, support: 2 } as const;

/** An engagement with fifteen people and one exercise: value proposition, or else empowerment. */
export async function workshopAt(
  t: Pick<TestEngine, 'do'>,
  { value, anonymity = 'identified' }: { value: boolean; anonymity?: 'identified' | 'anonymous' },
): Promise<Workshop> {
  const { waves, sessions } = await t.do('engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const people = Object.entries(attendance).flatMap(([groupId, n]) =>
    Array.from({ length: n }, (_, index) => ({ groupId, name: `${groupId} ${index + 1}` })),
  );
  const { ids } = await t.do('participants.add', { sessionId, people });
  const instrumentId: InstrumentId = value ? 'value-proposition' : 'empowerment';
  const { id } = await t.do('exercises.add', { sessionId, instrumentId, anonymity });
  return { waveId: waves[0]?.id ?? '', sessionId, exerciseId: id, participantIds: ids };
}
