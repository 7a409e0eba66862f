/** Points and dots in the real application: register, kiosk, paper, wall, reveal, projector, results, an action. */
import type { Locator, Page } from '@playwright/test';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { registerRows } from '../support/engine/register-rows.ts';
import { expect, test } from '../support/fixtures.ts';
import { projectorPage } from '../support/projector.ts';

type Instrument = 'wow-portfolio' | 'importance-performance';

const pin = '2468';
const names = ['Ana Torres', 'Luis Prado', 'Eva Rey', 'Rosa Mena'];

/** Four people of the first line and two of leadership; the exercise is the only block of the day. */
async function workshop(window: Page, instrumentId: Instrument, minimumRows = 4): Promise<string> {
  const { sessions } = await value(window, 'engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const front = names.map((name) => ({ groupId: 'frontline', name }));
  const leaders = ['Hugo Lara', 'Irma Soto'].map((name) => ({ groupId: 'leadership', name }));
  await value(window, 'participants.add', { sessionId, people: [...front, ...leaders] });
  const exercise = { sessionId, instrumentId, anonymity: 'identified' } as const;
  const { id: exerciseId } = await value(window, 'exercises.add', exercise);
  const rows = registerRows[instrumentId].slice(0, minimumRows).map((data) => ({ id: null, data }));
  await value(window, 'entries.write', { exerciseId, rows });
  const block = { sessionId, exerciseId, kind: 'exercise', title: '', startsAt: 540, minutes: 60, notes: '' } as const;
  const { id } = await value(window, 'blocks.add', block);
  await value(window, 'blocks.start', { id });
  await window.reload();
  return exerciseId;
}

const button = (window: Page, name: string | RegExp): Locator => window.getByRole('button', { name, exact: true });

async function goTo(window: Page, place: string): Promise<void> {
  await window.getByRole('navigation', { name: es.shell.places }).getByRole('button', { name: place }).click();
}

async function space(window: Page, name: string): Promise<void> {
  const act = window.getByRole('button', { name: new RegExp(name) }).first();
  await expect(act).toBeEnabled();
  await act.click();
}

async function toResults(window: Page): Promise<void> {
  await goTo(window, es.project.title);
  await window.getByRole('main').getByRole('button', { name: es.results.title }).first().click();
}

async function enterKiosk(window: Page): Promise<void> {
  await window.keyboard.press('k');
  await window.getByLabel(es.kiosk.pin).fill(pin);
  await window.getByLabel(es.kiosk.pinAgain).fill(pin);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: es.kiosk.touch })).toBeVisible();
}

async function leaveKiosk(window: Page): Promise<void> {
  await window.keyboard.press('Control+Shift+L');
  await window.keyboard.type(pin);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('navigation', { name: es.shell.places })).toBeVisible();
}

async function sitDown(window: Page, name: string): Promise<void> {
  await window.keyboard.press('Enter');
  await button(window, /Primera línea/).click();
  await window.getByRole('textbox', { name: es.kiosk.search }).fill(name);
  await window.keyboard.press('Enter');
  await button(window, es.kiosk.begin).click();
}

async function handOn(window: Page): Promise<void> {
  await button(window, es.kiosk.finish).click();
  await button(window, es.kiosk.nextPerson).click();
}

async function sharesOf(window: Page, exerciseId: string, lensId: string): Promise<number[][]> {
  const { entries } = await value(window, 'workspace.read', {});
  const items = entries.filter((entry) => entry.exerciseId === exerciseId).map(({ id }) => id);
  const { ballots, answers } = await value(window, 'exercises.sheet', { id: exerciseId });
  const of = (ballotId: string, itemId: string): number =>
    answers.find((one) => one.ballotId === ballotId && one.lensId === lensId && one.itemId === itemId)?.value ?? 0;
  return ballots.map(({ id }) => items.map((itemId) => of(id, itemId)));
}

test('dots: kiosk, paper and wall make one portfolio, whose ideas become actions', async ({ launch }) => {
  test.setTimeout(240_000);
  const { app, window } = await launch({ size: { width: 1280, height: 800 } });
  const exerciseId = await workshop(window, 'wow-portfolio');
  const titles = registerRows['wow-portfolio'].map(({ title }) => String(title));
  const votesFor = (at: number): Locator =>
    window.getByRole('textbox', { name: es.amounts['given.dots']({ title: titles[at] ?? '' }) });

  await goTo(window, es.live.title);
  await window.keyboard.press('p');
  await space(window, es.live.open);
  const projector = await projectorPage(app);
  await expect(projector.locator('main')).toHaveAttribute('data-body', 'sharing');
  await expect(projector.locator('main')).toContainText(titles[0] ?? '');

  await test.step('at the kiosk by touch: nothing is written before it is done, and nobody sees another’s', async () => {
    await enterKiosk(window);
    await sitDown(window, 'Ana Torres');
    await expect(votesFor(0)).toBeFocused();
    const more = (at: number): Locator =>
      window.getByRole('button', { name: es.amounts.more({ title: titles[at] ?? '' }) });
    await more(0).click();
    await more(0).click();
    await expect(more(0)).toBeDisabled();
    await expect(button(window, es.kiosk.sharingFinish)).toHaveCount(0);
    expect(await sharesOf(window, exerciseId, 'dots')).toEqual([]);
    await more(2).click();
    await button(window, es.kiosk.sharingFinish).click();
    await handOn(window);
    expect(await sharesOf(window, exerciseId, 'dots')).toEqual([[2, 0, 1, 0]]);
  });

  await test.step('by keyboard, leaving one on purpose', async () => {
    await sitDown(window, 'Luis Prado');
    await expect(window.getByRole('status')).toContainText('3');
    await expect(votesFor(0)).toBeFocused();
    await window.keyboard.press('Space');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('+');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await expect(button(window, es.kiosk['sharingLeave.dots']({ left: 1, sum: 2 }))).toBeFocused();
    await window.keyboard.press('Enter');
    await handOn(window);
    await leaveKiosk(window);
    expect(await sharesOf(window, exerciseId, 'dots')).toEqual([
      [2, 0, 1, 0],
      [1, 1, 0, 0],
    ]);
  });

  await test.step('a paper with more dots than there are is not kept, and says why', async () => {
    await goTo(window, es.live.title);
    await button(window, es.live.paper).click();
    await button(window, /Eva Rey/).click();
    await votesFor(0).fill('3');
    await window.keyboard.press('Tab');
    await expect(window.getByRole('alert')).toContainText(es.amounts.tooManyOnOne({ most: 2 }));
    await votesFor(1).fill('1');
    await window.keyboard.press('Enter');
    await expect.poll(() => sharesOf(window, exerciseId, 'dots')).toContainEqual([2, 1, 0, 0]);
  });

  await test.step('the wall: people × dots, who used a paper left out, too many is said and not kept', async () => {
    await window.getByRole('radio', { name: es.capture.modeTotals }).check({ force: true });
    const cell = (group: string, at: number): Locator =>
      window.getByRole('textbox', { name: es.capture.handsFor({ group, point: titles[at] ?? '' }) });
    await cell('Dirección', 0).fill('3');
    await window.keyboard.press('Enter');
    await expect(cell('Dirección', 1)).toBeFocused();
    await cell('Dirección', 1).fill('4');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('alert')).toContainText('sobra 1');
    await cell('Dirección', 1).fill('2');
    await window.keyboard.press('ArrowDown');
    await expect(window.getByRole('alert')).toHaveCount(0);
    const counted = async () =>
      (await value(window, 'exercises.sheet', { id: exerciseId })).tallies.map(({ groupId, counts }) => [
        groupId,
        counts,
      ]);
    await expect.poll(async () => (await counted()).length).toBe(2);
    expect(await counted()).toEqual(
      expect.arrayContaining([
        ['leadership', [3]],
        ['leadership', [2]],
      ]),
    );
    await expect(window.getByText(es.capture.onBallot({ n: 3 }))).toBeVisible();
  });

  await test.step('closed and revealed, the room sees the votes and nothing else', async () => {
    await goTo(window, es.live.title);
    await space(window, es.live.close);
    await space(window, es.live.reveal);
    await expect(projector.locator('main')).toHaveAttribute('data-body', 'shared');
    await expect(projector.locator('main')).toContainText(es.amounts['picture.dots']({ n: 5 }));
    expect(await projector.locator('main').innerText()).not.toMatch(/Ana|Primera línea|Dirección/);
  });

  await test.step('the ideas are clustered with the mouse and by keys, and the chosen one becomes an action', async () => {
    await toResults(window);
    const card = (at: number): Locator => window.locator('[data-idea]', { hasText: titles[at] ?? '' });
    await window.getByPlaceholder(es.wowPortfolio.newCluster).fill('En tienda');
    await window.keyboard.press('Enter');
    const column = (name: string): Locator => window.getByRole('group', { name, exact: true });
    await card(0).scrollIntoViewIfNeeded();
    await card(0).dragTo(column('En tienda'));
    await expect(column('En tienda').locator('[data-idea]')).toHaveCount(1);
    await card(1).focus();
    await window.keyboard.press('Alt+ArrowLeft');
    await expect(column('En tienda').locator('[data-idea]')).toHaveCount(2);
    await expect(card(1)).toBeFocused();
    await expect(
      window.getByText(es.wowPortfolio.moved({ title: titles[1] ?? '', cluster: 'En tienda' })),
    ).toBeAttached();
    await window.getByRole('checkbox', { name: es.wowPortfolio.choose({ title: titles[0] ?? '' }) }).check();
    await button(window, es.wowPortfolio.toActions({ n: 1 })).click();
    const { actions } = await value(window, 'workspace.read', {});
    expect(actions).toHaveLength(1);
    expect(actions[0]?.what).toContain(titles[0]);
  });
});

test('points: a paper above 100 is kept and told, and the quadrants are drawn', async ({ launch }) => {
  test.setTimeout(240_000);
  const { app, window } = await launch({ size: { width: 1280, height: 800 } });
  const exerciseId = await workshop(window, 'importance-performance');
  const titles = registerRows['importance-performance'].map((row) => String(Object.values(row)[0]));
  const pointsFor = (at: number): Locator =>
    window.getByRole('textbox', { name: es.amounts['given.points']({ title: titles[at] ?? '' }) });
  await goTo(window, es.live.title);
  await window.keyboard.press('p');
  await space(window, es.live.open);

  await test.step('at the kiosk by keys and figures, then one question at a time', async () => {
    await enterKiosk(window);
    for (const [name, shares] of [
      ['Ana Torres', [50, 30, 15, 5]],
      ['Luis Prado', [40, 40, 10, 10]],
    ] as const) {
      await sitDown(window, name);
      for (const points of shares) {
        await window.keyboard.type(String(points));
        await window.keyboard.press('Enter');
      }
      await expect(button(window, es.kiosk.sharingFinish)).toBeFocused();
      await window.keyboard.press('Enter');
      await handOn(window);
    }
    await leaveKiosk(window);
    expect(await sharesOf(window, exerciseId, 'importance')).toEqual([
      [50, 30, 15, 5],
      [40, 40, 10, 10],
    ]);
  });

  await test.step('a paper that makes 120 is typed as it stands', async () => {
    await goTo(window, es.live.title);
    await button(window, es.live.paper).click();
    await button(window, /Eva Rey/).click();
    for (const points of [60, 60, 0, 0]) {
      await window.keyboard.type(String(points));
      await window.keyboard.press('Enter');
    }
    await expect.poll(() => sharesOf(window, exerciseId, 'importance')).toContainEqual([60, 60, 0, 0]);
    await button(window, /Eva Rey/).click();
    await expect(window.getByText(es.amounts.over({ sum: 120, total: 100 }))).toBeVisible();
    await expect(pointsFor(0)).toHaveValue('60');
  });

  await test.step('performance, then both are closed and revealed; the projector draws the means', async () => {
    const { participants, entries } = await value(window, 'workspace.read', {});
    for (const { id: participantId } of participants) {
      for (const [at, { id: itemId }] of entries.entries()) {
        const question = { exerciseId, lensId: 'performance', itemId, respondent: { participantId } };
        await value(window, 'answers.record', { ...question, value: 1 + (at % 5), channel: 'paper' });
      }
    }
    await goTo(window, es.live.title);
    await space(window, es.live.close);
    await value(window, 'rounds.reveal', { exerciseId, lensId: 'performance' });
    await space(window, es.live.reveal);
    const projector = await projectorPage(app);
    await expect(projector.locator('main')).toHaveAttribute('data-body', 'shared');
    // (50 + 40 + 50) / 3: the paper of 120 weighs as much as any other.
    await expect(projector.locator('main')).toContainText('46.7');
  });

  await test.step('the results say whose points did not make 100, and draw the quadrants', async () => {
    await toResults(window);
    await expect(window.getByText(es.amounts.normalised({ n: 1, total: 100 }))).toBeVisible();
    await expect(window.getByText(titles[0] ?? '').first()).toBeVisible();
  });
});
