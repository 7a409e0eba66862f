/** The one object a window gets: `window.respiro`. Types only. */
import type { CommandName, Input, Output } from './commands/all.ts';
import type { Outcome } from './errors.ts';
import type { EventName, Events } from './events.ts';
import type { ShellCommandName, ShellInput, ShellOutput } from './shell.ts';

export interface Bridge {
  /** Asks the engine. Never rejects: failures are answers too. */
  request<N extends CommandName>(name: N, input: Input<N>): Promise<Outcome<Output<N>>>;
  /** Asks the shell. */
  shell<N extends ShellCommandName>(name: N, input: ShellInput<N>): Promise<Outcome<ShellOutput<N>>>;
  /** Listens; the answer stops listening. */
  on<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void;
  /** Path of a file that the person dropped on the window; empty when it has none. */
  pathOf(file: unknown): string;
}
