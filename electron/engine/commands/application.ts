/** Settings and the library. */
import type { applicationCommands } from '../../../src/contract/commands/application.ts';
import { given } from './given.ts';
import type { Handlers } from './handler.ts';

export const applicationHandlers: Handlers<keyof typeof applicationCommands> = {
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
