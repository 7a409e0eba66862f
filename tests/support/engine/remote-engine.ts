/** The test's end of an engine in a process of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { RoomLimits } from '../../../electron/engine/room/limits.ts';
import type { CommandName, Input, Output } from '../../../src/contract/commands/all.ts';
import type { Failure, Outcome } from '../../../src/contract/errors.ts';
import { resourcesFolder } from './engine-at.ts';
import type { Asked } from './remote-process.ts';

export interface RemoteEngine {
  /** The command's value; fails the test when the command fails. */
  do<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** The command's failure; fails the test when the command succeeds. */
  fail(name: string, input: unknown): Promise<Failure>;
  resume(): Promise<boolean>;
  /** Publishes, closes, and waits for the end of the process. */
  close(): Promise<void>;
  /** What it occupies, in bytes. */
  memory(): Promise<number>;
  /** Throws inside the process where nothing catches it, and waits for its end. */
  break(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  /** What it wrote to its output and error streams so far. */
  output(): string;
}

export function remoteEngine(
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
  roomLimits: Partial<RoomLimits> = {},
): RemoteEngine {
  const child = fork(
    join(import.meta.dirname, 'remote-process.ts'),
    [dataFolder, resourcesFolder, JSON.stringify(roomLimits)],
    {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => said.push(bytes));
  const output = (): string => Buffer.concat(said).toString('utf8');
  const closed = once(child, 'close');
  const waiting = new Map<number, (value: unknown) => void>();
  child.on('message', ({ id, value }: { id: number; value: unknown }) => {
    waiting.get(id)?.(value);
    waiting.delete(id);
  });
  let last = 0;
  const post = (asked: Asked): void => void child.send(asked);
  const ask = async (make: (id: number) => Asked): Promise<unknown> => {
    const id = (last += 1);
    const answer = new Promise((resolve) => waiting.set(id, resolve));
    post(make(id));
    return Promise.race([
      answer,
      closed.then(() => Promise.reject(new Error(`the engine ended by itself: ${output()}`))),
    ]);
  };
  const dispatch = (name: string, input: unknown): Promise<Outcome<unknown>> =>
    ask((id) => ({ kind: 'ask', id, name, input })) as Promise<Outcome<unknown>>;
  return {
    async do(name, input) {
      const outcome = await dispatch(name, input);
      if (!outcome.ok) throw new Error(`${name} failed: ${outcome.error.code} ${outcome.error.message}`);
      return outcome.value as never;
    },
    async fail(name, input) {
      const outcome = await dispatch(name, input);
      if (outcome.ok) throw new Error(`${name} was expected to fail`);
      return outcome.error;
    },
    resume: () => ask((id) => ({ kind: 'resume', id })) as Promise<boolean>,
    memory: () => ask((id) => ({ kind: 'memory', id })) as Promise<number>,
    async close() {
      await ask((id) => ({ kind: 'close', id }));
      await closed;
    },
    async break() {
      post({ kind: 'break' });
      await closed;
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
    output,
  };
}
