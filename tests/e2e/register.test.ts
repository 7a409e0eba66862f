/** A register in the real window: written by keys, pasted from a spreadsheet, undone, rated and read. */
import type { ElectronApplication, Page } from '@playwright/test';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';

const groups = ['leadership', 'middle', 'frontline'] as const;

async function workshop(window: Page): Promise<string> {
  const { sessions } = await value(window, 'engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const people = groups.flatMap((groupId) => [1, 2].map((n) => ({ groupId, name: `${groupId} ${n}` })));
  await value(window, 'participants.add', { sessionId, people });
  const { id } = await value(window, 'exercises.add', {
    sessionId,
    instrumentId: 'promises',
    anonymity: 'identified',
  });
  await window.reload();
  return id;
}

const copy = (app: ElectronApplication, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);

async function promisesOf(window: Page): Promise<unknown[]> {
  const { entries } = await value(window, 'workspace.read', {});
  return entries.map(({ data }) => data.text);
}

test('promises: written, pasted, undone, rated and read', async ({ launch }) => {
  const { app, window } = await launch({ size: { width: 1280, height: 800 } });
  await workshop(window);
  const grid = window.getByRole('grid');
  const keys = window.keyboard;

  await test.step('rows are written by keys', async () => {
    await window.getByRole('main').getByRole('button', { name: es.register.title }).click();
    await grid.focus();
    await keys.type('Somos líderes en innovación');
    await keys.press('Tab');
    await keys.type('Ventas');
    await keys.press('Enter');
    await keys.press('Home');
    await keys.type('Le contestamos el mismo día');
    await keys.press('Enter');
    await expect.poll(() => promisesOf(window)).toEqual(['Somos líderes en innovación', 'Le contestamos el mismo día']);
    await expect(window.getByText(es.register.count({ n: 2, most: 30 }))).toBeVisible();
  });

  await test.step('rows are pasted from a spreadsheet', async () => {
    await copy(app, 'Tecnología de punta\tWeb\r\n"Usted\nelige la hora"\tFolleto\r\n');
    await keys.press('Control+End');
    await keys.press('Home');
    await keys.press('Control+v');
    await expect.poll(() => promisesOf(window)).toHaveLength(4);
    expect((await promisesOf(window)).slice(2)).toEqual(['Tecnología de punta', 'Usted elige la hora']);
  });

  await test.step('the last change is taken back and done again', async () => {
    await keys.press('Control+z');
    await expect.poll(() => promisesOf(window)).toHaveLength(2);
    await keys.press('Control+Shift+z');
    await expect.poll(() => promisesOf(window)).toHaveLength(4);
    await expect(grid.getByRole('row')).toHaveCount(6);
  });

  await test.step('a range is copied for a spreadsheet', async () => {
    await keys.press('Control+Home');
    await keys.press('Shift+ArrowRight');
    await keys.press('Control+c');
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toBe('Somos líderes en innovación\tVentas');
  });

  await test.step('everybody rates them in capture', async () => {
    await window.getByRole('main').getByRole('button', { name: es.capture.title }).click();
    await expect(window.getByText(es.capture.questionOf({ n: 1, of: 4 }))).toBeVisible();
    const papers = ['2415', '1524', '2514', '1425', '2415', '1514'];
    for (const [at, paper] of papers.entries()) {
      await keys.type(paper);
      await keys.press('Enter');
      await expect.poll(async () => (await value(window, 'workspace.read', {})).exercises[0]?.answered).toBe(at + 1);
    }
  });

  await test.step('and the results name them', async () => {
    const places = window.getByRole('navigation', { name: es.shell.places });
    await places.getByRole('button', { name: es.results.title }).click();
    await expect(window.getByRole('main').getByText('Somos líderes en innovación').first()).toBeVisible();
    await window.getByRole('main').getByRole('button', { name: es.register.title }).first().click();
    await expect(grid).toBeVisible();
  });
});
