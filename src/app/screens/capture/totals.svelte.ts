import { SvelteMap } from 'svelte/reactivity';
import type { Failure } from '../../../contract/errors.ts';
import type { TallyView } from '../../../contract/views.ts';
import type { InstrumentDefinition, Item } from '../../../domain/instruments/definition.ts';
import type { AnswerSheet } from './answer-sheet.svelte.ts';
import { neighbour, type RoomGroup } from './room.ts';
import { differs, draftOf, sumOf, type TallyDraft, type TallySum } from './tally.ts';

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

/** Show of hands: one item at a time, one row of counts a group, written when the row is left. */
export class TotalsCapture {
  readonly #source: TotalsSource;
  readonly #drafts = new SvelteMap<string, TallyDraft>();
  readonly #failures = new SvelteMap<string, Failure>();
  itemIndex = $state(0);

  readonly rows: readonly TotalsRow[] = $derived.by(() =>
    this.#source.rooms
      .filter((room) => room.present > 0)
      .map(({ groupId, present }) => {
        const key = this.#key(groupId);
        const draft = this.#drafts.get(key) ?? draftOf(this.#kept(groupId), this.#source.definition.points);
        const onBallot = this.#ratedOnBallot(groupId);
        const sum = sumOf(draft, Math.max(present - onBallot, 0));
        return { groupId, present, onBallot, draft, sum, failure: this.#failures.get(key) ?? null };
      }),
  );

  constructor(source: TotalsSource) {
    this.#source = source;
  }

  get item(): Item {
    const { items } = this.#source.definition;
    const item = items[this.itemIndex] ?? items[0];
    if (item === undefined) throw new Error('An instrument has at least one item');
    return item;
  }

  /** Hands and people over all groups, for the running count. */
  get total(): { hands: number; present: number } {
    return this.rows.reduce(
      (sum, row) => ({ hands: sum.hands + row.sum.total, present: sum.present + row.present - row.onBallot }),
      { hands: 0, present: 0 },
    );
  }

  /** `column` = number of points means "no aplica". */
  type(groupId: string, column: number, text: string): void {
    const row = this.rows.find((one) => one.groupId === groupId);
    if (row === undefined) return;
    const counts = row.draft.counts.map((old, index) => (index === column ? text : old));
    const notApplicable = column === row.draft.counts.length ? text : row.draft.notApplicable;
    this.#drafts.set(this.#key(groupId), { counts, notApplicable });
    this.#failures.delete(this.#key(groupId));
  }

  /** Writes the row if it can be true; answers whether one may go on. */
  async commit(groupId: string): Promise<boolean> {
    const row = this.rows.find((one) => one.groupId === groupId);
    const key = this.#key(groupId);
    if (row === undefined || row.sum.problem !== null) return false;
    if (!differs(row.sum, this.#kept(groupId))) return true;
    const { sheet, lensId } = this.#source;
    const outcome = await sheet.write('tallies.set', {
      exerciseId: sheet.exerciseId,
      lensId,
      itemId: this.item.id,
      groupId,
      counts: [...row.sum.counts],
      notApplicable: row.sum.notApplicable,
      channel: 'show-of-hands',
    });
    // What was typed stays after a refusal, so that it can be put right where it stands.
    if (outcome.ok) this.#drafts.delete(key);
    else this.#failures.set(key, outcome.error);
    return outcome.ok;
  }

  moveItem(step: 1 | -1): void {
    this.itemIndex = neighbour(this.#source.definition.items.length, this.itemIndex, step);
  }

  #kept(groupId: string): TallyView | undefined {
    const { sheet, lensId } = this.#source;
    const { id } = this.item;
    return sheet.typed?.tallies.find(
      (tally) => tally.groupId === groupId && tally.lensId === lensId && tally.itemId === id,
    );
  }

  #ratedOnBallot(groupId: string): number {
    const { sheet, lensId } = this.#source;
    const ballots = new Set(sheet.typed?.ballots.filter((one) => one.groupId === groupId).map((one) => one.id));
    const { id } = this.item;
    return (
      sheet.typed?.answers.filter(
        (answer) => answer.lensId === lensId && answer.itemId === id && ballots.has(answer.ballotId),
      ).length ?? 0
    );
  }

  #key(groupId: string): string {
    return `${groupId}/${this.#source.lensId}/${this.item.id}`;
  }
}
