import { scaleOfLens } from '../../../domain/instruments/scales.ts';
import { SvelteMap } from 'svelte/reactivity';
import type { Failure } from '../../../contract/errors.ts';
import type { TallyView } from '../../../contract/views.ts';
import { ratedItems } from '../../../domain/instruments/asked.ts';
import type { InstrumentDefinition, RatedItem, Scale } from '../../../domain/instruments/definition.ts';
import type { AnswerSheet } from './answer-sheet.svelte.ts';
import { neighbour, type RoomGroup } from './room.ts';
import { differs, draftOf, isFinal, sumOf, type TallyDraft, type TallySum } from './tally.ts';

export interface TotalsSource {
  readonly sheet: AnswerSheet;
  readonly definition: InstrumentDefinition;
  readonly rooms: readonly RoomGroup[];
  readonly lensId: string;
}

export interface TotalsRow {
  readonly groupId: string;
  readonly present: number;
  /** People of the group who rated this item on a ballot: they do not raise a hand as well. */
  readonly onBallot: number;
  readonly draft: TallyDraft;
  readonly sum: TallySum;
  readonly failure: Failure | null;
}

/** Hands and people over all groups. */
export interface TotalsCount {
  readonly hands: number;
  readonly present: number;
  /** A row holds what cannot be true, or was refused. */
  readonly wrong: boolean;
}

/** Show of hands: one item at a time, one row of counts a group, written when the row is left. */
export class TotalsCapture {
  readonly #source: TotalsSource;
  readonly #drafts = new SvelteMap<string, TallyDraft>();
  readonly #failures = new SvelteMap<string, Failure>();
  /** What is on its way to the engine: leaving a row by a key and by focus must not write it twice. */
  readonly #writing = new Map<string, TallyDraft>();
  itemIndex = $state(0);

  readonly rows: readonly TotalsRow[] = $derived.by(() => this.#rowsOf(this.item));
  /** Every item of the instrument, through the lens at hand. */
  readonly items: readonly TotalsCount[] = $derived.by(() =>
    ratedItems(this.#source.definition).map((item) => countOf(this.#rowsOf(item))),
  );
  /** Ballots that rated an item through the lens at hand, by group and item. */
  readonly #onBallot: ReadonlyMap<string, number> = $derived.by(() => {
    const { sheet, lensId } = this.#source;
    const groupOf = new Map(sheet.typed?.ballots.map(({ id, groupId }) => [id, groupId]));
    const rated = new Map<string, number>();
    for (const answer of sheet.typed?.answers ?? []) {
      if (answer.lensId !== lensId) continue;
      const key = `${groupOf.get(answer.ballotId)}/${answer.itemId}`;
      rated.set(key, (rated.get(key) ?? 0) + 1);
    }
    return rated;
  });

  constructor(source: TotalsSource) {
    this.#source = source;
  }

  get item(): RatedItem {
    const items = ratedItems(this.#source.definition);
    const item = items[this.itemIndex] ?? items[0];
    if (item === undefined) throw new Error('An instrument has at least one item');
    return item;
  }

  /** The item at hand, for the running count. */
  get total(): TotalsCount {
    return countOf(this.rows);
  }

  /**
   * `column` = number of points means "no aplica".
   * @returns whether the field can hold no further digit, so that typing goes on in the next one.
   */
  type(groupId: string, column: number, text: string): boolean {
    const row = this.rows.find((one) => one.groupId === groupId);
    if (row === undefined) return false;
    const counts = row.draft.counts.map((old, index) => (index === column ? text : old));
    const notApplicable = column === row.draft.counts.length ? text : row.draft.notApplicable;
    const before = [...row.sum.counts, row.sum.notApplicable][column] ?? 0;
    this.#drafts.set(this.#key(groupId), { counts, notApplicable });
    this.#failures.delete(this.#key(groupId));
    return isFinal(text, row.sum.left + before);
  }

  /** Everybody of the group was counted. */
  isWhole(groupId: string): boolean {
    const row = this.rows.find((one) => one.groupId === groupId);
    return row !== undefined && row.sum.problem === null && row.sum.left === 0;
  }

  /** Whether the row can be true as it is typed, so that one may go on. */
  canLeave(groupId: string): boolean {
    return this.rows.some((one) => one.groupId === groupId && one.sum.problem === null);
  }

  /** Writes the row if it can be true; answers whether it was. */
  async commit(groupId: string): Promise<boolean> {
    const row = this.rows.find((one) => one.groupId === groupId);
    const key = this.#key(groupId);
    if (row === undefined || row.sum.problem !== null) return false;
    if (this.#writing.get(key) === row.draft || !differs(row.sum, this.#kept(groupId, this.item))) return true;
    const { sheet, lensId } = this.#source;
    this.#writing.set(key, row.draft);
    const outcome = await sheet.write('tallies.set', {
      exerciseId: sheet.exerciseId,
      lensId,
      itemId: this.item.id,
      groupId,
      counts: [...row.sum.counts],
      notApplicable: row.sum.notApplicable,
      channel: 'show-of-hands',
    });
    this.#writing.delete(key);
    // What was typed stays after a refusal, so that it can be put right where it stands; so does what was typed since.
    if (!outcome.ok) this.#failures.set(key, outcome.error);
    else if (this.#drafts.get(key) === row.draft) this.#drafts.delete(key);
    return outcome.ok;
  }

  /** Of the lens at hand. */
  get scale(): Scale {
    return scaleOfLens(this.#source.definition, this.#source.lensId);
  }

  moveItem(step: 1 | -1): void {
    this.itemIndex = neighbour(ratedItems(this.#source.definition).length, this.itemIndex, step);
  }

  #rowsOf(item: RatedItem): readonly TotalsRow[] {
    return this.#source.rooms
      .filter((room) => room.present > 0)
      .map(({ groupId, present }) => {
        const key = this.#key(groupId, item);
        const draft = this.#drafts.get(key) ?? draftOf(this.#kept(groupId, item), this.scale.points);
        const onBallot = this.#onBallot.get(`${groupId}/${item.id}`) ?? 0;
        const sum = sumOf(draft, Math.max(present - onBallot, 0));
        return { groupId, present, onBallot, draft, sum, failure: this.#failures.get(key) ?? null };
      });
  }

  #kept(groupId: string, item: RatedItem): TallyView | undefined {
    const { sheet, lensId } = this.#source;
    return sheet.typed?.tallies.find(
      (tally) => tally.groupId === groupId && tally.lensId === lensId && tally.itemId === item.id,
    );
  }

  #key(groupId: string, item = this.item): string {
    return `${groupId}/${this.#source.lensId}/${item.id}`;
  }
}

function countOf(rows: readonly TotalsRow[]): TotalsCount {
  return {
    hands: rows.reduce((sum, row) => sum + row.sum.total, 0),
    present: rows.reduce((sum, row) => sum + row.sum.total + row.sum.left, 0),
    wrong: rows.some((row) => row.sum.problem !== null || row.failure !== null),
  };
}
