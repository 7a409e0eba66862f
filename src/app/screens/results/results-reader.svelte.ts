import type { Bridge } from '../../../contract/bridge.ts';
import type { Failure } from '../../../contract/errors.ts';
import type { ExerciseResults } from '../../../domain/results/results.ts';
import { whenCalm } from '../../state/when-calm.ts';

/** The results of one exercise, read again when answers change. */
export class ResultsReader {
  readonly #bridge: Bridge;
  readonly exerciseId: string;
  readonly #reread = whenCalm(() => void this.read(), 200, 1000);
  #reading = 0;

  results = $state.raw<ExerciseResults | null>(null);
  failure = $state.raw<Failure | null>(null);

  constructor(bridge: Bridge, exerciseId: string) {
    this.#bridge = bridge;
    this.exerciseId = exerciseId;
  }

  /** Reads, and follows the changes; answers how to stop. */
  start(): () => void {
    void this.read();
    const stop = this.#bridge.on('engagement.changed', ({ exerciseId }) => {
      if (exerciseId === null || exerciseId === this.exerciseId) this.#reread.ask();
    });
    return () => {
      this.#reread.stop();
      stop();
    };
  }

  async read(): Promise<void> {
    this.#reading += 1;
    const mine = this.#reading;
    const outcome = await this.#bridge.request('results.read', { exerciseId: this.exerciseId });
    // A slower answer to an earlier question must not replace a later one.
    if (mine !== this.#reading) return;
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) this.results = outcome.value;
  }
}
