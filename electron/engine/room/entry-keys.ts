/** What lets a new phone in: the secret of the QR, or the six letters; and how often somebody may guess. */
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { codeLength, codeLetters } from '../../../src/contract/room/codes.ts';
import { Allowance } from './allowance.ts';

/** 128 bits, in letters that stand in an address as they are. */
export const newSecret = (): string => randomBytes(16).toString('base64url');

/** 24 bits: only ever tried a few times a minute. */
export const newCode = (): string =>
  Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('');

/** Takes as long whatever was given. */
export function isSame(given: string, kept: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(kept));
}

/** One address may mistype a few times; all together may not guess. */
const perAddress = { most: 5, perSecond: 0.1 };
const together = { most: 60, perSecond: 1 };
const mostAddresses = 1_000;
const minuteMs = 60_000;

/** Counts codes that are tried. While one has to wait nothing is looked at, right or wrong. */
export class CodeTries {
  readonly #clock: () => number;
  readonly #all: Allowance;
  readonly #byAddress = new Map<string, Allowance>();
  readonly #wrong: number[] = [];

  constructor(clock: () => number) {
    this.#clock = clock;
    this.#all = new Allowance(together.most, together.perSecond, clock());
  }

  /** Seconds to wait before a code may be tried from that address; 0: it counts as tried now. */
  begin(address: string): number {
    const now = this.#clock();
    const own = this.#of(address, now);
    if (!own.take(now)) return own.waitSeconds(now);
    return this.#all.take(now) ? 0 : this.#all.waitSeconds(now);
  }

  wrong(): void {
    this.#wrong.push(this.#clock());
    if (this.#wrong.length > together.most * 2) this.#wrong.shift();
  }

  /** Wrong codes of the last minute. */
  get recent(): number {
    const since = this.#clock() - minuteMs;
    return this.#wrong.filter((at) => at > since).length;
  }

  #of(address: string, now: number): Allowance {
    const known = this.#byAddress.get(address);
    if (known !== undefined) return known;
    if (this.#byAddress.size >= mostAddresses) {
      for (const [other, allowance] of this.#byAddress) if (allowance.isFull(now)) this.#byAddress.delete(other);
      // Everybody is guessing: they share what is left.
      if (this.#byAddress.size >= mostAddresses) return this.#all;
    }
    const fresh = new Allowance(perAddress.most, perAddress.perSecond, now);
    this.#byAddress.set(address, fresh);
    return fresh;
  }
}
