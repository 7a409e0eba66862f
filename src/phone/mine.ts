/** What one answered oneself, as the forms show it. */
import type { AnswerMessage, MineMessage, PhoneDefinition } from '../contract/room/messages.ts';
import { isText, ratedItems } from '../domain/instruments/asked.ts';
import { subjectAt, subjectOf } from './subject.ts';

/** A rating; null: "no aplica / no sé"; an order, best first; words; what was shared out, by item. */
export type Given =
  | number
  | null
  | { readonly order: readonly string[] }
  | { readonly text: string }
  | { readonly shares: ReadonlyMap<string, number> };

type Row = MineMessage['answers'][number];

/** By subject. */
export function givenIn(definition: PhoneDefinition, mine: MineMessage): Map<string, Given> {
  const texts = new Map(mine.texts.map(({ itemId, text }) => [itemId, text]));
  const given = new Map<string, Given>();
  const [first] = ratedItems(definition);
  for (const lens of definition.lenses) {
    const rows = mine.answers.filter(({ lensId }) => lensId === lens.id);
    const put = (itemId: string | null, value: Given | undefined): void => {
      if (value !== undefined) given.set(subjectAt(definition, mine.exerciseId, { lensId: lens.id, itemId }), value);
    };
    const words = definition.items.filter(isText).map(({ id }) => id);
    for (const { itemId, value } of rows.filter((row) => words.includes(row.itemId))) {
      put(itemId, value === null ? null : { text: texts.get(itemId) ?? '' });
    }
    const rated = rows.filter((row) => !words.includes(row.itemId));
    if (lens.amount !== undefined) put(null, sharesOf(rated));
    else if (lens.ranking !== undefined) put(first?.id ?? null, orderOf(rated));
    else for (const { itemId, value } of rated) put(itemId, value);
  }
  return given;
}

/** Of an answer that is on its way. */
export function givenBy(message: Exclude<AnswerMessage, { kind: 'contribute' }>): Given {
  switch (message.kind) {
    case 'rate':
      return message.value;
    case 'say':
      return { text: message.text };
    case 'rank':
      return { order: message.order };
    case 'share':
      return { shares: new Map(message.shares.map(({ itemId, value }) => [itemId, value])) };
  }
}

export const isAnswer = (message: AnswerMessage): message is Exclude<AnswerMessage, { kind: 'contribute' }> =>
  subjectOf(message) !== null;

/** Rows that hold nothing but zeros are none. */
const isGiven = ({ value }: Row): boolean => value !== 0;

function sharesOf(rows: readonly Row[]): Given | undefined {
  if (!rows.some(isGiven)) return undefined;
  return { shares: new Map(rows.flatMap(({ itemId, value }) => (value ? [[itemId, value] as const] : []))) };
}

function orderOf(rows: readonly Row[]): Given | undefined {
  if (!rows.some(isGiven)) return undefined;
  const placed = rows.filter(({ value }) => (value ?? 0) > 0).sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return { order: placed.map(({ itemId }) => itemId) };
}
