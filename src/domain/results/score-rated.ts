/** An instrument without rules of its own: the shared statistics, its bands, and what was shared out. */
import type { InstrumentDefinition } from '../instruments/definition.ts';
import { answersLens } from '../instruments/answering.ts';
import { ratedLenses } from '../instruments/scales.ts';
import { amountResults } from './amounts.ts';
import { rankingResults } from './rankings.ts';
import { textResults } from './texts.ts';
import type { Answer, ExerciseInput } from './answers.ts';
import type { RatedResults } from './results.ts';
import { allGroups, prepareScope } from './scope.ts';
import { scaleOf, sharedResults } from './score-shared.ts';

/** Scores the instrument; nothing answered gives nulls, never an error. Through a lens count those whom it asks. */
export function scoreRated(definition: InstrumentDefinition, input: ExerciseInput): RatedResults {
  const groups = allGroups(input);
  const populations = new Map(
    definition.lenses.map((lens): [string, readonly string[]] => [
      lens.id,
      groups.filter(({ role }) => answersLens(lens, role)).map(({ id }) => id),
    ]),
  );
  const counts = ({ lensId, groupId }: Answer): boolean => populations.get(lensId)?.includes(groupId) ?? false;
  const scope = prepareScope(definition, input, groups, populations);
  const mainLensId = ratedLenses(definition)[0]?.id ?? '';
  const shared = sharedResults(scope, mainLensId);
  const index = scaleOf(shared.scales, mainLensId, null)?.summary?.index ?? null;
  const band = index === null ? undefined : definition.readings.findLast(({ from }) => index >= from);
  return {
    kind: 'rated',
    ...shared,
    index,
    reading: band === undefined ? null : { bandId: band.id },
    amounts: amountResults(scope),
    rankings: rankingResults(scope),
    texts: textResults(definition, input.answers.filter(counts)),
    facts: definition.facts.flatMap(({ id }) => input.facts.filter((fact) => fact.factId === id)),
  };
}
