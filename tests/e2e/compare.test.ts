/** Comparing two waves and another file, and one's own reference, in the real application. */
import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test as base } from '../support/fixtures.ts';
import type { Respiro } from '../support/launch.ts';

const { compare, benchmark, shell, results, synthesis } = es;

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'respiro-compare-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

async function openSample(window: Page): Promise<void> {
  await window.getByRole('button', { name: es.start.sample }).first().click();
  await expect(window.getByRole('navigation', { name: shell.places })).toContainText(compare.title);
}

/** Through the palette, without a mouse. */
async function goTo(window: Page, title: string): Promise<void> {
  await window.keyboard.press('Control+K');
  await window.keyboard.type(title);
  await expect(window.getByRole('option').first()).toContainText(title);
  await window.keyboard.press('Enter');
}

/** The next file dialog answers with that file. */
async function answerDialog({ app }: Respiro, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

test('two waves are compared by keyboard alone, and go to the report', async ({ respiro }) => {
  const { window } = respiro;
  await openSample(window);
  await goTo(window, compare.title);
  await expect(window.getByRole('heading', { level: 1 })).toContainText('Mejoraron');
  const table = window.getByRole('table', { name: /Madurez de empowerment/ });
  const row = table.getByRole('row', { name: /Decisión y presupuesto/ });
  await expect(row).toContainText('mejoró');

  // The screen, the results and the engine say the same.
  const { comparisons } = await value(window, 'compare.read', { path: null, before: null, after: null });
  const lens = comparisons.find(({ instrumentId }) => instrumentId === 'empowerment')?.lenses[0];
  const discretion = lens?.dimensions.find(({ id }) => id === 'discretion');
  await expect(row).toContainText(`${(discretion?.effect?.g ?? 0).toFixed(2)} [`);

  await row.getByRole('button').first().focus();
  await window.keyboard.press('Enter');
  await expect(table.getByRole('img', { name: /^T0\. \d+ respuestas/ })).toBeVisible();
  await expect(table.getByRole('img', { name: /^T1\. \d+ respuestas/ })).toBeVisible();
  await window.keyboard.press('Tab');
  // The figure explains itself on focus.
  await expect(window.getByText(results.formula, { exact: true })).toBeVisible();
  await window.keyboard.press('Escape');

  const before = (await value(window, 'workspace.read', {})).findings.length;
  await window.getByRole('button', { name: results.toReport }).first().focus();
  await window.keyboard.press('Enter');
  await expect.poll(async () => (await value(window, 'workspace.read', {})).findings.length).toBe(before + 1);
  await window.keyboard.press('Control+Z');
  await expect.poll(async () => (await value(window, 'workspace.read', {})).findings.length).toBe(before);
});

test('another file is compared and never written; of another client it is said; a damaged one has a way out', async ({
  respiro,
  folder,
}) => {
  const { window } = respiro;
  await openSample(window);
  const path = join(folder, 'antes.respiro');
  await value(window, 'engagement.saveAs', { path });
  await goTo(window, compare.title);
  await answerDialog(respiro, path);
  await window.getByRole('button', { name: compare.chooseFile }).click();
  await expect(window.getByText(compare.itselfTitle)).toBeVisible();
  const side = window.getByLabel(compare.before, { exact: true });
  await side.focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1 })).toContainText('Mejoraron');
  await expect(window.getByText(compare.inFile({ file: 'antes.respiro' }))).toBeVisible();

  await value(window, 'engagement.saveAs', { path: join(folder, 'ahora.respiro') });
  await value(window, 'engagement.update', { client: 'Ferretería Luz' });
  await expect(window.getByText(/Son dos clientes: «Muebles Alborada» en el archivo y «Ferretería Luz»/)).toBeVisible();
  await expect(window.getByRole('button', { name: results.toReport })).toHaveCount(0);

  const damaged = join(folder, 'roto.respiro');
  await value(window, 'engagement.saveAs', { path: damaged });
  await value(window, 'engagement.saveAs', { path: join(folder, 'ahora.respiro') });
  await truncate(damaged, 5000);
  await answerDialog(respiro, damaged);
  await window.getByRole('button', { name: compare.changeFile }).click();
  await expect(window.getByRole('alert')).toContainText('roto.respiro');
  await window.getByRole('button', { name: compare.withoutFile }).click();
  await expect(window.getByRole('heading', { level: 1 })).toContainText('Mejoraron');
});

/** Three people rate everything alike. */
async function engagementOf(window: Page, at: number): Promise<void> {
  const { sessions } = await value(window, 'engagement.create', { ...brief, client: `Cliente ${at}` });
  const sessionId = sessions[0]?.id ?? '';
  const people = [1, 2, 3].map((n) => ({ groupId: 'frontline', name: `Persona ${n}` }));
  const { ids } = await value(window, 'participants.add', { sessionId, people });
  const exercise = { sessionId, instrumentId: 'empowerment', anonymity: 'identified' } as const;
  const { id: exerciseId } = await value(window, 'exercises.add', exercise);
  const { items } = await value(window, 'exercises.definition', { id: exerciseId });
  await value(window, 'rounds.open', { exerciseId, lensId: 'room' });
  for (const participantId of ids) {
    for (const item of items) {
      const answer = { exerciseId, lensId: 'room', itemId: item.id, value: at, channel: 'paper' } as const;
      await value(window, 'answers.record', { ...answer, respondent: { participantId } });
    }
  }
  await value(window, 'benchmark.add', {});
  await value(window, 'engagement.close', {});
}

test('the reference is shown from five other engagements on, with their number', async ({ respiro }) => {
  const { window } = respiro;
  await goTo(window, es.settings.title);
  const toggle = window.getByRole('switch', { name: benchmark.keep });
  await expect(toggle).toHaveAttribute('aria-checked', 'false');
  await toggle.focus();
  await window.keyboard.press('Space');
  await expect(toggle).toHaveAttribute('aria-checked', 'true');
  for (const at of [1, 2, 3, 4]) await engagementOf(window, at);
  await window.reload();
  await openSample(window);
  await goTo(window, shell.exerciseResults({ title: 'Madurez de empowerment' }));
  await expect(window.getByText(benchmark.missing({ n: 4, least: 5 }))).toBeVisible();

  await value(window, 'engagement.close', {});
  await engagementOf(window, 5);
  await window.reload();
  await openSample(window);
  await goTo(window, shell.exerciseResults({ title: 'Madurez de empowerment' }));
  // Indices 0, 25, 50, 75 and 100.
  await expect(
    window.getByRole('button', { name: benchmark.told({ median: '50', low: '25', high: '75', n: 5 }) }),
  ).toBeVisible();
  await goTo(window, synthesis.title);
  await expect(window.getByRole('button', { name: benchmark.short({ median: '50', n: 5 }) }).first()).toBeVisible();

  await goTo(window, es.settings.title);
  await window.getByRole('button', { name: benchmark.clear }).click();
  await window.getByRole('button', { name: benchmark.clearConfirm({ n: 5 }) }).click();
  await expect(window.getByText(benchmark.count({ n: 0, least: 5 }))).toBeVisible();
});
