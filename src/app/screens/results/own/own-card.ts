/** What the pictures and registers of an instrument with rules of its own are fed with. */
import type { ExerciseResults } from '../../../../domain/results/results.ts';
import type { ResultsState } from '../results.svelte.ts';

export interface OwnCardProps {
  readonly view: ResultsState;
  readonly results: ExerciseResults;
}
