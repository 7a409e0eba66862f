/** Somebody who reads the phone's page in its language and answers it with a finger. */
import { expect, type Page } from '@playwright/test';
import type { PhoneWords } from '../../../src/phone/words/es.ts';
import { tap } from './finger.ts';
import type { PhoneBrowser } from './phone-browser.ts';

export class Participant {
  readonly phone: PhoneBrowser;
  readonly words: PhoneWords;
  /** What the page asked of anything but the room. */
  readonly outside: string[] = [];

  constructor(phone: PhoneBrowser, words: PhoneWords) {
    this.phone = phone;
    this.words = words;
  }

  get page(): Page {
    return this.phone.page;
  }

  async tap(name: string | RegExp, role: 'button' | 'radio' = 'button'): Promise<void> {
    await tap(this.phone, this.page.getByRole(role, { name, exact: typeof name === 'string' }));
  }

  /** Comes in by the link of the QR, says which group and begins. */
  async join(link: string, group: string): Promise<void> {
    const room = new URL('/', link).href;
    this.page.on('request', (request) => void (request.url().startsWith(room) || this.outside.push(request.url())));
    await this.page.goto(link);
    await this.tap(group);
    await expect(this.page.getByText(this.words.anonymous)).toBeVisible();
    await this.tap(this.words.begin);
  }

  /** Answers question after question, from the one numbered `from` (from 0), as they are asked. */
  async answer(given: readonly number[], from: number, until = given.length): Promise<void> {
    for (let at = from; at < until; at += 1) {
      await expect(this.page.getByText(this.words.questionOf({ n: at + 1, of: given.length }))).toBeVisible();
      await this.tap(new RegExp(`^${given[at] ?? 0}:`), 'radio');
    }
  }

  async contribute(entry: string, text: string): Promise<void> {
    await this.tap(this.words.addEntry({ entry }));
    const field = this.page.getByRole('textbox');
    await tap(this.phone, field);
    await expect(field).toBeFocused();
    await this.page.keyboard.insertText(text);
    await this.tap(this.words.send);
    await expect(this.page.getByText(this.words.nowSent)).toBeVisible();
  }
}
