import { expect, test } from 'vitest';
import type { EngineContext } from '../../../electron/engine/commands/handler.ts';
import { AnswerDesk } from '../../../electron/engine/room/answer-desk.ts';
import { BallotIds } from '../../../electron/engine/room/derived-ids.ts';
import { roomLimits } from '../../../electron/engine/room/limits.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { Refusal } from '../../../src/contract/room/messages.ts';

/** A disk that is full cannot be had in a test: only the opened engagement that runs into it is a stand-in. */
function deskWith(current: unknown) {
  const told: (Refusal | null)[] = [];
  const key = new Uint8Array(32);
  const room = { copyId: 'c1', key, ballots: new BallotIds(key) };
  const desk = new AnswerDesk({ current, emit: () => undefined } as unknown as EngineContext, room, roomLimits);
  const message = { kind: 'rate', op: 1, exerciseId: 'x', lensId: 'l', itemId: 'i', value: 1 } as const;
  const by = { placeId: 'p', tokenHash: 'h1', groupId: 'g', participantId: null };
  desk.take({ by, message, done: (refusal) => told.push(refusal) });
  desk.end();
  return { desk, told };
}

test('answers that cannot be written are to be sent again, and the facilitator is told why', () => {
  const full = deskWith({
    copyId: 'c1',
    besideEnds: null,
    changeByPhones: () => {
      throw new RespiroError('disk-full', 'no space');
    },
  });
  expect(full.told).toEqual(['not-now']);
  expect(full.desk.trouble).toBe('disk-full');
  // Another engagement takes none of them.
  expect(deskWith({ copyId: 'c2', besideEnds: null }).told).toEqual(['not-now']);
  expect(deskWith(null).told).toEqual(['not-now']);
});
