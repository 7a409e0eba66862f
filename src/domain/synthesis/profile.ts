/** The CX profile: every index of a wave on one line of 0–100, with what it stands on. */
import type { InstrumentDefinition } from '../instruments/definition.ts';
import { ratedLenses, scaleOfLens } from '../instruments/scales.ts';
import type { RatingSummary, ScaleResult } from '../results/results.ts';
import { indexSpread, type IndexSpread } from './index-spread.ts';
import type { MeasuredExercise } from './measured.ts';
import { profileFacts, type ProfiledExercise, type ProfileFact } from './profile-facts.ts';

/** A dimension, or with `dimensionId` null the whole lens. */
export type ProfileRow =
  | {
      readonly state: 'shown';
      readonly dimensionId: string | null;
      readonly scale: ScaleResult;
      readonly summary: RatingSummary;
      /** Unrounded, 0–100. */
      readonly index: number;
      /** Null for fewer than two ratings. */
      readonly spread: IndexSpread | null;
    }
  | {
      /** `too-few`: fewer answers than the minimum, or none · `not-rated`: nothing but "no aplica". */
      readonly state: 'too-few' | 'not-rated';
      readonly dimensionId: string | null;
    };

/** One instrument through one lens. */
export interface ProfileLens {
  readonly lensId: string;
  readonly whole: ProfileRow;
  /** None of an instrument with a single one: it is the whole. */
  readonly dimensions: readonly ProfileRow[];
}

export interface ProfileExercise<T extends ProfiledExercise = ProfiledExercise> {
  readonly exercise: T;
  /** None of an exercise that nobody answered: its register alone tells something. */
  readonly lenses: readonly ProfileLens[];
  readonly facts: readonly ProfileFact[];
}

/**
 * The exercises that somebody answered or whose register tells something, in the order given, each with all its lenses
 * and dimensions in the order of the instrument, and the figures with a unit of their own. What may not be shown keeps
 * its row and says so; it never becomes a number.
 */
export function profileOf<T extends ProfiledExercise>(measured: readonly T[]): readonly ProfileExercise<T>[] {
  return measured
    .map((exercise): ProfileExercise<T> => {
      const answered = exercise.results.participation.answered > 0;
      return { exercise, lenses: answered ? lensesOf(exercise) : [], facts: profileFacts(exercise) };
    })
    .filter(({ exercise, facts }) => exercise.results.participation.answered > 0 || facts.length > 0);
}

const lensesOf = (exercise: MeasuredExercise): readonly ProfileLens[] =>
  ratedLenses(exercise.definition).map((lens) => ({
    lensId: lens.id,
    whole: rowOf(exercise, lens.id, null),
    dimensions: severalDimensions(exercise.definition).map((dimension) => rowOf(exercise, lens.id, dimension.id)),
  }));

const severalDimensions = ({ dimensions }: InstrumentDefinition): InstrumentDefinition['dimensions'] =>
  dimensions.length > 1 ? dimensions : [];

function rowOf({ definition, results }: MeasuredExercise, lensId: string, dimensionId: string | null): ProfileRow {
  const scale = results.scales.find((one) => one.lensId === lensId && one.dimensionId === dimensionId);
  const summary = scale?.summary ?? null;
  if (scale === undefined || summary === null) return { state: 'too-few', dimensionId };
  if (summary.index === null) return { state: 'not-rated', dimensionId };
  const spread = indexSpread(summary.index, summary.sd, scaleOfLens(definition, lensId).points);
  return { state: 'shown', dimensionId, scale, summary, index: summary.index, spread };
}
