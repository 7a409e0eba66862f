/** Places in an order, codes and numbers of what comes in: dealt behind those there are. */
import type { Row } from '../storage/change-capture.ts';
import { text, type TakenTable } from './tables.ts';

/** Within what a table is in order; '' for all of it. */
const orders: Readonly<Partial<Record<TakenTable, string>>> = {
  waves: '',
  groups: '',
  participants: '',
  sessions: 'wave_id',
  exercises: 'session_id',
  entries: 'exercise_id',
  comments: 'exercise_id',
  parked: 'session_id',
  photos: 'session_id',
  findings: 'wave_id',
  actions: '',
};

export class Places {
  readonly #next = new Map<string, number>();
  readonly #codes = new Set<string>();
  #nextCode = 1;
  /** Ballots whose number there was taken here. */
  renumbered = 0;

  constructor(ours: Readonly<Record<TakenTable, readonly Row[]>>) {
    for (const [table, scope] of Object.entries(orders) as [TakenTable, string][]) {
      for (const row of ours[table]) this.#reach(`${table} ${text(row, scope)}`, Number(row['position']));
    }
    for (const row of ours.ballots) this.#reach(`ballots ${text(row, 'exercise_id')}`, Number(row['number']));
    for (const row of ours.participants) this.#codes.add(text(row, 'code'));
    this.#nextCode =
      Math.max(0, ...ours.participants.map((row) => Number(/\d+$/u.exec(text(row, 'code'))?.[0] ?? 0))) + 1;
  }

  /** `isParentNew`: numbers there are kept, since no other paper has them here. */
  dealt(table: TakenTable, row: Row, isParentNew: boolean): Row {
    const scope = orders[table];
    if (scope !== undefined)
      return this.#withCode(table, { ...row, position: this.#take(`${table} ${text(row, scope)}`) });
    if (table !== 'ballots' || isParentNew) return row;
    const at = `ballots ${text(row, 'exercise_id')}`;
    const number = this.#take(at, 1);
    if (number !== row['number']) this.renumbered += 1;
    return { ...row, number };
  }

  #withCode(table: TakenTable, row: Row): Row {
    if (table !== 'participants') return row;
    let code = text(row, 'code');
    while (this.#codes.has(code)) code = `P${String(this.#nextCode++).padStart(2, '0')}`;
    this.#codes.add(code);
    return { ...row, code };
  }

  #reach(key: string, place: number): void {
    this.#next.set(key, Math.max(this.#next.get(key) ?? 0, place + 1));
  }

  #take(key: string, first = 0): number {
    const place = this.#next.get(key) ?? first;
    this.#next.set(key, place + 1);
    return place;
  }
}
