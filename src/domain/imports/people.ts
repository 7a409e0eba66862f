/** Who a row is: somebody of the engagement, somebody new, or nobody can tell. */
import type { GroupRole } from '../results/answers.ts';
import { groupTitle } from '../words/group-title.ts';
import { foldWords } from './folding.ts';
import type { Report } from './problems.ts';

export interface KnownGroup {
  readonly id: string;
  readonly role: GroupRole | null;
  readonly name: string;
}

export interface KnownPerson {
  readonly id: string;
  readonly groupId: string;
  readonly code: string;
  readonly name: string;
}

/** A group that is to be made has its name behind this. */
export const newGroupPrefix = 'new:';

/** As written in one row; `group`: id of a group, `new:` and a name, or null where the row tells none. */
export interface WrittenPerson {
  readonly line: number;
  readonly name: string;
  readonly code: string;
  readonly group: string | null;
  readonly columns: { readonly name: number | null; readonly group: number | null; readonly code: number | null };
}

export interface MatchedPerson {
  readonly line: number;
  /** Null: to be added. */
  readonly id: string | null;
  readonly name: string;
  readonly group: string;
  /** Somebody of the engagement whom the file puts into another group. */
  readonly moves: boolean;
}

/** The group that is written: the same name, in either language where it has its role's, or one that begins alike. */
export function matchWrittenGroup(written: string, groups: readonly KnownGroup[]): string | null {
  const folded = foldWords(written);
  if (folded === '') return null;
  const names = groups.flatMap((group) =>
    [
      groupTitle(group, 'es'),
      groupTitle(group, 'en'),
      ...(group.role === null
        ? []
        : [groupTitle({ ...group, name: '' }, 'es'), groupTitle({ ...group, name: '' }, 'en')]),
      ...((group.role ?? []).length === 0 ? [] : [group.role ?? '']),
    ].map((name) => ({ id: group.id, name: foldWords(name) })),
  );
  const found =
    names.find(({ name }) => name === folded) ??
    names.find(({ name }) => name !== '' && (name.startsWith(folded) || folded.startsWith(name)));
  return found?.id ?? null;
}

const key = (name: string, group: string | null): string => `${foldWords(name)} ${group ?? ''}`;

/**
 * Matches the rows with the people there are: by code where no name is written, else by name, and by name and group where
 * several have one name. Whoever is found twice, or cannot be told apart, is reported and left out.
 *
 * @param fallback group of those whose row tells none; null where there is none.
 */
export function matchPeople(
  written: readonly WrittenPerson[],
  known: readonly KnownPerson[],
  fallback: string | null,
  report: Report,
): MatchedPerson[] {
  const byCode = new Map(known.map((person) => [foldWords(person.code), person]));
  const byName = Map.groupBy(
    known.filter(({ name }) => name !== ''),
    ({ name }) => foldWords(name),
  );
  const exact = Map.groupBy(known, ({ name, groupId }) => key(name, groupId));
  const taken = new Map<string, number>();
  const fresh = new Map<string, number>();
  const decided = new Map<WrittenPerson, KnownPerson>();

  const take = (row: WrittenPerson, person: KnownPerson): void => {
    const before = taken.get(person.id);
    const column = row.columns.name ?? row.columns.code;
    if (before !== undefined) {
      report({ line: row.line, column, value: row.name || row.code }, 'person-twice', { other: before });
      return;
    }
    taken.set(person.id, row.line);
    decided.set(row, person);
  };
  const rest: WrittenPerson[] = [];
  // Who is surely meant comes first, so that a namesake in another group is not taken for them.
  for (const row of written) {
    if (row.name === '') {
      const person = row.code === '' ? undefined : byCode.get(foldWords(row.code));
      if (person !== undefined) take(row, person);
      else if (row.code === '') report({ line: row.line, column: row.columns.name, value: '' }, 'name-missing');
      else report({ line: row.line, column: row.columns.code, value: row.code }, 'code-unknown');
      continue;
    }
    const same = exact.get(key(row.name, row.group)) ?? [];
    const [only] = same;
    const coded = same.find(({ code }) => row.code !== '' && foldWords(code) === foldWords(row.code));
    if (coded !== undefined) take(row, coded);
    else if (only !== undefined && same.length === 1) take(row, only);
    else rest.push(row);
  }
  const found: MatchedPerson[] = [];
  for (const row of rest) {
    const at = { line: row.line, column: row.columns.name, value: row.name };
    const others = (byName.get(foldWords(row.name)) ?? []).filter(({ id }) => !taken.has(id));
    const [only] = others;
    if (others.length > 1) {
      report(at, 'name-ambiguous', { people: others.length });
      continue;
    }
    if (only !== undefined) {
      take(row, only);
      continue;
    }
    const group = row.group ?? fallback;
    if (group === null) {
      report({ line: row.line, column: row.columns.group, value: '' }, 'group-missing');
      continue;
    }
    const before = fresh.get(key(row.name, group));
    if (before !== undefined) {
      report(at, 'person-twice', { other: before });
      continue;
    }
    fresh.set(key(row.name, group), row.line);
    found.push({ line: row.line, id: null, name: row.name, group, moves: false });
  }
  for (const [{ line, group }, { id, name, groupId }] of decided) {
    const moves = group !== null && group !== groupId;
    found.push({ line, id, name, group: moves ? group : groupId, moves });
  }
  return found.toSorted((a, b) => a.line - b.line);
}
