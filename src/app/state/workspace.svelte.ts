import type { BlockView } from '../../contract/facilitation-views.ts';
import type {
  EntryView,
  ExerciseView,
  GroupView,
  ParticipantView,
  SavedState,
  SessionView,
  WaveView,
  WorkspaceView,
} from '../../contract/views.ts';
import { inOrder } from '../../domain/agenda/run.ts';
import { currentBlock } from '../../domain/agenda/run.ts';
import { groupTitle } from '../../ui/i18n/group-title.ts';
import type { Ask } from './ask.ts';

/** The open engagement as the screens read it; the engine owns the data, this holds the latest view. */
export class Workspace {
  view: WorkspaceView | null = $state.raw(null);
  #waveId: string | null = $state(null);
  #sessionId: string | null = $state(null);
  #refreshing: Promise<void> | null = null;
  #again = false;
  readonly #ask: Ask;
  readonly #onread: (isAnother: boolean) => void;

  /** `onread` hears of every reading, and whether it is another engagement than before. */
  constructor(ask: Ask, onread: (isAnother: boolean) => void) {
    this.#ask = ask;
    this.#onread = onread;
  }

  get isOpen(): boolean {
    return this.view !== null;
  }

  get waves(): readonly WaveView[] {
    return this.view?.waves ?? [];
  }

  /** The wave being worked on: the one selected, else the latest. */
  get wave(): WaveView | undefined {
    return this.waves.find((wave) => wave.id === this.#waveId) ?? this.waves.at(-1);
  }

  get sessionsOfWave(): readonly SessionView[] {
    return this.sessionsOf(this.wave?.id);
  }

  get exercisesOfWave(): readonly ExerciseView[] {
    return this.view?.exercises.filter((exercise) => exercise.waveId === this.wave?.id) ?? [];
  }

  get groups(): readonly GroupView[] {
    return this.view?.groups ?? [];
  }

  get participants(): readonly ParticipantView[] {
    return this.view?.participants ?? [];
  }

  get saved(): SavedState {
    return this.view?.saved ?? { state: 'unsaved' };
  }

  /** The session chosen by hand, while it is one of the wave being worked on. */
  get chosenSession(): SessionView | undefined {
    return this.sessionsOfWave.find(({ id }) => id === this.#sessionId);
  }

  /** The session being worked on, the same on every screen: chosen, else with a block running, else the latest. */
  get currentSession(): SessionView | undefined {
    const sessions = this.sessionsOfWave;
    const running = currentBlock(this.view?.blocks ?? []);
    return this.chosenSession ?? sessions.find(({ id }) => id === running?.sessionId) ?? sessions.at(-1);
  }

  selectSession(id: string): void {
    this.#sessionId = id;
  }

  selectWave(id: string): void {
    this.#waveId = id;
  }

  sessionsOf(waveId: string | undefined): readonly SessionView[] {
    return this.view?.sessions.filter((session) => session.waveId === waveId) ?? [];
  }

  session(id: string | undefined): SessionView | undefined {
    return this.view?.sessions.find((session) => session.id === id);
  }

  exercise(id: string | undefined): ExerciseView | undefined {
    return this.view?.exercises.find((exercise) => exercise.id === id);
  }

  exercisesOf(sessionId: string): readonly ExerciseView[] {
    return this.view?.exercises.filter((exercise) => exercise.sessionId === sessionId) ?? [];
  }

  /** The rows of an exercise's register, in their order. */
  entriesOf(exerciseId: string): readonly EntryView[] {
    return this.view?.entries.filter((entry) => entry.exerciseId === exerciseId) ?? [];
  }

  /** The blocks of a session, in the order of the day. */
  blocksOf(sessionId: string | undefined): readonly BlockView[] {
    return inOrder(this.view?.blocks.filter((block) => block.sessionId === sessionId) ?? []);
  }

  group(id: string | null): GroupView | undefined {
    return this.groups.find((group) => group.id === id);
  }

  /** The group's own name, else that of its role in the language in use. */
  groupName(id: string | null): string {
    return groupTitle(this.group(id));
  }

  participant(id: string | null): ParticipantView | undefined {
    return this.participants.find((participant) => participant.id === id);
  }

  participantsOf(groupId: string): readonly ParticipantView[] {
    return this.participants.filter((participant) => participant.groupId === groupId);
  }

  presentIn(sessionId: string): ReadonlySet<string> {
    return new Set(this.session(sessionId)?.presentIds);
  }

  show(view: WorkspaceView): void {
    const isAnother = view.engagement.id !== this.view?.engagement.id;
    if (isAnother) this.#forget();
    this.view = view;
    this.#onread(isAnother);
  }

  showSaved(saved: SavedState): void {
    if (this.view) this.view = { ...this.view, saved };
  }

  clear(): void {
    this.view = null;
    this.#forget();
  }

  #forget(): void {
    this.#waveId = null;
    this.#sessionId = null;
  }

  /** However often it is asked for meanwhile, at most one reading follows the one under way. */
  refresh(): Promise<void> {
    if (this.#refreshing) {
      this.#again = true;
      return this.#refreshing;
    }
    this.#refreshing = this.#read().finally(() => (this.#refreshing = null));
    return this.#refreshing;
  }

  async #read(): Promise<void> {
    do {
      this.#again = false;
      const outcome = await this.#ask('workspace.read', {});
      if (outcome.ok) this.show(outcome.value);
      else if (outcome.error.code === 'no-engagement') this.clear();
    } while (this.#again);
  }
}
