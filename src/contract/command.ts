import type { z } from 'zod';

/** Stands in the type of a command for its output, which the engine is trusted to give. */
declare const output: unique symbol;

export interface Command<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly input: Input;
  readonly [output]?: Output;
}

/**
 * Declares a command: `command<Output>()(inputSchema)`. Two calls, so that the output can be named
 * while the input is inferred.
 */
export const command =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Command<Input, Output> => ({ input });

export type InputOf<C> = C extends Command<infer I, unknown> ? z.input<I> : never;
export type ParsedOf<C> = C extends Command<infer I, unknown> ? z.output<I> : never;
export type OutputOf<C> = C extends Command<z.ZodType, infer O> ? O : never;
