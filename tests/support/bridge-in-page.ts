/** Asking the engine from inside the real window, over the real bridge. */
import type { Page } from '@playwright/test';
import type { Bridge } from '../../src/contract/bridge.ts';
import type { CommandName, Input, Output } from '../../src/contract/commands/all.ts';
import type { Failure, Outcome } from '../../src/contract/errors.ts';
import type { ShellCommandName, ShellInput, ShellOutput } from '../../src/contract/shell.ts';

export async function ask<N extends CommandName>(window: Page, name: N, input: Input<N>): Promise<Outcome<Output<N>>> {
  return (await window.evaluate(
    ([command, argument]) => (globalThis as unknown as { respiro: Bridge }).respiro.request(command, argument as never),
    [name, input] as const,
  )) as Outcome<Output<N>>;
}

/** The command's value; throws when it fails. */
export async function value<N extends CommandName>(window: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const outcome = await ask(window, name, input);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.code} ${outcome.error.message}`);
  return outcome.value;
}

/** The command's failure; throws when it succeeds. */
export async function failure<N extends CommandName>(window: Page, name: N, input: Input<N>): Promise<Failure> {
  const outcome = await ask(window, name, input);
  if (outcome.ok) throw new Error(`${name} was expected to fail`);
  return outcome.error;
}

export async function askShell<N extends ShellCommandName>(
  window: Page,
  name: N,
  input: ShellInput<N>,
): Promise<Outcome<ShellOutput<N>>> {
  return (await window.evaluate(
    ([command, argument]) => (globalThis as unknown as { respiro: Bridge }).respiro.shell(command, argument as never),
    [name, input] as const,
  )) as Outcome<ShellOutput<N>>;
}

/** What the shell answered; throws when it refused. */
export async function shellValue<N extends ShellCommandName>(
  window: Page,
  name: N,
  input: ShellInput<N>,
): Promise<ShellOutput<N>> {
  const outcome = await askShell(window, name, input);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.code} ${outcome.error.message}`);
  return outcome.value;
}
