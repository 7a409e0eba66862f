import { fileName, quotedFile } from '../file-name.ts';
import type { ErrorDetails } from '../../../contract/errors.ts';

const file = quotedFile('“', '”');

const otherwise = 'Choose another copy or open a backup.';

/** Why it was not opened, and what can be done; without the fault, what holds for all of them. */
const sentences: Readonly<Record<string, (it: string) => string>> = {
  incomplete: (it) =>
    `${it} is incomplete: a part is missing, as when a copy is interrupted. It was not opened and was left as it was. Copy it again from where it came or open a backup.`,
  'live-copy': (it) =>
    `${it} is an unfinished working copy, not a saved file. It was not opened and was left as it was. Look for the file that was saved or open a backup.`,
  schema: (it) =>
    `${it} contains parts that no Respiro engagement has. To be safe it was not opened; it was left as it was. Ask whoever sent it for another copy.`,
  altered: (it) =>
    `${it} was changed outside Respiro: its contents are no longer what was saved. It was not opened and was left as it was. ${otherwise}`,
  values: (it) =>
    `${it} contains data that Respiro does not write. To be safe it was not opened; it was left as it was. Ask whoever sent it for another copy.`,
  slow: (it) =>
    `Checking ${it} took more than ten seconds and was stopped. The file was left as it was. Close other programs and try again; if it happens again, open a backup.`,
  stopped: (it) =>
    `The check of ${it} was interrupted. The file was left as it was. Try again; if it happens again, open a backup.`,
  link: (it) => `${it} is a shortcut and was not opened. Choose the file it points to.`,
  'not-a-file': (it) => `${it} is not a file. Choose a file that ends in .respiro.`,
  size: (it) => `${it} is empty or nearly empty. It was left as it was. ${otherwise}`,
  'too-large': (it) => `${it} is too large to be a Respiro engagement. It was left as it was. Choose another file.`,
};

const beside = (path: ErrorDetails[string] | undefined): string =>
  typeof path === 'string' ? ` A copy lies beside it: “${fileName(path)}”.` : '';

/** The message for a file that was not opened. */
export function fileRefused(details: ErrorDetails, usual: string): string {
  const sentence = sentences[String(details['fault'])]?.(file(details['path'], 'the file')) ?? usual;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1) + beside(details['beside']);
}
