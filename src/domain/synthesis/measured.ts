import type { InstrumentDefinition } from '../instruments/definition.ts';
import type { ExerciseResults } from '../results/results.ts';

/** One exercise of a wave with what its answers say: what the synthesis is drawn from. */
export interface MeasuredExercise {
  readonly exerciseId: string;
  readonly definition: InstrumentDefinition;
  readonly results: ExerciseResults;
}

/** Exercises that somebody answered: one that was not run leaves no trace. */
export const answeredOnes = <T extends MeasuredExercise>(measured: readonly T[]): readonly T[] =>
  measured.filter(({ results }) => results.participation.answered > 0);
