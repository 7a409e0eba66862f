/** A phone in the room of the real application: what a finger does that drags. */
import { get } from 'node:http';
import type { Page } from '@playwright/test';
import type { InstrumentDefinition } from '../../src/domain/instruments/definition.ts';
import { groupNames } from '../../src/domain/words/es/group-names.ts';
import { es as phoneWords } from '../../src/phone/words/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';
import { drag, middleOf } from '../support/phone/finger.ts';
import { launchPhone, phoneKinds } from '../support/phone/phone-browser.ts';
import { orderAndWords } from '../support/mixed-instrument.ts';

/** How much of the page goes over the air to a browser that unpacks this; there is nothing else to load. */
function sentBytes(url: string, encoding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => (bytes += part.byteLength));
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

const rowIds = (rows: readonly Element[]): string[] => rows.map((row) => row.getAttribute('data-row') ?? '');
const [option] = orderAndWords.items;
if (option === undefined) throw new Error('no option');
/** As many as one message names. */
const sixty = {
  ...orderAndWords,
  items: Array.from({ length: 60 }, (_, at) => {
    const words = { es: `Opción ${at + 1}`, en: `Option ${at + 1}` };
    return { ...option, id: `o-${at + 1}`, question: words, short: words };
  }),
};

/** A room in which an order is asked for. */
async function openOrder(window: Page, definition: InstrumentDefinition) {
  const { sessions } = await value(window, 'engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  await value(window, 'instruments.save', { definition });
  const about = { sessionId, instrumentId: definition.id, anonymity: 'anonymous' } as const;
  const { id: exerciseId } = await value(window, 'exercises.add', about);
  await value(window, 'stage.set', { sessionId, exerciseId, page: 'exercise' });
  await value(window, 'rounds.open', { exerciseId, lensId: 'order' });
  return { exerciseId, ...(await value(window, 'room.open', { address: '127.0.0.1' })) };
}

test('a finger drags the options of a long order by their handles, and scrolls the page anywhere else', async ({
  respiro: { window },
}) => {
  const { exerciseId, open } = await openOrder(window, sixty);
  const phone = await launchPhone(phoneKinds.small);
  const { page } = phone;
  try {
    await page.goto(open?.link ?? '');
    await page.getByRole('button', { name: groupNames.frontline }).click();
    await page.getByRole('button', { name: phoneWords.begin }).click();
    for (const n of [1, 2, 3]) await page.getByRole('button', { name: `Opción ${n}, sin lugar` }).click();
    const placed = (): Promise<string[]> => page.locator('[data-placed] [data-row]').evaluateAll(rowIds);
    await expect.poll(placed).toEqual(['o-1', 'o-2', 'o-3']);
    const handle = (n: number) => page.locator(`[data-row="o-${n}"] [data-handle]`);
    const scrolled = (): Promise<number> => page.evaluate(() => scrollY);
    await page.evaluate(() => scrollTo(0, 0));

    const [first, third] = [await middleOf(handle(1)), await middleOf(handle(3))];
    await drag(phone, third, { x: third.x, y: first.y - 8 });
    await expect.poll(placed).toEqual(['o-3', 'o-1', 'o-2']);
    await expect(page.getByRole('button', { name: 'Opción 3, lugar 1' })).toBeFocused();
    expect(await scrolled()).toBe(0);

    const title = await middleOf(page.locator('[data-row="o-1"] .few-lines'));
    await drag(phone, title, { x: title.x, y: title.y - 200 });
    await expect.poll(scrolled).toBeGreaterThan(50);
    expect(await placed()).toEqual(['o-3', 'o-1', 'o-2']);

    // The last of all, from the foot of the page: the list goes by under the finger until the order comes into sight.
    await handle(60).scrollIntoViewIfNeeded();
    const last = await middleOf(handle(60));
    await drag(phone, last, { x: last.x, y: 12 }, async () => (await scrolled()) === 0);
    await expect.poll(placed).toEqual(['o-60', 'o-3', 'o-1', 'o-2']);
    await page.getByRole('button', { name: phoneWords.send }).click();
    await expect(page.getByText(phoneWords.sent, { exact: true }).first()).toBeVisible();
    const { answers } = await value(window, 'exercises.sheet', { id: exerciseId });
    const order = answers.filter(({ value: place }) => place !== null && place > 0);
    expect(order.map(({ itemId, value: place }) => [itemId, place]).sort()).toEqual([
      ['o-1', 3],
      ['o-2', 4],
      ['o-3', 2],
      ['o-60', 1],
    ]);
  } finally {
    await phone.close();
  }
});

test('a phone follows the room to another address of the computer, as who it was and with what it was writing', async ({
  respiro: { window },
}) => {
  const { exerciseId, open } = await openOrder(window, orderAndWords);
  expect(await sentBytes(open?.url ?? '', 'gzip')).toBeLessThan(60_000);
  const phone = await launchPhone(phoneKinds.small);
  const { page } = phone;
  const first = page.locator('[data-row]').first();
  try {
    await page.goto(open?.link ?? '');
    await page.getByRole('button', { name: groupNames.frontline }).click();
    await page.getByRole('button', { name: phoneWords.begin }).click();
    await first.getByRole('button').first().click();
    await expect(page.locator('[data-placed] [data-row]')).toHaveCount(1);

    const at = (address: string): string => `http://${address}:${open?.port ?? 0}/`;
    const moved = await value(window, 'room.open', { address: '127.0.0.2' });
    // Whoever shows the address on does not give the place away with it.
    await page.waitForURL(moved.open?.link ?? '');
    expect(page.url().startsWith(at('127.0.0.2'))).toBe(true);
    await expect(page.locator('[data-placed] [data-row]')).toHaveCount(1);
    await page.getByRole('button', { name: phoneWords.send }).click();
    await expect(page.getByText(phoneWords.sent, { exact: true }).first()).toBeVisible();
    expect((await value(window, 'exercises.sheet', { id: exerciseId })).ballots).toHaveLength(1);
    expect((await value(window, 'room.state', {})).open).toMatchObject({ connected: 1, lost: [] });
  } finally {
    await phone.close();
  }
});
