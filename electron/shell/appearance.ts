/** Remembers how the application looked, so that its first picture is right before the engine has answered. */
import { readFileSync, writeFileSync } from 'node:fs';
import { appearance, type Appearance } from '../../src/contract/shell.ts';

export class AppearanceMemory {
  readonly #file: string;
  #last: Appearance | null;

  /** @param file absolute path; need not exist. */
  constructor(file: string) {
    this.#file = file;
    this.#last = read(file);
  }

  get last(): Appearance | null {
    return this.#last;
  }

  remember(next: Appearance): void {
    if (next.language === this.#last?.language && next.theme === this.#last.theme) return;
    this.#last = next;
    try {
      writeFileSync(this.#file, JSON.stringify(next));
    } catch {
      // Only the first moment of the next start would look different.
    }
  }
}

function read(file: string): Appearance | null {
  try {
    return appearance.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
