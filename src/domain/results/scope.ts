/** What of the input counts, and where: the common ground that every result is computed from. */
import type { InstrumentDefinition } from '../instruments/definition.ts';
import { ratedItems } from '../instruments/asked.ts';
import { ratedLenses, scaleOfLens } from '../instruments/scales.ts';
import { decideSuppression } from '../privacy/suppression.ts';
import type { Answer, ExerciseInput, GroupInfo, Tally } from './answers.ts';
import { collectBallots, type Ballot } from './ballots.ts';
import { countPeople, type PeopleCount } from './people.ts';
import type { HiddenReason } from './results.ts';
import { tabulate, type Table } from './tabulate.ts';

/** Which groups' answers count through each lens; a lens without an entry counts nobody. */
export type Populations = ReadonlyMap<string, readonly string[]>;

/** The hidden groups with their reason. */
export type Hidden = ReadonlyMap<string, HiddenReason>;

export interface Scope {
  readonly definition: InstrumentDefinition;
  readonly input: ExerciseInput;
  readonly groups: readonly GroupInfo[];
  readonly populations: Populations;
  readonly table: Table;
  readonly ballots: readonly Ballot[];
  readonly tallies: readonly Tally[];
  readonly people: ReadonlyMap<string, PeopleCount>;
  /** Groups whose head count is not shown; they are hidden in every lens too. */
  readonly hiddenPeople: Hidden;
  /** Groups hidden in a lens, by lens. */
  readonly hiddenIn: ReadonlyMap<string, Hidden>;
}

/** The groups of the input, and any that only the answers know, so that no answer is lost from a total. */
export function allGroups(input: ExerciseInput): readonly GroupInfo[] {
  const known = new Set(input.groups.map((group) => group.id));
  const unknown = new Set([...input.answers, ...input.tallies].map(({ groupId }) => groupId));
  const extra = [...unknown].filter((id) => !known.has(id)).sort();
  return [...input.groups, ...extra.map((id) => ({ id, role: null, present: 0 }))];
}

/** Drops what does not count, tabulates the rest and decides which groups are hidden, once for each lens. */
export function prepareScope(
  definition: InstrumentDefinition,
  input: ExerciseInput,
  groups: readonly GroupInfo[],
  populations: Populations,
): Scope {
  const items = new Set(definition.items.map((item) => item.id));
  const lenses = ratedLenses(definition);
  const inFigures = new Set(ratedItems(definition).map(({ id }) => id));
  const counted = ({ lensId, itemId }: Answer | Tally): boolean =>
    inFigures.has(itemId) && lenses.some(({ id }) => id === lensId);
  const counts = ({ lensId, groupId, itemId }: Answer | Tally): boolean =>
    items.has(itemId) && (populations.get(lensId)?.includes(groupId) ?? false);
  const answers = input.answers.filter(counts);
  const tallies = input.tallies.filter(counts);
  const pointsOf = (lensId: string): number => scaleOfLens(definition, lensId).points;
  const table = tabulate(pointsOf, answers.filter(counted), tallies.filter(counted));
  const ballots = collectBallots(answers);
  const people = countPeople(ballots, handsOf(definition, tallies), groups);
  const groupIds = groups.map((group) => group.id);
  const peopleRow = groupIds.map((id) => ({ ratings: people.get(id)?.answered ?? 0, notApplicable: 0 }));
  const hiddenPeople = decideSuppression(groupIds, [peopleRow], input.minimumGroup);
  const rowsOf = (lensId: string) =>
    ratedItems(definition).map((item) =>
      groupIds.map((groupId) => {
        const cell = table(lensId, item.id, groupId);
        return { ratings: cell.n, notApplicable: cell.notApplicable };
      }),
    );
  // How many people a group sent must not betray what the items conceal, nor the other way round.
  const hiddenIn = new Map(
    lenses.map(({ id }) => [id, decideSuppression(groupIds, rowsOf(id), input.minimumGroup, hiddenPeople)]),
  );
  return { definition, input, groups, populations, table, ballots, tallies, people, hiddenPeople, hiddenIn };
}

/**
 * Dots on a wall have no names: the people behind all those of a group are at least as many as had to spend all they
 * had, which is what a show of hands stands for here. A tally of ratings is itself.
 */
function handsOf({ lenses }: InstrumentDefinition, tallies: readonly Tally[]): readonly Tally[] {
  const walls = new Map<string, Tally>();
  const hands: Tally[] = [];
  for (const tally of tallies) {
    const amount = lenses.find(({ id }) => id === tally.lensId)?.amount;
    if (amount === undefined) {
      hands.push(tally);
      continue;
    }
    const key = `${tally.lensId}/${tally.groupId}`;
    const before = walls.get(key)?.counts[0] ?? 0;
    walls.set(key, { ...tally, counts: [before + tally.counts.reduce((sum, count) => sum + count, 0)] });
  }
  const people = [...walls.values()].map((wall): Tally => {
    const total = lenses.find(({ id }) => id === wall.lensId)?.amount?.total ?? 1;
    return { ...wall, counts: [Math.ceil((wall.counts[0] ?? 0) / total)] };
  });
  return [...hands, ...people];
}

/** Why a group is not shown in a lens; null when it is. */
export function hiddenReason({ hiddenIn }: Scope, lensId: string, groupId: string): HiddenReason | null {
  return hiddenIn.get(lensId)?.get(groupId) ?? null;
}
