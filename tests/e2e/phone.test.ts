/** A phone in the room of the real application: joins, answers, loses the network, is loaded anew. */
import { ratedItems } from '../../src/domain/instruments/asked.ts';
import { groupNames } from '../../src/domain/words/es/group-names.ts';
import { es as phone } from '../../src/phone/words/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';
import { launchPhone } from '../support/phone/phone-browser.ts';
import { violations } from '../support/axe.ts';

const given = [4, 2, 5, 1, 3, 4, 2, 5, 1, 3, 4, 2];

test('every answer of a phone arrives once, although its network went away and the page was loaded anew', async ({
  respiro: { window },
}) => {
  const { sessions } = await value(window, 'engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const add = { sessionId, instrumentId: 'value-proposition', anonymity: 'anonymous' } as const;
  const { id: exerciseId } = await value(window, 'exercises.add', add);
  await value(window, 'stage.set', { sessionId, exerciseId, page: 'exercise' });
  await value(window, 'rounds.open', { exerciseId, lensId: 'company' });
  const { open } = await value(window, 'room.open', { address: '127.0.0.1' });

  const { page, offline, close } = await launchPhone();
  try {
    const outside: string[] = [];
    page.on('request', (request) => void (request.url().startsWith(open?.url ?? '-') || outside.push(request.url())));
    await page.goto(open?.link ?? '');
    await page.getByRole('button', { name: groupNames.frontline }).click();
    await expect(page.getByText(phone.anonymous)).toBeVisible();
    await page.getByRole('button', { name: phone.begin }).click();

    const answer = async (at: number): Promise<void> => {
      await expect(page.getByText(phone.questionOf({ n: at + 1, of: 12 }))).toBeVisible();
      await page.getByRole('radio', { name: new RegExp(`^${given[at] ?? 0}:`) }).click();
    };
    for (let at = 0; at < 3; at += 1) await answer(at);
    await expect(page.getByText(phone.questionOf({ n: 4, of: 12 }))).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await offline(true);
    for (let at = 3; at < 6; at += 1) await answer(at);
    await expect(page.getByText(phone.questionOf({ n: 7, of: 12 }))).toBeVisible();
    await expect(page.getByRole('status').first()).toContainText(phone.lostKept({ n: 3 }));
    await offline(false);
    await expect(page.getByRole('status').first()).toBeEmpty();
    await page.reload();

    for (let at = 6; at < 12; at += 1) await answer(at);
    await expect(page.getByRole('heading', { name: phone.doneTitle })).toBeVisible();
    await expect(page.getByText(phone.sent, { exact: true })).toHaveCount(12);
    expect(await violations(page)).toEqual([]);
    expect(outside).toEqual([]);

    const { ballots, answers } = await value(window, 'exercises.sheet', { id: exerciseId });
    expect(ballots).toHaveLength(1);
    const { instruments } = await value(window, 'library.read', {});
    const definition = instruments.find(({ id }) => id === 'value-proposition');
    const order = definition === undefined ? [] : ratedItems(definition).map(({ id }) => id);
    expect(order.map((id) => answers.find(({ itemId }) => itemId === id)?.value)).toEqual(given);
    expect(answers).toHaveLength(12);
  } finally {
    await close();
  }
});
