import { expect, test } from 'vitest';
import { commands } from '../../../src/contract/commands/all.ts';
import type { Events } from '../../../src/contract/events.ts';
import { commandNames, eventNames, shellCommandNames } from '../../../src/contract/names.ts';
import { shellCommands } from '../../../src/contract/shell.ts';

test('the names that may cross the bridge are the ones there are', () => {
  expect([...commandNames].sort()).toEqual(Object.keys(commands).sort());
  expect([...shellCommandNames].sort()).toEqual(Object.keys(shellCommands).sort());
});

test('every event has its name, and every name its event', () => {
  // The types are the test: a missing or a surplus name does not compile.
  const listed: Record<(typeof eventNames)[number], true> = {} as Record<keyof Events, true>;
  const known: Record<keyof Events, true> = {} as Record<(typeof eventNames)[number], true>;
  expect(new Set(eventNames).size).toBe(eventNames.length);
  expect(listed).toEqual(known);
});
