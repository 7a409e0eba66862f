import type { ErrorDetails } from '../../contract/errors.ts';

/** The last part of a path of any system. */
export function fileName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path;
}

/** Names the file an error is about, between the quotes of a language; or else by what the caller says. */
export const quotedFile =
  (open: string, close: string) =>
  (path: ErrorDetails[string] | undefined, otherwise: string): string =>
    typeof path === 'string' ? `${open}${fileName(path)}${close}` : otherwise;
