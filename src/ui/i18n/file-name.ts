import type { ErrorDetails } from '../../contract/errors.ts';

/** The last part of a path of any system. */
export function fileName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path;
}

/** The same with the two folders that tell it from others: a whole path is cut off at its end, where it says most. */
export function placeAndName(path: string): string {
  const separator = path.includes('\\') ? '\\' : '/';
  const parts = path.split(/[/\\]/u);
  return parts.length <= 4 ? path : ['…', ...parts.slice(-3)].join(separator);
}

/** Names the file an error is about, between the quotes of a language; or else by what the caller says. */
export const quotedFile =
  (open: string, close: string) =>
  (path: ErrorDetails[string] | undefined, otherwise: string): string =>
    typeof path === 'string' ? `${open}${fileName(path)}${close}` : otherwise;
