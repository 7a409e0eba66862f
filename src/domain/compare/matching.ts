/** Which question of the one side is which of the other. What is said in words is not compared. */
import { ratedItems } from '../instruments/asked.ts';
import type { InstrumentDefinition, RatedItem } from '../instruments/definition.ts';
import type { RegisterEntry } from '../registers/register.ts';

export interface Asked {
  readonly definition: InstrumentDefinition;
  readonly entries: readonly RegisterEntry[];
}

export interface MatchedItem {
  readonly before: RatedItem;
  readonly after: RatedItem;
  /** Another version asks it in other words: it need not measure the same. */
  readonly reworded: boolean;
}

export interface Matching {
  /** In the order of the later side. */
  readonly matched: readonly MatchedItem[];
  /** Questions of the instrument itself that only one side asks. */
  readonly onlyBefore: readonly RatedItem[];
  readonly onlyAfter: readonly RatedItem[];
  /** Rows that one side wrote down and the other did not. */
  readonly ownRows: number;
}

/** A question of the instrument is the one with the same id; a row that the room wrote is the one with the same words. */
export function matchItems(before: Asked, after: Asked): Matching {
  const [earlier, later] = [keyed(before), keyed(after)];
  const matched = [...later].flatMap(([key, item]) => {
    const like = earlier.get(key);
    return like === undefined ? [] : [{ before: like, after: item, reworded: reworded(like, item) }];
  });
  const alone = (own: Map<string, RatedItem>, others: Map<string, RatedItem>): [string, RatedItem][] =>
    [...own].filter(([key]) => !others.has(key));
  const [aloneBefore, aloneAfter] = [alone(earlier, later), alone(later, earlier)];
  const fixed = (all: [string, RatedItem][]): RatedItem[] => all.flatMap(([key, item]) => (isRow(key) ? [] : [item]));
  return {
    matched,
    onlyBefore: fixed(aloneBefore),
    onlyAfter: fixed(aloneAfter),
    ownRows: [...aloneBefore, ...aloneAfter].filter(([key]) => isRow(key)).length,
  };
}

/** In front of the words of a row; no id of an instrument begins like this. */
const row = 'row: ';
const isRow = (key: string): boolean => key.startsWith(row);

function keyed({ definition, entries }: Asked): Map<string, RatedItem> {
  const rows = new Set(entries.map(({ id }) => id));
  const all = new Map<string, RatedItem>();
  for (const item of ratedItems(definition)) {
    const key = rows.has(item.id) ? row + folded(item.question.es) : item.id;
    if (!all.has(key)) all.set(key, item);
  }
  return all;
}

/** Told apart in both languages: mending one of them, an accent or a comma is the same question. */
function reworded(before: RatedItem, after: RatedItem): boolean {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  return one.es !== other.es && one.en !== other.en;
}

function wordsOf(item: RatedItem): Readonly<Record<'es' | 'en', string>> {
  const texts =
    item.kind === 'bipolar-pair'
      ? [item.left, item.right]
      : item.kind === 'behaviour-rubric'
        ? [item.question, ...item.levels]
        : [item.question];
  const joined = (language: 'es' | 'en'): string => folded(texts.map((text) => text[language]).join(' '));
  return { es: joined('es'), en: joined('en') };
}

/** Letters and numbers alone, without accents. */
export function folded(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
