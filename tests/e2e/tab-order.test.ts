/** What Tab reaches on every screen: everything, in the order of the page, and seen. */
import { Visitor } from '../../build/demo/visitor.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { expect, test } from '../support/fixtures.ts';
import { isLong } from '../support/long.ts';
import { exercisePlaces, plainPlaces } from '../support/places.ts';
import { openSample, settled } from '../support/sample-in-window.ts';
import { walkByTab } from '../support/tab-stops.ts';

const size = { width: 1280, height: 800 };

test('Tab reaches everything on every screen, in the order of the page, and one sees where it is', async ({
  launch,
}) => {
  test.setTimeout(600_000);
  const { window } = await launch({ size });
  const visitor = new Visitor(window, '');
  await openSample(visitor);
  let isFirst = true;
  // Of the screens of exercises every other one, which has each kind; all in the long run (`npm run test:long`).
  const ofExercises = exercisePlaces(es, 'es').filter((_, at) => isLong || at % 2 === 0);
  for (const place of [...plainPlaces(es), ...ofExercises]) {
    await visitor.choose(place);
    await settled(window);
    if (!isFirst) await window.getByRole('main').focus();
    // The frame is the same around every screen: walked through with the first one.
    const { controls, missed, unseen, outOfOrder } = await walkByTab(window, isFirst ? 'body' : 'main');
    if (isFirst) expect(controls, place).toBeGreaterThan(10);
    isFirst = false;
    expect.soft(missed, `${place}: never reached`).toEqual([]);
    expect.soft(unseen, `${place}: no ring`).toEqual([]);
    expect.soft(outOfOrder, `${place}: out of order`).toEqual([]);
  }
});
