/** Four phones in the room of the real application at once, and what the person who runs it sees and does meanwhile. */
import type { Page } from '@playwright/test';
import { ratedItems } from '../../src/domain/instruments/asked.ts';
import type { InstrumentDefinition } from '../../src/domain/instruments/definition.ts';
import { groupNames as groupNamesEn } from '../../src/domain/words/en/group-names.ts';
import { groupNames } from '../../src/domain/words/es/group-names.ts';
import { en as phoneWordsEn } from '../../src/phone/words/en.ts';
import { es as phoneWords } from '../../src/phone/words/es.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { violations } from '../support/axe.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';
import { Participant } from '../support/phone/participant.ts';
import { launchPhones, phoneKinds } from '../support/phone/phone-browser.ts';
import { projectorPage } from '../support/projector.ts';

/** What each taps, another row for each. */
const tapped = {
  leadership: [4, 2, 5, 1, 3, 4, 2, 5, 1, 3, 4, 2],
  middle: [1, 1, 2, 3, 5, 5, 4, 3, 2, 1, 2, 5],
  frontline: [5, 4, 3, 2, 1, 1, 2, 3, 4, 5, 5, 3],
  support: [2, 3, 3, 4, 4, 5, 5, 1, 1, 2, 3, 4],
} as const;
type GroupId = keyof typeof tapped;
const groupIds = Object.keys(tapped) as GroupId[];
const words = 'Le contestamos el mismo día, también en sábado';

/** The twelve pairs, and beside them the register of promises, to which anybody may add. */
async function withRegister(window: Page): Promise<InstrumentDefinition> {
  const { instruments } = await value(window, 'library.read', {});
  const named = (name: string): InstrumentDefinition => {
    const found = instruments.find(({ id }) => id === name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  const { register: ofPromises } = named('promises');
  if (ofPromises === undefined) throw new Error('no register');
  const { item: _, ...register } = ofPromises;
  const definition: InstrumentDefinition = {
    ...named('value-proposition'),
    id: 'own-6b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
    register,
  };
  await value(window, 'instruments.save', { definition });
  return definition;
}

test('four phones answer at once, one of them without network; the facilitator sees who is there, and lets a promise through', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const began = Date.now();
  const { app, window } = await launch({ size: { width: 1280, height: 800 } });
  const keys = window.keyboard;
  const { sessions } = await value(window, 'engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const people = groupIds.flatMap((groupId) => [1, 2, 3].map((n) => ({ groupId, name: `${groupId} ${n}` })));
  await value(window, 'participants.add', { sessionId, people });
  const definition = await withRegister(window);
  const add = { sessionId, instrumentId: definition.id, anonymity: 'anonymous' } as const;
  const { id: exerciseId } = await value(window, 'exercises.add', add);
  await value(window, 'stage.set', { sessionId, exerciseId, page: 'exercise' });
  const { open } = await value(window, 'room.open', { address: '127.0.0.1' });
  await window.getByRole('navigation', { name: es.shell.places }).getByRole('button', { name: es.live.title }).click();
  await window.getByRole('button', { name: es.live.open }).waitFor();
  await keys.press(' ');
  await window.getByRole('button', { name: es.live.close }).waitFor();

  const main = window.getByRole('main');
  const connected = main.getByRole('region', { name: es.room.connected });
  /** As it is read beside the names of the groups. */
  const byGroup = async (): Promise<readonly string[]> =>
    (await connected.getByRole('listitem').allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  const counted = (n: Readonly<Record<GroupId, number>>): readonly string[] =>
    groupIds.map((id) => `${groupNames[id]} ${n[id]} de 3`);

  const phones = await launchPhones();
  try {
    const { android, iPhone, small } = phoneKinds;
    const person = {
      leadership: new Participant(await phones.open({ ...android, slower: 4, latency: 150 }), phoneWords),
      middle: new Participant(await phones.open(iPhone), phoneWords),
      frontline: new Participant(await phones.open({ ...small, isDark: true }), phoneWords),
      support: new Participant(await phones.open({ ...android, language: 'en' }), phoneWordsEn),
    };
    const everybody = groupIds.map((id) => person[id]);
    let offlineSeconds = 0;

    await test.step('all join by the link of the QR and begin; the live screen counts them by group', async () => {
      await Promise.all(
        groupIds.map(async (id) => {
          await person[id].join(open?.link ?? '', (id === 'support' ? groupNamesEn : groupNames)[id]);
          await person[id].answer(tapped[id], 0, 4);
        }),
      );
      await keys.press('t');
      await expect.poll(byGroup).toEqual(counted({ leadership: 1, middle: 1, frontline: 1, support: 1 }));
      expect(await violations(person.frontline.page)).toEqual([]);
    });

    const { frontline, middle, leadership, support } = person;
    const away = Date.now();
    await frontline.phone.offline(true);

    await test.step('one goes on without network, one is loaded anew, two come to the end', async () => {
      await Promise.all([
        frontline.answer(tapped.frontline, 4, 9),
        middle.page.reload().then(() => middle.answer(tapped.middle, 4)),
        leadership.answer(tapped.leadership, 4),
        support.answer(tapped.support, 4),
      ]);
      await expect(frontline.page.getByRole('status').first()).toContainText(phoneWords.lostKept({ n: 5 }));
      await expect.poll(byGroup).toEqual(counted({ leadership: 1, middle: 1, frontline: 0, support: 1 }));
      expect(await violations(support.page)).toEqual([]);
    });

    await test.step('a promise from a phone waits, is let through, put into a theme, projected and made a row', async () => {
      await leadership.contribute('promesa', words);
      await expect(window.getByText(es.memory.waitingCount({ n: 1 }))).toBeVisible();
      await keys.press('p');
      const projector = await projectorPage(app);
      await keys.press('v');
      const row = main.locator('[data-row]');
      await expect(row).toBeFocused();
      await expect(row).toContainText(words);
      await keys.press(es.memory.keyShow);
      await expect(row).toContainText(es.memory['state.shown']);
      await keys.press(es.memory.keyTheme);
      await expect(main.getByRole('textbox', { name: es.memory.themeName })).toBeFocused();
      await keys.type('Rapidez');
      await keys.press('Enter');
      await expect(main.getByRole('list', { name: 'Rapidez' })).toContainText(words);
      await main.getByRole('switch', { name: es.memory.onStage }).press(' ');
      await expect(projector.getByRole('heading', { name: 'Rapidez' })).toBeVisible();
      await expect(projector.getByText(words)).toBeVisible();
      await row.focus();
      await keys.press(es.memory.keyRegister);
      await expect(row).toContainText(es.memory.inRegister);
      await keys.press('v');
      await expect(row).toHaveCount(0);
      await keys.press('r');
      await expect(main.getByRole('grid')).toContainText(words);
    });

    await test.step('who lost contact is told, and is back with all of it', async () => {
      await keys.press('Escape');
      await keys.press('t');
      const lost = main.getByRole('region', { name: es.room.lost });
      await expect(lost).toContainText(groupNames.frontline);
      await expect.poll(() => Date.now() - away).toBeGreaterThan(10_000);
      await frontline.phone.offline(false);
      offlineSeconds = Math.round((Date.now() - away) / 1000);
      await expect(frontline.page.getByRole('status').first()).toBeEmpty();
      await frontline.answer(tapped.frontline, 9);
      await expect.poll(byGroup).toEqual(counted({ leadership: 1, middle: 1, frontline: 1, support: 1 }));
      await expect(lost).toHaveCount(0);
    });

    await leadership.tap(phoneWords.back);
    for (const { page, words: said, outside } of everybody) {
      await expect(page.getByRole('heading', { name: said.doneTitle })).toBeVisible();
      await expect(page.getByText(said.sent, { exact: true })).toHaveCount(12);
      expect(outside).toEqual([]);
    }
    const { ballots, answers } = await value(window, 'exercises.sheet', { id: exerciseId });
    const order = ratedItems(definition).map(({ id }) => id);
    const written = groupIds.map((id) => {
      const own = ballots.filter(({ groupId }) => groupId === id).map((ballot) => ballot.id);
      return order.map((itemId) => answers.filter((one) => own.includes(one.ballotId) && one.itemId === itemId));
    });
    expect(ballots).toHaveLength(4);
    expect(answers.filter(({ lensId }) => lensId !== 'company')).toEqual([]);
    expect(written.map((rows) => rows.map((row) => row.map((one) => one.value)))).toEqual(
      groupIds.map((id) => tapped[id].map((one) => [one])),
    );
    const { entries } = await value(window, 'workspace.read', {});
    expect(entries.map(({ data }) => data.text)).toEqual([words]);
    const places = written.flat();
    process.stderr.write(
      `phones: phones ${everybody.length} · answers ${answers.length} · lost ${places.filter((row) => row.length === 0).length} · doubled ${places.filter((row) => row.length > 1).length} · offline seconds ${offlineSeconds} · seconds ${Math.round((Date.now() - began) / 1000)}\n`,
    );
  } finally {
    await phones.close();
  }
});
