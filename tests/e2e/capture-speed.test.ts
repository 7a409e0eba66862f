/**
 * Forty papers of twelve questions typed by keyboard: how many keys it takes, whether every answer arrives, and
 * how long the application itself needs. A person's speed is computed from the keys, never waited for.
 */
import type { Page } from '@playwright/test';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';

const people = 40;
const items = 12;
const keysAllowed = 540;
/** A practised hand on the digits, as counted by typists. */
const keysPerSecond = 3;

interface Room {
  readonly exerciseId: string;
  readonly codes: readonly string[];
}

async function fullRoom(window: Page): Promise<Room> {
  const { sessions } = await value(window, 'engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  await value(window, 'participants.add', {
    sessionId,
    people: Array.from({ length: people }, () => ({ groupId: 'frontline', name: '' })),
  });
  const { id } = await value(window, 'exercises.add', {
    sessionId,
    instrumentId: 'value-proposition',
    anonymity: 'identified',
  });
  const { participants } = await value(window, 'workspace.read', {});
  await window.reload();
  await window.getByRole('main').getByRole('button', { name: es.capture.title }).first().click();
  await expect(window.getByText(es.capture.questionOf({ n: 1, of: items }))).toBeVisible();
  return { exerciseId: id, codes: participants.map(({ code }) => code) };
}

/** What stands on the papers: every rating and "no aplica", in no regular order. */
const paperOf = (person: number, lens: number): readonly string[] =>
  Array.from({ length: items }, (_, item) => String((person * 7 + item * 3 + lens * 5 + ((person * item) % 4)) % 6));

/**
 * Presses the keys one after the other inside the page, each as soon as the one before is confirmed on screen:
 * the person's name, the strip and the running count.
 *
 * @returns seconds the application needed for all of them.
 */
async function typeAll(window: Page, keys: readonly string[]): Promise<number> {
  let answered = 0;
  const began = performance.now();
  for (const key of keys) {
    await window.keyboard.press(key);
    if (!/^\d$/.test(key)) continue;
    answered += 1;
    await confirmed(window, answered);
  }
  return (performance.now() - began) / 1000;
}

function confirmed(window: Page, answered: number): Promise<unknown> {
  const text = es.capture.answersTyped({ done: String(answered), of: String(people * items) });
  return window.waitForFunction(
    (wanted) => [...document.querySelectorAll('main p')].some((line) => line.textContent.trim() === wanted),
    text,
    { polling: 'raf' },
  );
}

async function kept(
  window: Page,
  { exerciseId }: Room,
  lensId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const sheet = await value(window, 'exercises.sheet', { id: exerciseId });
  const { participants } = await value(window, 'workspace.read', {});
  return new Map(
    sheet.ballots.map((ballot) => [
      participants.find(({ id }) => id === ballot.participantId)?.code ?? '',
      sheet.answers
        .filter((one) => one.ballotId === ballot.id && one.lensId === lensId)
        .sort((a, b) => a.itemId.localeCompare(b.itemId))
        .map((one) => String(one.value ?? 0)),
    ]),
  );
}

function report(way: string, keys: number, seconds: number): void {
  const total = Math.round(keys / keysPerSecond);
  const line = `${way}: ${keys} keys: ${Math.floor(total / 60)} min ${total % 60} s at three keys a second; the application itself needed ${Math.round(seconds)} s`;
  test.info().annotations.push({ type: 'capture', description: line });
  process.stdout.write(`${line}\n`);
}

test('forty people by twelve questions, by keyboard alone', async ({ respiro }) => {
  test.setTimeout(300_000);
  const { window } = respiro;
  const room = await fullRoom(window);
  const indexes = room.codes.map((_, index) => index);

  await test.step('a digit an answer, Enter the next person', async () => {
    const keys = indexes.flatMap((person) => [...paperOf(person, 0), 'Enter']);
    const seconds = await typeAll(window, keys);
    expect(keys.length).toBeLessThanOrEqual(keysAllowed);
    await expect
      .poll(() => kept(window, room, 'company'))
      .toEqual(new Map(room.codes.map((code, person) => [code, paperOf(person, 0)])));
    report('with Enter', keys.length, seconds);
  });

  await test.step('the same through the other lens, going on alone', async () => {
    await window.keyboard.press('l');
    await window.keyboard.press('a');
    // The pile is turned over: it begins with the person who is at hand.
    const keys = [people - 1, ...indexes.slice(0, -1)].flatMap((person) => [...paperOf(person, 1)]);
    const seconds = await typeAll(window, keys);
    expect(keys.length).toBeLessThan(keysAllowed);
    await expect
      .poll(() => kept(window, room, 'customer'))
      .toEqual(new Map(room.codes.map((code, person) => [code, paperOf(person, 1)])));
    report('going on alone', keys.length, seconds);
  });
});
