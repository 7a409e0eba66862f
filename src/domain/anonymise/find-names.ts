/**
 * Where texts name somebody: the whole name, some words of it side by side, or one word that is no everyday word. Whole
 * words only; nicknames, misspellings and what is told about somebody are not found, and whoever shares a file is told so.
 */
import { isCommonWord } from './common-words.ts';
import { foldName, isParticle, nameWords, tellsAlone, type NameWord } from './name-words.ts';

/** Somebody, or a firm, whose name is sought. */
export interface Sought {
  readonly name: string;
  /** A single word of the name is enough; false for a firm, whose words are everybody's. */
  readonly alone: boolean;
}

export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** Places in the list of whom it may mean; more than one where they share the name. */
  readonly who: readonly number[];
  /** It may be a word like any other. */
  readonly doubtful: boolean;
}

interface Known {
  readonly words: readonly string[];
  readonly telling: ReadonlySet<string>;
  readonly alone: boolean;
}

interface Run {
  readonly last: number;
  readonly score: number;
  readonly isWhole: boolean;
}

/** Between two words of one name: "López, M." or "María-José", and never a new sentence's line. */
const joins = /^[\s.,'’·\-–]{0,3}$/u;

/** @returns what finds them in a text, in its order and without overlaps. */
export function nameFinder(sought: readonly Sought[]): (text: string) => FoundName[] {
  const known = sought.map(({ name, alone }): Known => {
    const words = nameWords(name).map(({ folded }) => folded);
    return { words, alone, telling: new Set(words.filter((word) => !isParticle(word))) };
  });
  const byWord = new Map<string, Set<number>>();
  known.forEach(({ words }, who) => {
    for (const word of words) {
      // An initial stands for a word only before or behind another of the same name.
      for (const key of [word, initialOf(word)]) byWord.set(key, (byWord.get(key) ?? new Set()).add(who));
    }
  });
  const wordless = sought.flatMap(({ name }, who) =>
    known[who]?.words.length === 0 && name.trim() !== '' ? [{ name: name.trim(), who }] : [],
  );
  return (text) => {
    const found = wordless.flatMap(({ name, who }) => literally(text, name, who));
    const words = nameWords(text);
    for (let at = 0; at < words.length;) {
      const best = bestAt(text, words, at, known, byWord);
      if (best === null) at += 1;
      else {
        found.push(best.found);
        at = best.next;
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

const initialOf = (word: string): string => [...word][0] ?? '';

function bestAt(
  text: string,
  words: readonly NameWord[],
  at: number,
  known: readonly Known[],
  byWord: ReadonlyMap<string, ReadonlySet<number>>,
): { readonly found: FoundName; readonly next: number } | null {
  const first = words[at];
  if (first === undefined) return null;
  let best: Run | null = null;
  let who: number[] = [];
  for (const one of byWord.get(first.folded) ?? []) {
    const run = runOf(text, words, at, known[one]);
    if (run === null) continue;
    const better = best === null ? 1 : run.score - best.score || run.last - best.last;
    if (better > 0) [best, who] = [run, [one]];
    else if (better === 0) who.push(one);
  }
  const last = words[best?.last ?? -1];
  if (best === null || last === undefined) return null;
  const single = best.last === at;
  const doubtful = single && (isCommonWord(first.folded) || !tellsAlone(first.folded));
  return { found: { start: first.start, end: last.end, who, doubtful }, next: best.last + 1 };
}

/** The longest run of words of one name from `at` on; null where it names nobody. */
function runOf(text: string, words: readonly NameWord[], at: number, name: Known | undefined): Run | null {
  if (name === undefined) return null;
  const initials = new Set(name.words.map(initialOf));
  const seen = new Set<string>();
  const spelled: string[] = [];
  let last = -1;
  let lettersOnly = 0;
  for (let next = at; next < words.length; next += 1) {
    const word = words[next];
    const before = words[next - 1];
    if (word === undefined) break;
    if (next > at && !joins.test(text.slice(before?.end, word.start))) break;
    const isInitial = !name.words.includes(word.folded) && initials.has(word.folded) && isWrittenAsInitial(text, word);
    if (!name.words.includes(word.folded) && !isInitial) break;
    spelled.push(word.folded);
    if (isInitial) {
      lettersOnly += 1;
      if (seen.size > 0) last = next;
    } else if (name.telling.has(word.folded)) {
      // A name twice in a row is two mentions.
      if (seen.has(word.folded)) break;
      seen.add(word.folded);
      last = next;
    }
  }
  const isWhole = name.words.length > 0 && name.words.every((word, place) => spelled[place] === word);
  if (isWhole) last = Math.max(last, at + name.words.length - 1);
  if (last < at || (!isWhole && isParticle(words[at]?.folded ?? ''))) return null;
  const score = seen.size + lettersOnly / 10 + (isWhole ? 0.5 : 0);
  const [only = ''] = seen;
  const enough = isWhole || seen.size >= 2 || (name.alone && seen.size === 1 && tellsAlone(only));
  return enough ? { last, score, isWhole } : null;
}

/** "J." or "J", and not the "a" of "a López". */
function isWrittenAsInitial(text: string, { start, end }: NameWord): boolean {
  const letter = text.slice(start, end);
  return [...letter].length === 1 && (letter !== letter.toLowerCase() || text[end] === '.');
}

/** A name of signs alone. */
function literally(text: string, name: string, who: number): FoundName[] {
  const found: FoundName[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    found.push({ start: at, end: at + name.length, who: [who], doubtful: false });
  }
  return found;
}

/** Whether a text looks like somebody's name rather than a post: two to five words, each with a capital, none an everyday one. */
export function looksLikeName(text: string): boolean {
  const words = nameWords(text);
  const telling = words.filter(({ folded }) => !isParticle(folded));
  return (
    telling.length >= 2 &&
    telling.length <= 5 &&
    telling.every(({ start, end, folded }) => {
      const initial = text.slice(start, end).charAt(0);
      return initial !== initial.toLowerCase() && !posts.has(folded);
    })
  );
}

/** Words of posts and departments, written with capitals by habit. */
const posts: ReadonlySet<string> = new Set(
  foldName(
    `gerente gerencia gerenta director directora dirección subdirector subdirectora jefe jefa jefatura coordinador coordinadora
    coordinación supervisor supervisora supervisión equipo área departamento comité consejo general operaciones ventas comercial
    mercadotecnia marketing finanzas legal jurídico humanos recursos calidad servicio clientes cliente atención sistemas tecnología
    sucursal tienda cocina piso recepción caja proyecto experiencia capital humano talento cultura compras logística manager head
    chief officer team department committee board operations sales finance human resources service customer experience quality store
    branch lead leader vice president director supervisor`,
  ).split(/\s+/),
);
