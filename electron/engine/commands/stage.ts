/** Where the facilitator is, and what the projector shows because of it. */
import { given } from './given.ts';
import { requireOpen, type Handlers } from './handler.ts';
import { readStage, writeStage } from '../storage/repositories/facilitation.ts';

type Names = 'stage.read' | 'stage.set' | 'projector.read';

const places = ['exerciseId', 'itemId', 'page'] as const;

export const stageHandlers: Handlers<Names> = {
  'stage.read': { kind: 'plain', run: (context) => readStage(requireOpen(context).db) },
  'stage.set': {
    kind: 'plain',
    writes: true,
    run: (context, changes) => {
      const { db } = requireOpen(context);
      const before = readStage(db);
      const isElsewhere = places.some((place) => changes[place] !== undefined && changes[place] !== before[place]);
      const stage = { ...before, ...(isElsewhere && { voicesPage: 0 }), ...given(changes) };
      writeStage(db, stage);
      context.projector.refresh();
      context.room.refresh();
      return stage;
    },
  },
  'projector.read': { kind: 'plain', run: ({ projector }) => projector.scene() },
};
