/** Frames of the projector while a result draws itself, against the same motion in a bare window, in turns. */
import type { ElectronApplication, Page } from '@playwright/test';
import { value } from '../support/bridge-in-page.ts';
import { median, spread, type Figure } from './figures.ts';
import { lensId, openFullRoom, type FullRoom } from './full-room.ts';
import { bareFolder, launchBare } from './launch-bare.ts';
import { projectQuestion } from './projected.ts';

const reveals = 15;
/** Of a projector. */
const size = { width: 1920, height: 1080 };
/** What Chromium takes where the system does not say. */
const usualRate = 60;

/** What `watchFrames` leaves in the page: when each frame began, from the last one before the change to the end. */
interface Watched {
  frames: Promise<number[]>;
}

/** @param file an engagement with that many participants who answered everything. */
export async function measureReveal(file: string, participants: number): Promise<Figure[]> {
  const room = await openFullRoom(file);
  const bare = await launchBare(bareFolder);
  try {
    const projector = await projectQuestion(room);
    const bareWindow = await bare.app.firstWindow();
    await bareWindow.locator('main button').waitFor();
    for (const [app, page] of [
      [room.app, projector],
      [bare.app, bareWindow],
    ] as const) {
      await fillScreen(app, page);
    }
    const period = 1000 / (await rateOf(room.app));
    const own: number[][] = [];
    const reference: number[][] = [];
    // The first compiles.
    for (let i = 0; i <= reveals; i += 1) {
      const revealed = await reveal(room, projector);
      const risen = await rise(bareWindow);
      if (i > 0) {
        own.push(revealed);
        reference.push(risen);
      }
    }
    const [longest, bareLongest] = [own.map(longestOf), reference.map(longestOf)];
    const count = own.flat().length;
    return [
      {
        what: `reveal: longest frame on the projector, ${participants} participants`,
        value: Math.max(...longest),
        unit: 'ms',
        target: 50,
        note: `the longest of ${count} frames in ${reveals} reveals at ${size.width} × ${size.height}; longest of each reveal ${spread(longest)} ms`,
      },
      {
        what: 'the same, against such a motion in a bare window',
        value: median(longest) / median(bareLongest),
        unit: 'times',
        target: null,
        note: `longest of each ${spread(bareLongest)} ms, in turns`,
      },
      {
        what: 'reveal: frames at the display’s rate, missed',
        value: missed(own, period),
        unit: '%',
        target: null,
        note: `of those that the display draws meanwhile, ${(1000 / period).toFixed(0)} a second; in the bare window ${missed(reference, period).toFixed(1)} %`,
      },
    ];
  } finally {
    await bare.close();
    await room.close();
  }
}

/** The window that shows this page as large as a projector. */
async function fillScreen(app: ElectronApplication, page: Page): Promise<void> {
  const browserWindow = await app.browserWindow(page);
  await browserWindow.evaluate((window, { width, height }) => {
    window.setAspectRatio(0);
    window.setContentBounds({ x: 0, y: 0, width, height });
  }, size);
  // X11 cuts a window as large as its screen by a pixel.
  await page.waitForFunction(({ width, height }) => innerWidth >= width - 1 && innerHeight >= height - 1, size);
}

async function rateOf(app: ElectronApplication): Promise<number> {
  return (await app.evaluate(({ screen }) => screen.getPrimaryDisplay().displayFrequency)) || usualRate;
}

/** Hides the result, shows it again, and answers how long each frame took until it had drawn itself. */
async function reveal({ window, exerciseId }: FullRoom, projector: Page): Promise<number[]> {
  await value(window, 'rounds.reopen', { exerciseId, lensId });
  await projector.locator('main[data-body="question"]').waitFor();
  await watchFrames(projector, 'main[data-body="result"]');
  await value(window, 'rounds.reveal', { exerciseId, lensId });
  return framesOf(projector);
}

/** A page that fades in while five columns come up one after the other, as the result's does. */
async function rise(page: Page): Promise<number[]> {
  await page.evaluate(() => document.querySelector('main')?.replaceChildren());
  await watchFrames(page, 'main div');
  await page.evaluate(() => {
    const columns = Array.from({ length: 5 }, (_, i) => {
      const column = document.createElement('div');
      const style = 'position:fixed;bottom:0;width:240px;height:700px;background:teal';
      column.style.cssText = `${style};left:${200 + i * 300}px`;
      return column;
    });
    const main = document.querySelector('main');
    main?.replaceChildren(...columns);
    main?.animate([{ opacity: 0 }, {}], 200);
    for (const [i, column] of columns.entries()) {
      const timing = { duration: 700, delay: i * 70, easing: 'ease-out', fill: 'backwards' } as const;
      column.animate([{ transform: 'translateY(100%)' }, { transform: 'none' }], timing);
    }
  });
  return framesOf(page);
}

/** From the last frame before `selector` is there to the first one in which nothing is animated any more. */
async function watchFrames(page: Page, selector: string): Promise<void> {
  await page.evaluate(async (place) => {
    const started = Promise.withResolvers<undefined>();
    (globalThis as unknown as Watched).frames = new Promise((resolve) => {
      let frames: number[] = [];
      const look = (at: number): void => {
        started.resolve(undefined);
        const there = document.querySelector(place) !== null;
        // Until it is there only the last frame counts.
        if (!there) frames = [];
        frames.push(at);
        const drawing = document.getAnimations().some(({ playState }) => playState === 'running');
        if (there && frames.length > 2 && !drawing) resolve(frames);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await started.promise;
  }, selector);
}

/** Milliseconds of each frame. */
async function framesOf(page: Page): Promise<number[]> {
  const starts = await page.evaluate(() => (globalThis as unknown as Watched).frames);
  return starts.slice(1).map((start, i) => start - (starts[i] ?? NaN));
}

const longestOf = (frames: readonly number[]): number => Math.max(...frames);

/** Per cent of the frames that the display would have drawn in that time and that were not there. */
function missed(runs: readonly (readonly number[])[], period: number): number {
  const frames = runs.flat();
  const possible = frames.reduce((sum, ms) => sum + Math.max(1, Math.round(ms / period)), 0);
  return (100 * (possible - frames.length)) / possible;
}
