/** Files that the person opened from outside: a double click, a command-line argument, the dock. */
import { app } from 'electron';
import { resolve } from 'node:path';

/** The engagement file named on a command line; null when there is none. */
export function fileArgument(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).find((argument) => !argument.startsWith('-') && /\.respiro$/iu.test(argument));
  return named === undefined ? null : resolve(folder, named);
}

export class FileRequests {
  readonly #ask: (path: string) => void;
  #first: string | null;
  #taken = false;

  /** @param ask called for every file asked for after the window took the first one. */
  constructor(ask: (path: string) => void) {
    this.#ask = ask;
    this.#first = fileArgument(process.argv, process.cwd());
  }

  /** @param show brings the window to the front when the application is started a second time. */
  listen(show: () => void): void {
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.#arrive(path);
    });
    app.on('second-instance', (_event, argv, folder) => {
      show();
      const path = fileArgument(argv, folder);
      if (path !== null) this.#arrive(path);
    });
  }

  /** The file the application was started with, once: a reloaded window does not open it again. */
  takeFirst(): string | null {
    const path = this.#first;
    this.#first = null;
    this.#taken = true;
    return path;
  }

  #arrive(path: string): void {
    if (this.#taken) this.#ask(path);
    else this.#first = path;
  }
}
