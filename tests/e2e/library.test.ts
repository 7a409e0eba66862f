/** The firm's library, in the real application: from one client to the next, and into nobody's file. */
import type { Locator, Page } from '@playwright/test';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';
import { es } from '../../src/ui/i18n/es.ts';

const { library, synthesis, shell } = es;

const place = (window: Page, name: string): Locator =>
  window.getByRole('navigation', { name: shell.places }).getByRole('button', { name });

async function openFindings(window: Page): Promise<void> {
  await place(window, synthesis.title).click();
  await window.locator('label', { hasText: /Hallazgos \d+/ }).click();
}

test('a finding of one client is kept without its figures and inserted for the next one', async ({ respiro }) => {
  const { window } = respiro;
  await window.getByRole('button', { name: es.start.sample }).first().click();
  await openFindings(window);
  const wave = (await value(window, 'workspace.read', {})).waves.at(-1)?.id ?? '';
  const { id } = await value(window, 'findings.add', {
    waveId: wave,
    title: 'Solo 3 de cada 10 casos se deciden al frente',
    soWhat: 'Cada excepción sube un piso.',
    severity: 4,
    evidence: 'C',
  });
  const card = window.locator(`[data-finding="${id}"]`);
  await card.getByRole('button', { name: new RegExp(`^${library.keep}`) }).click();
  const review = window.getByRole('dialog');
  await expect(review).toContainText(library.figures);
  await review.getByRole('textbox', { name: library['text.finding'] }).fill('Pocos casos se deciden al frente');
  await expect(review).not.toContainText(library.figures);
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText(library.kept)).toBeVisible();
  await expect(review).toBeHidden();

  // The client's name is refused even to somebody who insists.
  const { client } = (await value(window, 'workspace.read', {})).engagement;
  await value(window, 'findings.update', {
    id,
    title: `En ${client} nadie decide`,
    soWhat: '',
    severity: 4,
    evidence: 'C',
  });
  await expect(card).toContainText(`En ${client} nadie decide`);
  await card.getByRole('button', { name: new RegExp(`^${library.keep}`) }).click();
  await expect(review).toContainText(client);
  await window.keyboard.press('Control+Enter');
  await expect(review.getByRole('alert')).toContainText(es.errors['library-names-client']({}));
  await window.keyboard.press('Escape');
  await expect(review).toBeHidden();

  await value(window, 'engagement.close', {});
  await value(window, 'engagement.create', brief);
  await window.reload();
  await openFindings(window);
  await window.getByRole('button', { name: library.insert }).click();
  await expect(window.getByRole('combobox')).toBeFocused();
  await window.keyboard.type('decíden frente');
  await expect(window.getByRole('option')).toHaveCount(1);
  await window.keyboard.press('Enter');
  await expect(window.getByText(library['inserted.finding'])).toBeVisible();
  const findings = async (): Promise<string[]> =>
    (await value(window, 'workspace.read', {})).findings.map(({ title, soWhat }) => `${title} / ${soWhat}`);
  await expect.poll(findings).toEqual(['Pocos casos se deciden al frente / Cada excepción sube un piso.']);
  await window.getByRole('button', { name: es.common.undo, exact: true }).click();
  await expect.poll(findings).toEqual([]);

  // There without any engagement too.
  await value(window, 'engagement.close', {});
  await window.reload();
  await place(window, library.title).click();
  await expect(window.getByRole('listitem', { name: 'Pocos casos se deciden al frente' })).toBeVisible();
});
