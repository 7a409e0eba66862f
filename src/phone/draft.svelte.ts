import type { Given } from './mine.ts';

/** An answer that is put together before it is sent: words, an order, or what is shared out. */
export class Draft {
  /** Null: "no aplica / no sé". */
  text: string | null = $state('');
  order: readonly string[] = $state.raw([]);
  shares: ReadonlyMap<string, number> = $state.raw(new Map());
  /** Something in it was changed since it was sent. */
  isUnsent = $state(false);

  /** @param given what was answered before; undefined: nothing. */
  constructor(given: Given | undefined) {
    if (given === null) this.text = null;
    if (typeof given !== 'object' || given === null) return;
    if ('text' in given) this.text = given.text;
    if ('order' in given) this.order = given.order;
    if ('shares' in given) this.shares = given.shares;
  }

  get sum(): number {
    return [...this.shares.values()].reduce((sum, value) => sum + value, 0);
  }

  give(itemId: string, value: number): void {
    this.isUnsent = true;
    const others = [...this.shares].filter(([id]) => id !== itemId);
    this.shares = new Map(value > 0 ? [...others, [itemId, value]] : others);
  }

  put(order: readonly string[]): void {
    this.isUnsent = true;
    this.order = order;
  }

  write(text: string): void {
    this.isUnsent = true;
    this.text = text;
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
}
