/** Amounts and orders: one answer, however many rows. */
import { isText, isWhole } from '../../../src/domain/instruments/asked.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import type { Row } from '../storage/change-capture.ts';
import type { Ids } from './ids.ts';
import type { Rows } from './rows.ts';
import { keyOf, text, type TakenTable } from './tables.ts';

interface Asked {
  readonly wholes: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
}

export class Wholes {
  readonly #asked = new Map<string, Asked>();
  readonly #exerciseOf = new Map<string, string>();

  /** `theirs`: rows of the other file, as they stand there. */
  constructor(theirs: Rows, ids: Ids, ours: Rows) {
    const read = (id: string, row: Row): void => {
      const definition = JSON.parse(text(row, 'definition')) as InstrumentDefinition;
      const wholes = new Set(definition.lenses.filter(isWhole).map((lens) => lens.id));
      if (wholes.size > 0)
        this.#asked.set(id, { wholes, texts: new Set(definition.items.filter(isText).map((item) => item.id)) });
    };
    for (const row of theirs.exercises) read(ids.own(text(row, 'id')), row);
    if (this.#asked.size === 0) return;
    for (const row of ours.ballots) this.#exerciseOf.set(text(row, 'id'), text(row, 'exercise_id'));
    for (const row of theirs.ballots)
      this.#exerciseOf.set(ids.of('ballots', text(row, 'id')), ids.own(text(row, 'exercise_id')));
  }

  any(table: TakenTable): boolean {
    return this.#asked.size > 0 && (table === 'answers' || table === 'tallies');
  }

  /** Of what is one answer: the same for all its rows. `row` as it stands here. */
  keyOf(table: TakenTable, row: Row): string {
    if (!this.any(table)) return keyOf(table, row);
    const exerciseId = table === 'answers' ? this.#exerciseOf.get(text(row, 'ballot_id')) : text(row, 'exercise_id');
    const asked = this.#asked.get(exerciseId ?? '');
    const [lens, item] = [text(row, 'lens_id'), text(row, 'item_id')];
    if (asked?.wholes.has(lens) !== true || asked.texts.has(item)) return keyOf(table, row);
    return ['whole', table, text(row, 'ballot_id'), text(row, 'exercise_id'), text(row, 'group_id'), lens].join('\n');
  }
}
