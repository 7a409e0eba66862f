import { ratedLenses } from '../../../../src/domain/instruments/scales.ts';
import { channelCounts } from './scope.ts';
import { mainLens, type ReportContext } from '../model/context.ts';

/** The rules that held and the limits that a reader has to know, each only where it applies. */
export function limitsOf(context: ReportContext): string[] {
  const { t, n, exercises } = context;
  const least = n.integer(exercises[0]?.results.participation.minimumGroup ?? context.input.engagement.minimumGroup);
  const titles = (anonymity: 'anonymous' | 'identified'): string[] => [
    ...new Set(
      exercises
        .filter((exercise) => exercise.anonymity === anonymity)
        .map((exercise) => context.local(exercise.definition.title)),
    ),
  ];
  const anonymous = titles('anonymous');
  const identified = titles('identified');
  const channels = channelCounts(context);
  const answered = exercises.some(
    ({ results }) => results.participation.answered >= results.participation.minimumGroup,
  );
  return [
    ...(anonymous.length > 0 ? [t.scope.anonymous(n.list(anonymous))] : []),
    ...(identified.length > 0 && context.complete ? [t.scope.identified(n.list(identified))] : []),
    t.scope.minimum(least),
    ...(channels.length > 0 && answered
      ? [
          t.scope.channels(
            n.list(
              channels.map(({ channel, people }) =>
                t.scope.channel(context.labels.channel[channel], n.integer(people)),
              ),
            ),
          ),
        ]
      : []),
    ...(exercises.some(
      ({ results }) =>
        results.kind === 'value-proposition' && results.customerLensIsSupposition && results.reading !== null,
    )
      ? [t.scope.limitSupposition]
      : []),
    ...(answered && context.complete && exercises.some((exercise) => isOpinion(exercise))
      ? [t.scope.limitOpinion]
      : []),
    ...(exercises.some(({ results }) =>
      results.items.some(
        (item) => item.summary?.agreement.mayBeChance && item.summary.agreement.words !== 'disagreement',
      ),
    )
      ? [t.scope.limitFew]
      : []),
    ...(answered &&
    exercises.some((exercise) => ratedLenses(exercise.definition).length > 0 && lacksFrontline(exercise))
      ? [t.scope.limitNoFrontline]
      : []),
    context.complete ? t.scope.limitSnapshot : t.scope.moreInComplete,
  ];
}

function isOpinion({ results }: ReportContext['exercises'][number]): boolean {
  return results.scales.some((scale) => scale.summary !== null && scale.evidence === 'D');
}

function lacksFrontline(exercise: ReportContext['exercises'][number]): boolean {
  const frontline = exercise.results.participation.groups
    .filter(({ role }) => role === 'frontline')
    .map(({ groupId }) => groupId);
  const lens = mainLens(exercise);
  const visible = exercise.results.items
    .filter((item) => item.lensId === lens)
    .flatMap((item) => item.groups)
    .some((cell) => frontline.includes(cell.groupId) && cell.summary !== null && cell.summary.n > 0);
  return !visible;
}
