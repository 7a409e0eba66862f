import type { Failure } from '../../../contract/errors.ts';
import type { ExerciseView } from '../../../contract/views.ts';
import type { ProfiledExercise } from '../../../domain/synthesis/profile-facts.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { ResultsReader } from '../results/results-reader.svelte.ts';

/** An exercise of the wave with its results, and what the screens know of it. */
export interface WaveExercise extends ProfiledExercise {
  readonly exercise: ExerciseView;
}

/** The results of every exercise of the wave, read together and followed. */
export class ProfileState {
  readonly #app: AppState;

  /** One text, so that a change elsewhere in the engagement does not make new readers. */
  readonly #ids: string = $derived.by(() => this.#app.workspace.exercisesOfWave.map(({ id }) => id).join('\n'));
  readonly #readers: readonly ResultsReader[] = $derived.by(() =>
    this.#ids
      .split('\n')
      .filter((id) => id !== '')
      .map((id) => new ResultsReader(this.#app.bridge, id)),
  );
  readonly measured: readonly WaveExercise[] = $derived.by(() =>
    this.#readers.flatMap(({ exerciseId, results }) => {
      const exercise = this.#app.workspace.exercise(exerciseId);
      const definition = this.#app.definitions.of(exercise);
      if (results === null || exercise === undefined || definition === undefined) return [];
      const entries = this.#app.workspace.entriesOf(exerciseId);
      return [{ exerciseId, exercise, definition, results, entries }];
    }),
  );

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Inside an effect: reads, follows the changes and answers how to stop. */
  follow(): () => void {
    const stops = this.#readers.map((reader) => reader.start());
    return () => stops.forEach((stop) => stop());
  }

  get loading(): boolean {
    return this.#readers.some(({ results, failure }) => results === null && failure === null);
  }

  get failure(): Failure | null {
    return this.#readers.find(({ failure }) => failure !== null)?.failure ?? null;
  }
}
