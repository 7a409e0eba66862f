/** The agenda in the real window: a template, the mouse, the keyboard, an overlap, back again, and a restart. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';

const blocks = (window: Page): Locator => window.getByRole('listbox', { name: es.agenda.blocks });
const block = (window: Page, name: RegExp): Locator => blocks(window).getByRole('option', { name });
const status = (window: Page): Locator => window.getByRole('main').getByRole('status').last();

/** `540+15` and so on, in the order of the day. */
async function plan(window: Page): Promise<string[]> {
  const view = await value(window, 'workspace.read', {});
  return view.blocks.map(({ startsAt, minutes }) => `${startsAt}+${minutes}`);
}

async function open(window: Page): Promise<void> {
  const rail = window.getByRole('navigation', { name: es.shell.places });
  await rail.getByRole('button', { name: es.agenda.title }).click();
  await expect(window.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

/** Picks it up at `from`, carries it on in two moves, and drops it. */
async function drag(window: Page, from: { x: number; y: number }, by: number): Promise<void> {
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move(from.x, from.y + Math.sign(by) * 8);
  await window.mouse.move(from.x, from.y + by);
  await window.mouse.up();
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not on screen');
  return box;
}

const halfDay = ['540+15', '555+60', '615+15', '630+75', '705+20', '725+40', '765+15'];

test('an agenda is made, moved about and kept', async ({ launch }) => {
  const folder = await mkdtemp(join(tmpdir(), 'respiro-agenda-'));
  const { window, close } = await launch({ dataFolder: folder, size: { width: 1280, height: 800 } });
  await value(window, 'engagement.create', brief);
  await window.reload();

  await test.step('from a template', async () => {
    await open(window);
    await window.getByRole('radio', { name: /^Medio día/ }).check({ force: true });
    await window.getByRole('button', { name: es.agenda.fill({ end: '13:00' }) }).click();
    await expect(window.getByRole('heading', { name: es.agenda.heading({ end: '13:00' }) })).toBeVisible();
    expect(await plan(window)).toEqual(halfDay);
    const { exercises } = await value(window, 'workspace.read', {});
    expect(exercises.map(({ instrumentId }) => instrumentId)).toEqual(['value-proposition', 'empowerment']);
  });

  await test.step('a block is dragged onto another: both are marked', async () => {
    const pause = block(window, /^Receso/);
    const { x, y, height } = await boxOf(pause);
    const perMinute = (height + 2) / 15;
    await drag(window, { x: x + 200, y: y + 10 }, 31 * perMinute);
    await expect(status(window)).toHaveText('Receso: 10:45 a 11:00');
    await expect(block(window, /^Receso, 10:45.*Se encima/)).toBeFocused();
    await expect(block(window, /^Madurez.*Se encima/)).toBeVisible();
    const [left, right] = [await boxOf(block(window, /^Madurez/)), await boxOf(pause)];
    expect(left.x + left.width).toBeLessThanOrEqual(right.x + 1);
  });

  await test.step('what follows is arranged', async () => {
    await window.getByRole('button', { name: es.agenda.arrange }).click();
    await expect(window.getByRole('heading', { name: es.agenda.heading({ end: '13:15' }) })).toBeVisible();
    expect(await plan(window)).toEqual(['540+15', '555+60', '630+75', '705+15', '720+20', '740+40', '780+15']);
    await expect(window.getByText(/se enciman/)).toHaveCount(0);
  });

  await test.step('undo takes back one act at a time', async () => {
    await block(window, /^Receso/).focus();
    await window.keyboard.press('Control+z');
    await expect.poll(() => plan(window)).toContain('645+15');
    await window.keyboard.press('Control+z');
    await expect.poll(() => plan(window)).toEqual(halfDay);
  });

  await test.step('Escape puts back what is in the hand', async () => {
    const { x, y } = await boxOf(block(window, /^Receso/));
    await window.mouse.move(x + 200, y + 10);
    await window.mouse.down();
    await window.mouse.move(x + 200, y + 120);
    await expect(block(window, /^Receso, 10:[45]/)).toBeVisible();
    await window.keyboard.press('Escape');
    await window.mouse.up();
    await expect(block(window, /^Receso, 10:15/)).toBeVisible();
    expect(await plan(window)).toEqual(halfDay);
  });

  await test.step('the keyboard does the same', async () => {
    await block(window, /^Bienvenida/).focus();
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('ArrowDown');
    await expect(block(window, /^Receso/)).toBeFocused();
    await window.keyboard.press('Alt+ArrowUp');
    await expect(block(window, /^Receso, 09:15/)).toBeFocused();
    await window.keyboard.press('Alt+ArrowRight');
    await window.keyboard.press('+');
    await expect(status(window)).toHaveText('Receso: 25 min, termina 09:40');
    await window.keyboard.press('a');
    await expect(window.getByText(/se enciman/)).toHaveCount(0);
    await window.keyboard.press('Enter');
    await expect(window.getByRole('textbox', { name: es.agenda.blockTitle })).toBeFocused();
    await window.keyboard.type('Café y red');
    await window.keyboard.press('Enter');
    await expect(block(window, /^Café y red, Receso, 09:15/)).toBeFocused();
    await expect
      .poll(() => plan(window))
      .toEqual(['540+15', '555+25', '580+60', '640+75', '715+20', '735+40', '775+15']);
  });

  await test.step('near the lower edge the page scrolls under the block', async () => {
    const last = block(window, /^Cierre/);
    const { x, y } = await boxOf(last);
    await window.mouse.move(x + 200, y + 10);
    await window.mouse.down();
    await window.mouse.move(x + 200, 780);
    await window.mouse.move(x + 200, 790);
    await expect(block(window, /^Cierre.*, 1[4-9]:/)).toBeVisible();
    await window.keyboard.press('Escape');
    await window.mouse.up();
  });

  const before = await value(window, 'workspace.read', {});
  await close();

  await test.step('a restart keeps it', async () => {
    const again = await launch({ dataFolder: folder });
    await expect.poll(async () => (await value(again.window, 'recents.list', {})).length).toBe(1);
    const [recent] = await value(again.window, 'recents.list', {});
    const view = await value(again.window, 'engagement.openRecent', { id: recent?.id ?? '' });
    expect(view.blocks).toEqual(before.blocks);
    await again.close();
  });
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
