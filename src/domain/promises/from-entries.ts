/** The promises as the room wrote, placed and rewrote them (instrument 1a). */
import type { LanguageLens, LensReading } from '../language-lens/lens.ts';
import { textOf, type RegisterEntry } from '../registers/register.ts';
import type { ItemResult, RatingSummary } from '../results/results.ts';

export interface PromiseView {
  readonly id: string;
  readonly text: string;
  /** Who says it and where it is said; empty while nobody wrote it. */
  readonly who: string;
  readonly where: string;
  /** The same promise told from what the customer needs; empty while nobody rewrote it. */
  readonly rewrite: string;
  /** From 1 "habla de nosotros" to 5; null while nothing may be shown. */
  readonly rating: RatingSummary | null;
  /** What the room agreed on, 1–5; null while it has not. */
  readonly agreed: number | null;
}

/** Below the middle of the scale a promise speaks of us. */
export const ofUsBelow = 3;

/** Rows of the register `promise`, in order; a row without its sentence is left out. */
export function promisesOf(entries: readonly RegisterEntry[], items: readonly ItemResult[]): readonly PromiseView[] {
  return entries.flatMap(({ id, data }): PromiseView[] => {
    const text = textOf(data, 'text').trim();
    if (text === '') return [];
    const item = items.find(({ itemId }) => itemId === id);
    const words = (column: string): string => textOf(data, column).trim();
    return [
      {
        id,
        text,
        who: words('who'),
        where: words('where'),
        rewrite: words('rewrite'),
        rating: item?.summary ?? null,
        agreed: item?.consensus?.value ?? null,
      },
    ];
  });
}

/** What the language lens reads in a promise, before and after; a mirror, and no part of any figure here. */
export interface PromiseLanguage {
  readonly before: LensReading;
  /** Null while it is not rewritten. */
  readonly after: LensReading | null;
}

export function languageOf({ text, rewrite }: PromiseView, lens: LanguageLens): PromiseLanguage {
  return { before: lens(text), after: rewrite === '' ? null : lens(rewrite) };
}

export interface PromisesTold {
  readonly all: number;
  /** Promises with a mean that may be shown. */
  readonly rated: number;
  /** Of those, the ones with a mean below 3, the lowest first. */
  readonly ofUs: readonly (PromiseView & { readonly rating: RatingSummary })[];
  /** 0–1 of the rated ones; null without any. */
  readonly share: number | null;
  readonly rewritten: number;
  /** The lowest of those that speak of us and are not rewritten yet. */
  readonly next: PromiseView | null;
}

export function promisesTold(promises: readonly PromiseView[]): PromisesTold {
  const rated = promises.flatMap((promise) =>
    promise.rating?.mean == null ? [] : [{ ...promise, rating: promise.rating, mean: promise.rating.mean }],
  );
  const ofUs = rated.filter(({ mean }) => mean < ofUsBelow).sort((a, b) => a.mean - b.mean);
  return {
    all: promises.length,
    rated: rated.length,
    ofUs,
    share: rated.length === 0 ? null : ofUs.length / rated.length,
    rewritten: promises.filter(({ rewrite }) => rewrite !== '').length,
    next: ofUs.find(({ rewrite }) => rewrite === '') ?? null,
  };
}
