/** The instrument as the room answers it: what was written down stands among its items. */
import type { InstrumentDefinition, Item } from '../instruments/definition.ts';
import { entryTitle, itemIdOf, textOf, type RegisterDefinition, type RegisterEntry } from './register.ts';

/** Fits a chart axis and a table column, like the short texts of an instrument. */
const shortLength = 40;

/**
 * The definition with one item an entry after its own items, or in the place of the one that the entry rewords; the same
 * definition where the register is not rated, and entries without a title are left out. The texts are the room's, so
 * they are the same in both languages.
 */
export function withEntries(definition: InstrumentDefinition, entries: readonly RegisterEntry[]): InstrumentDefinition {
  const { register } = definition;
  if (register?.item === undefined || entries.length === 0) return definition;
  const written = new Map<string, Item>();
  for (const entry of entries) {
    const item = itemOf(register, entry);
    if (item !== null && !written.has(item.id)) written.set(item.id, item);
  }
  const items = definition.items.map((item) => {
    const reworded = written.get(item.id) ?? item;
    written.delete(item.id);
    return reworded;
  });
  return { ...definition, items: [...items, ...written.values()] };
}

function itemOf(register: RegisterDefinition, entry: RegisterEntry): Item | null {
  const { data } = entry;
  const id = itemIdOf(register, entry);
  const title = entryTitle(register, data).trim();
  if (title === '' || register.item === undefined) return null;
  const texts = { id, question: both(title), short: both(shortened(title)) };
  if (register.item.kind === 'bipolar-pair') return { ...register.item, ...texts };
  const story = register.storyColumn === undefined ? '' : textOf(data, register.storyColumn).trim();
  return { ...register.item, ...texts, ...(story === '' ? {} : { story: both(story) }) };
}

const both = (text: string) => ({ es: text, en: text });

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= shortLength
    ? text
    : `${characters
        .slice(0, shortLength - 1)
        .join('')
        .trimEnd()}…`;
}
