/** The shared computer, handed round. */
import { readExercise } from '../storage/repositories/exercises.ts';
import { requireOpen, type Handlers } from './handler.ts';

type Names = 'kiosk.read' | 'kiosk.enter' | 'kiosk.leave' | 'kiosk.leaveWithoutPin';

export const kioskHandlers: Handlers<Names> = {
  'kiosk.read': { kind: 'plain', run: ({ kiosk, current }) => kiosk.view(current?.copyId ?? null) },
  'kiosk.enter': {
    kind: 'plain',
    run: (context, { exerciseId, pin }) => {
      const open = requireOpen(context);
      open.requireWritable();
      readExercise(open.db, exerciseId);
      return context.kiosk.enter(open.copyId, exerciseId, pin);
    },
  },
  'kiosk.leave': {
    kind: 'plain',
    run: ({ kiosk }, { pin }) => {
      kiosk.leave(pin);
      return null;
    },
  },
  'kiosk.leaveWithoutPin': { kind: 'plain', run: ({ kiosk }) => kiosk.leaveWithoutPin() },
};
