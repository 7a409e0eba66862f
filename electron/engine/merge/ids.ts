/** Ids of another engagement's rows: derived from what they were there, so that the same row is the same here every time. */
import { createHash } from 'node:crypto';
import type { Row } from '../storage/change-capture.ts';
import type { Rows } from './rows.ts';
import { tableNames, takenOf, text, type TakenTable } from './tables.ts';

/** A UUID of version 8 (RFC 9562): made by a rule of the application's own, here SHA-256 over both ids. */
export function derivedId(engagementId: string, id: string): string {
  const hash = createHash('sha256').update(`respiro merge\n${engagementId}\n${id}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

const isDerived = (id: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id);

const hasId = (table: TakenTable): boolean => takenOf(table).key[0] === 'id';

export class Ids {
  readonly #own: (id: string) => string;
  /** What a row of the other file is here, where it is not what its id says. */
  readonly #stands = new Map<string, string>();
  readonly #theirs = new Map<TakenTable, ReadonlySet<string>>();

  /**
   * Those of a copy of the same engagement stay. What went from here into the other file comes back under the id it has here; what
   * the other file took from a third keeps the one it got there.
   */
  constructor(
    theirs: { readonly engagementId: string; readonly rows: Rows },
    ours: { readonly engagementId: string; readonly rows: Rows },
  ) {
    const home = new Map<string, string>();
    if (theirs.engagementId !== ours.engagementId) {
      for (const table of tableNames.filter(hasId)) {
        for (const row of ours.rows[table]) home.set(derivedId(ours.engagementId, text(row, 'id')), text(row, 'id'));
      }
    }
    for (const table of tableNames.filter(hasId)) {
      this.#theirs.set(table, new Set(theirs.rows[table].map((row) => text(row, 'id'))));
    }
    this.#own = (id) => {
      if (theirs.engagementId === ours.engagementId) return id;
      return home.get(id) ?? (isDerived(id) ? id : derivedId(theirs.engagementId, id));
    };
  }

  /** What an id of the other file is here by itself. */
  own(id: string): string {
    return this.#own(id);
  }

  /** Says that a row of the other file is one that stands here under another id. */
  stands(table: TakenTable, id: string, here: string): void {
    this.#stands.set(`${table}\n${id}`, here);
  }

  of(table: TakenTable, id: string): string {
    return this.#stands.get(`${table}\n${id}`) ?? this.#own(id);
  }

  isTheirs(table: TakenTable, id: string): boolean {
    return this.#theirs.get(table)?.has(id) === true;
  }

  /** The row as it would stand here. What a column names and the other file does not have (an item of the instrument) stays. */
  here(table: TakenTable, row: Row): Row {
    const { refs } = takenOf(table);
    const cells = Object.entries(row).map(([column, cell]) => {
      if (typeof cell !== 'string') return [column, cell];
      if (column === 'id') return [column, this.of(table, cell)];
      const target = refs[column];
      if (target !== undefined && this.isTheirs(target, cell)) return [column, this.of(target, cell)];
      if (table === 'findings' && column === 'rule_key') return [column, this.#pieces(cell)];
      if (table === 'findings' && column === 'proposed')
        return [column, JSON.stringify(this.#within(JSON.parse(cell)))];
      if (table === 'entries' && column === 'data') return [column, this.#data(cell)];
      return [column, cell];
    });
    return Object.fromEntries(cells) as Row;
  }

  /** A register's row may name another row of it. */
  #data(cell: string): string {
    const data = JSON.parse(cell) as Readonly<Record<string, unknown>>;
    const names = (value: unknown): boolean => typeof value === 'string' && this.isTheirs('entries', value);
    if (!Object.values(data).flat().some(names)) return cell;
    const mapped = (value: unknown): unknown => (names(value) ? this.of('entries', String(value)) : value);
    return JSON.stringify(
      Object.fromEntries(
        Object.entries(data).map(([column, value]) => [
          column,
          Array.isArray(value) ? value.map(mapped) : mapped(value),
        ]),
      ),
    );
  }

  /** The key of a rule: rule, exercise, and what else it is about. */
  #pieces(key: string): string {
    return key
      .split(':')
      .map((piece) => this.#any(piece))
      .join(':');
  }

  #any(id: string): string {
    for (const table of ['exercises', 'entries', 'groups'] as const)
      if (this.isTheirs(table, id)) return this.of(table, id);
    return id;
  }

  #within(value: unknown): unknown {
    if (typeof value === 'string') return value.includes('\n') ? value : this.#pieces(value);
    if (Array.isArray(value)) return value.map((one) => this.#within(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.#within(inner)]));
  }
}
