/** From a key pressed to the answer painted, in the capture of a full room, against a bare page, in turns. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { Visitor } from '../../build/demo/visitor.ts';
import { seededRandom } from '../../src/domain/statistics/random.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { clearAnswers, openFullRoom } from './full-room.ts';
import { bareFolder, launchBare } from './launch-bare.ts';
import { median, percentile, spread, type Figure } from './figures.ts';

/** Each types one paper of twelve questions. */
const people = 30;
const items = 12;

/** What `watchKeys` leaves in the page: milliseconds of every digit so far. */
interface Watched {
  paintTimes: number[];
}

/** @param file an engagement with that many participants who answered everything. */
export async function measureKeys(file: string, participants: number): Promise<Figure[]> {
  const room = await openFullRoom(file);
  const bare = await launchBare(bareFolder);
  try {
    const { window, exerciseId, participantIds } = room;
    const bareWindow = await bare.app.firstWindow();
    // Papers from all over the list, so that it scrolls as it does in a room.
    const [pile, step] = [participantIds, Math.floor(participants / people)];
    await clearAnswers(window, exerciseId, { participantIds: pile.filter((_, i) => i % step === 0).slice(0, people) });
    await new Visitor(window, '').choose(es.shell.exerciseCapture({ title: 'Propuesta de valor' }));
    await window.getByText(es.capture.questionOf({ n: 1, of: items })).waitFor();
    await window.keyboard.press('l');
    // To the first who is not complete.
    await window.keyboard.press('Enter');
    await window
      .locator(`ol[aria-label="${es.capture.strip}"] .missing`)
      .nth(items - 1)
      .waitFor();
    await watchKeys(window, `ol[aria-label="${es.capture.strip}"] [aria-current="true"] .value`);
    await showKeys(bareWindow);
    await watchKeys(bareWindow, 'output');

    const random = seededRandom(7);
    for (let person = 0; person < people; person += 1) {
      const paper = Array.from({ length: items }, () => String(Math.floor(random() * 6)));
      for (const page of [window, bareWindow]) {
        for (const key of [...paper, 'Enter']) {
          // As uneven as a hand, and in no step with the display.
          await wait(40 + random() * 120);
          await page.keyboard.press(key);
        }
        await page.waitForFunction(
          (count) => (globalThis as unknown as Watched).paintTimes.length === count,
          (person + 1) * items,
        );
      }
    }
    const own = await window.evaluate(() => (globalThis as unknown as Watched).paintTimes);
    const reference = await bareWindow.evaluate(() => (globalThis as unknown as Watched).paintTimes);
    return [
      {
        what: `key to answer shown, p95, ${participants} participants in the exercise`,
        value: percentile(own, 95),
        unit: 'ms',
        target: 50,
        note: `${spread(own, 1)} ms, ${own.length} keys 40–160 ms apart, from the key's own time to the frame after its answer`,
      },
      {
        what: 'the same, against a key that changes one text of a bare page',
        value: percentile(own, 95) / percentile(reference, 95),
        unit: 'times',
        target: null,
        note: `p95 ${percentile(reference, 95).toFixed(1)} ms, ${spread(reference, 1)} ms; medians ${(median(own) / median(reference)).toFixed(2)} times`,
      },
    ];
  } finally {
    await bare.close();
    await room.close();
  }
}

/**
 * Notes, for every digit from now on, the time from the key to the frame in which the element that `selector` finds
 * when the key arrives shows that digit. The second of two animation frames begins when the first was drawn.
 */
async function watchKeys(page: Page, selector: string): Promise<void> {
  await page.evaluate((place) => {
    const paintTimes: number[] = [];
    (globalThis as unknown as Watched).paintTimes = paintTimes;
    const note = ({ key, timeStamp }: KeyboardEvent): void => {
      const element = document.querySelector(place);
      if (!/^\d$/.test(key) || element === null) return;
      const observer = new MutationObserver(() => {
        if (element.textContent !== key) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => paintTimes.push(performance.now() - timeStamp)));
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    };
    // Before the page's own listeners.
    addEventListener('keydown', note, { capture: true });
  }, selector);
}

/** A page that does nothing but show the last key. */
async function showKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const text = document.createTextNode('');
    document.querySelector('main')?.appendChild(document.createElement('output')).append(text);
    addEventListener('keydown', ({ key }) => (text.data = key));
  });
}
