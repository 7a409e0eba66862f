/** What each column of a foreign table is for: proposed from its title, decided by the person. */
import { askedThrough, isWhole, ratedItems, isText } from '../instruments/asked.ts';
import type { InstrumentDefinition, Item, Lens } from '../instruments/definition.ts';
import { foldWords, similarity } from './folding.ts';

const plainUses = ['ignore', 'name', 'group', 'code'] as const;
const tidyUses = [
  'instrument',
  'lens',
  'item',
  'ballot',
  'channel',
  'value',
  'place',
  'notApplicable',
  'count',
] as const;

export type PlainUse = (typeof plainUses)[number];
export type TidyUse = (typeof tidyUses)[number];
/** `item <lens> <item>`: answers to it · `order <lens>`: a whole order, best first, in one cell. */
export type ColumnUse = PlainUse | TidyUse | `item ${string} ${string}` | `order ${string}`;

export const itemUse = (lensId: string, itemId: string): ColumnUse => `item ${lensId} ${itemId}`;
export const orderUse = (lensId: string): ColumnUse => `order ${lensId}`;

/** The lens and item behind a use; null for any other use. */
export function itemOfUse(use: ColumnUse): { readonly lensId: string; readonly itemId: string } | null {
  const [kind, lensId = '', itemId = ''] = use.split(' ');
  return kind === 'item' ? { lensId, itemId } : null;
}

export function lensOfOrder(use: ColumnUse): string | null {
  const [kind, lensId = ''] = use.split(' ');
  return kind === 'order' ? lensId : null;
}

/** A row an answer, as our own export writes it, instead of a row a person. */
export const isTidy = (uses: readonly ColumnUse[]): boolean => uses.includes('item');

const titles: Readonly<Record<Exclude<PlainUse, 'ignore'> | TidyUse, readonly string[]>> = {
  name: [
    'nombre',
    'nombre completo',
    'nombre y apellido',
    'nombre y apellidos',
    'apellido',
    'apellidos',
    'participante',
    'persona',
    'colaborador',
    'su nombre',
    'name',
    'full name',
    'your name',
    'first name',
    'last name',
    'surname',
    'participant',
    'person',
  ],
  group: [
    'grupo',
    'area',
    'su area',
    'area o grupo',
    'nivel',
    'rol',
    'departamento',
    'equipo',
    'a que grupo pertenece',
    'group',
    'level',
    'role',
    'department',
    'team',
    'which group do you belong to',
  ],
  code: ['codigo', 'clave', 'code'],
  instrument: ['instrumento', 'instrument'],
  lens: ['lente', 'lens'],
  item: ['reactivo', 'item'],
  ballot: ['boleta', 'ballot'],
  channel: ['medio', 'channel'],
  value: ['valor', 'value'],
  place: ['lugar', 'place'],
  notApplicable: ['no aplica', 'not applicable'],
  count: ['cuantas', 'count'],
};

function plainUse(title: string): ColumnUse {
  const folded = foldWords(title);
  for (const use of ['name', 'group', 'code'] as const) if (titles[use].includes(folded)) return use;
  return 'ignore';
}

/** The columns of our own sheet of answers; null for any other table. */
function tidyProposal(columns: readonly string[]): ColumnUse[] | null {
  const folded = columns.map(foldWords);
  const has = (use: TidyUse): boolean => folded.some((title) => titles[use].includes(title));
  if (!has('item') || !has('lens') || !has('value')) return null;
  const used = new Set<ColumnUse>();
  return folded.map((title): ColumnUse => {
    // In that sheet, "participant" is a code.
    if (title === 'participante' || title === 'participant') return 'code';
    const all = [...tidyUses, 'name', 'group', 'code'] as const;
    const use = all.find((each) => titles[each].includes(title) && !used.has(each)) ?? 'ignore';
    used.add(use);
    return use;
  });
}

/** Everything by which a question may be called in somebody's form. */
function namesOf(item: Item): string[] {
  const texts = [item.question, item.short];
  const pair = item.kind === 'bipolar-pair' ? [item.left, item.right] : [];
  return [
    item.id,
    ...[...texts, ...pair].flatMap(({ es, en }) => [es, en]),
    ...(item.kind === 'bipolar-pair' ? [`${item.left.es} ${item.right.es}`, `${item.left.en} ${item.right.en}`] : []),
  ]
    .map(foldWords)
    .filter((name) => name !== '');
}

/** How forms write a title: whole, or the row of a grid in brackets. */
function partsOf(title: string): string[] {
  const bracketed = [...title.matchAll(/\[([^\]]+)\]/gu)].map(([, inside]) => inside ?? '');
  const before = title.replace(/\[[^\]]*\]/gu, ' ');
  // Microsoft's forms number the second question of one wording.
  const numbered = title.replace(/\s*\d{1,2}$/u, '');
  const unnumbered = title.replace(/^\s*\d{1,3}\s*[.)\-–]\s*/u, '');
  return [title, numbered, unnumbered, ...bracketed, before].map(foldWords).filter((part) => part !== '');
}

const least = 0.62;

function likeness(title: string, names: readonly string[], lens: Lens, lenses: number): number {
  const parts = partsOf(title);
  const best = Math.max(0, ...parts.flatMap((part) => names.map((name) => closeness(part, name))));
  if (lenses < 2 || best < least) return best;
  const whole = foldWords(title);
  const named = [lens.title.es, lens.title.en, lens.id].map(foldWords).some((name) => whole.includes(name));
  return named ? best + 0.2 : best;
}

function closeness(part: string, name: string): number {
  if (part === name) return 1;
  // A title that holds the whole question, with more around it.
  const holds = name.length >= 12 && part.includes(name);
  return holds ? 0.95 : similarity(part, name);
}

/** Which columns answer which items: the likest first, each of them once. */
function itemProposal(columns: readonly string[], definition: InstrumentDefinition): Map<number, ColumnUse> {
  const { lenses } = definition;
  const ranked = lenses.flatMap((lens, lensAt) =>
    (isWhole(lens)
      ? [...ratedItems(definition), ...askedThrough(definition, lens.id).filter(isText)]
      : askedThrough(definition, lens.id)
    ).flatMap((item) => {
      const names = namesOf(item);
      return columns.map((title, column) => ({
        column,
        lensAt,
        use: itemUse(lens.id, item.id),
        likeness: likeness(title, names, lens, lenses.length),
      }));
    }),
  );
  for (const lens of lenses.filter(({ ranking }) => ranking !== undefined)) {
    const names = [lens.title.es, lens.title.en, lens.prompt.es, lens.prompt.en].map(foldWords);
    for (const [column, title] of columns.entries()) {
      const best = Math.max(...partsOf(title).flatMap((part) => names.map((name) => closeness(part, name))));
      ranked.push({ column, lensAt: 0, use: orderUse(lens.id), likeness: best });
    }
  }
  ranked.sort((a, b) => b.likeness - a.likeness || a.column - b.column || a.lensAt - b.lensAt);
  const found = new Map<number, ColumnUse>();
  const used = new Set<ColumnUse>();
  for (const { column, use, likeness: alike } of ranked) {
    if (alike < least) break;
    if (found.has(column) || used.has(use)) continue;
    found.set(column, use);
    used.add(use);
  }
  return found;
}

/**
 * What each column seems to be for.
 * @param definition of the exercise that is to be filled; null for a list of people.
 */
export function proposeUses(columns: readonly string[], definition: InstrumentDefinition | null): ColumnUse[] {
  if (definition !== null) {
    const tidy = tidyProposal(columns);
    if (tidy !== null) return tidy;
  }
  const items = definition === null ? new Map<number, ColumnUse>() : itemProposal(columns, definition);
  let hasGroup = false;
  return columns.map((title, column): ColumnUse => {
    const use = plainUse(title);
    if (use === 'group' && hasGroup) return items.get(column) ?? 'ignore';
    if (use === 'group') hasGroup = true;
    return use === 'ignore' ? (items.get(column) ?? 'ignore') : use;
  });
}

/** Whether the first row names the columns: one of its cells is a title that is known, and none is a number. */
export function looksLikeHeader(
  first: readonly string[],
  second: readonly string[],
  definition: InstrumentDefinition | null,
): boolean {
  if (proposeUses(first, definition).some((use) => use !== 'ignore')) return true;
  const isNumber = (cell: string): boolean => /^[\s\d.,/:%-]+$/u.test(cell.trim()) && cell.trim() !== '';
  return second.some((cell, at) => isNumber(cell) && !isNumber(first[at] ?? '') && (first[at] ?? '').trim() !== '');
}
