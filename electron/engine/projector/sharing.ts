/** Points and dots on the projector: what is shared out, and what became of it. They name nobody and no group. */
import type Database from 'better-sqlite3';
import type { ProjectorBody } from '../../../src/contract/projector.ts';
import type { RoundState } from '../../../src/contract/views.ts';
import { ratedItems } from '../../../src/domain/instruments/asked.ts';
import type { AmountRule, InstrumentDefinition, Language } from '../../../src/domain/instruments/definition.ts';
import { amountBars } from '../../../src/domain/results/amount-bars.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { readExerciseInput } from '../storage/repositories/answers.ts';
import { countSharing, type Place } from './count.ts';

type Sharing = Extract<ProjectorBody, { kind: 'sharing' }>;
type Shared = Extract<ProjectorBody, { kind: 'shared' }>;

/** More lines than these nobody reads from the last row. */
const most = { options: 14, bars: 12 };

export function sharingOf(
  db: Database.Database,
  place: Place,
  definition: InstrumentDefinition,
  shown: Pick<Sharing, 'lens' | 'prompt' | 'rule'>,
  round: RoundState,
  language: Language,
): Sharing {
  // A part of a long list would look like all of it: then the room reads the cards themselves.
  const items = ratedItems(definition);
  const fits = items.length <= most.options;
  return {
    kind: 'sharing',
    ...shown,
    options: fits ? items.map((item) => item.question[language]) : [],
    more: fits ? 0 : items.length,
    ...countSharing(db, place, shown.rule),
    closed: round !== 'collecting',
  };
}

export function sharedOf(
  db: Database.Database,
  { exerciseId, lens }: Place,
  definition: InstrumentDefinition,
  rule: AmountRule,
  language: Language,
): Pick<Shared, 'kind' | 'of' | 'people' | 'bars' | 'more'> {
  const results = scoreExercise(definition, readExerciseInput(db, exerciseId));
  const result = results.kind === 'rated' ? results.amounts.find((one) => one.lensId === lens.id) : undefined;
  const bars = result === undefined ? null : amountBars(result, rule);
  const titleOf = (id: string): string => definition.items.find((item) => item.id === id)?.question[language] ?? '';
  return {
    kind: 'shared',
    of: rule.kind,
    // Of too few people not even how many they were is drawn.
    people: bars === null ? 0 : (result?.people ?? 0),
    bars: bars?.slice(0, most.bars).map(({ itemId, ...bar }) => ({ ...bar, title: titleOf(itemId) })) ?? null,
    more: Math.max(0, (bars?.length ?? 0) - most.bars),
  };
}
