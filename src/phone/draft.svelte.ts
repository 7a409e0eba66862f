import type { Unsent } from './drafts.svelte.ts';
import type { Given } from './mine.ts';

export interface DraftParts {
  /** What was answered before; undefined: nothing. */
  readonly given: Given | undefined;
  /** How far one had got when the page was left; undefined: nothing was begun. */
  readonly unsent: Unsent | undefined;
  /** Told of every change; null: nothing is left of it. */
  readonly onchange: (unsent: Unsent | null) => void;
}

/** An answer that is put together before it is sent: words, an order, or what is shared out. */
export class Draft {
  readonly #onchange: DraftParts['onchange'];
  /** Null: "no aplica / no sé". */
  text: string | null = $state('');
  order: readonly string[] = $state.raw([]);
  shares: ReadonlyMap<string, number> = $state.raw(new Map());
  /** Something in it was changed since it was sent. */
  isUnsent = $state(false);

  constructor({ given, unsent, onchange }: DraftParts) {
    this.#onchange = onchange;
    this.isUnsent = unsent !== undefined;
    const begun = unsent ?? given;
    if (begun === null) this.text = null;
    if (typeof begun !== 'object' || begun === null) return;
    if ('text' in begun) this.text = begun.text;
    if ('order' in begun) this.order = begun.order;
    if ('shares' in begun) this.shares = begun.shares;
  }

  get sum(): number {
    return [...this.shares.values()].reduce((sum, value) => sum + value, 0);
  }

  give(itemId: string, value: number): void {
    const others = [...this.shares].filter(([id]) => id !== itemId);
    this.shares = new Map(value > 0 ? [...others, [itemId, value]] : others);
    this.#changed({ shares: this.shares });
  }

  put(order: readonly string[]): void {
    this.order = order;
    this.#changed(this.isEmpty('order') ? null : { order });
  }

  write(text: string): void {
    this.text = text;
    this.#changed(this.isEmpty('text') ? null : { text });
  }

  /** It was sent, or given up. */
  done(): void {
    this.isUnsent = false;
    this.#onchange(null);
  }

  isEmpty(what: 'text' | 'order'): boolean {
    return what === 'order' ? this.order.length === 0 : (this.text ?? '').trim() === '';
  }

  /** Null while there is nothing to send; an amount may also be left whole. */
  made(what: 'text' | 'order' | 'shares'): Given {
    if (what === 'shares') return { shares: this.shares };
    if (this.isEmpty(what)) return null;
    return what === 'order' ? { order: this.order } : { text: (this.text ?? '').trim() };
  }

  #changed(unsent: Unsent | null): void {
    this.isUnsent = true;
    this.#onchange(unsent);
  }
}
