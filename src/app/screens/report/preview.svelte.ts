import type { Failure } from '../../../contract/errors.ts';
import { layOutToFit } from '../../../ui/report/fit.ts';
import { Layout, type LaidOut } from '../../../ui/report/lay-out.ts';
import type { AppState } from '../../state/app.svelte.ts';
import type { ReportChoice } from './export.svelte.ts';

/** After a change, the pages wait for a pause: typing goes before drawing. */
const pauseMs = 250;

/** The pages on screen: always those of the last choice and the last change. */
export class ReportPreview {
  readonly #app: AppState;
  /** Stays while newer pages are laid out: nothing flickers and the place is kept. */
  laidOut: LaidOut | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  /** True while pages are laid out. */
  busy = $state(false);
  #choice: ReportChoice | null = null;
  #layout: Layout | null = null;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** @param galley where blocks are measured, out of sight. Answers how to stop. */
  start(galley: HTMLElement): () => void {
    this.#layout = new Layout(galley);
    const stops = [
      this.#app.bridge.on('engagement.changed', () => this.#later()),
      this.#app.bridge.on('engine.restarted', () => this.#later()),
    ];
    if (this.#choice) void this.draw();
    return () => {
      this.#asked += 1;
      clearTimeout(this.#timer);
      this.#layout = null;
      for (const stop of stops) stop();
    };
  }

  choose(choice: ReportChoice): void {
    if (JSON.stringify(choice) === JSON.stringify(this.#choice)) return;
    this.#choice = choice;
    void this.draw();
  }

  /** Lays the pages out now; also what "try again" does. */
  async draw(): Promise<void> {
    clearTimeout(this.#timer);
    const [choice, layout] = [this.#choice, this.#layout];
    if (choice === null || layout === null) return;
    const asked = ++this.#asked;
    const stale = (): boolean => asked !== this.#asked;
    this.busy = true;
    try {
      const outcome = await layOutToFit(
        (tightness) => this.#app.ask('report.preview', { ...choice, tightness }),
        layout,
        stale,
      );
      if (outcome === null || stale()) return;
      this.failure = outcome.ok ? null : outcome.error;
      if (outcome.ok) this.laidOut = outcome.value;
    } finally {
      if (!stale()) this.busy = false;
    }
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.draw(), pauseMs);
  }
}
