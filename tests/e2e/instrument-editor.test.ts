/** An instrument of one's own by keyboard alone: made, saved, taken to another computer, run, and changed while it is kept. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { InstrumentDefinition } from '../../src/domain/instruments/definition.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';
import { KeyboardPerson } from '../support/keyboard-person.ts';

const { instruments, shell } = es;
const both = (label: string): readonly [string, string] => [
  instruments['in.es']({ label }),
  instruments['in.en']({ label }),
];

/** The system's own dialogs answer with this file. */
async function dialogsAnswer(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}

/** Somebody at the editor. */
class Writer extends KeyboardPerson {
  readonly #window: Page;

  constructor(window: Page) {
    super(window);
    this.#window = window;
  }

  /** Writes one text in both languages. */
  async write(label: string, ...texts: readonly [string, string]): Promise<void> {
    for (const [at, name] of both(label).entries()) {
      await this.tabTo(this.#window.getByRole('textbox', { name, exact: true }));
      await this.press('Control+a');
      await this.type(texts[at] ?? '');
    }
  }

  /** To a part of the instrument, by the arrows of its outline. */
  async openPart(name: string): Promise<void> {
    const nav = this.#window.getByRole('navigation', { name: instruments.parts });
    const here = nav.locator('[aria-current="true"]');
    await this.tabTo(here, true);
    const part = nav.getByRole('button', { name });
    for (let step = 0; step < 8 && (await part.getAttribute('aria-current')) === null; step += 1) {
      const before = (await here.textContent()) ?? '';
      await this.press('ArrowDown');
      await expect(here).not.toHaveText(before);
    }
    await expect(part).toBeFocused();
    await expect(this.#window.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  async save(told: string): Promise<void> {
    await this.press('Control+s');
    await expect(this.#window.getByText(told)).toBeVisible();
  }
}

test('an instrument is made, exported, imported elsewhere, run, and changed without changing what was answered', async ({
  launch,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'respiro-instrument-'));
  const file = join(folder, 'Qué va primero.instrumento.json');

  await test.step('made and exported', async () => {
    const { app, window, close } = await launch();
    const person = new Writer(window);
    await dialogsAnswer(app, file);
    await expect(window.getByRole('button', { name: es.start.sample }).first()).toBeVisible();
    await person.goTo(instruments.new);
    await expect(window.getByRole('textbox', { name: both(instruments.name)[0] })).toBeFocused();
    await person.write(instruments.name, 'Qué va primero', 'What goes first');
    await person.write(instruments.asks, '¿Qué espera el cliente?', 'What does the customer expect?');
    await person.tabTo(window.getByRole('radio', { name: instruments['form.likert'] }));
    const ranking = window.getByRole('radio', { name: instruments['form.ranking'] });
    for (let step = 0; step < 7 && !(await ranking.isChecked()); step += 1) await person.press('ArrowDown');
    await expect(ranking).toBeChecked();

    await person.openPart(instruments['section.scale']);
    await person.tabTo(window.getByRole('checkbox', { name: es.common['role.customer'] }));
    await person.press('Space');
    await expect(window.getByText(instruments.onlySome)).toBeVisible();

    await person.openPart(instruments['section.items']);
    const texts = [
      ['Rapidez', 'Speed'],
      ['Trato', 'Manner'],
      ['Precio', 'Price'],
    ] as const;
    for (const [at, [inSpanish, inEnglish]] of texts.entries()) {
      if (at > 0) await person.press('Control+Enter');
      const label = instruments.question({ n: at + 1 });
      await expect(window.getByRole('textbox', { name: both(label)[0] })).toBeVisible();
      await person.write(label, inSpanish, inEnglish);
    }
    await person.activate(window.getByRole('button', { name: instruments.addText }));
    await expect(window.getByText(instruments.textItem)).toBeVisible();
    await person.write(instruments.question({ n: 4 }), '¿Qué falta?', 'What is missing?');
    await person.save(instruments['saved.added']({ version: 1 }));

    await person.goTo(instruments.title);
    const more = window.getByRole('button', { name: instruments.moreOf({ name: 'Qué va primero' }) });
    await person.activate(more);
    const exporting = window.getByRole('menuitem', { name: instruments.export });
    await expect(exporting).toBeVisible();
    await person.press('ArrowDown');
    if (!(await exporting.evaluate((one) => one === document.activeElement))) await person.press('ArrowDown');
    await expect(exporting).toBeFocused();
    await person.press('Enter');
    await expect(window.getByText(instruments.exported)).toBeVisible();
    await close();
  });

  const made = JSON.parse(readFileSync(file, 'utf8')) as InstrumentDefinition;
  expect(made.items.map(({ kind }) => kind)).toEqual(['scale', 'scale', 'scale', 'open-text']);
  expect(made.lenses).toMatchObject([{ ranking: {}, groups: ['leadership', 'middle', 'frontline', 'support', 'own'] }]);

  const { app, window } = await launch();
  const person = new Writer(window);
  await test.step('imported where it was not, and run', async () => {
    await dialogsAnswer(app, file);
    await expect(window.getByRole('button', { name: es.start.sample }).first()).toBeVisible();
    await person.goTo(instruments.title);
    await person.activate(window.getByRole('button', { name: instruments.importFile }));
    await expect(window.getByRole('listitem', { name: 'Qué va primero' })).toBeVisible();
    await run(window, made, ['Trato', 'Precio', 'Rapidez'], 'first');
  });

  await test.step('changed: what was answered keeps its words, what is answered now has the new ones', async () => {
    await person.goTo(instruments.title);
    await person.activate(window.getByRole('button', { name: instruments.editOne({ name: 'Qué va primero' }) }));
    await expect(window.getByRole('textbox', { name: both(instruments.name)[0] })).toBeFocused();
    await person.write(instruments.name, 'Qué va antes', 'What comes before');
    await person.openPart(instruments['section.items']);
    await person.write(instruments.question({ n: 1 }), 'Puntualidad', 'Being on time');
    await person.save(instruments['saved.updated']({ version: 2 }));
    const changed = (await value(window, 'library.read', {})).instruments.find(({ id }) => id === made.id);
    if (changed === undefined) throw new Error('not in the library');
    await run(window, changed, ['Puntualidad', 'Trato', 'Precio'], 'second');

    for (const [title, first, other] of [
      ['Qué va primero', 'Trato', 'Puntualidad'],
      ['Qué va antes', 'Puntualidad', 'Rapidez'],
    ] as const) {
      await person.goTo(shell.exerciseResults({ title }));
      await expect(window.getByRole('heading', { level: 1, name: `Lo primero es «${first}»` })).toBeVisible();
      await expect(window.getByRole('main')).not.toContainText(other);
    }
  });
  rmSync(folder, { recursive: true, force: true });
});

/** Four of the front line answer it, all in this order; the screens are read anew. */
async function run(
  window: Page,
  definition: InstrumentDefinition,
  order: readonly string[],
  round: 'first' | 'second',
): Promise<void> {
  if (round === 'first') await value(window, 'engagement.create', brief);
  const { sessions } = await value(window, 'workspace.read', {});
  const sessionId = sessions[0]?.id ?? '';
  const people = [1, 2, 3, 4].map((n) => ({ groupId: 'frontline', name: `${round} ${n}` }));
  const { ids } = await value(window, 'participants.add', { sessionId, people });
  const exercise = { sessionId, instrumentId: definition.id, anonymity: 'identified' } as const;
  const { id: exerciseId } = await value(window, 'exercises.add', exercise);
  const lensId = definition.lenses[0]?.id ?? '';
  await value(window, 'rounds.open', { exerciseId, lensId });
  const idOf = (title: string): string => definition.items.find(({ short }) => short.es === title)?.id ?? title;
  for (const participantId of ids) {
    const by = { exerciseId, lensId, respondent: { participantId }, channel: 'paper' } as const;
    await value(window, 'answers.rank', { ...by, order: order.map(idOf) });
    await value(window, 'answers.say', { ...by, itemId: definition.items.at(-1)?.id ?? '', text: 'Avisar a tiempo' });
  }
  await value(window, 'rounds.reveal', { exerciseId, lensId });
  await window.reload();
  await expect(window.getByRole('navigation', { name: shell.places })).toBeVisible();
}
