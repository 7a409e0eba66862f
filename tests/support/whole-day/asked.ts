/** What the engine says of the day, asked over the real bridge. */
import type { Page } from '@playwright/test';
import type { BlockView } from '../../../src/contract/facilitation-views.ts';
import type { ExerciseView } from '../../../src/contract/views.ts';
import { value } from '../bridge-in-page.ts';

/** The block that runs now. */
export const running = async (window: Page): Promise<BlockView | undefined> =>
  (await value(window, 'workspace.read', {})).blocks.find((one) => one.startedAt !== null && one.endedAt === null);

export async function exerciseOf(window: Page, instrumentId: string): Promise<ExerciseView> {
  const found = (await value(window, 'workspace.read', {})).exercises.find((one) => one.instrumentId === instrumentId);
  if (found === undefined) throw new Error(`no ${instrumentId} in the agenda`);
  return found;
}

/** Reasons for which the room decided against a rule. */
export async function overrides(window: Page): Promise<string[]> {
  const { entries } = await value(window, 'workspace.read', {});
  return entries.flatMap(({ override }) => override?.reason ?? []);
}

/** Findings that were accepted. */
export async function accepted(window: Page): Promise<string[]> {
  const { findings } = await value(window, 'workspace.read', {});
  return findings.filter(({ status }) => status === 'accepted').map(({ id }) => id);
}
