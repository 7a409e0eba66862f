/** What in a text belongs to one client, and so has no place in the firm's library. */

export interface ClientTraces {
  /** It holds digits: most often a result of this client. */
  readonly figures: boolean;
  /** Names in it, as they were given: of the client, a part of that, or of a person. */
  readonly names: readonly string[];
}

/** Shorter words of a client's name («de», «Sur») say too little to be taken for it. */
const shortestPart = 4;

/** @param people full names, e.g. of the participants. */
export function clientTraces(text: string, client: string, people: readonly string[]): ClientTraces {
  const parts = client.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= shortestPart);
  const candidates = namesClient(text, client) ? [client.trim()] : parts;
  const names = [...candidates, ...people].filter((name) => isNamed(text, name));
  return { figures: /\p{N}/u.test(text), names: [...new Set(names)] };
}

/** Whether the text holds the client's name, whole. */
export function namesClient(text: string, client: string): boolean {
  return isNamed(text, client);
}

/**
 * As a name, not as a word: with its capital or exactly as given, so that a client called «Casa» does not
 * forbid «la casa». Accents do not count.
 */
function isNamed(text: string, name: string): boolean {
  const wanted = bare(name).trim();
  if (wanted === '') return false;
  const escaped = wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  const found = bare(text).matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu'));
  return [...found].some(([match]) => match === wanted || match.charAt(0) !== match.charAt(0).toLowerCase());
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
