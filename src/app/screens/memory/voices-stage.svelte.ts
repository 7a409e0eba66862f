import type { ProjectorBody, StageView } from '../../../contract/projector.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { whenCalm } from '../../state/when-calm.ts';

export interface WallPages {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** Of the texts on the wall; null while it shows something else. */
export const wallPages = (body: ProjectorBody | null | undefined): WallPages | null =>
  body?.kind === 'voices' || body?.kind === 'themes' ? body : null;

/** Whether the projector shows the texts of this exercise, and the switch for it. */
export class VoicesStage {
  #stage = $state.raw<StageView | null>(null);
  #body = $state.raw<ProjectorBody | null>(null);
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

  get page(): WallPages | null {
    return wallPages(this.#body);
  }

  /** Turns the wall's page. */
  async turn(by: 1 | -1): Promise<void> {
    const { page } = this;
    if (page === null) return;
    const next = Math.min(Math.max(page.page - 1 + by, 0), page.pages - 1);
    const stage = await this.#app.run('stage.set', { voicesPage: next });
    if (stage) this.#stage = stage;
  }

  /** Follows what is put on the projector from elsewhere; answers how to stop. */
  start(): () => void {
    void this.#read();
    const stop = this.#app.bridge.on('projector.scene', (scene) => {
      this.#body = scene?.body ?? null;
      this.#reload.ask();
    });
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
    const [stage, scene] = await Promise.all([this.#app.ask('stage.read', {}), this.#app.ask('projector.read', {})]);
    if (stage.ok) this.#stage = stage.value;
    if (scene.ok) this.#body = scene.value?.body ?? null;
  }
}
