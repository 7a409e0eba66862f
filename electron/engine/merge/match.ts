/** Which wave, group or person of the other file is one that stands here. Two people are never joined without being shown. */
import {
  asNew,
  type MergeGroupMatch,
  type MergePersonMatch,
  type MergePersonOption,
  type MergeWaveMatch,
} from '../../../src/contract/merge.ts';
import { daysBetween } from '../../../src/domain/agenda/calendar-day.ts';
import { foldWords } from '../../../src/domain/imports/folding.ts';
import type { KnownGroup } from '../../../src/domain/imports/people.ts';
import type { GroupRole } from '../../../src/domain/results/answers.ts';
import { groupTitle } from '../../../src/domain/words/group-title.ts';
import type { Row } from '../storage/change-capture.ts';
import type { Ids } from './ids.ts';
import type { Rows } from './rows.ts';
import { text } from './tables.ts';

export interface Sides {
  readonly theirs: Rows;
  readonly ours: Rows;
  readonly ids: Ids;
}

export type Chosen = Readonly<Record<string, string>>;

/** Sessions of one diagnosis lie a few weeks apart. */
const nearDays = 45;

/** By id, else of the same day; else the nearest one is proposed, which the person sees and may change. */
export function matchWaves(
  { theirs, ours, ids }: Sides,
  waveIds: ReadonlySet<string>,
  chosen: Chosen,
): MergeWaveMatch[] {
  const options = ours.waves
    .map((row) => ({ id: text(row, 'id'), startsOn: text(row, 'starts_on'), position: Number(row['position']) }))
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn) || a.position - b.position)
    .map(({ id, startsOn }, at) => ({ id, startsOn, label: `T${at}` }));
  return theirs.waves
    .filter((row) => waveIds.has(text(row, 'id')))
    .map((row): MergeWaveMatch => {
      const id = text(row, 'id');
      const startsOn = text(row, 'starts_on');
      const far = (other: string): number => Math.abs(daysBetween(other, startsOn));
      const same = options.find((option) => option.id === ids.own(id));
      const near = options.toSorted((a, b) => far(a.startsOn) - far(b.startsOn))[0];
      const proposed = same?.id ?? (near !== undefined && far(near.startsOn) <= nearDays ? near.id : asNew);
      const isKnown = chosen[id] === asNew || options.some((option) => option.id === chosen[id]);
      const target = same?.id ?? (isKnown ? (chosen[id] ?? proposed) : proposed);
      return { id, name: '', startsOn, target, options: same === undefined ? options : [] };
    });
}

const known = (row: Row): KnownGroup => ({
  id: text(row, 'id'),
  role: (row['role'] ?? null) as GroupRole | null,
  name: text(row, 'name'),
});

/** As people are imported: by role, or by the same name in either language; what fits nothing is made. */
export function matchGroups({ theirs, ours, ids }: Sides, chosen: Chosen): MergeGroupMatch[] {
  const options = ours.groups.map(known);
  return theirs.groups.map((row): MergeGroupMatch => {
    const { id, role, name } = known(row);
    const titles = (group: KnownGroup): string[] =>
      (['es', 'en'] as const).map((language) => foldWords(groupTitle(group, language)));
    const same = options.find((option) => option.id === ids.own(id) || (role !== null && option.role === role));
    const named =
      name.trim() === '' && role === null
        ? undefined
        : options.find((option) => titles(option).some((title) => titles({ id, role, name }).includes(title)));
    const proposed = same?.id ?? named?.id ?? asNew;
    const isKnown = chosen[id] === asNew || options.some((option) => option.id === chosen[id]);
    const target = same?.id ?? (isKnown ? (chosen[id] ?? proposed) : proposed);
    return { id, name, role, target, options: same === undefined ? options : [] };
  });
}

/**
 * By id; else who has the same name in the same group is proposed, where that is one on either side. A namesake in another group, or one
 * of several, may be chosen. Codes are dealt by each engagement: they only offer somebody, where neither has a name.
 */
export function matchPeople(sides: Sides, groupOf: (id: string) => string, chosen: Chosen): MergePersonMatch[] {
  const { theirs, ours, ids } = sides;
  const groups = new Map(ours.groups.map((row) => [text(row, 'id'), known(row)]));
  const theirGroups = new Map(theirs.groups.map((row) => [text(row, 'id'), known(row)]));
  const here = new Set(ours.participants.map((row) => text(row, 'id')));
  const byId = new Set(theirs.participants.map((row) => ids.own(text(row, 'id'))).filter((id) => here.has(id)));
  // Whoever is in both files by their id is nobody else.
  const free = ours.participants.filter((row) => !byId.has(text(row, 'id')));
  const byName = Map.groupBy(free, (row) => foldWords(text(row, 'name')));
  const named = Map.groupBy(
    theirs.participants,
    (row) => `${foldWords(text(row, 'name'))}\n${groupOf(text(row, 'group_id'))}`,
  );
  const taken = new Set(byId);
  return theirs.participants.map((row): MergePersonMatch => {
    const [id, name, code] = [text(row, 'id'), text(row, 'name'), text(row, 'code')];
    const group = theirGroups.get(text(row, 'group_id')) ?? { id: '', role: null, name: '' };
    const about = { id, name, code, group: { name: group.name, role: group.role } };
    const own = ids.own(id);
    if (here.has(own)) return { ...about, target: own, options: [] };
    const folded = foldWords(name);
    const groupId = groupOf(text(row, 'group_id'));
    const candidates =
      folded === ''
        ? free.filter(
            (other) =>
              text(other, 'name') === '' && text(other, 'code') === code && text(other, 'group_id') === groupId,
          )
        : (byName.get(folded) ?? []);
    const exact = candidates.filter((other) => folded !== '' && text(other, 'group_id') === groupId);
    const isOnlyOne = exact.length === 1 && named.get(`${folded}\n${groupId}`)?.length === 1;
    const options = candidates.map((other): MergePersonOption => ({
      id: text(other, 'id'),
      name: text(other, 'name'),
      code: text(other, 'code'),
      group: groups.get(text(other, 'group_id')) ?? { id: '', role: null, name: '' },
    }));
    const proposed = isOnlyOne ? text(exact[0], 'id') : asNew;
    const wanted = chosen[id] ?? proposed;
    const isPossible = options.some((option) => option.id === wanted) && !taken.has(wanted);
    const target = isPossible ? wanted : asNew;
    if (target !== asNew) taken.add(target);
    return { ...about, target, options };
  });
}
