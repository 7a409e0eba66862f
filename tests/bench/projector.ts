/** From an answer recorded to its count painted on the projector, against a message between two bare windows. */
import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge } from '../../src/contract/bridge.ts';
import { seededRandom } from '../../src/domain/statistics/random.ts';
import { value } from '../support/bridge-in-page.ts';
import { median, percentile, spread, type Figure } from './figures.ts';
import { clearAnswers, lensId, openFullRoom } from './full-room.ts';
import { barePairFolder, launchBare } from './launch-bare.ts';
import { delays, itemId, projectQuestion, watchCount } from './projected.ts';

const perTurn = 30;

/** @param file an engagement with that many participants who answered everything. */
export async function measureProjector(file: string, participants: number): Promise<Figure[]> {
  const room = await openFullRoom(file);
  const bare = await launchBare(barePairFolder);
  try {
    const { window, exerciseId } = room;
    await clearAnswers(window, exerciseId, { participantIds: room.participantIds, itemId });
    const projector = await projectQuestion(room);
    // Nobody's answer yet.
    await projector.locator('.count b').filter({ hasText: /^0$/ }).waitFor();
    await watchCount(projector, '.count b');
    const [sender, receiver] = await pairOf(bare.app);
    await watchCount(receiver, 'output');
    await receiver.evaluate(() => {
      const output = document.querySelector('output');
      const { pair } = globalThis as unknown as { pair: Pair };
      pair.onSaid(({ body }) => output && (output.textContent = String(body.answered)));
    });
    const scene = await value(window, 'projector.read', {});

    const random = seededRandom(11);
    const own: number[] = [];
    const reference: number[] = [];
    for (let from = 0; from < participants; from += perTurn) {
      const pauses = Array.from({ length: perTurn }, () => 20 + random() * 100);
      const given = await recordFrom(window, {
        exerciseId,
        people: room.participantIds.slice(from, from + perTurn),
        pauses,
      });
      own.push(...(await delays(projector, given, from)));
      const said = await sayFrom(sender, { scene, from, pauses });
      reference.push(...(await delays(receiver, said, from)));
    }
    return [
      {
        what: `answer to projector, p95, ${participants} participants`,
        value: percentile(own, 95),
        unit: 'ms',
        target: 100,
        note: `${spread(own)} ms, ${own.length} answers 20–120 ms apart, live screen open, from the request to the frame after its count`,
      },
      {
        what: 'the same, against a message between two bare windows',
        value: percentile(own, 95) / percentile(reference, 95),
        unit: 'times',
        target: null,
        note: `p95 ${percentile(reference, 95).toFixed(0)} ms, ${spread(reference)} ms; medians ${(median(own) / median(reference)).toFixed(2)} times; the engine draws a burst at most every 40 ms`,
      },
    ];
  } finally {
    await bare.close();
    await room.close();
  }
}

interface Pair {
  say(message: unknown): Promise<void>;
  onSaid(listener: (message: { readonly body: { readonly answered: number } }) => void): void;
}

async function pairOf(app: ElectronApplication): Promise<[sender: Page, receiver: Page]> {
  await app.firstWindow();
  while (app.windows().length < 2) await app.waitForEvent('window');
  const find = (name: string): Page => {
    const page = app.windows().find((one) => one.url().endsWith(`/${name}.html`));
    if (page === undefined) throw new Error(`no window of the pair shows ${name}`);
    return page;
  };
  const pair: [Page, Page] = [find('sender'), find('receiver')];
  for (const page of pair) await page.locator('output').waitFor();
  return pair;
}

/** Records one answer of each, after the pause; answers when each was asked for. */
async function recordFrom(
  window: Page,
  what: { readonly exerciseId: string; readonly people: readonly string[]; readonly pauses: readonly number[] },
): Promise<number[]> {
  return window.evaluate(
    async ({ exerciseId, people, pauses, lensId, itemId }) => {
      const { respiro } = globalThis as unknown as { respiro: Bridge };
      const given: number[] = [];
      const outcomes = [];
      for (const [i, participantId] of people.entries()) {
        await new Promise((resolve) => setTimeout(resolve, pauses[i]));
        given.push(Date.now());
        const answer = {
          exerciseId,
          lensId,
          itemId,
          respondent: { participantId },
          value: 1 + (i % 5),
          channel: 'paper',
        };
        outcomes.push(respiro.request('answers.record', answer as never));
      }
      for (const outcome of await Promise.all(outcomes)) if (!outcome.ok) throw new Error(outcome.error.code);
      return given;
    },
    { ...what, lensId, itemId },
  );
}

/** The same scene as the engine sends, with a count that goes up. */
async function sayFrom(
  sender: Page,
  what: { readonly scene: unknown; readonly from: number; readonly pauses: readonly number[] },
): Promise<number[]> {
  return sender.evaluate(async ({ scene, from, pauses }) => {
    const { pair } = globalThis as unknown as { pair: Pair };
    const { body, ...rest } = scene as { body: object };
    const said: number[] = [];
    for (const [i, pause] of pauses.entries()) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      said.push(Date.now());
      void pair.say({ ...rest, body: { ...body, answered: from + i + 1 } });
    }
    return said;
  }, what);
}
