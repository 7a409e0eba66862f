import type { FromEngine } from '../../../src/contract/engine-messages.ts';
import type { CheckListener, FromCheck, StartCheck } from './messages.ts';

/** Checking processes as the shell keeps them for the engine. */
export class ShellChecks {
  readonly #tell: (message: FromEngine) => void;
  readonly #listeners = new Map<number, CheckListener>();
  #nextId = 1;

  constructor(tell: (message: FromEngine) => void) {
    this.#tell = tell;
  }

  readonly start: StartCheck = (listener) => {
    const id = this.#nextId++;
    this.#listeners.set(id, listener);
    this.#tell({ kind: 'check-start', id });
    return {
      post: (message) => this.#tell({ kind: 'check-post', id, message }),
      kill: () => {
        if (this.#listeners.delete(id)) this.#tell({ kind: 'check-kill', id });
      },
    };
  };

  heard(id: number, message: unknown): void {
    this.#listeners.get(id)?.hear(message as FromCheck);
  }

  ended(id: number, code: number | null): void {
    this.#listeners.get(id)?.ended(code);
    this.#listeners.delete(id);
  }
}
