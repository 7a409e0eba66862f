import type { CommandName, Input, Output } from '../../contract/commands/all.ts';
import type { Outcome } from '../../contract/errors.ts';

/** Asks the engine and answers what it said, good or bad. */
export type Ask = <N extends CommandName>(name: N, input: Input<N>) => Promise<Outcome<Output<N>>>;
/** The same, but a failure has already been told to the person and reads as undefined. */
export type Run = <N extends CommandName>(name: N, input: Input<N>) => Promise<Output<N> | undefined>;
