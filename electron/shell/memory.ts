/** A small file of the shell's own: what must be known before the engine has answered, or without it. */
import { readFileSync, writeFileSync } from 'node:fs';

export class Memory<T> {
  readonly #file: string;
  #last: T | null;

  /**
   * @param file absolute path; need not exist.
   * @param parse throws when what the file holds is not what it should be; then nothing is remembered.
   */
  constructor(file: string, parse: (json: unknown) => T) {
    this.#file = file;
    this.#last = read(file, parse);
  }

  get last(): T | null {
    return this.#last;
  }

  remember(next: T): void {
    const text = JSON.stringify(next);
    if (text === JSON.stringify(this.#last)) return;
    this.#last = next;
    try {
      writeFileSync(this.#file, text);
    } catch {
      // Only the next start would be a little less convenient.
    }
  }
}

function read<T>(file: string, parse: (json: unknown) => T): T | null {
  try {
    return parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
