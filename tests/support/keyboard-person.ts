/** Somebody who has no mouse: goes to places by the palette, to controls by Tab. */
import { expect, type Locator, type Page } from '@playwright/test';
import { es } from '../../src/ui/i18n/es.ts';

/** More stops than any screen has. */
const mostStops = 250;

export class KeyboardPerson {
  readonly #window: Page;

  constructor(window: Page) {
    this.#window = window;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#window.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#window.keyboard.type(text);
  }

  /** To a place, or to a screen of an exercise, by the palette. */
  async goTo(title: string): Promise<void> {
    const palette = this.#window.getByRole('combobox', { name: es.shell.paletteTitle });
    await this.press('Control+k');
    await expect(palette).toBeFocused();
    await this.type(title);
    await expect(this.#window.getByRole('dialog').getByRole('option').first()).toContainText(title);
    await this.press('Enter');
    await expect(palette).toBeHidden();
  }

  /**
   * Tab until the control has the focus; a radio group has one stop, from which arrows lead on.
   *
   * @param backwards with Shift, where the control stands before
   */
  async tabTo(control: Locator, backwards = false): Promise<void> {
    await expect(control).toBeVisible();
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.press(backwards ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab never reaches ${String(control)}`);
  }

  async activate(control: Locator, backwards = false): Promise<void> {
    await this.tabTo(control, backwards);
    await this.press('Enter');
  }
}
