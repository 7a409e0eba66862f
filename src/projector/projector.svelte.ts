/** The second window: it shows the last scene it was given, whatever happens to the engine. */
import type { Bridge } from '../contract/bridge.ts';
import type { ProjectorScene } from '../contract/projector.ts';
import { i18n } from '../ui/i18n/i18n.svelte.ts';

/** Between two questions to an engine that does not answer, in milliseconds. */
const patience = 1000;

export class ProjectorState {
  /** Null: nothing is open, or nothing was heard yet. */
  scene: ProjectorScene | null = $state.raw(null);

  readonly #bridge: Pick<Bridge, 'request' | 'on'>;
  /** Counts what was heard, so that a late answer never puts an older scene over a newer one. */
  #heard = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(bridge: Pick<Bridge, 'request' | 'on'>) {
    this.#bridge = bridge;
  }

  /** Listens and asks for the first scene; the answer stops both. */
  start(): () => void {
    const stops = [
      this.#bridge.on('projector.scene', (scene) => this.#show(scene)),
      this.#bridge.on('engine.restarted', () => void this.#ask()),
    ];
    void this.#ask();
    return () => {
      this.#heard++;
      clearTimeout(this.#waiting);
      for (const stop of stops) stop();
    };
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#waiting);
    const asked = ++this.#heard;
    const outcome = await this.#bridge.request('projector.read', {});
    if (asked !== this.#heard) return;
    // A failure is nothing for the room: the scene stays, and the engine is asked again.
    if (outcome.ok) this.#show(outcome.value);
    else this.#waiting = setTimeout(() => void this.#ask(), patience);
  }

  #show(scene: ProjectorScene | null): void {
    clearTimeout(this.#waiting);
    this.#heard++;
    if (scene) i18n.language = scene.language;
    this.scene = scene;
  }
}
