/** The entry to scoring. */
import type { InstrumentDefinition } from '../instruments/definition.ts';
import { scoringOf } from '../instruments/scales.ts';
import type { ExerciseInput } from './answers.ts';
import type { ExerciseResults } from './results.ts';
import { scoreRated } from './score-rated.ts';
import { scoreEmpowerment } from './score-empowerment.ts';
import { scoreValueProposition } from './score-value-proposition.ts';

/**
 * Scores one exercise by the rules of its instrument. Pure: the same answers in any order give the same
 * results. Answers to items, lenses or groups that do not count are left out. Throws RangeError for a
 * rating that is not on the instrument's scale.
 */
export function scoreExercise(definition: InstrumentDefinition, input: ExerciseInput): ExerciseResults {
  switch (scoringOf(definition)) {
    case 'value-proposition':
      return scoreValueProposition(definition, input);
    case 'empowerment':
      return scoreEmpowerment(definition, input);
    case 'rated':
      return scoreRated(definition, input);
  }
}
