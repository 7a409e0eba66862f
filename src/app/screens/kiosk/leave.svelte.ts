import type { Failure } from '../../../contract/errors.ts';
import type { Kiosk } from '../../state/kiosk.svelte.ts';
import { Countdown } from './countdown.svelte.ts';

const longestPin = 8;
const shortestPin = 4;

/** The PIN being typed, digit by digit. */
export class Leave {
  readonly #kiosk: Kiosk;
  pin = $state('');
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** After several wrong ones, until another may be tried. */
  readonly wait: Countdown;

  constructor(kiosk: Kiosk) {
    this.#kiosk = kiosk;
    this.wait = new Countdown(kiosk.clock);
  }

  get canTry(): boolean {
    return this.pin.length >= shortestPin && !this.busy && this.wait.seconds === null;
  }

  /** True when the key was meant for the pad. */
  press(key: string): boolean {
    if (/^\d$/.test(key)) this.digit(key);
    else if (key === 'Backspace') this.erase();
    else if (key === 'Enter') void this.try();
    else return false;
    return true;
  }

  digit(digit: string): void {
    if (this.wait.seconds !== null || this.pin.length >= longestPin) return;
    this.failure = null;
    this.pin += digit;
  }

  erase(): void {
    this.pin = this.pin.slice(0, -1);
  }

  async try(): Promise<void> {
    if (!this.canTry) return;
    this.busy = true;
    this.failure = await this.#kiosk.leave(this.pin);
    this.busy = false;
    this.pin = '';
    const seconds = Number(this.failure?.details['waitSeconds'] ?? 0);
    if (seconds > 0) this.wait.run(this.#kiosk.clock.now() + seconds * 1000, () => (this.failure = null));
  }

  async withoutPin(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = await this.#kiosk.leaveWithoutPin();
    this.busy = false;
  }
}
