/** Sessions of another engagement's file, taken in whole or not at all. */
import type { mergeCommands } from '../../../src/contract/commands/merge.ts';
import type { Handlers } from './handler.ts';

export const mergeHandlers: Handlers<keyof typeof mergeCommands> = {
  'merge.read': { kind: 'plain', run: (context, reading) => context.merging.read(context, reading) },
  'merge.plan': { kind: 'plain', run: (context, choices) => context.merging.plan(context, choices) },
  'merge.apply': { kind: 'plain', run: (context, { planId }) => context.merging.take(context, planId) },
  'merge.cancel': {
    kind: 'plain',
    run: ({ merging }) => {
      merging.close();
      return null;
    },
  },
};
