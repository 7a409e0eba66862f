/** Cards in the real window: findings ranked and actions planned by mouse, and by keys alone. */
import type { Locator, Page } from '@playwright/test';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';

const titles = ['Uno', 'Dos', 'Tres'];

async function prepare(window: Page): Promise<void> {
  const { waves } = await value(window, 'engagement.create', brief);
  const finding = { waveId: waves[0]?.id ?? '', soWhat: '', severity: 2, evidence: 'C' } as const;
  for (const title of titles) {
    await value(window, 'findings.add', { ...finding, title });
    const more = { findingId: null, owner: '', effort: 'medium', kpi: '', baseline: '', reviewOn: null } as const;
    await value(window, 'actions.add', { ...more, what: `Acción ${title}`, horizon: 'ninety-days' });
  }
  await window.reload();
  const rail = window.getByRole('navigation', { name: es.shell.places });
  await rail.getByRole('button', { name: es.synthesis.title }).click();
}

/** Picks it up at its left, where nothing in it can be pressed, and lets go of it in the upper part of another. */
async function drag(window: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (start === null || end === null) throw new Error('it is not on screen');
  await window.mouse.move(start.x + 8, start.y + 12);
  await window.mouse.down();
  await window.mouse.move(start.x + 14, start.y + 18, { steps: 3 });
  await window.mouse.move(end.x + 20, end.y + 12, { steps: 6 });
  await window.mouse.move(end.x + 22, end.y + 14);
  await window.mouse.up();
}

test('findings are ranked by mouse and by keys; the focus stays and it is told', async ({ launch }) => {
  const { window } = await launch({ size: { width: 1280, height: 800 } });
  await prepare(window);
  await window.getByRole('radio', { name: es.synthesis.findingsCount({ n: 3 }) }).check({ force: true });
  const cards = window.locator('[data-finding]');
  const card = (title: string): Locator => cards.filter({ has: window.getByRole('heading', { name: title }) });
  const ranked = async (): Promise<string[]> =>
    (await value(window, 'workspace.read', {})).findings
      .toSorted((a, b) => a.position - b.position)
      .map(({ title }) => title);
  await expect(cards).toHaveCount(3);
  const before = await ranked();
  const [first = '', second = '', third = ''] = before;

  await drag(window, card(third), card(first));
  await expect.poll(ranked).toEqual([third, first, second]);
  await expect(card(third)).toBeFocused();
  await expect(window.getByText(es.synthesis.findingMoved({ title: third, rank: 1, of: 3 }))).toBeAttached();
  await expect(window.locator('li.over')).toHaveCount(0);

  await window.keyboard.press('Alt+ArrowDown');
  await expect.poll(ranked).toEqual([first, third, second]);
  await expect(card(third)).toBeFocused();
  await window.keyboard.press('Alt+ArrowDown');
  await expect.poll(ranked).toEqual(before);
  await expect(window.getByText(es.synthesis.findingMoved({ title: third, rank: 3, of: 3 }))).toBeAttached();
  // At the end there is nowhere further to go.
  await window.keyboard.press('Alt+ArrowDown');
  await expect(card(third)).toBeFocused();
  expect(await ranked()).toEqual(before);
  await window.keyboard.press('Control+z');
  await expect.poll(ranked).toEqual([first, third, second]);
});

test('actions are planned by mouse and by keys, over the three horizons', async ({ launch }) => {
  const { window } = await launch({ size: { width: 1280, height: 800 } });
  await prepare(window);
  await window.getByRole('radio', { name: es.synthesis.planCount({ n: 3 }) }).check({ force: true });
  const column = (horizon: 'quick-win' | 'ninety-days' | 'twelve-months'): Locator =>
    window.getByRole('region', { name: es.synthesis[`horizon.${horizon}`] });
  const card = (title: string): Locator => window.locator('[data-action]', { hasText: `Acción ${title}` });
  const planned = async (horizon: string): Promise<string[]> =>
    (await value(window, 'workspace.read', {})).actions
      .filter((action) => action.horizon === horizon)
      .toSorted((a, b) => a.position - b.position)
      .map(({ what }) => what.replace('Acción ', ''));
  await expect(window.locator('[data-action]')).toHaveCount(3);

  await drag(window, card('Dos'), column('twelve-months'));
  await expect.poll(() => planned('twelve-months')).toEqual(['Dos']);
  await expect(card('Dos')).toBeFocused();
  await drag(window, card('Tres'), card('Uno'));
  await expect.poll(() => planned('ninety-days')).toEqual(['Tres', 'Uno']);

  await card('Uno').focus();
  await window.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => planned('quick-win')).toEqual(['Uno']);
  await expect(card('Uno')).toBeFocused();
  const told = { what: 'Acción Uno', column: es.synthesis['horizon.quick-win'], place: 1, of: 1 };
  await expect(window.getByText(es.synthesis.actionMoved(told))).toBeAttached();
  await window.keyboard.press('Alt+ArrowRight');
  await window.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => planned('ninety-days')).toEqual(['Uno', 'Tres']);
  await expect(card('Uno')).toBeFocused();
});
