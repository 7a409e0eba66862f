/** The same group at two times: the one with the same role, without a role the one with the same name. */
import type { Scale } from '../instruments/definition.ts';
import type { GroupRole } from '../results/answers.ts';
import type { ExerciseResults, GroupCell } from '../results/results.ts';
import type { Measured } from '../results/change.ts';
import type { GroupRow, GroupWhyNot, SideName } from './comparison.ts';
import { folded } from './matching.ts';
import { comparedRow } from './measured-row.ts';

export interface ComparedGroupInfo {
  readonly id: string;
  readonly role: GroupRole | null;
  readonly name: string;
}

interface Side {
  readonly groups: readonly ComparedGroupInfo[];
  readonly results: ExerciseResults;
}

export interface ComparedGroups {
  readonly groups: readonly GroupRow[];
  readonly groupsNotCompared: readonly GroupWhyNot[];
}

/** Groups that both sides show, and why the others are not compared; one that answered nowhere is not told. */
export function comparedGroups(before: Side, after: Side, lensId: string, scale: Pick<Scale, 'first'>): ComparedGroups {
  const pairs = [
    ...after.groups.map((group) => ({ group, then: before.groups.find((one) => isSame(one, group)), now: group })),
    ...before.groups
      .filter((one) => !after.groups.some((group) => isSame(one, group)))
      .map((group) => ({ group, then: group, now: undefined })),
  ];
  const groups: GroupRow[] = [];
  const groupsNotCompared: GroupWhyNot[] = [];
  for (const { group, then, now } of pairs) {
    const { id, role, name } = group;
    const cells = { before: cellOf(before.results, lensId, then), after: cellOf(after.results, lensId, now) };
    const compared = comparedRow(
      id,
      measured(before.results, lensId, cells.before),
      measured(after.results, lensId, cells.after),
      scale,
    );
    if (compared !== null) groups.push({ ...compared, role, name });
    else groupsNotCompared.push(...whyNot({ id, role, name }, cells));
  }
  return { groups, groupsNotCompared };
}

const isSame = (one: ComparedGroupInfo, other: ComparedGroupInfo): boolean =>
  one.role === other.role && (one.role !== null || folded(one.name) === folded(other.name));

function cellOf(
  { scales }: ExerciseResults,
  lensId: string,
  group: ComparedGroupInfo | undefined,
): GroupCell | undefined {
  const whole = scales.find((scale) => scale.lensId === lensId && scale.dimensionId === null);
  return group && whole?.groups.find(({ groupId }) => groupId === group.id);
}

function whyNot(named: ComparedGroupInfo, cells: Readonly<Record<SideName, GroupCell | undefined>>): GroupWhyNot[] {
  const sides = ['before', 'after'] as const;
  const hidden = sides.filter((side) => (cells[side]?.hidden ?? null) !== null);
  if (hidden.length > 0) return [{ ...named, why: 'hidden', sides: hidden }];
  const absent = sides.filter((side) => (cells[side]?.summary?.index ?? null) === null);
  return absent.length === sides.length ? [] : [{ ...named, why: 'absent', sides: absent }];
}

/** Its people are the most who rated one item: at most as many as there are, so the interval is not too narrow. */
function measured(results: ExerciseResults, lensId: string, cell: GroupCell | undefined): Measured | undefined {
  if (cell === undefined) return undefined;
  const shown = results.items
    .filter((one) => one.lensId === lensId)
    .map(({ groups }) => groups.find(({ groupId }) => groupId === cell.groupId)?.summary?.n ?? 0);
  return { summary: cell.summary, people: Math.max(0, ...shown) };
}
