/** The engine and the whole application are killed in the middle of work: nothing acknowledged is lost. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { es } from '../../src/ui/i18n/es.ts';
import { expect, test } from '../support/fixtures.ts';
import { ask, value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';

async function enginePid(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ app: electron }) => {
    const engine = electron.getAppMetrics().find((metric) => metric.name === 'Respiro engine');
    if (engine === undefined) throw new Error('no engine is running');
    return engine.pid;
  });
}

/** An engagement with twelve people and an exercise that waits for their answers. */
async function startAnswering(window: Page): Promise<{ exerciseId: string; participantIds: readonly string[] }> {
  const { sessions } = await value(window, 'engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const people = Array.from({ length: 12 }, () => ({ groupId: 'frontline', name: '' }));
  const { ids } = await value(window, 'participants.add', { sessionId, people });
  const { id } = await value(window, 'exercises.add', {
    sessionId,
    instrumentId: 'value-proposition',
    anonymity: 'identified',
  });
  return { exerciseId: id, participantIds: ids };
}

test('the engine is killed while answers come in', async ({ respiro }) => {
  const { app, window } = respiro;
  const { exerciseId, participantIds } = await startAnswering(window);
  let acknowledged = 0;
  let lost = 0;
  const killAt = 5;
  for (const [index, participantId] of participantIds.entries()) {
    const answering = ask(window, 'answers.record', {
      exerciseId,
      lensId: 'company',
      itemId: 'vp01',
      respondent: { participantId },
      value: (index % 5) + 1,
      channel: 'paper',
    });
    if (index === killAt) process.kill(await enginePid(app), 'SIGKILL');
    const outcome = await answering;
    if (outcome.ok) acknowledged += 1;
    else {
      expect(outcome.error.code).toBe('engine-restarted');
      lost += 1;
    }
  }
  const sheet = await value(window, 'exercises.sheet', { id: exerciseId });
  expect(sheet.answers.length).toBeGreaterThanOrEqual(acknowledged);
  expect(acknowledged + lost).toBe(participantIds.length);
  // At most the one that was under way when the engine died.
  expect(lost).toBeLessThanOrEqual(1);
  expect((await value(window, 'workspace.read', {})).engagement.client).toBe(brief.client);
});

test('an engine that was killed is a new process with the same engagement open', async ({ respiro }) => {
  const { app, window } = respiro;
  await value(window, 'engagement.create', brief);
  const first = await enginePid(app);
  process.kill(first, 'SIGKILL');
  await expect.poll(() => enginePid(app).catch(() => first)).not.toBe(first);
  expect((await value(window, 'workspace.read', {})).engagement.client).toBe(brief.client);
  await value(window, 'engagement.update', { client: 'Después del corte' });
  expect((await value(window, 'workspace.read', {})).engagement.client).toBe('Después del corte');
});

test('the application is killed; started again it has everything', async ({ launch }) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'respiro-data-'));
  const first = await launch({ dataFolder });
  const { exerciseId, participantIds } = await startAnswering(first.window);
  for (const participantId of participantIds) {
    await value(first.window, 'answers.record', {
      exerciseId,
      lensId: 'customer',
      itemId: 'vp12',
      respondent: { participantId },
      value: 2,
      channel: 'paper',
    });
  }
  const child = first.app.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  const second = await launch({ dataFolder });
  const [recent] = await value(second.window, 'recents.list', {});
  expect(recent).toMatchObject({ client: brief.client, unsaved: true });
  await value(second.window, 'engagement.openRecent', { id: recent?.id ?? '' });
  const sheet = await value(second.window, 'exercises.sheet', { id: exerciseId });
  expect(sheet.answers).toHaveLength(participantIds.length);
  await second.close();
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
});

test('an engine that cannot even start is told in words, and the window stays', async ({ launch }) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'respiro-data-'));
  // Where the engine wants its folder stands a file.
  await writeFile(join(dataFolder, 'data'), '');
  const { window, close } = await launch({ dataFolder });
  await expect(window.getByRole('alert').first()).toContainText(es.errors['engine-restarted']({}));
  await rm(join(dataFolder, 'data'));
  await expect.poll(async () => (await ask(window, 'settings.read', {})).ok).toBe(true);
  await close();
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
});
