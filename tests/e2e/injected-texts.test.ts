/** What phones say is text and nothing else, wherever it is shown: nothing of it runs, loads or becomes part of a page. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { OpenRoom } from '../../src/contract/room-views.ts';
import type { AnswerMessage } from '../../src/contract/room/messages.ts';
import { cleanText } from '../../src/contract/fields.ts';
import { es as phoneWords } from '../../src/phone/words/es.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { shellValue, value } from '../support/bridge-in-page.ts';
import { openPackage, part, textOf } from '../support/docx/package.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';
import { injectedTexts, mark, trace } from '../support/injected-texts.ts';
import { onlyWords, openQuestion } from '../support/mixed-instrument.ts';
import { launchPhone } from '../support/phone/phone-browser.ts';
import { projectorPage } from '../support/projector.ts';
import { Phone } from '../support/room/phone.ts';
import { willSaveAs } from '../support/will-save-as.ts';

const texts = injectedTexts(300);
/** What a phone holds is put there while no page of the room runs. */
const emptyPage = '/empty';
/** As many as one phone may contribute. */
const aPhone = 50;
/** As many questions in words, each answered with one of the texts. */
const asked = 60;
const questions = {
  ...onlyWords,
  items: Array.from({ length: asked }, (_, at) => ({ ...openQuestion, id: `q-${at}` })),
};
const lensId = questions.lenses[0]?.id ?? '';

/** Lines may break anywhere; a report lets long words break too. */
const squeezed = (text: string): string => text.replaceAll('\u200B', '').replaceAll(/\s+/g, ' ').trim();
/** As it is kept. */
const kept = (text: string): string => cleanText(text).trim();
const sorted = (all: readonly string[]): readonly string[] => all.map(squeezed).sort();

/** What would show that something was taken for more than text. */
class Watch {
  readonly faults: string[] = [];

  over(page: Page, where: string): void {
    const note = (what: string): void => void this.faults.push(`${where}: ${what}`);
    page.on('dialog', (dialog) => {
      note(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', ({ message }) => note(message));
    page.on('request', (request) => {
      if (request.url().includes(trace)) note(request.url());
    });
    page.on('console', (message) => {
      if (/content security policy|refused to/i.test(message.text())) note(message.text());
    });
  }

  /** Nothing of it has become part of the page. */
  async nothingIn(page: Page): Promise<void> {
    expect(
      await page.locator(`[${mark}], :is(iframe, object, embed, video, audio, marquee, math, base, noscript)`).count(),
    ).toBe(0);
    const left = await page.evaluate((name) => {
      const globals = Object.keys(globalThis).filter((key) => key.startsWith(name));
      const style = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`);
      return {
        globals,
        style,
        polluted: name in {},
        links: document.querySelectorAll(`[href*="${name}"], [src*="${name}"]`).length,
      };
    }, trace);
    expect(left).toEqual({ globals: [], style: '', polluted: false, links: 0 });
    expect(this.faults).toEqual([]);
  }
}

/** The page of a phone that has its group and holds these operations: it sends them as it sends what waited. */
async function send(
  page: Page,
  open: OpenRoom,
  groupId: string,
  waiting: readonly AnswerMessage[],
  writing: string,
): Promise<void> {
  const [host, secret] = [new URL(open.url).host, open.link.split('#')[1]];
  const phone = new Phone({ host, secret });
  await phone.join();
  await phone.ask({ kind: 'sit', groupId });
  phone.close();
  // On an empty page of the same origin: one of the room's would send what it finds there under a place of its own.
  await page.goto(new URL(emptyPage, open.url).href);
  await page.evaluate(
    ([token, outbox, to]) => {
      localStorage.clear();
      localStorage.setItem('respiro.token', token);
      localStorage.setItem('respiro.outbox', outbox);
      if (to !== '') localStorage.setItem('respiro.writing', to);
    },
    [phone.token, JSON.stringify({ op: waiting.length, waiting }), writing] as const,
  );
  await page.goto(open.link);
}

// A picture of hundreds of cards at every step would take longer than the test.
test.use({ trace: 'off' });

test('300 texts made to run as script are shown as they were typed by phone, memory, projector and report', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const began = Date.now();
  const { app, window } = await launch({ size: { width: 1280, height: 800 } });
  const watch = new Watch();
  watch.over(window, 'window');
  const { sessions, groups, waves } = await value(window, 'engagement.create', brief);
  const [sessionId = '', groupId = '', waveId = ''] = [sessions[0]?.id, groups[0]?.id, waves[0]?.id];
  await value(window, 'instruments.save', { definition: questions });
  const add = { sessionId, instrumentId: questions.id, anonymity: 'anonymous' } as const;
  const { id: exerciseId } = await value(window, 'exercises.add', add);
  await value(window, 'stage.set', { sessionId, exerciseId, page: 'exercise' });
  await value(window, 'rounds.open', { exerciseId, lensId });
  const { open } = await value(window, 'room.open', { address: '127.0.0.1' });
  if (open === null) throw new Error('the room is not open');

  const { page, close } = await launchPhone();
  try {
    watch.over(page, 'phone');
    await page.route(`**${emptyPage}`, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    for (let from = 0; from < texts.length; from += aPhone) {
      const said = texts.slice(from, from + aPhone);
      const waiting = said.map((text, at): AnswerMessage => ({
        kind: 'contribute',
        op: at + 1,
        exerciseId,
        to: 'comments',
        text,
        withGroup: false,
      }));
      await send(page, open, groupId, waiting, `${exerciseId}//comments`);
      await expect(page.getByText(phoneWords.sent, { exact: true })).toHaveCount(said.length);
      expect(await page.locator('li > p').allTextContents()).toEqual(said);
      await watch.nothingIn(page);
    }
    const answers = texts.slice(0, asked);
    await send(
      page,
      open,
      groupId,
      answers.map((text, at) => ({ kind: 'say', op: at + 1, exerciseId, lensId, itemId: `q-${at}`, text })),
      '',
    );
    await expect(page.getByText(phoneWords.sent, { exact: true })).toHaveCount(asked);
    expect(await page.locator('li .given').allTextContents()).toEqual(answers);
    // Now as the room has written it down.
    await page.reload();
    await expect(page.getByText(phoneWords.sent, { exact: true })).toHaveCount(asked);
    expect(await page.locator('li .given').allTextContents()).toEqual(answers.map(kept));
    await watch.nothingIn(page);
  } finally {
    await close();
  }

  const { comments } = await value(window, 'exercises.sheet', { id: exerciseId });
  expect(sorted(comments.map(({ text }) => text))).toEqual(sorted([...texts, ...texts.slice(0, asked)].map(kept)));
  const said = comments.filter(({ itemId }) => itemId === null);
  const ids = said.map(({ id }) => id);
  await shellValue(window, 'shell.openProjector', { displayId: null });
  const projector = await projectorPage(app);
  watch.over(projector, 'projector');
  await value(window, 'stage.set', { page: 'voices' });
  // A wall holds twelve.
  for (let from = 0; from < said.length; from += 12) {
    const batch = said.slice(from, from + 12);
    if (from > 0)
      await value(window, 'comments.moderate', {
        ids: ids.slice(from - 12, from),
        moderation: 'hidden',
      });
    await value(window, 'comments.moderate', { ids: batch.map(({ id }) => id), moderation: 'shown' });
    const onTheWall = async (): Promise<readonly string[]> => sorted(await projector.locator('li p').allTextContents());
    await expect.poll(onTheWall, { intervals: [40, 80, 200] }).toEqual(sorted(batch.map(({ text }) => text)));
  }
  await watch.nothingIn(projector);
  await value(window, 'comments.moderate', { ids, moderation: 'waiting' });

  await window
    .getByRole('navigation', { name: es.shell.places })
    .getByRole('button', { name: es.memory.title })
    .click();
  const cards = window.locator('blockquote');
  await expect
    .poll(async () => {
      await cards.last().scrollIntoViewIfNeeded();
      return cards.count();
    })
    .toBe(comments.length);
  expect(sorted(await cards.allTextContents())).toEqual(sorted(comments.map(({ text }) => text)));
  await watch.nothingIn(window);

  await value(window, 'comments.moderate', { ids, moderation: 'shown' });
  await value(window, 'report.quote', { exerciseId, ids });
  await window
    .getByRole('navigation', { name: es.shell.places })
    .getByRole('button', { name: es.report.title })
    .click();
  const sheets = window.locator('.sheet');
  await expect
    .poll(async () => squeezed((await sheets.allTextContents()).join(' ')).includes('·299'), { timeout: 60_000 })
    .toBe(true);
  const pages = squeezed((await sheets.allTextContents()).join(' '));
  expect(texts.filter((text) => !pages.includes(squeezed(kept(text))))).toEqual([]);
  await watch.nothingIn(window);

  const folder = await mkdtemp(join(tmpdir(), 'respiro-injected-'));
  const path = join(folder, 'Informe.docx');
  await willSaveAs(app, path);
  await shellValue(window, 'shell.chooseSave', { kind: 'report', suggestedName: 'Informe' });
  await value(window, 'report.export', {
    waveId,
    path,
    language: 'es',
    edition: 'complete',
    brandKitId: 'neutral',
    wordFileId: null,
    pictures: null,
  });
  const file = openPackage(await readFile(path));
  const written = squeezed(textOf(part(file, 'word/document.xml')));
  expect(texts.filter((text) => !written.includes(squeezed(kept(text))))).toEqual([]);
  const parts = [...file.xml.entries()];
  expect(
    parts.filter(([name, xml]) => /<script|<img|<iframe/i.test(xml) || (name.endsWith('.rels') && xml.includes(trace))),
  ).toEqual([]);
  await rm(folder, { recursive: true });
  process.stderr.write(
    `injected texts: texts ${texts.length} · answers ${asked} · ran 0 · changed 0 · seconds ${Math.round((Date.now() - began) / 1000)}\n`,
  );
});
