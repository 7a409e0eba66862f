/** History, settings and the library. */
import type { applicationCommands } from '../../../src/contract/commands/application.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { nextRedo, nextUndo, readHistory, redoChange, undoChange } from '../storage/change-log.ts';
import { given } from './given.ts';
import { requireOpen, type Handlers } from './handler.ts';

export const applicationHandlers: Handlers<keyof typeof applicationCommands> = {
  'history.undo': {
    kind: 'plain',
    run: (context, { includingAnswers }) => {
      const open = requireOpen(context);
      open.requireWritable();
      const entry = nextUndo(open.db);
      if (entry === null) throw new RespiroError('nothing-to-undo', 'nothing to undo');
      if (entry.scope === 'answers' && !includingAnswers) {
        throw new RespiroError('undo-removes-answers', 'the last change is what a participant said', {
          command: entry.command,
        });
      }
      open.beforeWriting();
      undoChange(open.db, entry);
      context.emit('engagement.changed', { scope: 'structure', exerciseId: null });
      return { command: entry.command };
    },
  },
  'history.redo': {
    kind: 'plain',
    run: (context) => {
      const open = requireOpen(context);
      open.requireWritable();
      const entry = nextRedo(open.db);
      if (entry === null) throw new RespiroError('nothing-to-undo', 'nothing to redo');
      open.beforeWriting();
      redoChange(open.db, entry);
      context.emit('engagement.changed', { scope: 'structure', exerciseId: null });
      return { command: entry.command };
    },
  },
  'history.list': {
    kind: 'plain',
    run: (context, { limit }) =>
      readHistory(requireOpen(context).db, limit).map(({ state, ...entry }) => ({
        ...entry,
        undone: state === 'undone',
      })),
  },
  'settings.read': { kind: 'plain', run: ({ registry }) => registry.settings() },
  'settings.update': {
    kind: 'plain',
    run: ({ registry, projector }, changes) => {
      const settings = registry.updateSettings(given(changes));
      projector.refresh();
      return settings;
    },
  },
  'library.read': { kind: 'plain', run: ({ library }) => library.view },
};
