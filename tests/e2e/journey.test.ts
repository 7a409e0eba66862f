/**
 * The main job, as a new user would do it: create an engagement, run two diagnostics, conclude, export,
 * close, open again. By the screens, mostly by keyboard; only the system's own dialogs are stood in for.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { expect, test } from '../support/fixtures.ts';
import { willSaveAs } from '../support/will-save-as.ts';

const roster = [
  ...['Ana Torres', 'Luis Prado', 'Eva Rey'].map((name) => `${name}\tDirección`),
  ...['Iván Cruz', 'Sara Gil', 'Noé Paz', 'Olga Ruiz'].map((name) => `${name}\tPrimera línea`),
].join('\n');

async function press(window: Page, name: string | RegExp): Promise<void> {
  await window.getByRole('button', { name }).first().click();
}

/** To a place of the rail. */
async function goTo(window: Page, place: string): Promise<void> {
  await window.getByRole('navigation', { name: es.shell.places }).getByRole('button', { name: place }).click();
}

async function addExercise(window: Page, instrument: RegExp, anonymity: string): Promise<void> {
  await press(window, es.project.addExercise);
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('radio', { name: instrument }).click();
  await dialog.getByRole('radio', { name: new RegExp(`^${anonymity}`) }).click();
  await dialog.getByRole('button', { name: es.project.addExercise }).click();
  await expect(dialog).toBeHidden();
}

/** Every question of the open lens, for `people` respondents, by digits; Enter is the next person. */
async function answerAll(window: Page, people: number, items: number, ratings: string): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    for (let item = 0; item < items; item += 1) {
      await window.keyboard.press(ratings[(person + item) % ratings.length] ?? '3');
    }
    await window.keyboard.press('Enter');
  }
}

test('from the first click to the delivered report, and back', async ({ launch }) => {
  test.setTimeout(180_000);
  const folder = await mkdtemp(join(tmpdir(), 'respiro-journey-'));
  const dataFolder = join(folder, 'data');
  const file = join(folder, 'Café «Ñandú».respiro');
  const report = join(folder, 'Informe.docx');
  const { app, window, close } = await launch({ dataFolder, size: { width: 1280, height: 800 } });

  await test.step('creates the engagement', async () => {
    await press(window, es.start.new);
    await window.getByRole('textbox', { name: es.start.client }).fill('Café Ñandú');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('heading', { name: 'Café Ñandú' })).toBeVisible();
  });

  await test.step('brings the people in from Excel', async () => {
    await press(window, es.project['nextDo.people']);
    await press(window, es.people.paste);
    await window.getByRole('textbox', { name: es.people.pasteLabel }).fill(roster);
    await press(window, es.imports.readPasted);
    await press(window, es.imports.act({ n: 7 }));
    await expect(window.getByRole('heading', { name: es.people.heading({ present: 7, total: 7 }) })).toBeVisible();
  });

  await test.step('saves it to a file', async () => {
    await willSaveAs(app, file);
    await window.keyboard.press('Control+s');
    await expect(window.getByText(/^Guardado \d/)).toBeVisible();
    expect((await stat(file)).size).toBeGreaterThan(0);
  });

  await test.step('adds both exercises', async () => {
    await goTo(window, es.project.title);
    await addExercise(window, /^Propuesta de valor/, es.project.identified);
    await addExercise(window, /^Madurez de empowerment ¿/, es.project.anonymous);
  });

  const view = await value(window, 'workspace.read', {});
  const [pairs, rubric] = view.exercises;
  if (pairs === undefined || rubric === undefined) throw new Error('two exercises were added');

  await test.step('types every answer by keyboard', async () => {
    await window.getByRole('main').getByRole('button', { name: es.capture.title }).first().click();
    await expect(window.getByText(es.capture.questionOf({ n: 1, of: 12 }))).toBeVisible();
    await answerAll(window, 7, 12, '45434');
    await window.keyboard.press('l');
    await answerAll(window, 7, 12, '21232');
    await expect
      .poll(async () => (await value(window, 'exercises.sheet', { id: pairs.id })).answers.length)
      .toBe(7 * 12 * 2);
  });

  await test.step('reveals, and agrees on a value with its reason', async () => {
    await goTo(window, es.live.title);
    // The first exercise of the session; its answers were typed from paper, so nothing has to be opened.
    await expect(window.getByRole('button', { name: new RegExp(es.live.reveal) })).toBeVisible();
    await window.keyboard.press('Space');
    await expect(window.getByRole('button', { name: new RegExp(es.live.agree) })).toBeVisible();
    await window.keyboard.press('Space');
    await window.keyboard.press('2');
    await window.getByRole('textbox', { name: es.live.reason }).fill('Lo contaron tres personas de caja');
    await window.keyboard.press('Enter');
    await expect.poll(async () => (await value(window, 'exercises.sheet', { id: pairs.id })).consensus.length).toBe(1);
  });

  await test.step('hides the answers of nobody and shows both lenses', async () => {
    const results = await value(window, 'results.read', { exerciseId: pairs.id });
    expect(results.participation.answered).toBe(7);
    await goTo(window, es.results.title);
    await expect(window.getByRole('heading', { level: 1 })).toContainText(/La empresa se ve \d+ puntos mejor/);
  });

  await test.step('proposes findings and takes one to the plan', async () => {
    await goTo(window, es.synthesis.title);
    await window.getByRole('radio', { name: es.synthesis.findingsCount({ n: 0 }) }).check({ force: true });
    await press(window, es.synthesis.propose);
    await press(window, es.synthesis.accept);
    await press(window, es.synthesis.toAction);
    await expect.poll(async () => (await value(window, 'workspace.read', {})).actions.length).toBe(1);
  });

  await test.step('exports the report', async () => {
    await goTo(window, es.report.title);
    await willSaveAs(app, report);
    await press(window, es.report['export.report']);
    await expect(window.getByText('Informe.docx').first()).toBeVisible({ timeout: 60_000 });
    expect((await stat(report)).size).toBeGreaterThan(20_000);
  });

  const before = await value(window, 'results.read', { exerciseId: pairs.id });
  await close();

  await test.step('opens the file again and finds everything', async () => {
    const again = await launch({ dataFolder: join(folder, 'another computer'), args: [file] });
    await expect(again.window.getByText('Café Ñandú').first()).toBeVisible();
    expect(await value(again.window, 'results.read', { exerciseId: pairs.id })).toEqual(before);
    const reopened = await value(again.window, 'workspace.read', {});
    expect(reopened.findings.filter((finding) => finding.status === 'accepted')).toHaveLength(1);
    await again.close();
  });
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
