/** Small rules of writing that both languages need. */

/** `one` for exactly 1, else `many`; the number is part of neither. */
export const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** "Enamorada del cliente" → "enamorada del cliente"; an acronym ("WOW …") keeps its capitals. */
export function lowerFirst(text: string): string {
  const second = text.charAt(1);
  const isAcronym = second !== second.toLowerCase();
  return isAcronym ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Quotes a text; one that is already a quotation as a whole is left alone. */
export function quoteEs(text: string): string {
  if (text.startsWith('«') && text.indexOf('»') === text.length - 1) return text;
  return `«${text.replaceAll('«', '“').replaceAll('»', '”')}»`;
}

export function quoteEn(text: string): string {
  if (text.startsWith('“') && text.indexOf('”') === text.length - 1) return text;
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
