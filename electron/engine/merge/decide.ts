/** Of what both may say: whether it is the same, and who said it last. */
import type { MergeKind } from '../../../src/contract/merge.ts';
import type { Row } from '../storage/change-capture.ts';
import type { Result } from './result.ts';
import { timeKey, type Times } from './rows.ts';
import { keyOf, saying, type TakenTable } from './tables.ts';

/** What is taken or left as one: a row, or all of an amount or an order. */
export interface Decided {
  readonly kind: MergeKind;
  readonly table: TakenTable;
  readonly theirs: readonly Row[];
  readonly ours: readonly Row[];
  readonly state: 'added' | 'same' | 'differs' | 'removed';
  readonly newer: 'ours' | 'theirs' | null;
  readonly taken: boolean;
}

export interface Part {
  /** As it would stand here. */
  readonly row: Row;
  /** Its key in the other file. */
  readonly origin: string;
}

/** `joined`: rows of ours that stand for others of theirs by what they are, not by their id. */
export function stateOf(
  table: TakenTable,
  theirs: readonly Part[],
  ours: readonly Row[],
  { joined, times, result }: { readonly joined: ReadonlySet<string>; readonly times: Times; readonly result: Result },
): Decided['state'] {
  if (ours.length === 0) {
    // A session that is not here comes whole, whatever became of it before: it was chosen. Of a ballot that was removed and
    // given anew, the log knows the answers under the first one.
    const wasSeen = theirs.some(({ row, origin }) =>
      [keyOf(table, row), origin].some((key) => times.has(timeKey(table, key))),
    );
    return wasSeen && theirs.every(({ row }) => result.hadSession(table, row)) ? 'removed' : 'added';
  }
  if (ours.some((row) => joined.has(`${table} ${keyOf(table, row)}`))) return 'same';
  const there = new Map(ours.map((row) => [keyOf(table, row), saying(table, row)]));
  const isSame =
    theirs.length === ours.length && theirs.every(({ row }) => there.get(keyOf(table, row)) === saying(table, row));
  return isSame ? 'same' : 'differs';
}

/** By the clock of each computer; null where the logs do not know, or say the same. */
export function newerOf(
  table: TakenTable,
  theirs: readonly Part[],
  ours: readonly Row[],
  times: { readonly ours: Times; readonly theirs: Times },
): Decided['newer'] {
  const latest = (of: Times, keys: readonly string[]): string =>
    keys.map((key) => of.get(timeKey(table, key)) ?? '').reduce((a, b) => (a > b ? a : b), '');
  const there = latest(
    times.theirs,
    theirs.map(({ origin }) => origin),
  );
  const here = latest(
    times.ours,
    [...theirs.map(({ row }) => row), ...ours].map((row) => keyOf(table, row)),
  );
  if (there === here) return null;
  return there > here ? 'theirs' : 'ours';
}
