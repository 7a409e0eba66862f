import type { Given } from './mine.ts';
import type { Store } from './store.ts';

/** Words, an order, or what is shared out. */
export type Unsent = Exclude<Given, number | null>;

/** As it stands in the store, which holds no maps. */
type Written = Exclude<Unsent, { shares: unknown }> | { readonly shares: readonly (readonly [string, number])[] };
type Kept = readonly (readonly [subject: string, written: Written])[];

/** What of it can still be sent: a question may have been taken out meanwhile. */
export function stillAsked(unsent: Unsent, isAsked: (itemId: string) => boolean): Unsent {
  if ('order' in unsent) return { order: unsent.order.filter(isAsked) };
  return 'shares' in unsent ? { shares: new Map([...unsent.shares].filter(([id]) => isAsked(id))) } : unsent;
}

/** Far more than anybody leaves half done; the oldest give way. */
const mostKept = 40;

/**
 * What is being put together and was not sent, so that it is there again after the phone was locked or the page loaded
 * anew. Every change reads the store first: another tab may have written meanwhile.
 */
export class Drafts {
  readonly #store: Store;
  #kept: Kept = $state.raw([]);

  constructor(store: Store) {
    this.#store = store;
    this.#kept = this.#read();
  }

  /** Undefined: nothing is half done. */
  about(subject: string): Unsent | undefined {
    const written = this.#kept.find(([one]) => one === subject)?.[1];
    return written !== undefined && 'shares' in written ? { shares: new Map(written.shares) } : written;
  }

  /** Whether anything is half done whose subject begins like this. */
  hasAny(beginning: string): boolean {
    return this.#kept.some(([subject]) => subject.startsWith(beginning));
  }

  /** @param unsent null: nothing is left of it, or it was sent. */
  keep(subject: string, unsent: Unsent | null): void {
    const others = this.#read().filter(([one]) => one !== subject);
    if (unsent === null) this.#write(others);
    else {
      const written = 'shares' in unsent ? { shares: [...unsent.shares] } : unsent;
      this.#write([...others, [subject, written] as const].slice(-mostKept));
    }
  }

  /** The room has gone on to this exercise: what was half done in another one is for nobody any more. */
  keepOnly(exerciseId: string): void {
    const kept = this.#read();
    const own = kept.filter(([subject]) => subject.startsWith(`${exerciseId}/`));
    if (own.length < kept.length) this.#write(own);
  }

  clear(): void {
    this.#store.remove('drafts');
    this.#kept = [];
  }

  #read(): Kept {
    try {
      const kept = JSON.parse(this.#store.get('drafts') ?? '[]') as unknown;
      return Array.isArray(kept) ? (kept as Kept) : [];
    } catch {
      return [];
    }
  }

  #write(kept: Kept): void {
    this.#store.set('drafts', JSON.stringify(kept));
    this.#kept = kept;
  }
}
