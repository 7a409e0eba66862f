/** An engine whose clock and ids are given, so that the sample is the same file every time. */
import { Engine } from '../../electron/engine/engine.ts';
import type { CommandName, Input, Output } from '../../src/contract/commands/all.ts';

const secondsBetweenChanges = 2;

export class SampleEngine {
  readonly #engine: Engine;
  #time = 0;
  #ids = 0;

  constructor(dataFolder: string, resourcesFolder: string) {
    this.#engine = new Engine({
      dataFolder,
      resourcesFolder,
      emit: () => undefined,
      now: () => new Date(this.#time),
      newId: () => `00000000-0000-4000-8000-${(this.#ids += 1).toString(16).padStart(12, '0')}`,
    });
  }

  /**
   * Sets the clock to a day and time, e.g. `2026-03-12`, `09:20`, of this computer's time zone: plans are minutes
   * of the room's day, and a sample from elsewhere would run hours away from its own agenda.
   */
  at(day: string, time: string): void {
    const instant = Date.parse(`${day}T${time}:00`);
    if (instant < this.#time) throw new Error(`the sample goes back in time to ${day} ${time}`);
    this.#time = instant;
  }

  /** Runs a command as the interface would; a refusal is a mistake in the sample. */
  async ask<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
    this.#time += secondsBetweenChanges * 1000;
    const outcome = await this.#engine.request(name, input);
    if (outcome.ok) return outcome.value;
    const { code, message, details } = outcome.error;
    throw new Error(`${name} was refused: ${code}, ${message} ${JSON.stringify(details)}`);
  }

  async close(): Promise<void> {
    await this.#engine.close();
  }
}
