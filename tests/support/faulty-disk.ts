/** A disk that fails at one file call of this process: the real calls, of which a chosen one ends as the system would end it. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const calls = [
  'access',
  'copyFile',
  'link',
  'mkdir',
  'mkdtemp',
  'open',
  'readFile',
  'readdir',
  'rename',
  'rm',
  'stat',
  'statfs',
  'writeFile',
] as const;
/** Of an open file. */
const handleCalls = ['read', 'write', 'sync'] as const;

type Call = (...args: unknown[]) => Promise<unknown>;

export interface FaultyRun<T> {
  /** What the work answered or threw. */
  readonly outcome: { readonly value: T } | { readonly error: unknown };
  /** The call that failed; null when the work made fewer. */
  readonly failed: string | null;
}

/** Runs `work` with the `at`th file call (from 1) failing with `code`, e.g. ENOSPC. */
export async function withFaultAt<T>(
  at: number,
  code: 'ENOSPC' | 'EIO',
  work: () => Promise<T>,
): Promise<FaultyRun<T>> {
  const probe = await fs.promises.open(import.meta.filename);
  const handles = Object.getPrototypeOf(probe) as Record<string, Call>;
  await probe.close();
  const promises = fs.promises as unknown as Record<string, Call>;
  let count = 0;
  let failed: string | null = null;
  const failing = (name: string, call: Call): Call =>
    function (this: unknown, ...args: unknown[]): Promise<unknown> {
      count += 1;
      if (count !== at) return call.apply(this, args);
      failed = name;
      return Promise.reject(Object.assign(new Error(`${code}: ${name}, as a test wanted it`), { code, syscall: name }));
    };
  const restore: (() => void)[] = [];
  const patch = (target: Record<string, Call>, name: string): void => {
    const call = target[name];
    if (call === undefined) throw new Error(`no file call ${name}`);
    target[name] = failing(name, call);
    restore.push(() => (target[name] = call));
  };
  try {
    for (const name of calls) patch(promises, name);
    for (const name of handleCalls) patch(handles, name);
    syncBuiltinESMExports();
    const outcome = await work().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    return { outcome, failed };
  } finally {
    for (const undo of restore) undo();
    syncBuiltinESMExports();
  }
}
