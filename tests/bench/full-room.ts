/** The saved room of 300, opened in the application and prepared for one measurement. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { value } from '../support/bridge-in-page.ts';
import { launchRespiro, type Respiro } from '../support/launch.ts';

/** Everybody answered everything through both lenses; the measurements take place in this one. */
export const lensId = 'customer';

export interface FullRoom extends Respiro {
  readonly exerciseId: string;
  readonly sessionId: string;
  readonly participantIds: readonly string[];
}

/** @param file as saved by BenchRoom; a copy of it is opened, so that no measurement changes what the next one finds. */
export async function openFullRoom(file: string): Promise<FullRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'respiro-bench-'));
  const copy = join(folder, 'room.respiro');
  await copyFile(file, copy);
  const respiro = await launchRespiro({ args: [copy], size: { width: 1280, height: 800 } });
  const close = async (): Promise<void> => {
    await respiro.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    // The name of the client, on the project's page: the file is open.
    await respiro.window
      .getByText(/^\d+ participants$/)
      .first()
      .waitFor();
    const { exercises, participants } = await value(respiro.window, 'workspace.read', {});
    const [exercise] = exercises;
    if (exercise === undefined) throw new Error('the room has no exercise');
    const participantIds = participants.map(({ id }) => id);
    return { ...respiro, close, exerciseId: exercise.id, sessionId: exercise.sessionId, participantIds };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Takes answers back, one by one, so that they can be given again: those of these people, or those to this item. */
export async function clearAnswers(
  window: Page,
  exerciseId: string,
  which: { readonly participantIds: readonly string[]; readonly itemId?: string },
): Promise<void> {
  const { ballots, answers } = await value(window, 'exercises.sheet', { id: exerciseId });
  const people = new Set(which.participantIds);
  const theirs = new Set(ballots.flatMap(({ id, participantId }) => (people.has(participantId ?? '') ? [id] : [])));
  for (const answer of answers) {
    const { ballotId, itemId } = answer;
    if (answer.lensId !== lensId || !theirs.has(ballotId) || (which.itemId ?? itemId) !== itemId) continue;
    await value(window, 'answers.clear', { exerciseId, lensId, itemId, ballotId });
  }
}
