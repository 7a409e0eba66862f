/** The facilitator in the live screen and the projector's window open beside it, on one question of a full room. */
import type { Page } from '@playwright/test';
import { Visitor } from '../../build/demo/visitor.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { shellValue, value } from '../support/bridge-in-page.ts';
import { projectorPage } from '../support/projector.ts';
import { lensId, type FullRoom } from './full-room.ts';

/** The question that is asked. */
export const itemId = 'vp01';

/** @returns the projector's page, on which the question stands with the round open. */
export async function projectQuestion({
  app,
  window,
  exerciseId,
  sessionId,
}: Pick<FullRoom, 'app' | 'window' | 'exerciseId' | 'sessionId'>): Promise<Page> {
  await value(window, 'rounds.open', { exerciseId, lensId });
  await value(window, 'stage.set', { sessionId, exerciseId, lensId, itemId, page: 'exercise' });
  await new Visitor(window, '').choose(es.shell.exerciseLive({ title: 'Propuesta de valor' }));
  await shellValue(window, 'shell.openProjector', { displayId: null });
  const projector = await projectorPage(app);
  await projector.locator('main[data-body="question"]').waitFor();
  return projector;
}

/** What `watchCount` leaves in the page: every count and when it was painted. */
interface Watched {
  painted: { readonly count: number; readonly at: number }[];
}

/** Notes when each count is painted. Clocks of two windows, and of two processes, have nothing in common but the time of day. */
export async function watchCount(page: Page, selector: string): Promise<void> {
  await page.evaluate((place) => {
    const painted: Watched['painted'] = [];
    (globalThis as unknown as Watched).painted = painted;
    let last = Number(document.querySelector(place)?.textContent);
    new MutationObserver(() => {
      const count = Number(document.querySelector(place)?.textContent);
      if (count === last) return;
      last = count;
      requestAnimationFrame(() => requestAnimationFrame(() => painted.push({ count, at: Date.now() })));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, selector);
}

/** Milliseconds from each moment to the first frame that counts it; the first moment makes the count `from + 1`. */
export async function delays(page: Page, moments: readonly number[], from: number): Promise<number[]> {
  await page.waitForFunction(
    (count) => (globalThis as unknown as Watched).painted.at(-1)?.count === count,
    from + moments.length,
  );
  const painted = await page.evaluate(() => (globalThis as unknown as Watched).painted);
  return moments.map((moment, i) => (painted.find(({ count }) => count > from + i)?.at ?? NaN) - moment);
}
