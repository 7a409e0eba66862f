import { ratedItems } from '../../../domain/instruments/asked.ts';
import { SvelteMap } from 'svelte/reactivity';
import type { Failure } from '../../../contract/errors.ts';
import type { AmountRule, InstrumentDefinition } from '../../../domain/instruments/definition.ts';
import type { AnswerSheet } from './answer-sheet.svelte.ts';
import type { RoomGroup } from './room.ts';

export interface WallSource {
  readonly sheet: AnswerSheet;
  readonly definition: InstrumentDefinition;
  readonly rooms: readonly RoomGroup[];
  readonly lensId: string;
}

/** What one group put on all the cards, and whether that can be. */
export interface WallColumn {
  readonly groupId: string;
  /** People who are still to be counted: those present without the ones who shared out on their own. */
  readonly people: number;
  readonly onBallot: number;
  readonly sum: number;
  /** What the people have together. */
  readonly all: number;
  /** Below zero: more than they have. */
  readonly left: number;
  /** `too-many-on-one`: on `itemId`, more than the people may put on one card. */
  readonly problem: 'not-a-number' | 'too-many' | 'too-many-on-one' | null;
  readonly itemId: string | null;
  readonly failure: Failure | null;
}

/** Points or dots counted together: a card a row, a group a column. A column is written when it can be true. */
export class WallCapture {
  readonly #source: WallSource;
  readonly #drafts = new SvelteMap<string, string>();
  readonly #failures = new SvelteMap<string, Failure>();
  #queue: Promise<void> = Promise.resolve();

  /** What is kept, by group and item, through the lens at hand. */
  readonly #kept: ReadonlyMap<string, number> = $derived.by(() => {
    const { sheet, lensId } = this.#source;
    const tallies = sheet.typed?.tallies.filter((tally) => tally.lensId === lensId) ?? [];
    return new Map(tallies.map(({ groupId, itemId, counts }) => [`${groupId}/${itemId}`, counts[0] ?? 0]));
  });
  readonly columns: readonly WallColumn[] = $derived.by(() =>
    this.#source.rooms.filter(({ present }) => present > 0).map((room) => this.#columnOf(room)),
  );

  constructor(source: WallSource) {
    this.#source = source;
  }

  /** The rule of the lens at hand; only asked for where there is one. */
  get rule(): AmountRule {
    const { definition, lensId } = this.#source;
    const amount = definition.lenses.find(({ id }) => id === lensId)?.amount;
    if (amount === undefined) throw new Error('Nothing is shared out through this lens');
    return amount;
  }

  /** As it is typed, empty for nothing. */
  shown(groupId: string, itemId: string): string {
    const draft = this.#drafts.get(this.#key(groupId, itemId));
    return draft ?? String(this.#kept.get(`${groupId}/${itemId}`) ?? '');
  }

  /** All groups together on one card. */
  sumOf(itemId: string): number {
    return this.columns.reduce((sum, { groupId }) => sum + (this.#number(groupId, itemId) ?? 0), 0);
  }

  type(groupId: string, itemId: string, text: string): void {
    this.#drafts.set(this.#key(groupId, itemId), text);
    this.#failures.delete(groupId);
  }

  /** Writes what changed in a column that can be true; what was lowered goes first, so that there is always room. */
  commit(groupId: string): Promise<void> {
    this.#queue = this.#queue.then(() => this.#write(groupId));
    return this.#queue;
  }

  async #write(groupId: string): Promise<void> {
    const { sheet, definition, lensId } = this.#source;
    const column = this.columns.find((one) => one.groupId === groupId);
    if (column === undefined || column.problem !== null) return;
    const changes = ratedItems(definition)
      .flatMap(({ id: itemId }) => {
        const draft = this.#drafts.get(this.#key(groupId, itemId));
        const before = this.#kept.get(`${groupId}/${itemId}`) ?? 0;
        const value = this.#number(groupId, itemId) ?? 0;
        return draft === undefined ? [] : [{ itemId, draft, value, by: value - before }];
      })
      .toSorted((a, b) => a.by - b.by);
    for (const { itemId, draft, value, by } of changes) {
      if (by !== 0) {
        const place = { exerciseId: sheet.exerciseId, lensId, itemId, groupId };
        const counted = { ...place, counts: [value], notApplicable: 0 };
        const outcome = await sheet.write('tallies.set', { ...counted, channel: 'show-of-hands' });
        if (!outcome.ok) {
          this.#failures.set(groupId, outcome.error);
          return;
        }
      }
      // What was typed since stays.
      const key = this.#key(groupId, itemId);
      if (this.#drafts.get(key) === draft) this.#drafts.delete(key);
    }
  }

  #columnOf({ groupId, present }: RoomGroup): WallColumn {
    const { sheet, definition, lensId } = this.#source;
    const ofGroup = new Set(sheet.typed?.ballots.flatMap((one) => (one.groupId === groupId ? [one.id] : [])));
    const shared = sheet.typed?.answers.filter(
      (one) => one.lensId === lensId && (one.value ?? 0) > 0 && ofGroup.has(one.ballotId),
    );
    const onBallot = new Set(shared?.map(({ ballotId }) => ballotId)).size;
    const people = Math.max(present - onBallot, 0);
    const given = ratedItems(definition).map(({ id }) => ({ id, value: this.#number(groupId, id) }));
    const sum = given.reduce((total, { value }) => total + (value ?? 0), 0);
    const { total, each } = this.rule;
    const odd = given.find(({ value }) => value === null);
    const full = given.find(({ value }) => (value ?? 0) > people * each);
    const left = people * total - sum;
    const problem =
      odd !== undefined ? 'not-a-number' : left < 0 ? 'too-many' : full !== undefined ? 'too-many-on-one' : null;
    const itemId = problem === 'not-a-number' ? (odd?.id ?? null) : (full?.id ?? null);
    const failure = this.#failures.get(groupId) ?? null;
    return { groupId, people, onBallot, sum, all: people * total, left, problem, itemId, failure };
  }

  /** Null for what is no whole number. */
  #number(groupId: string, itemId: string): number | null {
    const text = this.shown(groupId, itemId).trim();
    if (text === '') return 0;
    return /^\d{1,5}$/.test(text) ? Number(text) : null;
  }

  #key(groupId: string, itemId: string): string {
    return `${this.#source.lensId}/${groupId}/${itemId}`;
  }
}
