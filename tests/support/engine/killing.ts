/** An engine that is killed while it works, and what it leaves on the disk. */
import Database from 'better-sqlite3';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { resourcesFolder } from './engine-at.ts';
import type { Told, Work } from './writing-process.ts';

export interface Worker {
  readonly told: Told[];
  hears(kind: Told['kind']): Promise<void>;
  kill(): Promise<void>;
}

/** Starts an engine that works until it is killed. */
export function begin(dataFolder: string, work: Work, path = '', password = ''): Worker {
  const child = fork(
    join(import.meta.dirname, 'writing-process.ts'),
    [dataFolder, resourcesFolder, work, path, password],
    {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const told: Told[] = [];
  child.on('message', (message: Told) => told.push(message));
  const closed = once(child, 'close');
  return {
    told,
    async hears(kind) {
      while (!told.some((one) => one.kind === kind)) {
        await Promise.race([once(child, 'message'), closed.then(() => fail(child))]);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

function fail(child: ChildProcess): never {
  throw new Error(`the engine ended by itself: ${String(child.exitCode ?? child.signalCode)}`);
}

export const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The one working copy in a data folder. */
export function workingCopy(dataFolder: string): string {
  const [id = ''] = readdirSync(join(dataFolder, 'engagements'));
  return join(dataFolder, 'engagements', id, 'working.sqlite');
}

/** Whether a database was left with a journal that has to be played. */
export function isHot(database: string): boolean {
  return [`${database}-wal`, `${database}-journal`].some((path) => existsSync(path) && statSync(path).size > 32);
}

/** Files that only a process that ended can have left: half-made copies. */
export function strays(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tmp(-journal)?$|arriving|reduced|sealing-/.test(name),
  );
}

export type Answer = Extract<Told, { kind: 'answered' }>;
export const keyOf = ({ ballotId, itemId, value }: Omit<Answer, 'kind'>): string => `${ballotId} ${itemId} ${value}`;

export function answersIn(path: string): string[] {
  const db = new Database(path, { readonly: true });
  try {
    const rows = db.prepare<[], Answer>('SELECT ballot_id AS ballotId, item_id AS itemId, value FROM answers').all();
    return rows.map(keyOf);
  } finally {
    db.close();
  }
}
