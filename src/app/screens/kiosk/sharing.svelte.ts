import { SvelteMap } from 'svelte/reactivity';
import type { Failure } from '../../../contract/errors.ts';
import type { AmountRule } from '../../../domain/instruments/definition.ts';
import type { Given } from '../../../ui/questions/amounts/amount.ts';
import type { Clock } from '../../../ui/clock.ts';
import { Sending } from './sending.svelte.ts';
import type { Turn } from './turn.svelte.ts';

/**
 * Points or dots being shared out over all items. It is one answer: nothing of it is written before the person says
 * that it is done, so that whoever walks away in the middle leaves no half of one.
 */
export class Sharing extends Sending {
  readonly rule: AmountRule;
  readonly #values: SvelteMap<string, number>;
  readonly #lensId: string;
  readonly sum: number = $derived.by(() => [...this.#values.values()].reduce((sum, value) => sum + value, 0));
  readonly left: number = $derived.by(() => this.rule.total - this.sum);

  constructor(clock: Clock, turn: Turn, lensId: string, rule: AmountRule, ondone: () => void) {
    super(clock, turn, { lensId, itemId: null }, ondone);
    this.rule = rule;
    this.#lensId = lensId;
    this.#values = new SvelteMap(turn.shares(lensId));
  }

  readonly given: Given = (itemId) => this.#values.get(itemId);

  give(itemId: string, value: number): void {
    if (this.isTaken) return;
    this.reopen();
    if (value > 0) this.#values.set(itemId, value);
    else this.#values.delete(itemId);
  }

  /** Something was chosen that is not written yet. */
  get isUnsaved(): boolean {
    return this.sum > 0 && this.state !== 'saved' && !this.turn.has(this.place);
  }

  protected write(): Promise<Failure | null> {
    return this.turn.share(this.#lensId, this.#values);
  }
}
