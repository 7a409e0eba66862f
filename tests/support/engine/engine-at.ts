/** Real engines on real files in folders of their own, for tests. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { inThisProcess, type BeginCheck } from '../../../electron/engine/checking/checker.ts';
import { Engine } from '../../../electron/engine/engine.ts';
import type { RoomLimits } from '../../../electron/engine/room/limits.ts';
import type { CommandName, Input, Output } from '../../../src/contract/commands/all.ts';
import type { EventName } from '../../../src/contract/events.ts';
import type { Failure } from '../../../src/contract/errors.ts';
import { quickScrypt } from './quick-scrypt.ts';

export { quickScrypt } from './quick-scrypt.ts';

export const resourcesFolder = join(import.meta.dirname, '..', '..', '..', 'resources');

export interface TestEngine {
  readonly engine: Engine;
  readonly dataFolder: string;
  readonly events: { readonly name: EventName; readonly payload: unknown }[];
  /** The command's value; fails the test when the command fails. */
  do<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** The command's failure; fails the test when the command succeeds. */
  fail(name: string, input: unknown): Promise<Failure>;
}

/**
 * An engine whose data folder is `dataFolder`; closed when the test ends, unless it was closed before.
 * `hear` is told of every event as it happens; `now` is its clock; files are looked at as `beginCheck` says.
 */
export function engineAt(
  dataFolder: string,
  hear?: (name: EventName, payload: unknown) => void,
  now?: () => Date,
  beginCheck: BeginCheck = inThisProcess,
  roomLimits: Partial<RoomLimits> = {},
): TestEngine {
  const events: { name: EventName; payload: unknown }[] = [];
  const engine = new Engine({
    dataFolder,
    resourcesFolder,
    scryptCost: quickScrypt,
    // A process for each of the many files that tests open would cost more than the tests.
    beginCheck,
    roomLimits,
    ...(now && { now }),
    emit: (name, payload) => {
      events.push({ name, payload });
      hear?.(name, payload);
    },
  });
  onTestFinished(async () => {
    await engine.close();
  });
  return {
    engine,
    dataFolder,
    events,
    async do(name, input) {
      const outcome = await engine.request(name, input);
      if (!outcome.ok) throw new Error(`${name} failed: ${outcome.error.code} ${outcome.error.message}`);
      return outcome.value;
    },
    async fail(name, input) {
      const outcome = await engine.dispatch(name, input);
      if (outcome.ok) throw new Error(`${name} was expected to fail`);
      return outcome.error;
    },
  };
}
