/** Without a mouse: what axe-core finds on every screen, and dialogs that give the focus back. */
import { Visitor } from '../../build/demo/visitor.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { KeyboardPerson } from '../support/keyboard-person.ts';
import { isLong } from '../support/long.ts';
import { exercisePlaces, plainPlaces } from '../support/places.ts';
import { openSample, settled } from '../support/sample-in-window.ts';
import { walkByTab } from '../support/tab-stops.ts';

const size = { width: 1280, height: 800 };
/** The same around every screen: looked at with the first one. */
const frame = ['body > * nav', 'header.bar'];

// Contrast belongs to the theme and names to the language, so that two combinations cover all four. In the ordinary run each
// screen is looked at in one of them, in turn; in the long one (`npm run test:long`) in both.
for (const [turn, [language, theme]] of (
  [
    ['es', 'light'],
    ['en', 'dark'],
  ] as const
).entries()) {
  test(`names, roles, structure and contrast of every screen: ${language}, ${theme}`, async ({ launch }) => {
    test.setTimeout(600_000);
    const { window } = await launch({ size });
    const visitor = new Visitor(window, '');
    await visitor.setLanguage(language);
    await visitor.setTheme(theme);
    await settled(window);
    expect(await violations(window), 'without an engagement').toEqual([]);
    await openSample(visitor);
    const { words } = visitor;
    const places = [...plainPlaces(words), ...exercisePlaces(words, language)];
    for (const place of isLong ? places : places.filter((_, at) => at % 2 === turn)) {
      await visitor.choose(place);
      await settled(window);
      expect.soft(await violations(window, frame), place).toEqual([]);
      // The pages of a report are a document with chapters of its own.
      const title = window.getByRole('main').getByRole('heading', { level: 1 });
      await expect.soft(title.and(window.locator(':not(.paper h1)')), place).toHaveCount(1);
    }
  });
}

test('dialogs keep the focus while they are open, and give it back where it was', async ({ launch }) => {
  test.setTimeout(300_000);
  const { window } = await launch({ size });
  await openSample(new Visitor(window, ''));
  const person = new KeyboardPerson(window);
  const openers = [
    [es.project.title, es.project.editBrief],
    [es.project.title, es.project.addWave],
    [es.project.title, es.project.addExercise],
    [es.people.title, es.people.paste],
  ] as const;
  for (const [place, name] of openers) {
    await person.goTo(place);
    const opener = window.getByRole('main').getByRole('button', { name, exact: true }).first();
    await person.activate(opener);
    const dialog = window.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await expect.poll(() => dialog.evaluate((one) => one.contains(document.activeElement)), name).toBe(true);
    await settled(window);
    expect.soft(await violations(window), name).toEqual([]);
    const { missed, unseen } = await walkByTab(window, '[role="dialog"]');
    expect.soft(missed, name).toEqual([]);
    expect.soft(unseen, name).toEqual([]);
    expect(await dialog.evaluate((one) => one.contains(document.activeElement)), name).toBe(true);
    await person.press('Escape');
    await expect(dialog).toBeHidden();
    await expect.soft(opener, name).toBeFocused();
  }

  const before = window.getByRole('navigation', { name: es.shell.places }).getByRole('button').first();
  for (const [key, role] of [
    ['Control+k', 'dialog'],
    ['Control+n', 'dialog'],
    ['F1', 'complementary'],
  ] as const) {
    await before.focus();
    await person.press(key);
    const shown = key === 'F1' ? window.getByRole(role, { name: es.help.title }) : window.getByRole(role);
    await expect(shown, key).toBeVisible();
    await settled(window);
    expect.soft(await violations(window), key).toEqual([]);
    await person.press(key === 'F1' ? 'F1' : 'Escape');
    await expect(shown, key).toBeHidden();
    await expect.soft(before, key).toBeFocused();
  }
});
