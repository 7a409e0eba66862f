/**
 * The shared computer while it is handed round: the window shows nothing else until the PIN is given. Remembered
 * outside the engagement, so that ending the application by force is no way out of it.
 */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { KioskView, KioskWait } from '../../../src/contract/facilitation-views.ts';
import type { KioskLock, Registry } from './registry.ts';

/** Wrong PINs before one has to wait, and how long. */
const freeTries = 4;
const waitMs = 30_000;
/** Without the PIN one leaves after this long, with the countdown in plain view of the room. */
const withoutPinMs = 120_000;

export class Kiosk {
  readonly #registry: Registry;
  readonly #now: () => Date;

  constructor(registry: Registry, now: () => Date) {
    this.#registry = registry;
    this.#now = now;
  }

  /** The kiosk of the working copy `copyId`, if that is what the computer is used for. */
  view(copyId: string | null): KioskView | null {
    const lock = this.#registry.kiosk;
    return lock !== null && lock.copyId === copyId ? { exerciseId: lock.exerciseId } : null;
  }

  enter(copyId: string, exerciseId: string, pin: string): KioskView {
    const salt = randomBytes(16).toString('hex');
    const blank = { tries: 0, triedAt: 0, leavesAt: null };
    this.#registry.kiosk = { copyId, exerciseId, salt, hash: hashOf(pin, salt), ...blank };
    return { exerciseId };
  }

  /** @throws RespiroError `wrong-pin` with `waitSeconds`; nothing is tried while one has to wait. */
  leave(pin: string): void {
    const lock = this.#registry.kiosk;
    if (lock === null) return;
    const now = this.#now().getTime();
    const waiting = waitOf(lock, now);
    if (waiting > 0) throw wrongPin(waiting);
    if (timingSafeEqual(Buffer.from(hashOf(pin, lock.salt)), Buffer.from(lock.hash))) {
      this.#registry.kiosk = null;
      return;
    }
    const tried = { ...lock, tries: lock.tries + 1, triedAt: now };
    this.#registry.kiosk = tried;
    throw wrongPin(waitOf(tried, now));
  }

  leaveWithoutPin(): KioskWait {
    const lock = this.#registry.kiosk;
    if (lock === null) return { leavesAt: null };
    const now = this.#now().getTime();
    // A clock that was set back must not keep anybody here for longer than the wait.
    const leavesAt = Math.min(lock.leavesAt ?? Infinity, now + withoutPinMs);
    if (leavesAt <= now) {
      this.#registry.kiosk = null;
      return { leavesAt: null };
    }
    this.#registry.kiosk = { ...lock, leavesAt };
    return { leavesAt: new Date(leavesAt).toISOString() };
  }

  /** The engagement it belongs to is gone. */
  forget(): void {
    this.#registry.kiosk = null;
  }
}

/** Milliseconds until the next try; never longer than the wait, whatever happened to the clock. */
function waitOf({ tries, triedAt }: KioskLock, now: number): number {
  if (tries < freeTries) return 0;
  return Math.min(Math.max(triedAt + waitMs - now, 0), waitMs);
}

function wrongPin(waitingMs: number): RespiroError {
  return new RespiroError('wrong-pin', 'wrong PIN', { waitSeconds: Math.ceil(waitingMs / 1000) });
}

function hashOf(pin: string, salt: string): string {
  return scryptSync(pin, salt, 32).toString('hex');
}
