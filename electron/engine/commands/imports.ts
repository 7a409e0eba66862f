/** Files of somebody else's, taken into the engagement whole or not at all. */
import type { importCommands } from '../../../src/contract/commands/imports.ts';
import type { Handlers } from './handler.ts';

export const importHandlers: Handlers<keyof typeof importCommands> = {
  'imports.read': { kind: 'plain', run: (context, reading) => context.importing.read(context, reading) },
  'imports.plan': { kind: 'plain', run: (context, choices) => context.importing.plan(context, choices) },
  'imports.apply': {
    kind: 'plain',
    run: async (context, { planId, exerciseId }) => {
      const { value, scope } = await context.importing.take(context, planId);
      if (scope !== null) context.emit('engagement.changed', { scope, exerciseId });
      return value;
    },
  },
  'imports.cancel': {
    kind: 'plain',
    run: ({ importing }) => {
      importing.close();
      return null;
    },
  },
};
