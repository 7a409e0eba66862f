/** What every section needs: the input, the words of its language, and names for the ids. */
import { ratedLenses } from '../../../../src/domain/instruments/scales.ts';
import type { LocalizedText } from '../../../../src/domain/instruments/definition.ts';
import { groupTitle } from '../../../../src/domain/words/group-title.ts';
import { wordsFor, type Words } from '../../../../src/domain/words/words.ts';
import { inShownNumbers } from '../../../../src/domain/results/shown.ts';
import type { HiddenReason, RatingSummary, ScaleResult } from '../../../../src/domain/results/results.ts';
import type { ReportExercise, ReportInput } from '../input.ts';
import { en } from '../texts/en.ts';
import { es, type ReportTexts } from '../texts/es.ts';
import { type NumberWords, numberWords } from '../texts/numbers.ts';
import { type Room, roomFor } from './room.ts';
import { clamp, oneLine } from '../texts/printable.ts';

/** Names of groups and waves stand in tables, legends and headers. */
const longestName = 48;
const longestWave = 24;
const longestPerson = 80;

export interface ReportContext {
  readonly input: ReportInput;
  readonly t: ReportTexts;
  readonly n: NumberWords;
  /** Names that the screens use too: grades, channels, efforts. */
  readonly labels: Words['labels'];
  readonly complete: boolean;
  readonly room: Room;
  /** Also the empty places where something could be written or picked, for a page to do it on. */
  readonly remarks: boolean;
  /** Exercises that somebody answered, in their order; means and consensus in the numbers of their scales. */
  readonly exercises: readonly ReportExercise[];
  readonly local: (text: LocalizedText) => string;
  readonly groupName: (groupId: string) => string;
  readonly waveName: (label: string) => string;
  /** A person's name, on one line and no longer than a cell bears; empty where names are not printed. */
  readonly person: (name: string) => string;
}

export function reportContext(input: ReportInput, tightness: number, remarks = false): ReportContext {
  const t: ReportTexts = input.language === 'es' ? es : en;
  const groups = new Map(input.groups.map((group) => [group.id, group]));
  const exercises = exercisesRun(input);
  return {
    input,
    t,
    n: numberWords(input.language),
    labels: wordsFor(input.language).labels,
    complete: input.edition === 'complete',
    remarks,
    room: roomFor(input.edition, tightness, exercises.length),
    exercises: exercises.map((exercise) => ({
      ...exercise,
      results: inShownNumbers(exercise.definition, exercise.results),
    })),
    local: (text) => oneLine(text[input.language]),
    waveName: (label) => clamp(oneLine(label), longestWave),
    person: (name) => (input.composition.names === 'none' ? '' : clamp(oneLine(name), longestPerson)),
    groupName: (groupId) => {
      const group = groups.get(groupId);
      return groupTitle(
        { name: clamp(oneLine(group?.name ?? ''), longestName), role: group?.role ?? null },
        input.language,
      );
    },
  };
}

/** Those that somebody answered or wrote a register for. */
export function exercisesRun({ exercises }: Pick<ReportInput, 'exercises'>): readonly ReportExercise[] {
  return exercises.filter((exercise) => wasRun(exercise));
}

function wasRun({ results, entries }: ReportExercise): boolean {
  return (
    entries.length > 0 || results.participation.answered > 0 || results.items.some((item) => item.consensus !== null)
  );
}

/** The lens that the reading is made by: the customer's where there is one, else the only or first one. */
export function mainLens(exercise: ReportExercise): string {
  const { lenses } = exercise.definition;
  if (exercise.results.kind === 'rated') return ratedLenses(exercise.definition)[0]?.id ?? '';
  return (lenses.find((lens) => lens.id === 'customer') ?? lenses.at(-1))?.id ?? '';
}

export function lensTitle(context: ReportContext, exercise: ReportExercise, lensId: string): string {
  const lens = exercise.definition.lenses.find((one) => one.id === lensId);
  return lens ? context.local(lens.title) : lensId;
}

export function dimensionTitle(context: ReportContext, exercise: ReportExercise, dimensionId: string): string {
  const dimension = exercise.definition.dimensions.find((one) => one.id === dimensionId);
  return dimension ? context.local(dimension.title) : dimensionId;
}

export function itemShort(context: ReportContext, exercise: ReportExercise, itemId: string): string {
  const item = exercise.definition.items.find((one) => one.id === itemId);
  return item ? context.local(item.short) : itemId;
}

/** Pooled over a dimension, or over the whole lens where `dimensionId` is null. */
export function scaleOf(exercise: ReportExercise, lensId: string, dimensionId: string | null): ScaleResult | undefined {
  return exercise.results.scales.find((scale) => scale.lensId === lensId && scale.dimensionId === dimensionId);
}

/** The dimensions of a lens in the order of the definition, those with figures only. */
export function dimensionScales(
  exercise: ReportExercise,
  lensId: string,
): (ScaleResult & { readonly dimensionId: string; readonly summary: RatingSummary })[] {
  return exercise.definition.dimensions.flatMap((dimension) => {
    const scale = scaleOf(exercise, lensId, dimension.id);
    return scale?.summary?.mean != null ? [{ ...scale, dimensionId: dimension.id, summary: scale.summary }] : [];
  });
}

export function hiddenWords(context: ReportContext, reason: HiddenReason): string {
  const least = context.input.exercises[0]?.results.participation.minimumGroup ?? context.input.engagement.minimumGroup;
  return context.t.hidden[reason](context.n.integer(least));
}

/** The minimum that held when the answers were scored. */
export function minimumOf(context: ReportContext): number {
  return context.exercises[0]?.results.participation.minimumGroup ?? context.input.engagement.minimumGroup;
}
