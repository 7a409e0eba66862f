import type { StageView } from '../../../contract/projector.ts';
import type { BlockView } from '../../../contract/facilitation-views.ts';
import { currentBlock } from '../../../domain/agenda/run.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { LiveDay, type DayClock } from './day.svelte.ts';
import { LiveState } from './live.svelte.ts';
import { Phones } from './phones/phones.svelte.ts';
import { LiveProjector, type StagePlace } from './projector.svelte.ts';

/** The big act of the screen: of the day, or of the exercise that is shown (`exercise`). */
export type RunAct =
  | { readonly kind: 'start' | 'following'; readonly block: BlockView }
  | { readonly kind: 'results'; readonly exerciseId: string }
  | { readonly kind: 'end' | 'exercise' | 'synthesis' };

/** Everything the facilitator runs from one screen: the day, the exercise of the block shown, the projector. */
export class LiveRun {
  readonly #app: AppState;
  readonly day: LiveDay;
  readonly projector: LiveProjector;
  readonly phones: Phones;
  /** The exercise of the block shown, or of the session without an agenda. */
  exercise: LiveState | null = $state.raw(null);
  /** An exercise that belongs to no block and was asked for. */
  #looseId = $state<string | null>(null);
  /** The voices stand in the middle, in place of the exercise. */
  voicesShown = $state(false);
  /** Leads the keys to the voices that are shown. */
  intoVoices: () => void = () => undefined;
  #stage: StageView | null = null;
  ready = $state(false);

  constructor(app: AppState, clock?: DayClock) {
    this.#app = app;
    this.day = new LiveDay(app, clock);
    this.projector = new LiveProjector(app);
    this.phones = new Phones(app);
  }

  /** @param exerciseId what to show on arrival; else where the facilitator was. */
  start(exerciseId: string | undefined): () => void {
    const stops = [this.day.start(), this.projector.start(), this.phones.start()];
    void this.#begin(exerciseId);
    return () => stops.forEach((stop) => stop());
  }

  async #begin(exerciseId: string | undefined): Promise<void> {
    const outcome = await this.#app.ask('stage.read', {});
    this.#stage = outcome.ok ? outcome.value : null;
    if (this.#stage !== null) {
      this.projector.isAt(this.#stage);
      this.phones.hasNetwork(this.#stage.network);
      this.#arrive(this.#stage.sessionId);
    }
    if (exerciseId !== undefined) this.showExercise(exerciseId);
    this.ready = true;
    // Only while the session runs: nobody's display is taken because of what was open last week.
    if (this.day.current !== null) await this.projector.comeBack();
  }

  /** What runs is what is shown; else the session that was chosen, else where the facilitator was. */
  #arrive(lastId: string | null): void {
    const { view, sessionsOfWave, chosenSession } = this.#app.workspace;
    const running = currentBlock(view?.blocks ?? [])?.sessionId;
    const id = [running, chosenSession?.id, lastId].find((one) => sessionsOfWave.some((session) => session.id === one));
    if (id) this.day.chooseSession(id);
  }

  /** Shows an exercise: its block, or the exercise alone where it has none. */
  showExercise(exerciseId: string): void {
    this.#clear();
    this.day.showExercise(exerciseId);
    this.#looseId = this.day.blocks.some((block) => block.exerciseId === exerciseId) ? null : exerciseId;
  }

  showBlock(id: string): void {
    this.#clear();
    this.#looseId = null;
    this.day.show(id);
  }

  showVoices(shown: boolean): void {
    this.phones.show(false);
    this.voicesShown = shown && this.exerciseId !== null;
  }

  showPhones(shown: boolean): void {
    this.voicesShown = false;
    this.phones.show(shown);
  }

  /** What stands over the exercise goes, and the register is seen; else it comes and goes. */
  toggleRegister(): void {
    const { exercise } = this;
    if (exercise?.instrument?.register === undefined) return;
    if (!this.voicesShown && !this.phones.shown) return exercise.toggleRegister();
    this.#clear();
    exercise.keepRegister();
  }

  #clear(): void {
    this.showPhones(false);
  }

  /** The block in the middle; null while an exercise without a block is shown. */
  get block(): BlockView | null {
    return this.#looseId === null ? this.day.shown : null;
  }

  /** Which exercise is shown; null for a block without one. */
  get exerciseId(): string | null {
    if (this.#looseId !== null) return this.#looseId;
    if (this.block !== null) return this.block.exerciseId;
    const stage = this.#stage?.exerciseId ?? undefined;
    const here = this.#app.workspace.exercisesOf(this.day.session?.id ?? '');
    return (here.find(({ id }) => id === stage) ?? here[0])?.id ?? null;
  }

  /** Makes the state of the exercise that is shown; answers how to stop it. */
  showing(exerciseId: string | null): () => void {
    if (exerciseId === null) {
      this.exercise = null;
      return () => undefined;
    }
    const live = new LiveState(this.#app, exerciseId);
    if (this.#stage?.exerciseId === exerciseId) live.restore(this.#stage.lensId, this.#stage.itemId);
    const stop = live.start();
    this.exercise = live;
    return stop;
  }

  /** What the projector follows; null while another block is only looked at. */
  get place(): StagePlace | null {
    const { session, peeking } = this.day;
    if (!this.ready || session === undefined || (peeking && this.#looseId === null)) return null;
    const none = { sessionId: session.id, exerciseId: null, lensId: null, itemId: null, page: 'agenda' } as const;
    if (this.exerciseId === null) return none;
    const live = this.exercise;
    if (live?.exerciseId !== this.exerciseId || !live.ready) return null;
    // Before its block begins, the room still sees the welcome.
    if (this.startable !== null) return none;
    return {
      ...none,
      exerciseId: live.exerciseId,
      ...(live.asks && { lensId: live.lensId, itemId: live.item.id }),
      page: 'exercise',
    };
  }

  /** The block shown, when it can begin: nothing of it has happened yet. */
  get startable(): BlockView | null {
    const { block } = this;
    if (block === null || block.id === this.day.current?.id || block.endedAt !== null) return null;
    const exercise = this.#app.workspace.exercise(block.exerciseId ?? undefined);
    if (exercise === undefined) return block;
    return exercise.answered === 0 && exercise.rounds.every(({ state }) => state === 'waiting') ? block : null;
  }

  get act(): RunAct | null {
    const { day, startable, exercise } = this;
    if (startable !== null) return { kind: 'start', block: startable };
    if (this.exerciseId !== null && exercise !== null && exercise.ready && exercise.act !== 'finish') {
      return { kind: 'exercise' };
    }
    if (day.next !== null) return { kind: 'following', block: day.next };
    if (day.current !== null) return { kind: 'end' };
    if (this.exerciseId !== null) return { kind: 'results', exerciseId: this.exerciseId };
    return day.blocks.length > 0 ? { kind: 'synthesis' } : null;
  }

  /** Whether the big button changes the engagement; else it only moves on. */
  get writes(): boolean {
    const { act, exercise } = this;
    if (act?.kind === 'exercise') return exercise !== null && exercise.act !== 'lens' && exercise.act !== 'next';
    return act !== null && act.kind !== 'results' && act.kind !== 'synthesis';
  }

  /** The act that is shown is the one under way. */
  get busy(): boolean {
    const { act, day } = this;
    if (act?.kind === 'exercise') return this.exercise?.busy ?? false;
    if (act?.kind === 'end') return day.busyWith !== null && day.busyWith === day.current?.id;
    return (act?.kind === 'start' || act?.kind === 'following') && day.busyWith === act.block.id;
  }

  /** Does what the big button says. */
  async doAct(): Promise<void> {
    const { act, day } = this;
    const { navigation, looking } = this.#app;
    if (this.writes && looking.reason !== null) return looking.refused();
    // What it does is seen where the phones or the voices stood.
    this.#clear();
    // Nor does the wall go on saying how to join.
    if (this.projector.joining) await this.projector.toggleJoin();
    switch (act?.kind) {
      case 'exercise':
        return this.exercise?.doAct();
      case 'start':
      case 'following':
        this.#looseId = null;
        return day.begin(act.block.id);
      case 'end':
        return day.end();
      case 'results':
        return navigation.go({ screen: 'results', exerciseId: act.exerciseId });
      case 'synthesis':
        return navigation.go({ screen: 'synthesis' });
      case undefined:
    }
  }

  /** What a remote control says. */
  async press(key: 'next' | 'previous' | 'blank'): Promise<void> {
    if (key === 'blank') await this.projector.toggleBlank();
    else if (this.projector.joining) await this.projector.toggleJoin();
    // Whoever stands before the wall goes through all that is said there first.
    else if (this.projector.turn(key === 'next' ? 1 : -1)) return;
    else if (key === 'previous') this.exercise?.move(-1);
    else if (this.act?.kind === 'exercise') await this.exercise?.advance();
    else await this.doAct();
  }
}
