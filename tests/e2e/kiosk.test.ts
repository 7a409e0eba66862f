/** The shared computer in the real application: handed round, locked, killed in the middle, left. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';

const pin = '2468';
const names = ['Ana Torres', 'Luis Prado', 'Eva Rey'];

/** An engagement with three people of one group and an exercise whose first round is open. */
async function prepare(window: Page): Promise<{ exerciseId: string }> {
  const { sessions } = await value(window, 'engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const people = names.map((name) => ({ groupId: 'frontline', name }));
  await value(window, 'participants.add', { sessionId, people });
  const { id } = await value(window, 'exercises.add', {
    sessionId,
    instrumentId: 'value-proposition',
    anonymity: 'identified',
  });
  await value(window, 'rounds.open', { exerciseId: id, lensId: 'company' });
  return { exerciseId: id };
}

/** From the project, by the screens, as the facilitator does. */
async function enter(window: Page): Promise<void> {
  await window.reload();
  await window.getByRole('main').getByRole('button', { name: es.capture.title }).first().click();
  await window.getByRole('button', { name: es.kiosk.handRound, exact: true }).click();
  await window.getByLabel(es.kiosk.pin).fill(pin);
  await window.getByLabel(es.kiosk.pinAgain).fill(pin);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: es.kiosk.touch })).toBeVisible();
}

async function sitDown(window: Page, name: string): Promise<void> {
  await window.keyboard.press('Enter');
  await window.getByRole('textbox', { name: es.kiosk.search }).fill(name);
  await window.keyboard.press('Enter');
  await expect(window.getByText(new RegExp(name))).toBeVisible();
  await window.getByRole('button', { name: es.kiosk.begin }).click();
}

async function answer(window: Page, digits: string, from = 1): Promise<void> {
  for (const [index, digit] of [...digits].entries()) {
    await expect(window.getByText(es.kiosk.questionOf({ n: from + index, of: 12 }))).toBeVisible();
    await expect(window.getByRole('radio', { checked: true })).toHaveCount(0);
    await window.keyboard.press(digit);
    await expect(window.getByRole('radio', { checked: true })).toHaveCount(1);
  }
}

async function answersOf(window: Page, exerciseId: string): Promise<string[]> {
  const sheet = await value(window, 'exercises.sheet', { id: exerciseId });
  return sheet.ballots.map(({ id }) =>
    sheet.answers
      .filter(({ ballotId }) => ballotId === id)
      .sort((a, b) => a.itemId.localeCompare(b.itemId))
      .map((one) => one.value ?? 0)
      .join(''),
  );
}

test('two people answer one after the other; no key leads out; the PIN does', async ({ respiro }) => {
  test.setTimeout(120_000);
  const { window } = respiro;
  const { exerciseId } = await prepare(window);
  await enter(window);

  await test.step('the first answers and hands it on', async () => {
    await sitDown(window, 'Ana Torres');
    await answer(window, '123451234512');
    await window.getByRole('textbox').fill('Solo para quien facilita');
    await window.getByRole('button', { name: es.kiosk.finish }).click();
    await window.getByRole('button', { name: es.kiosk.nextPerson }).click();
  });

  await test.step('the second sees nothing of it', async () => {
    await sitDown(window, 'Luis Prado');
    await expect(window.getByText(es.kiosk.questionOf({ n: 1, of: 12 }))).toBeVisible();
    expect(await window.content()).not.toMatch(/Ana Torres|Solo para|aria-checked="true"/);
    await window.evaluate(() => globalThis.history.back());
    await answer(window, '55');
    await expect(window.getByText(es.kiosk.questionOf({ n: 3, of: 12 }))).toBeVisible();
  });

  await test.step('no key leads out', async () => {
    for (const key of [
      'Escape',
      'Control+w',
      'Control+k',
      'Control+s',
      'Control+z',
      'F1',
      'F11',
      'Alt+F4',
      'Control+q',
    ]) {
      await window.keyboard.press(key);
    }
    await expect(window.getByText(es.kiosk.questionOf({ n: 3, of: 12 }))).toBeVisible();
    await expect(window.getByRole('navigation')).toHaveCount(0);
    await expect(window.getByRole('dialog')).toHaveCount(0);
    expect(await answersOf(window, exerciseId)).toEqual(['123451234512', '55']);
  });

  await test.step('a wrong PIN says so, the right one leaves', async () => {
    await window.keyboard.press('Control+Shift+L');
    for (const [typed, says] of [
      ['1111', es.kiosk.pinWrong],
      [pin, null],
    ] as const) {
      await expect(window.getByRole('heading', { name: es.kiosk.leave })).toBeVisible();
      await window.keyboard.type(typed);
      await window.keyboard.press('Enter');
      if (says !== null) await expect(window.getByText(says)).toBeVisible();
    }
    await expect(window.getByRole('heading', { name: es.capture.title })).toBeVisible();
    await expect(window.getByRole('navigation', { name: es.shell.places })).toBeVisible();
    const [comment] = (await value(window, 'exercises.sheet', { id: exerciseId })).comments;
    expect(comment).toMatchObject({ text: 'Solo para quien facilita', moderation: 'waiting', groupId: 'frontline' });
  });
});

test('killed in the middle it comes back in the kiosk, with what was answered', async ({ launch }) => {
  test.setTimeout(120_000);
  const dataFolder = await mkdtemp(join(tmpdir(), 'respiro-kiosk-'));
  const first = await launch({ dataFolder });
  const { exerciseId } = await prepare(first.window);
  await enter(first.window);
  await sitDown(first.window, 'Ana Torres');
  await answer(first.window, '4321');
  await expect(first.window.getByText(es.kiosk.questionOf({ n: 5, of: 12 }))).toBeVisible();
  const child = first.app.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;

  const { window, close } = await launch({ dataFolder });
  await expect(window.getByRole('button', { name: es.kiosk.touch })).toBeVisible();
  await expect(window.getByRole('navigation')).toHaveCount(0);
  expect(await answersOf(window, exerciseId)).toEqual(['4321']);
  await sitDown(window, 'Ana Torres');
  await answer(window, '1', 5);
  await expect(window.getByText(es.kiosk.questionOf({ n: 6, of: 12 }))).toBeVisible();
  expect(await answersOf(window, exerciseId)).toEqual(['43211']);

  await window.getByRole('button', { name: es.kiosk.leave }).click();
  await window.keyboard.type(pin);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: es.capture.title })).toBeVisible();
  await close();
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
});
