/**
 * Keys of engagements with a password that the person wants remembered on this computer, sealed by the system's keyring. A
 * convenience: without it the password is asked for. Neither passwords nor keys reach a window or the log.
 */
import { keptKey, rememberedKeys } from '../../src/contract/kept-key.ts';
import type { Remembering } from '../../src/contract/shell.ts';
import { Memory } from './memory.ts';

/** What seals; in the application Electron's `safeStorage`. */
export interface Keyring {
  readonly state: () => Promise<Remembering['state']>;
  readonly seal: (text: string) => Promise<Buffer>;
  /** Rejects what another user or another computer sealed. */
  readonly open: (sealed: Buffer) => Promise<string>;
}

/** Enough for every engagement of a firm; the oldest goes first. */
const atMost = 200;

export class RememberedKeys {
  readonly #memory: Memory<Readonly<Record<string, string>>>;
  readonly #keyring: Keyring;

  /** @param file absolute path. */
  constructor(file: string, keyring: Keyring) {
    this.#memory = new Memory(file, (json) => rememberedKeys.parse(json));
    this.#keyring = keyring;
  }

  state(): Promise<Remembering['state']> {
    return this.#keyring.state().catch(() => 'unavailable' as const);
  }

  has(lock: string): boolean {
    return Object.hasOwn(this.#all, lock);
  }

  /** False where it is not `ready`, or the key is none. */
  async remember(key: unknown): Promise<boolean> {
    const parsed = keptKey.safeParse(key);
    if (!parsed.success || (await this.state()) !== 'ready') return false;
    const { salt } = parsed.data;
    try {
      const sealed = (await this.#keyring.seal(JSON.stringify(parsed.data))).toString('base64');
      const others = Object.entries(this.#all).filter(([lock]) => lock !== salt);
      this.#memory.remember(Object.fromEntries([...others.slice(1 - atMost), [salt, sealed]]));
      return true;
    } catch {
      return false;
    }
  }

  /** Null where there is none, or it cannot be opened any more; then it is forgotten. */
  async recall(lock: string): Promise<unknown> {
    const sealed = this.has(lock) ? this.#all[lock] : undefined;
    if (sealed === undefined || (await this.state()) !== 'ready') return null;
    try {
      const opened = await this.#keyring.open(Buffer.from(sealed, 'base64'));
      const key = keptKey.parse(JSON.parse(opened));
      if (key.salt === lock) return key;
    } catch {
      // Sealed by another user, or damaged.
    }
    this.forget(lock);
    return null;
  }

  /** Whether it was remembered. */
  forget(lock: string): boolean {
    if (!this.has(lock)) return false;
    this.#memory.remember(Object.fromEntries(Object.entries(this.#all).filter(([one]) => one !== lock)));
    return true;
  }

  get #all(): Readonly<Record<string, string>> {
    return this.#memory.last ?? {};
  }
}

/** The lock of a key as the engine gives it; null for none. */
export function lockOf(key: unknown): string | null {
  const parsed = keptKey.safeParse(key);
  return parsed.success ? parsed.data.salt : null;
}
