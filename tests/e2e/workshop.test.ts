/**
 * Half a day in the room, by keyboard, on two displays: from the agenda to the report, with the projector pulled
 * out twice and the application killed in the middle of a round.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { BlockView } from '../../src/contract/facilitation-views.ts';
import { labels } from '../../src/domain/words/es/labels.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';
import { pressKeys } from '../support/press-keys.ts';
import { projectorPage, stateOfProjector } from '../support/projector.ts';

const present = { leadership: 3, middle: 4, frontline: 6, support: 3 } as const;
const people = Object.entries(present).flatMap(([groupId, n]) =>
  Array.from({ length: n }, (_, index) => ({ groupId, name: `Persona ${groupId} ${index + 1}` })),
);

const act = (window: Page, name: string): Locator => window.getByRole('button', { name: new RegExp(name) });

/** Presses the space bar once the big act says this. */
async function space(window: Page, name: string): Promise<void> {
  await expect(act(window, name).first()).toBeEnabled();
  await window.keyboard.press('Space');
}

async function goTo(window: Page, place: string): Promise<void> {
  await window.getByRole('navigation', { name: es.shell.places }).getByRole('button', { name: place }).click();
}

/** One show of hands per group for the question on screen, by digits: everybody at the same point but one. */
async function raiseHands(window: Page): Promise<void> {
  // A digit that can be followed by no other goes on by itself, and a group that is complete to the next one.
  for (const n of Object.values(present)) await window.keyboard.type(`1${n - 1}`);
  await window.keyboard.press('Enter');
}

/** Nothing that the room must not see: no message, no name, no code, no group. */
async function expectClean(projector: Page): Promise<void> {
  await expect(projector.getByRole('alert')).toHaveCount(0);
  const text = await projector.locator('main').innerText();
  expect(text).not.toMatch(/Persona|P-\d\d|Dirección|Mandos medios|Áreas de soporte/);
}

async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

test('half a day: agenda, projector, hands, papers, consensus, killed, resumed, report', async ({
  displays,
  launch,
}) => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(tmpdir(), 'respiro-workshop-'));
  const dataFolder = join(folder, 'data');
  const size = { width: 1280, height: 800 };
  displays.plug('DUMMY1', '1920x1080');
  let { app, window, close } = await launch({ dataFolder, env: displays.env, size });

  const { sessions } = await value(window, 'engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const { ids } = await value(window, 'participants.add', { sessionId, people });
  await window.reload();

  await test.step('the agenda comes from a template', async () => {
    await goTo(window, es.agenda.title);
    await window.getByRole('radio', { name: /^Medio día/ }).check({ force: true });
    await window.getByRole('button', { name: es.agenda.fill({ end: '13:00' }) }).click();
    await expect(window.getByRole('heading', { name: es.agenda.heading({ end: '13:00' }) })).toBeVisible();
    await goTo(window, es.live.title);
  });
  const { exercises } = await value(window, 'workspace.read', {});
  const [pairs, rubric] = exercises;
  if (pairs === undefined || rubric === undefined) throw new Error('the template has two exercises');

  const running = async (): Promise<BlockView | undefined> =>
    (await value(window, 'workspace.read', {})).blocks.find((one) => one.startedAt !== null && one.endedAt === null);

  await test.step('it begins, and the projector fills the second display', async () => {
    await window.keyboard.press('p');
    await expect(window.getByText(/En el proyector · .*1920×1080/)).toBeVisible();
    const projector = await projectorPage(app);
    await expect(projector.locator('main')).toHaveAttribute('data-body', 'welcome');
    await space(window, 'Empezar');
    await expect(projector.locator('main')).toHaveAttribute('data-body', 'block');
    await space(window, 'Siguiente bloque: Propuesta de valor');
    await expect(projector.locator('main')).toHaveAttribute('data-body', 'prompt');
    await space(window, es.live.open);
    await expect(projector.locator('main')).toHaveAttribute('data-body', 'question');
  });

  await test.step('hands go up for the first question, and the room sees how many', async () => {
    await window.keyboard.press('h');
    await expect(window.locator('td input:focus, tr input:focus').first()).toBeVisible();
    await raiseHands(window);
    // Enter after the last group goes on to the next question, hands still up.
    await expect(window.getByText(es.live.itemOf({ n: 2, of: 12 })).first()).toBeVisible();
    await window.keyboard.press('Escape');
    await window.keyboard.press('ArrowLeft');
    const projector = await projectorPage(app);
    await expect(projector.locator('main')).toContainText('16 de 16');
    await expectClean(projector);
    const { tallies } = await value(window, 'exercises.sheet', { id: pairs.id });
    const hands = Object.fromEntries(tallies.map(({ groupId, counts }) => [groupId, counts]));
    expect(hands).toEqual({
      leadership: [1, 2, 0, 0, 0],
      middle: [1, 3, 0, 0, 0],
      frontline: [1, 5, 0, 0, 0],
      support: [1, 2, 0, 0, 0],
    });
  });

  await test.step('the projector is pulled out while answers come in, and comes back to the question', async () => {
    displays.unplug('DUMMY1');
    await expect(window.getByText(es.live.projectorUnplugged)).toBeVisible();
    await window.keyboard.press('ArrowRight');
    displays.plug('DUMMY1', '1280x720');
    await expect.poll(() => stateOfProjector(window)).toMatchObject({ waiting: false, fullScreen: true });
    await expect((await projectorPage(app)).locator('main')).toHaveAttribute('data-body', 'question');
  });

  await test.step('the other lens comes from paper; both are closed, then one is revealed', async () => {
    await space(window, es.live.close);
    await space(window, 'Siguiente lente');
    await space(window, es.live.open);
    const question = { exerciseId: pairs.id, lensId: 'customer', itemId: 'vp01', channel: 'paper' } as const;
    for (const [index, participantId] of ids.entries()) {
      await value(window, 'answers.record', { ...question, respondent: { participantId }, value: (index % 5) + 1 });
    }
    await expect((await projectorPage(app)).locator('main')).toContainText('16');
    await space(window, es.live.close);
    await space(window, es.live.reveal);
    const projector = await projectorPage(app);
    await expect(projector.locator('main')).toHaveAttribute('data-body', 'result');
    await expectClean(projector);
  });

  await test.step('pulled out in the middle of the reveal, it comes back with the result', async () => {
    displays.unplug('DUMMY1');
    await expect.poll(() => stateOfProjector(window)).toMatchObject({ waiting: true });
    displays.plug('DUMMY1', '1920x1080');
    const projector = await projectorPage(app);
    await expect(projector.locator('main')).toHaveAttribute('data-body', 'result');
    await expect(projector.locator('main')).toContainText('16 respuestas');
    await pressKeys(app, 'projector', ['b']);
    await expect(projector.locator('main')).toHaveAttribute('data-body', 'blank');
    await pressKeys(app, 'projector', ['.']);
    await expect(projector.locator('main')).toHaveAttribute('data-body', 'result');
  });

  await test.step('the room agrees, and the reason stays off the wall', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((one) => one.blur()));
    await window.bringToFront();
    await space(window, es.live.agree);
    await window.keyboard.press('3');
    await window.getByRole('textbox', { name: es.live.reason }).fill('Persona leadership 1 lo contó');
    await window.keyboard.press('Enter');
    await expect(window.getByText(es.live.agreedOn({ value: 3 })).first()).toBeVisible();
    await expectClean(await projectorPage(app));
  });

  await test.step('what does not fit is parked, the break is skipped, the next block gets more time', async () => {
    await value(window, 'parking.add', { sessionId, text: 'Comisiones de los agentes' });
    const skipBreak = window.getByRole('button', { name: es.live.skipThis({ title: labels.block.break }) });
    await skipBreak.click();
    await expect(skipBreak).toBeHidden();
    await window.getByRole('navigation', { name: es.live.day }).getByText('Madurez de empowerment').click();
    await expect(window.getByText(/Sólo usted ve este bloque/)).toBeVisible();
    await expect((await projectorPage(app)).locator('main')).toHaveAttribute('data-body', 'result');
    await space(window, 'Empezar: Madurez');
    await window.keyboard.press('+');
    await expect.poll(async () => (await running())?.extraMinutes).toBe(5);
  });

  await test.step('the application is killed in the middle of the round, and comes back to it', async () => {
    await space(window, es.live.open);
    await expect(act(window, es.live.close)).toBeVisible();
    await window.keyboard.press('PageDown');
    await expect(window.getByText(es.live.itemOf({ n: 2, of: 7 })).first()).toBeVisible();
    for (const [index] of people.slice(0, 10).entries()) {
      await value(window, 'answers.record', {
        exerciseId: rubric.id,
        lensId: 'room',
        itemId: 'em2',
        respondent: { participantId: ids[index] ?? '' },
        value: 2,
        channel: 'paper',
      });
    }
    const before = await value(window, 'exercises.sheet', { id: rubric.id });
    const block = await running();
    await kill(app);
    ({ app, window, close } = await launch({ dataFolder, env: displays.env, size }));
    await expect(window.getByText(es.live.itemOf({ n: 2, of: 7 })).first()).toBeVisible();
    expect(await value(window, 'exercises.sheet', { id: rubric.id })).toEqual(before);
    expect(await running()).toEqual(block);
    const projector = await projectorPage(app);
    await expect(projector.locator('main')).toContainText('10 de 16');
    await expect(act(window, es.live.close)).toBeVisible();
    await expect(window.getByText('de 16 han respondido')).toBeVisible();
  });

  await test.step('the rest of the day, and its end', async () => {
    await space(window, es.live.close);
    await space(window, es.live.reveal);
    for (let item = 1; item <= 7; item += 1) {
      await expect(window.getByText(es.live.itemOf({ n: item, of: 7 })).first()).toBeVisible();
      await window.getByRole('button', { name: es.live.skip }).click();
    }
    for (const name of ['Dónde coinciden', 'Plan de acción', 'Cierre']) {
      await space(window, `Siguiente bloque: ${name}`);
      await expect.poll(async () => (await running())?.kind).not.toBe('exercise');
    }
    await space(window, es.live.endDay);
    await expect(window.getByText(es.live.dayOver)).toBeVisible();
  });

  await test.step('the report tells plan and actual, what was parked, and the same figures', async () => {
    const path = join(folder, 'Informe.docx');
    const { waves } = await value(window, 'workspace.read', {});
    await value(window, 'report.export', {
      waveId: waves[0]?.id ?? '',
      path,
      language: 'es',
      brandKitId: 'neutral',
      edition: 'complete',
    });
    const document = unzipSync(new Uint8Array(await readFile(path)))['word/document.xml'];
    const text = strFromU8(document ?? new Uint8Array()).replace(/<[^>]+>/g, ' ');
    expect(text).toContain('Comisiones de los agentes');
    expect(text).toContain('Bienvenida y reglas');
    expect(text).toMatch(/omitido/i);
    const results = await value(window, 'results.read', { exerciseId: pairs.id });
    expect(results.participation.answered).toBe(16);
    expect(results.participation.channels).toMatchObject({ paper: 16 });
  });
  await close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
