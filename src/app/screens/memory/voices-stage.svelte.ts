import type { StageView } from '../../../contract/projector.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { whenCalm } from '../../state/when-calm.ts';

/** Whether the projector shows the texts of this exercise, and the switch for it. */
export class VoicesStage {
  #stage = $state.raw<StageView | null>(null);
  readonly #app: AppState;
  readonly #exerciseId: string;
  readonly #reload = whenCalm(() => void this.#read(), 50, 500);

  constructor(app: AppState, exerciseId: string) {
    this.#app = app;
    this.#exerciseId = exerciseId;
  }

  get on(): boolean {
    return this.#stage?.page === 'voices' && this.#stage.exerciseId === this.#exerciseId;
  }

  get blank(): boolean {
    return this.#stage?.blank ?? false;
  }

  /** Follows what is put on the projector from elsewhere; answers how to stop. */
  start(): () => void {
    void this.#read();
    const stop = this.#app.bridge.on('projector.scene', () => this.#reload.ask());
    return () => {
      this.#reload.stop();
      stop();
    };
  }

  async set(on: boolean): Promise<void> {
    const sessionId = this.#app.workspace.exercise(this.#exerciseId)?.sessionId;
    if (sessionId === undefined) return;
    const page = on ? 'voices' : 'exercise';
    const stage = await this.#app.run('stage.set', { sessionId, exerciseId: this.#exerciseId, page });
    if (stage) this.#stage = stage;
  }

  async #read(): Promise<void> {
    const outcome = await this.#app.ask('stage.read', {});
    if (outcome.ok) this.#stage = outcome.value;
  }
}
