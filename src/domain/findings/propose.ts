/** All rules over all exercises of a wave. */
import { promisesFindings } from './rules-promises.ts';
import { importancePerformanceFindings } from './rules-importance-performance.ts';
import { helpCallFindings } from './rules-help-call.ts';
import { alliesFindings } from './rules-allies.ts';
import { humanServiceFindings } from './rules-human-service.ts';
import { wowPortfolioFindings } from './rules-wow-portfolio.ts';
import { cannotLogFindings } from './rules-cannot-log.ts';
import type { ScoredExercise } from './build.ts';
import type { ProposedFinding } from './finding.ts';
import { rankFindings } from './rank.ts';
import { empowermentFindings } from './rules-empowerment.ts';
import { alliesBehindNo, respiroShort } from './rules-across.ts';
import { sharedFindings } from './rules-shared.ts';
import { valuePropositionFindings } from './rules-value-proposition.ts';

/**
 * The findings that the results support, highest rank first (see `rank.ts`). Empty when there is
 * nothing to say; hidden groups and totals are null in the results and so never enter.
 */
export function proposeFindings(exercises: readonly ScoredExercise[]): readonly ProposedFinding[] {
  return rankFindings([
    ...exercises.flatMap((exercise) => [
      ...findingsOfInstrument(exercise),
      ...(ownFindings[exercise.definition.id]?.(exercise) ?? []),
      ...sharedFindings(exercise),
    ]),
    ...acrossInstruments.flatMap((rule) => rule(exercises)),
  ]);
}

type Findings = readonly ProposedFinding[];

/** Rules of the instruments with a register or a scoring of their own, by id. */
const ownFindings: Readonly<Record<string, (exercise: ScoredExercise) => Findings>> = {
  promises: promisesFindings,
  'importance-performance': importancePerformanceFindings,
  'help-call': helpCallFindings,
  allies: alliesFindings,
  'human-service': humanServiceFindings,
  'wow-portfolio': wowPortfolioFindings,
  'cannot-log': cannotLogFindings,
};

/** Rules that need more than one instrument of the wave. */
const acrossInstruments: readonly ((exercises: readonly ScoredExercise[]) => Findings)[] = [
  respiroShort,
  alliesBehindNo,
];

function findingsOfInstrument({ exerciseId, definition, results }: ScoredExercise): readonly ProposedFinding[] {
  switch (results.kind) {
    case 'value-proposition':
      return valuePropositionFindings({ exerciseId, definition, results });
    case 'empowerment':
      return empowermentFindings({ exerciseId, definition, results });
    case 'rated':
      return [];
  }
}
