export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly standIn: string;
}

/** The text with each place replaced; places must not overlap. */
export function replaceAt(text: string, replacements: readonly Replacement[]): string {
  let rest = text;
  // From behind, so that the places before stay where they are.
  for (const { start, end, standIn } of [...replacements].sort((a, b) => b.start - a.start)) {
    rest = rest.slice(0, start) + standIn + rest.slice(end);
  }
  return rest;
}

const sideLength = 70;

/** What stands around a place, cut at words: enough to see what is meant. */
export function aroundPlace(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const left = text.slice(Math.max(0, start - sideLength), start).replaceAll('\n', ' ');
  const right = text.slice(end, end + sideLength).replaceAll('\n', ' ');
  return {
    before: start > sideLength ? `…${left.replace(/^\S*\s/u, '')}` : left,
    after: end + sideLength < text.length ? `${right.replace(/\s\S*$/u, '')}…` : right,
  };
}
