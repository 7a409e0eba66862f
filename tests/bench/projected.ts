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
export async function projectQuestion({ app, window, exerciseId, sessionId }: FullRoom): Promise<Page> {
  await value(window, 'rounds.open', { exerciseId, lensId });
  await value(window, 'stage.set', { sessionId, exerciseId, lensId, itemId, page: 'exercise' });
  await new Visitor(window, '').choose(es.shell.exerciseLive({ title: 'Propuesta de valor' }));
  await shellValue(window, 'shell.openProjector', { displayId: null });
  const projector = await projectorPage(app);
  await projector.locator('main[data-body="question"]').waitFor();
  return projector;
}
