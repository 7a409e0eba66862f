/**
 * Processes that look at one file from outside, started for the engine: it names none of the scripts, it only passes
 * messages. One that is killed has written nothing but in the engine's own folder.
 */
import { utilityProcess, type UtilityProcess } from 'electron';
import type { ToEngine } from '../../src/contract/engine-messages.ts';

export class CheckProcesses {
  readonly #script: string;
  readonly #tell: (message: ToEngine) => void;
  readonly #running = new Map<number, UtilityProcess>();

  /** @param script absolute path. */
  constructor(script: string, tell: (message: ToEngine) => void) {
    this.#script = script;
    this.#tell = tell;
  }

  start(id: number): void {
    const check = utilityProcess.fork(this.#script, [], { serviceName: 'Respiro file check', stdio: 'ignore' });
    this.#running.set(id, check);
    check.on('message', (message: unknown) => this.#tell({ kind: 'check-heard', id, message }));
    check.on('exit', (code) => {
      // One that was killed on purpose is not told: nobody waits for it.
      if (this.#running.delete(id)) this.#tell({ kind: 'check-ended', id, code });
    });
  }

  post(id: number, message: unknown): void {
    this.#running.get(id)?.postMessage(message);
  }

  kill(id: number): void {
    const check = this.#running.get(id);
    this.#running.delete(id);
    check?.kill();
  }

  killAll(): void {
    for (const id of [...this.#running.keys()]) this.kill(id);
  }
}
