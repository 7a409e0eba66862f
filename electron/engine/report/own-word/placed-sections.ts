/** Which part of the report stands in which place of a firm's own template. */
import type { ReportSection } from '../../../../src/domain/report/model.ts';
import type { WordTag } from '../../../../src/domain/report/word-tags.ts';
import type { ReportExercise } from '../input.ts';
import type { Arrange } from '../model/build.ts';
import type { FoundTag } from './find-tags.ts';

type Exercises = readonly Pick<ReportExercise, 'id' | 'definition'>[];
export type Placing = Exclude<WordTag, { readonly kind: 'text' }>;

/** In the order of the template; what it has no place for is left out, and nothing refers to it. */
export function inTemplateOrder(tags: readonly FoundTag[], exercises: Exercises): Arrange {
  return (sections) => {
    const sectionsIn = placesOf(tags, exercises);
    return tags.flatMap(({ tag }) => (tag.kind === 'text' ? [] : sectionsIn(tag, sections)));
  };
}

/** The sections of a place; each has one, the most particular of those that would take it. */
export function placesOf(
  tags: readonly FoundTag[],
  exercises: Exercises,
): <S extends Pick<ReportSection, 'id' | 'exerciseId'>>(tag: Placing, sections: readonly S[]) => readonly S[] {
  const present = new Set(tags.map(({ tag }) => keyOf(tag)));
  const placeOf = ({ id, exerciseId }: Pick<ReportSection, 'id' | 'exerciseId'>): string | undefined => {
    const instrumentId = exercises.find((exercise) => exercise.id === exerciseId)?.definition.id;
    return [`instrument:${instrumentId ?? ''}`, `part:${id}`, 'part:report'].find((key) => present.has(key));
  };
  return (tag, sections) => sections.filter((section) => placeOf(section) === keyOf(tag));
}

const keyOf = (tag: WordTag): string =>
  tag.kind === 'instrument' ? `instrument:${tag.instrumentId}` : `${tag.kind}:${tag.id}`;
