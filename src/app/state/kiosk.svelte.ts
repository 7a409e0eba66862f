import type { Failure } from '../../contract/errors.ts';
import { i18n } from '../../ui/i18n/i18n.svelte.ts';
import type { AppState } from './app.svelte.ts';
import { systemClock, type Clock } from '../../ui/clock.ts';

/** A trace on this computer, read before the engine answers: the frame must not flash up after a crash. */
const traceKey = 'kiosk';
const againMs = 2_000;

/** The shared computer is being handed round: while it is, the window shows nothing but the kiosk. */
export class Kiosk {
  /** The exercise being answered; null outside the kiosk. */
  exerciseId: string | null = $state(null);
  /** The application was in the kiosk when it ended, and the engine has not said yet whether it still is. */
  unsure = $state(localStorage.getItem(traceKey) !== null);
  /** Instant at which the kiosk can be left without its PIN, ISO 8601; null while nobody asked for that. */
  leavesAt: string | null = $state(null);
  /** Another one in tests, set before the kiosk is entered. */
  clock: Clock = systemClock;
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** True while nothing but the kiosk may be seen or reached. */
  get on(): boolean {
    return this.exerciseId !== null || this.unsure;
  }

  /** What the start of the application decides: one that was killed comes back where it was. */
  async resume(): Promise<void> {
    const outcome = await this.#app.ask('kiosk.read', {});
    if (outcome.ok) {
      if (outcome.value !== null) {
        await this.#app.workspace.refresh();
        this.#app.navigation.go({ screen: 'capture', exerciseId: outcome.value.exerciseId });
        await this.#begin(outcome.value.exerciseId);
      } else {
        this.#end();
      }
    } else if (outcome.error.code === 'no-engagement') {
      this.#end();
    } else if (this.unsure) {
      // The engine is starting again: until it has said so, nobody gets past this page.
      this.clock.after(againMs, () => void this.resume());
    }
  }

  /** @returns what went wrong; null when the computer can be handed over. */
  async enter(exerciseId: string, pin: string): Promise<Failure | null> {
    const outcome = await this.#app.ask('kiosk.enter', { exerciseId, pin });
    if (!outcome.ok) return outcome.error;
    await this.#begin(outcome.value.exerciseId);
    return null;
  }

  /** @returns what went wrong, `wrong-pin` with `waitSeconds` among it; null when the kiosk was left. */
  async leave(pin: string): Promise<Failure | null> {
    const outcome = await this.#app.ask('kiosk.leave', { pin });
    if (!outcome.ok) return outcome.error;
    await this.#left();
    return null;
  }

  /** The first call starts the wait that everybody sees; one after `leavesAt` leaves. */
  async leaveWithoutPin(): Promise<Failure | null> {
    const outcome = await this.#app.ask('kiosk.leaveWithoutPin', {});
    if (!outcome.ok) return outcome.error;
    this.leavesAt = outcome.value.leavesAt;
    if (this.leavesAt === null) await this.#left();
    return null;
  }

  async #begin(exerciseId: string): Promise<void> {
    localStorage.setItem(traceKey, exerciseId);
    const { overlays, notices } = this.#app;
    overlays.palette = false;
    overlays.help = false;
    notices.clear();
    this.leavesAt = null;
    this.exerciseId = exerciseId;
    this.unsure = false;
    // Participants read the language of the workshop, whatever the facilitator's window speaks.
    const language = this.#app.workspace.view?.engagement.language ?? i18n.language;
    i18n.language = language;
    document.documentElement.lang = language === 'es' ? 'es-MX' : 'en';
    await this.#app.shell('shell.kiosk', { on: true });
  }

  async #left(): Promise<void> {
    this.#end();
    this.#app.settings.follow();
    await this.#app.shell('shell.kiosk', { on: false });
    await this.#app.workspace.refresh();
  }

  #end(): void {
    localStorage.removeItem(traceKey);
    this.exerciseId = null;
    this.unsure = false;
    this.leavesAt = null;
  }
}
