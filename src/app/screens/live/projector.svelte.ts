import type { ProjectorScene, ProjectorWindowState, StageView } from '../../../contract/projector.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { wallPages, type WallPages } from '../memory/voices-stage.svelte.ts';

/** Where the facilitator is, as far as the projector follows. */
export type StagePlace = Pick<StageView, 'sessionId' | 'exerciseId' | 'lensId' | 'itemId' | 'page'>;

const noWindow: ProjectorWindowState = {
  open: false,
  waiting: false,
  interrupted: false,
  fullScreen: false,
  display: null,
  displays: [],
};

/** The facilitator's side of the projector: its scene in small, its window, and what it is told to show. */
export class LiveProjector {
  readonly #app: AppState;
  #told = '';
  scene: ProjectorScene | null = $state.raw(null);
  window: ProjectorWindowState = $state.raw(noWindow);

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Follows scene and window; answers how to stop. */
  start(): () => void {
    const { bridge } = this.#app;
    const stops = [
      bridge.on('projector.scene', (scene) => (this.scene = scene)),
      bridge.on('projector.window', (state) => (this.window = state)),
      // The engine that was started again knows nothing of what it told before.
      bridge.on('engine.restarted', () => void this.#read()),
    ];
    void this.#read();
    return () => stops.forEach((stop) => stop());
  }

  /** Shows this place, unless it is what was asked for last: a page chosen by hand (the voices) stays meanwhile. */
  follow(place: StagePlace): void {
    const text = JSON.stringify(place);
    if (text === this.#told) return;
    this.#told = text;
    void this.#app.run('stage.set', place);
  }

  /** What the projector shows already, after a restart or from another screen: following it changes nothing. */
  isAt({ sessionId, exerciseId, lensId, itemId, page }: StageView): void {
    // The voices of an exercise are a page over its question, and the way in lies over either.
    const followed = exerciseId !== null && page !== 'agenda' ? 'exercise' : 'agenda';
    this.#told = JSON.stringify({ sessionId, exerciseId, lensId, itemId, page: followed } satisfies StagePlace);
  }

  get blank(): boolean {
    return this.scene?.blank ?? false;
  }

  async toggleBlank(): Promise<void> {
    await this.#app.run('stage.set', { blank: !this.blank });
  }

  get wall(): WallPages | null {
    return wallPages(this.scene?.body);
  }

  /** Turns the wall's page; false where there is none to turn to. */
  turn(by: 1 | -1): boolean {
    const { wall } = this;
    const next = (wall?.page ?? 0) + by;
    if (wall === null || next < 1 || next > wall.pages) return false;
    void this.#app.run('stage.set', { voicesPage: next - 1 });
    return true;
  }

  /** The way into the room is on the wall. */
  get joining(): boolean {
    return this.scene?.body.kind === 'join';
  }

  /** Shows how a phone gets in, or again what is followed. */
  async toggleJoin(): Promise<void> {
    if (!this.joining) await this.#app.run('stage.set', { page: 'join', blank: false });
    else await this.#app.run('stage.set', { page: this.#page });
  }

  /** The page that is followed. */
  get #page(): StagePlace['page'] {
    return this.#told === '' ? 'agenda' : (JSON.parse(this.#told) as StagePlace).page;
  }

  /** On that display, or on the one the shell thinks best. */
  async open(displayId: number | null = null): Promise<void> {
    const state = await this.#app.shell('shell.openProjector', { displayId });
    if (state) this.window = state;
  }

  async close(): Promise<void> {
    const state = await this.#app.shell('shell.closeProjector', {});
    if (state) this.window = state;
  }

  /** The application ended by force while the room was looking: it looks at the same again. */
  async comeBack(): Promise<void> {
    const outcome = await this.#app.bridge.shell('shell.projector', {});
    if (outcome.ok && outcome.value.interrupted) await this.open();
  }

  async #read(): Promise<void> {
    const [scene, state] = await Promise.all([
      this.#app.ask('projector.read', {}),
      this.#app.bridge.shell('shell.projector', {}),
    ]);
    if (scene.ok) this.scene = scene.value;
    if (state.ok) this.window = state.value;
  }
}
