import type { ExerciseView, SessionView, WaveView } from '../../../contract/views.ts';
import type { InstrumentId } from '../../../domain/instruments/definition.ts';
import type { Anonymity } from '../../../contract/views.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { nextStep, openDecisions, type NextStep, type OpenDecisions } from './next-step.ts';

export type ProjectDialog =
  | { readonly kind: 'brief' }
  | { readonly kind: 'wave'; readonly wave: WaveView | null }
  | { readonly kind: 'session'; readonly waveId: string; readonly session: SessionView | null }
  | { readonly kind: 'exercise'; readonly sessionId: string }
  | { readonly kind: 'remove-wave'; readonly wave: WaveView }
  | { readonly kind: 'remove-session'; readonly session: SessionView }
  | { readonly kind: 'remove-exercise'; readonly exercise: ExerciseView };

/** The engagement at a glance: what is next, what is open, and changes of its structure. */
export class Project {
  dialog: ProjectDialog | null = $state.raw(null);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  get next(): NextStep | null {
    const { view, wave } = this.#app.workspace;
    return view && wave ? nextStep(view, wave.id) : null;
  }

  get open(): OpenDecisions | null {
    const { view, wave } = this.#app.workspace;
    return view && wave ? openDecisions(view, wave.id) : null;
  }

  takeNext(step: NextStep): void {
    const { navigation } = this.#app;
    switch (step.kind) {
      case 'people':
        return navigation.go({ screen: 'people' });
      case 'exercise':
        this.dialog = { kind: 'exercise', sessionId: step.sessionId };
        return;
      case 'agenda':
        return navigation.go({ screen: 'agenda' });
      case 'conduct':
      case 'resume':
        return void this.conduct(step.sessionId);
      case 'answers':
      case 'reveal':
      case 'consensus':
        return navigation.go({ screen: 'live', exerciseId: step.exerciseId });
      case 'report':
        return navigation.go({ screen: 'report' });
      default:
        return navigation.go({ screen: 'synthesis', part: 'findings' });
    }
  }

  /** To the day of that session, and not to the one that was last on stage. */
  async conduct(sessionId: string): Promise<void> {
    this.#show(sessionId);
    const stage = await this.#app.run('stage.read', {});
    if (stage && stage.sessionId !== sessionId) {
      const nothing = { exerciseId: null, lensId: null, itemId: null, page: 'agenda' } as const;
      await this.#app.run('stage.set', { sessionId, ...nothing });
    }
    this.#app.navigation.go({ screen: 'live' });
  }

  openAgenda(sessionId: string): void {
    this.#show(sessionId);
    this.#app.navigation.go({ screen: 'agenda', sessionId });
  }

  #show(sessionId: string): void {
    const session = this.#app.workspace.session(sessionId);
    if (session) this.#app.workspace.selectWave(session.waveId);
  }

  async addExercise(sessionId: string, instrumentId: InstrumentId, anonymity: Anonymity): Promise<boolean> {
    const added = await this.#app.run('exercises.add', { sessionId, instrumentId, anonymity });
    return added !== undefined;
  }

  async setAnonymity(exercise: ExerciseView): Promise<void> {
    const anonymity = exercise.anonymity === 'anonymous' ? 'identified' : 'anonymous';
    await this.#app.run('exercises.setAnonymity', { id: exercise.id, anonymity });
  }

  async saveWave(wave: WaveView | null, startsOn: string): Promise<boolean> {
    if (wave) return (await this.#app.run('waves.update', { id: wave.id, startsOn })) !== undefined;
    const added = await this.#app.run('waves.add', { startsOn });
    if (added) this.#app.workspace.selectWave(added.id);
    return added !== undefined;
  }

  async saveSession(
    waveId: string,
    session: SessionView | null,
    fields: { title: string; place: string; heldOn: string },
  ): Promise<boolean> {
    const done = session
      ? await this.#app.run('sessions.update', { id: session.id, ...fields })
      : await this.#app.run('sessions.add', { waveId, ...fields });
    return done !== undefined;
  }

  async remove(): Promise<void> {
    const { dialog } = this;
    this.dialog = null;
    if (dialog?.kind === 'remove-wave') await this.#app.run('waves.remove', { id: dialog.wave.id });
    if (dialog?.kind === 'remove-session') await this.#app.run('sessions.remove', { id: dialog.session.id });
    if (dialog?.kind === 'remove-exercise') await this.#app.run('exercises.remove', { id: dialog.exercise.id });
  }
}
