import { z } from 'zod';
import { command } from '../command.ts';
import { day, id, requiredText, shortText } from '../fields.ts';

/** Waves, sessions, groups, participants and who was there. */
export const peopleCommands = {
  'waves.add': command<{ id: string }>()(z.strictObject({ startsOn: day })),
  'waves.update': command<null>()(z.strictObject({ id, startsOn: day })),
  'waves.remove': command<null>()(z.strictObject({ id })),
  'sessions.add': command<{ id: string }>()(
    z.strictObject({ waveId: id, title: requiredText, place: shortText, heldOn: day }),
  ),
  'sessions.update': command<null>()(z.strictObject({ id, title: requiredText, place: shortText, heldOn: day })),
  'sessions.remove': command<null>()(z.strictObject({ id })),
  'groups.add': command<{ id: string }>()(z.strictObject({ name: requiredText })),
  'groups.rename': command<null>()(z.strictObject({ id, name: shortText })),
  'groups.remove': command<null>()(z.strictObject({ id })),
  /** Adds participants to the engagement and marks them present in the session; codes are given in order. */
  'participants.add': command<{ ids: readonly string[] }>()(
    z.strictObject({
      sessionId: id,
      people: z
        .array(z.strictObject({ groupId: id, name: shortText }))
        .min(1)
        .max(500),
    }),
  ),
  'participants.update': command<null>()(z.strictObject({ id, groupId: id, name: shortText })),
  'participants.remove': command<null>()(z.strictObject({ id })),
  'attendance.set': command<null>()(
    z.strictObject({ sessionId: id, participantIds: z.array(id).min(1).max(500), present: z.boolean() }),
  ),
} as const;
