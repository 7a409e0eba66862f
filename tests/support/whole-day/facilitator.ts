/** What the facilitator of a whole day does again and again, by keys alone. */
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { writeCell } from '../../../src/domain/registers/cells.ts';
import type { EntryData } from '../../../src/domain/registers/register.ts';
import { es } from '../../../src/ui/i18n/es.ts';
import { KeyboardPerson } from '../keyboard-person.ts';
import { asTable, definitionOf, groups } from './room.ts';

const pin = '2468';

export class Facilitator extends KeyboardPerson {
  readonly app: ElectronApplication;
  readonly window: Page;

  constructor(app: ElectronApplication, window: Page) {
    super(window);
    this.app = app;
    this.window = window;
  }

  /** The space bar, once the big act says this. */
  async act(name: string): Promise<void> {
    await expect(this.window.getByRole('button', { name: new RegExp(name) }).first()).toBeEnabled();
    await this.press('Space');
  }

  /** Writes the first row by typing, pastes the others under it, and goes back to the questions, if there are any. */
  async fillRegister(instrumentId: string, rows: readonly EntryData[]): Promise<void> {
    const definition = definitionOf(instrumentId);
    const grid = this.window.getByRole('grid');
    if (definition.items.length > 0) {
      await expect(this.window.getByRole('button', { name: new RegExp(`^${es.register.title}`) })).toBeVisible();
      await this.press('r');
    }
    await expect(grid).toBeVisible();
    await this.tabTo(grid);
    const [first, ...others] = rows;
    for (const column of definition.register?.columns ?? []) {
      await this.type(writeCell(column, first?.[column.id], 'es'));
      await this.press('Tab');
    }
    await this.app.evaluate(({ clipboard }, table) => clipboard.writeText(table), asTable(definition, others));
    await this.press('Control+End', 'Home', 'Control+v');
    await expect(grid.getByRole('row')).toHaveCount(rows.length + 2);
    await this.press('Escape');
    if (definition.lenses.length > 0) await this.press('r');
  }

  /** Opens each lens, has every question answered by raised hands, and closes it. */
  async raiseHands(lenses: number, items: number, hands: (lens: number, item: number) => string): Promise<void> {
    for (let lens = 0; lens < lenses; lens += 1) {
      await this.act(es.live.open);
      await expect(this.window.getByRole('button', { name: new RegExp(es.live.close) })).toBeVisible();
      await this.press('h');
      await this.hands(items, items, 0, (item) => hands(lens, item));
      await expect(this.window.locator('.hands')).toBeHidden();
      await this.act(es.live.close);
      if (lens + 1 < lenses) await this.act('Siguiente lente');
    }
  }

  /** Hands of all groups for `count` questions of `of`, from the one on screen on. */
  async hands(count: number, of: number, from: number, handsOf: (item: number) => string): Promise<void> {
    for (let item = from; item < from + count; item += 1) {
      await expect(this.window.getByText(es.live.itemOf({ n: item + 1, of })).first()).toBeVisible();
      await expect(this.window.locator('.hands input:focus')).toBeVisible();
      await this.type(handsOf(item).repeat(groups.length));
      await this.press('Enter');
    }
  }

  /** Dots of every group, card by card; after the last card of the last group the fields are gone. */
  async countOnTheWall(dots: readonly string[]): Promise<void> {
    await expect(this.window.getByRole('button', { name: new RegExp(es.live.close) })).toBeVisible();
    await this.press('h');
    const fields = this.window.getByRole('main').getByRole('table').getByRole('textbox');
    // The ideas that were just pasted are cards as well.
    await expect(fields).toHaveCount(dots.length * groups.length);
    for (let group = 0; group < groups.length; group += 1) {
      for (const [card, count] of dots.entries()) {
        await expect(fields.nth(card * groups.length + group)).toBeFocused();
        await this.type(count);
        await this.press('Enter');
      }
    }
    await expect(fields).toHaveCount(0);
  }

  /** In a register: what the room decides against the rule of the row with the cursor, the first step offered. */
  async decideOtherwise(reason: string): Promise<void> {
    const { window } = this;
    await expect(window.getByRole('grid')).toBeFocused();
    await this.press('Control+Home', 'Escape');
    const beside = window.getByRole('complementary', { name: es.register.inspector });
    await this.activate(beside.getByRole('button', { name: /^Decidir otra cosa/ }));
    const form = beside.getByRole('form');
    await this.tabTo(form.getByRole('textbox'));
    await this.type(reason);
    await this.press('Tab', 'Enter');
    await expect(form).toBeHidden();
  }

  /** Reveals each lens and leaves the results without consensus, all but the first of the first lens. */
  async reveal(lenses: number, items: number, agreement?: { value: number; reason: string }): Promise<void> {
    for (let lens = 0; lens < lenses; lens += 1) {
      await this.act(es.live.reveal);
      for (let item = 0; item < items; item += 1) {
        await expect(this.window.getByText(es.live.itemOf({ n: item + 1, of: items })).first()).toBeVisible();
        await expect(this.window.getByRole('button', { name: new RegExp(es.live.agree) }).first()).toBeVisible();
        if (agreement && lens === 0 && item === 0) {
          await this.agree(agreement);
          await this.act(es.live.next);
        } else {
          await this.press('PageDown');
        }
      }
    }
  }

  async agree({ value, reason }: { value: number; reason: string }): Promise<void> {
    await this.act(es.live.agree);
    await this.press(String(value));
    await this.tabTo(this.window.getByRole('textbox', { name: es.live.reason }));
    await this.type(reason);
    await this.press('Enter');
    await expect(this.window.getByText(reason).first()).toBeVisible();
  }

  /** From the live screen: the first person of the list answers at the shared computer, and the PIN leads out. */
  async handRound(name: string, groupTitle: string, digits: string): Promise<void> {
    const { window } = this;
    await this.press('k');
    await expect(window.getByLabel(es.kiosk.pin, { exact: true })).toBeFocused();
    await this.type(pin);
    await this.press('Tab');
    await this.type(pin);
    await this.press('Enter');
    await this.activate(window.getByRole('button', { name: es.kiosk.touch }));
    await this.activate(window.getByRole('button', { name: groupTitle }));
    await this.tabTo(window.getByRole('textbox', { name: es.kiosk.search }));
    await this.type(name);
    await this.press('Enter');
    await this.activate(window.getByRole('button', { name: es.kiosk.begin }));
    for (const [index, digit] of [...digits].entries()) {
      await expect(window.getByText(es.kiosk.questionOf({ n: index + 1, of: digits.length }))).toBeVisible();
      await expect(window.getByRole('radio', { checked: true })).toHaveCount(0);
      await this.press(digit);
      await expect(window.getByRole('radio', { checked: true })).toHaveCount(1);
    }
    await this.activate(window.getByRole('button', { name: es.kiosk.finish }));
    await this.press('Control+Shift+L');
    await expect(window.getByRole('heading', { name: es.kiosk.leave })).toBeVisible();
    await this.type(pin);
    await this.press('Enter');
    await expect(window.getByRole('navigation', { name: es.shell.places })).toBeVisible();
  }
}
