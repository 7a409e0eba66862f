/** Walks through the application as a person with a keyboard would, and takes pictures. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Language } from '../../src/domain/instruments/definition.ts';
import { en } from '../../src/ui/i18n/en.ts';
import { es, type Messages } from '../../src/ui/i18n/es.ts';

const languages: Readonly<Record<Language, Messages>> = { es, en };
const longestSettlingMs = 5_000;
/** Where a clock runs, nothing ever stands still. */
const settlingWithClockMs = 1_500;

export class Visitor {
  /** Paths of the pictures taken. */
  readonly pictures: string[] = [];
  readonly window: Page;
  readonly #folder: string;
  #language: Language = 'es';
  #theme: 'light' | 'dark' = 'light';

  /** @param folder where the pictures go; created when needed. */
  constructor(window: Page, folder: string) {
    this.window = window;
    this.#folder = folder;
  }

  get words(): Messages {
    return languages[this.#language];
  }

  get language(): Language {
    return this.#language;
  }

  /** Presses the button with that name. */
  async press(name: string): Promise<void> {
    await this.window.getByRole('button', { name, exact: true }).first().click();
  }

  /** Goes to a place, or gives an order, by the palette. */
  async choose(title: string): Promise<void> {
    const entry = this.window.getByRole('option').filter({ hasText: title }).first();
    await this.window.keyboard.press('Control+K');
    await this.window.getByRole('combobox', { name: this.words.shell.paletteTitle }).fill(title);
    await entry.click();
    await entry.waitFor({ state: 'hidden' });
  }

  async openTab(name: string): Promise<void> {
    await this.window.getByRole('tab', { name }).click();
  }

  async key(key: string): Promise<void> {
    await this.window.keyboard.press(key);
  }

  async fill(label: string, text: string): Promise<void> {
    await this.window.getByLabel(label, { exact: true }).fill(text);
  }

  async setTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.choose(this.words.shell[`command.${theme}`]);
    this.#theme = theme;
  }

  async setLanguage(language: Language): Promise<void> {
    await this.choose(this.words.shell[language === 'es' ? 'command.spanish' : 'command.english']);
    this.#language = language;
  }

  /** Takes the picture of a page on which time is counted. */
  photographRunning(name: string, page: Page = this.window): Promise<void> {
    return this.photograph(name, page, settlingWithClockMs);
  }

  /** Takes the picture once nothing moves any more: charts draw themselves, fonts arrive. */
  async photograph(name: string, page: Page = this.window, longestMs = longestSettlingMs): Promise<void> {
    const until = Date.now() + longestMs;
    await page.locator('main').first().waitFor();
    let before = await page.screenshot();
    for (;;) {
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
      const now = await page.screenshot();
      const still = now.equals(before);
      before = now;
      if (still || Date.now() > until) break;
    }
    const path = join(this.#folder, `${name}.${this.#language}.${this.#theme}.png`);
    await mkdir(this.#folder, { recursive: true });
    await writeFile(path, before);
    this.pictures.push(path);
  }
}
