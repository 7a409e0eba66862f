/** A finger on the glass, as the browser itself hears of it: what scrolls, taps and drags is up to the browser. */
import type { Locator } from '@playwright/test';
import type { PhoneBrowser } from './phone-browser.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export async function middleOf(locator: Locator): Promise<Spot> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('nothing to be seen there');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Taps what can be tapped, where nothing lies over it. */
export async function tap({ devTools }: PhoneBrowser, locator: Locator): Promise<void> {
  // Scrolled to, at rest and under no other thing; nothing is clicked.
  await locator.click({ trial: true });
  await devTools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [await middleOf(locator)] });
  await devTools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Down at `from`, to `to` in small steps, and held there until `until` is true. The finger is lifted last. */
export async function drag(
  { devTools, page }: PhoneBrowser,
  from: Spot,
  to: Spot,
  until: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Spot[]): Promise<unknown> =>
    devTools.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  const frame = (): Promise<unknown> => page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  const steps = 8;
  await touch('touchStart', [from]);
  for (let step = 1; step <= steps; step += 1) {
    const part = step / steps;
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
    await frame();
  }
  while (!(await until())) await frame();
  await touch('touchEnd', []);
}
