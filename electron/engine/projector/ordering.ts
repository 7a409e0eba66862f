/** An order on the projector: what is put in order, and what became of it. It names nobody and no group. */
import type Database from 'better-sqlite3';
import type { ProjectorBody } from '../../../src/contract/projector.ts';
import type { RoundState } from '../../../src/contract/views.ts';
import { ratedItems } from '../../../src/domain/instruments/asked.ts';
import type { InstrumentDefinition, Language, RankingRule } from '../../../src/domain/instruments/definition.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { readExerciseInput } from '../storage/repositories/answers.ts';
import { placesOf } from '../commands/ranking.ts';
import { countOrdering, type Place } from './count.ts';

type Ordering = Extract<ProjectorBody, { kind: 'ordering' }>;
type Ordered = Extract<ProjectorBody, { kind: 'ordered' }>;

/** More lines than these nobody reads from the last row. */
const most = { options: 14, rows: 10 };

export function orderingOf(
  db: Database.Database,
  place: Place,
  definition: InstrumentDefinition,
  shown: Pick<Ordering, 'lens' | 'prompt'>,
  { rule, round, language }: { readonly rule: RankingRule; readonly round: RoundState; readonly language: Language },
): Ordering {
  const items = ratedItems(definition);
  const fits = items.length <= most.options;
  return {
    kind: 'ordering',
    ...shown,
    options: fits ? items.map((item) => item.question[language]) : [],
    more: fits ? 0 : items.length,
    items: items.length,
    most: placesOf(definition, rule),
    ...countOrdering(db, place),
    closed: round !== 'collecting',
  };
}

export function orderedOf(
  db: Database.Database,
  { exerciseId, lens }: Place,
  definition: InstrumentDefinition,
  language: Language,
): Pick<Ordered, 'kind' | 'people' | 'rows' | 'more'> {
  const results = scoreExercise(definition, readExerciseInput(db, exerciseId));
  const result = results.kind === 'rated' ? results.rankings.find((one) => one.lensId === lens.id) : undefined;
  const items = result?.items ?? null;
  const titleOf = (id: string): string => definition.items.find((item) => item.id === id)?.short[language] ?? '';
  return {
    kind: 'ordered',
    // Of too few people not even how many they were is drawn.
    people: items === null ? 0 : (result?.people ?? 0),
    rows:
      items?.slice(0, most.rows).map(({ itemId, meanRank, places, unplaced }) => ({
        title: titleOf(itemId),
        meanRank,
        places,
        unplaced,
      })) ?? null,
    more: Math.max(0, (items?.length ?? 0) - most.rows),
  };
}
