/** A row of a register made of what somebody contributed. */
import type { EntryData, RegisterColumn, RegisterDefinition } from './register.ts';

/** The id of a column that names the theme of a row. */
const themeColumn = 'cluster';
/** No cell of one line is longer, whatever its column says. */
const longestLine = 200;

type Words = Extract<RegisterColumn, { type: 'text' | 'long' }>;

/**
 * The cells of the row: the text names it, and stands whole in the column of the story where it is too long for a name.
 * The theme goes where the register has a column for it. Null where the text fits nowhere.
 */
export function entryFrom(
  register: RegisterDefinition,
  { text, theme }: { readonly text: string; readonly theme: string },
): EntryData | null {
  const name = wordsAt(register, register.columns[0]?.id);
  if (name === null) return null;
  const told = name.type === 'text' ? text.replace(/\s*\n\s*/g, ' ') : text;
  const most = longestName(register);
  const story = storyOf(register);
  const cluster = wordsAt(register, themeColumn);
  const about = cluster !== null && theme !== '' && theme.length <= cluster.maximum ? { [cluster.id]: theme } : {};
  if (told.length <= most) return { [name.id]: told, ...about };
  if (story === null || text.length > story.maximum) return null;
  return { [name.id]: shortened(told, most), [story.id]: text, ...about };
}

/** Letters that the text naming a row may have. */
export function longestName(register: RegisterDefinition): number {
  const name = wordsAt(register, register.columns[0]?.id);
  if (name === null) return 0;
  return name.type === 'text' ? Math.min(name.maximum, longestLine) : name.maximum;
}

/** The column that tells in full what the first one names: the one that the register says, else a long one right after. */
function storyOf({ columns, storyColumn }: RegisterDefinition): Words | null {
  const second = columns[1];
  const id = storyColumn ?? (second?.type === 'long' ? second.id : undefined);
  return wordsAt({ columns }, id);
}

function wordsAt({ columns }: Pick<RegisterDefinition, 'columns'>, id: string | undefined): Words | null {
  const column = columns.find((one) => one.id === id);
  return column?.type === 'text' || column?.type === 'long' ? column : null;
}

/** Cut at a space, with an ellipsis. */
function shortened(text: string, most: number): string {
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}
