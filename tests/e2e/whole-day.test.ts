/**
 * A whole day with all seven instruments, by keyboard alone after the set-up: registers typed and pasted, hands,
 * papers and the shared computer, a rule decided against, the application killed in the afternoon, and the report.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { labels } from '../../src/domain/words/es/labels.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { registerRows } from '../support/engine/register-rows.ts';
import { expect, test } from '../support/fixtures.ts';
import { instrumentTitle } from '../support/places.ts';
import { accepted, exerciseOf, overrides, running } from '../support/whole-day/asked.ts';
import { Facilitator } from '../support/whole-day/facilitator.ts';
import { compareRated, reportRows } from '../support/whole-day/report-numbers.ts';
import { instruments, people, twoAndOne } from '../support/whole-day/room.ts';

const size = { width: 1280, height: 800 };
const title = (id: string): string => instrumentTitle(id, 'es');

test('seven instruments in one day, without a mouse', async ({ launch }) => {
  test.setTimeout(420_000);
  const folder = await mkdtemp(join(tmpdir(), 'respiro-day-'));
  const dataFolder = join(folder, 'data');
  let { app, window, close } = await launch({ dataFolder, size });
  let hand = new Facilitator(app, window);

  const { sessions } = await value(window, 'engagement.create', brief);
  await value(window, 'participants.add', { sessionId: sessions[0]?.id ?? '', people });
  await window.reload();

  await test.step('the agenda comes from the template that holds all seven', async () => {
    await hand.goTo(es.agenda.title);
    await hand.tabTo(window.getByRole('radio', { checked: true }).first());
    const template = window.getByRole('radio', { name: /^Los siete instrumentos/ });
    while (!(await template.isChecked())) await hand.press('ArrowDown');
    await hand.activate(window.getByRole('button', { name: /^Llenar/ }));
    await expect.poll(async () => (await value(window, 'workspace.read', {})).exercises.length).toBe(7);
    await hand.goTo(es.live.title);
    await hand.act('Empezar');
  });

  await test.step('the log is typed and pasted; hands, reveal, consensus with its reason', async () => {
    await hand.act(`Siguiente bloque: ${title('cannot-log')}`);
    await hand.fillRegister('cannot-log', registerRows['cannot-log']);
    await hand.raiseHands(1, 6, (_, item) => twoAndOne(1 + (item % 3)));
    await hand.reveal(1, 6, { value: 2, reason: 'Lo contaron en caja' });
  });

  await test.step('the help call through its five lenses', async () => {
    await hand.act(`Siguiente bloque: ${title('help-call')}`);
    await hand.raiseHands(5, 6, (lens, item) => twoAndOne(lens === 1 ? 5 : 1 + (item % 2)));
    await hand.reveal(5, 6, { value: 3, reason: 'Nadie sabe si puede' });
  });

  await test.step('a break is skipped; pairs at the shared computer and from paper', async () => {
    const skip = window.getByRole('button', { name: es.live.skipThis({ title: labels.block.break }) }).first();
    await hand.activate(skip);
    await expect
      .poll(async () => (await value(window, 'workspace.read', {})).blocks.some((one) => one.skipped))
      .toBe(true);
    await window.getByRole('main').focus();
    await hand.act(`Siguiente bloque: ${title('value-proposition')}`);
    await hand.act(es.live.open);
    await expect(window.getByRole('button', { name: new RegExp(es.live.close) })).toBeVisible();
    await hand.handRound('frontline 1', labels.group.frontline, '454344534454');
    await hand.goTo(es.shell.exerciseCapture({ title: title('value-proposition') }));
    for (const lens of ['company', 'customer']) {
      if (lens === 'customer') await hand.press('l');
      // Who was at the shared computer has answered the first lens already.
      for (let person = lens === 'company' ? 1 : 0; person < people.length; person += 1) {
        await hand.type(lens === 'company' ? '434443444344' : '212232122321');
        await hand.press('Enter');
      }
    }
  });

  await test.step('the rubric, and lunch', async () => {
    await hand.goTo(es.live.title);
    await hand.act(es.live.close);
    // The papers of the other lens are in already: it needs no round.
    await hand.reveal(2, 12);
    await hand.act(`Siguiente bloque: ${title('empowerment')}`);
    await hand.raiseHands(1, 7, (_, item) => twoAndOne(1 + (item % 4)));
    await hand.reveal(1, 7, { value: 1, reason: 'Dos firmas por una jaladera' });
    await hand.act('Siguiente bloque: Comida');
    await expect.poll(async () => (await running(window))?.kind).toBe('break');
  });

  await test.step('protocols: a rule is decided against, in the middle of the round', async () => {
    await hand.act(`Siguiente bloque: ${title('human-service')}`);
    await hand.fillRegister('human-service', registerRows['human-service']);
    await hand.act(es.live.open);
    await expect(window.getByRole('button', { name: new RegExp(es.live.close) })).toBeVisible();
    await hand.press('h');
    await hand.hands(2, 6, 0, () => twoAndOne(3));
    await hand.press('Escape');
    await hand.goTo(es.shell.exerciseRegister({ title: title('human-service') }));
    await hand.decideOtherwise('Sin folio no se encuentra el caso');
    await expect.poll(() => overrides(window)).toEqual(['Sin folio no se encuentra el caso']);
    await hand.goTo(es.live.title);
    await expect(window.getByText(es.live.itemOf({ n: 3, of: 6 })).first()).toBeVisible();
  });

  await test.step('killed in the afternoon: the same place, nothing lost, and undo still knows', async () => {
    const { id } = await exerciseOf(window, 'human-service');
    const before = await value(window, 'exercises.sheet', { id });
    const block = await running(window);
    const child = app.process();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    ({ app, window, close } = await launch({ dataFolder, size }));
    hand = new Facilitator(app, window);
    await expect(window.getByText(es.live.itemOf({ n: 3, of: 6 })).first()).toBeVisible();
    expect(await value(window, 'exercises.sheet', { id })).toEqual(before);
    expect(await running(window)).toEqual(block);
    await hand.press('Control+z');
    await expect.poll(() => overrides(window)).toEqual([]);
    await hand.press('Control+Shift+z');
    await expect.poll(() => overrides(window)).toEqual(['Sin folio no se encuentra el caso']);
    await hand.press('h');
    await hand.hands(4, 6, 2, () => twoAndOne(2));
    await expect(window.locator('.hands')).toBeHidden();
    await hand.act(es.live.close);
    await hand.reveal(1, 6, { value: 3, reason: 'Es la gente, no el programa' });
  });

  await test.step('allies: a register alone, one step decided otherwise', async () => {
    await hand.act(`Siguiente bloque: ${title('allies')}`);
    await hand.fillRegister('allies', registerRows.allies);
    await hand.goTo(es.shell.exerciseRegister({ title: title('allies') }));
    await hand.decideOtherwise('El contrato vence en enero');
    await expect.poll(async () => (await overrides(window)).length).toBe(2);
    await hand.goTo(es.live.title);
    await hand.act('Siguiente bloque');
    await expect.poll(async () => (await running(window))?.kind).toBe('break');
  });

  await test.step('ideas, and dots counted on the wall', async () => {
    await hand.act(`Siguiente bloque: ${title('wow-portfolio')}`);
    await hand.fillRegister('wow-portfolio', registerRows['wow-portfolio']);
    await hand.act(es.live.open);
    await hand.countOnTheWall(['6', '2', '1', '0']);
    await hand.act(es.live.close);
    await hand.act(es.live.reveal);
    for (const name of ['Plan de acción', 'Cierre']) await hand.act(`Siguiente bloque: ${name}`);
    await hand.act(es.live.endDay);
    await expect(window.getByText(es.live.dayOver)).toBeVisible();
  });

  await test.step('the results of each instrument conclude', async () => {
    for (const id of instruments) {
      await hand.goTo(es.shell.exerciseResults({ title: title(id) }));
      await expect(window.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await expect(window.getByRole('main')).not.toContainText(/NaN|undefined|Infinity/);
      const { answered } = await exerciseOf(window, id);
      expect(answered, id).toBe(id === 'allies' ? 0 : people.length);
    }
  });

  await test.step('findings are proposed, accepted and ranked; one becomes an action, and moves', async () => {
    await hand.goTo(es.synthesis.title);
    await hand.tabTo(window.getByRole('main').getByRole('radio', { checked: true }));
    await hand.press('ArrowRight');
    await hand.activate(window.getByRole('button', { name: es.synthesis.propose }).first());
    const cards = window.locator('[data-finding]');
    await expect.poll(() => cards.count()).toBeGreaterThan(10);
    const [first, second] = await cards.evaluateAll((all) => all.map((one) => one.getAttribute('data-finding')));
    await hand.activate(cards.first().getByRole('button', { name: es.synthesis.accept, exact: true }));
    await expect.poll(() => accepted(window)).toEqual([first]);
    await hand.tabTo(cards.first(), true);
    await hand.press('Alt+ArrowDown');
    await expect(cards.first()).toHaveAttribute('data-finding', second ?? '');
    await hand.activate(
      window.locator(`[data-finding="${first}"]`).getByRole('button', { name: es.synthesis.toAction }),
    );
    const actions = async () => (await value(window, 'workspace.read', {})).actions;
    await expect.poll(async () => (await actions()).length).toBe(1);
    await hand.press('Escape');
    const action = window.locator('[data-action]');
    await hand.tabTo(action, true);
    const before = (await actions())[0]?.horizon;
    await hand.press('Alt+ArrowRight');
    await expect.poll(async () => (await actions())[0]?.horizon).not.toBe(before);
  });

  await test.step('the report prints what the engine scored, number by number', async () => {
    const path = join(folder, 'Informe.docx');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await hand.goTo(es.report.title);
    await expect(window.getByRole('radio', { name: es.report['edition.complete'] })).toBeChecked();
    await hand.activate(window.getByRole('button', { name: es.report['export.report'] }));
    await expect(window.getByText('Informe.docx').first()).toBeVisible({ timeout: 120_000 });
    const rows = await reportRows(path);
    // Six, six by five, twelve by two, seven and six: what was rated; dots and allies are no ratings.
    expect(await compareRated(window, rows)).toBe(6 + 30 + 24 + 7 + 6);
    expect(rows.flat().join(' ')).toContain('El contrato vence en enero');
  });
  await close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
