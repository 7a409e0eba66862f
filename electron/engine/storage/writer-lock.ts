/**
 * One writer: whoever opens an engagement says so beside its file, and sees who else has it open. It never blocks for
 * good, and it never protects the contents: that is what publishing does, by comparing hashes.
 */
import { randomBytes } from 'node:crypto';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { RespiroError } from '../../../src/contract/errors.ts';
import { holdFile, isFileHeld } from './held-file.ts';
import {
  alivePathOf,
  createHolder,
  lockPathOf,
  questionPathOf,
  readHolder,
  writeHolder,
  type Holder,
} from './lock-file.ts';

/** In a synchronised folder every renewal is an upload, so it is rare. */
const renewEveryMs = 300_000;
/** Three renewals that did not come. */
const staleAfterMs = 900_000;
/** How long a holder on another computer is given to answer, and how often it looks for a question. */
const answerWithinMs = 1_500;
const lookEveryMs = 500;

export interface LockOptions {
  /** Who is told to others. */
  readonly user: string;
  /** What to do when somebody else has it open: refuse, take it over, or work without a lock. */
  readonly whenHeld: 'refuse' | 'take' | 'leave';
  /** Somebody else took it over; told once. */
  readonly onTaken: (holder: Holder) => void;
}

/** Tokens of the locks of this process: it is never its own rival. */
const ours = new Set<string>();

export class WriterLock {
  readonly #file: string;
  readonly #options: LockOptions;
  #holder: Holder;
  #letGo: (() => void) | null;
  #looking: NodeJS.Timeout | null = null;
  #busy: Promise<unknown> = Promise.resolve();

  private constructor(file: string, holder: Holder, options: LockOptions) {
    this.#file = file;
    this.#holder = holder;
    this.#options = options;
    this.#letGo = holdQuietly(alivePathOf(holder.token));
    ours.add(holder.token);
  }

  /**
   * @returns null where no lock can be written (a folder that is read-only or out of reach is no obstacle), or where
   *   somebody else's is left in place.
   * @throws RespiroError `engagement-in-use` with machine, user, since, seen, and whether the holder answered.
   */
  static async acquire(file: string, options: LockOptions): Promise<WriterLock | null> {
    const at = new Date().toISOString();
    const token = randomBytes(16).toString('hex');
    const holder: Holder = {
      ...{ token, machine: hostname().slice(0, 100), user: options.user.slice(0, 100) },
      ...{ since: at, renewedAt: at, answered: null },
    };
    const lock = new WriterLock(file, holder, options);
    try {
      if (await lock.#enter()) return lock;
    } catch (error) {
      await lock.#end();
      if (error instanceof RespiroError) throw error;
      return null;
    }
    await lock.#end();
    return null;
  }

  /** Takes the lock away, when it is still ours. */
  async release(): Promise<void> {
    await this.#end();
    const there = await readHolder(this.#file);
    if (there !== null && there !== 'unreadable' && there.token === this.#holder.token) {
      await rm(lockPathOf(this.#file), { force: true }).catch(() => undefined);
    }
  }

  async #enter(): Promise<boolean> {
    if (!(await createHolder(this.#file, this.#holder))) {
      const there = await readHolder(this.#file);
      if (there !== null && there !== 'unreadable' && !ours.has(there.token)) {
        const sign = await signOfLife(this.#file, there);
        if (sign !== 'none' && this.#options.whenHeld === 'leave') return false;
        if (sign !== 'none' && this.#options.whenHeld === 'refuse') throw inUse(this.#file, there, sign);
      }
      await writeHolder(this.#file, this.#holder);
    }
    this.#looking = setInterval(() => this.#look(), lookEveryMs);
    this.#looking.unref();
    return true;
  }

  #look(): void {
    this.#busy = this.#busy.then(() => this.#tend()).catch(() => undefined);
  }

  /** Answers a question, renews from time to time, and notices when the lock is no longer ours. */
  async #tend(): Promise<void> {
    if (this.#looking === null) return;
    const question = await readFile(questionPathOf(this.#file), 'utf8').catch(() => null);
    const isDue = Date.now() - Date.parse(this.#holder.renewedAt) >= renewEveryMs;
    const isAsked = question !== null && question !== this.#holder.answered;
    if (!isDue && !isAsked) return;
    const there = await readHolder(this.#file);
    if (there !== null && there !== 'unreadable' && there.token !== this.#holder.token) {
      this.#stop();
      this.#options.onTaken(there);
      return;
    }
    const renewed = { ...this.#holder, renewedAt: new Date().toISOString(), answered: question };
    await writeHolder(this.#file, renewed);
    this.#holder = renewed;
  }

  async #end(): Promise<void> {
    this.#stop();
    await this.#busy;
    await rm(alivePathOf(this.#holder.token), { force: true }).catch(() => undefined);
  }

  #stop(): void {
    if (this.#looking !== null) clearInterval(this.#looking);
    this.#looking = null;
    ours.delete(this.#holder.token);
    this.#letGo?.();
    this.#letGo = null;
  }
}

type Sign = 'here' | 'answered' | 'recent' | 'none';

/**
 * Here: the holder's process lives on this computer. Answered: it said so from another one, in a moment. Recent: it
 * said nothing, which in a folder that is synchronised later proves nothing, but it was there a few minutes ago.
 */
async function signOfLife(file: string, holder: Holder): Promise<Sign> {
  const isAlive = isFileHeld(alivePathOf(holder.token));
  if (isAlive !== null) return isAlive ? 'here' : 'none';
  const renewedAt = Date.parse(holder.renewedAt);
  // This computer was started since: whatever held it here is gone.
  if (holder.machine === hostname() && renewedAt < Date.now() - uptime() * 1000) return 'none';
  if (await askHolder(file, holder)) return 'answered';
  return Math.abs(Date.now() - renewedAt) > staleAfterMs ? 'none' : 'recent';
}

/** Puts a question beside the file and waits for its answer in the lock: a holder that shares the folder sees it. */
async function askHolder(file: string, holder: Holder): Promise<boolean> {
  const path = questionPathOf(file);
  const question = randomBytes(8).toString('hex');
  try {
    await access(lockPathOf(file));
    await writeFile(path, question);
  } catch {
    return false;
  }
  try {
    const until = Date.now() + answerWithinMs;
    while (Date.now() < until) {
      const there = await readHolder(file);
      if (there === null) return false;
      if (there !== 'unreadable' && (there.answered === question || there.renewedAt !== holder.renewedAt)) return true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

function inUse(file: string, holder: Holder, sign: Sign): RespiroError {
  const { machine, user, since, renewedAt } = holder;
  return new RespiroError('engagement-in-use', sign, { path: file, machine, user, since, seen: renewedAt, sign });
}

/** Without it others know less about us, and that is all. */
function holdQuietly(path: string): (() => void) | null {
  try {
    return holdFile(path);
  } catch {
    return null;
  }
}
