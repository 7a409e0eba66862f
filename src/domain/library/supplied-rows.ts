/** Items that an instrument brings and that a row of its register may reword. */
import type { InstrumentDefinition, Language } from '../instruments/definition.ts';
import { choiceOf, type EntryData, type RegisterEntry } from '../registers/register.ts';

export interface SuppliedRow {
  readonly itemId: string;
  readonly text: string;
  readonly detail: string;
  /** The row that asks it in the same words, to be changed. */
  readonly data: EntryData;
}

/** Those that no row rewords yet, in the order of the instrument. */
export function suppliedRows(
  { register, items }: InstrumentDefinition,
  entries: readonly RegisterEntry[],
  language: Language,
): readonly SuppliedRow[] {
  const instead = register?.insteadColumn;
  const titleColumn = register?.columns[0]?.id;
  if (register === undefined || instead === undefined || titleColumn === undefined) return [];
  const taken = new Set(entries.map(({ data }) => choiceOf(data, instead)));
  const offered = register.columns.find(({ id }) => id === instead);
  const ids = offered?.type === 'choice' ? offered.options.map(({ id }) => id) : [];
  return items
    .filter(({ id }) => ids.includes(id) && !taken.has(id))
    .map((item) => {
      const text = item.short[language];
      const detail = 'story' in item ? item.story[language] : '';
      const story = register.storyColumn === undefined ? {} : { [register.storyColumn]: detail };
      return { itemId: item.id, text, detail, data: { [titleColumn]: text, ...story, [instead]: item.id } };
    });
}
