/** Files of somebody else's, taken into the engagement whole or not at all. */
import type { importCommands } from '../../../src/contract/commands/imports.ts';
import { writeImport } from '../imports/write.ts';
import type { Handlers } from './handler.ts';

export const importHandlers: Handlers<keyof typeof importCommands> = {
  'imports.read': { kind: 'plain', run: (context, reading) => context.importing.read(context, reading) },
  'imports.plan': { kind: 'plain', run: (context, choices) => context.importing.plan(context, choices) },
  'imports.apply': {
    kind: 'change',
    note: ({ planId }, { importing }) => importing.noteOf(planId),
    run: (db, { planId }, { importing, newId }) => {
      const { target, writes } = importing.sound(db, planId);
      return writeImport(db, target, writes, newId);
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
