import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryData } from '../../../src/domain/registers/register.ts';
import { exerciseId, grid, openRegister, shown } from './register-in-memory.ts';

const named = (...names: string[]): EntryData[] => names.map((text) => ({ text }));

let list: HTMLElement;
const press = (key: string, more: KeyboardEventInit = {}): Promise<boolean> =>
  fireEvent.keyDown(document.activeElement ?? list, { key, ...more });

/** The key opens the cell, and the letters arrive in it. */
async function type(text: string): Promise<void> {
  await press(text.slice(0, 1));
  const area = document.activeElement;
  if (!(area instanceof HTMLTextAreaElement)) throw new Error('no cell was opened');
  await fireEvent.input(area, { target: { value: text } });
}

const cursor = (): string => (list.getAttribute('aria-activedescendant') ?? '').split('-').slice(-2).join(',');
const clipboard = (text: string) => ({ clipboardData: { getData: () => text } });

async function open(data: EntryData[] = []) {
  const mounted = await openRegister({ data });
  list = await grid();
  list.focus();
  const asked = (): object[] => mounted.asked('entries.write').map((input) => (input as { rows: object[] }).rows);
  return { ...mounted, written: asked };
}

describe('writing', () => {
  it('types over a cell; Enter saves and goes down, Tab saves and goes on, in a row that is added once', async () => {
    const { written } = await open();
    await type('Ana');
    await press('Tab');
    expect(cursor()).toBe('0,1');
    await type('Su historia');
    await press('Enter');
    expect(cursor()).toBe('1,1');
    expect(document.activeElement).toBe(list);
    await waitFor(() =>
      expect(written()).toEqual([[{ id: null, data: { text: 'Ana' } }], [{ id: 'e1', data: { long: 'Su historia' } }]]),
    );
    expect(shown()[0]?.slice(0, 2)).toEqual(['Ana', 'Su historia']);
  });

  it('F2 opens what is there; Escape leaves it as it was', async () => {
    const { written } = await open(named('Ana'));
    await press('F2');
    expect(document.activeElement).toBe(within(list).getByRole('textbox', { name: 'Nombre' }));
    const cell = document.activeElement as HTMLTextAreaElement;
    expect(cell.value).toBe('Ana');
    await fireEvent.input(cell, { target: { value: 'Otra' } });
    await press('Escape');
    expect(shown()).toEqual([['Ana', '', '', '', '', '', '', '', 'no']]);
    expect(written()).toEqual([]);
  });

  it('keeps a number that does not fit open, and says why', async () => {
    const { written } = await open(named('Ana'));
    for (let n = 0; n < 4; n += 1) await press('ArrowRight');
    await type('mucho');
    await press('Enter');
    expect((await screen.findByRole('alert')).textContent).toBe('No es un número.');
    expect(cursor()).toBe('0,4');
    await fireEvent.input(document.activeElement as Element, { target: { value: '1.234,5' } });
    await press('Enter');
    await waitFor(() => expect(written()).toEqual([[{ id: 'e1', data: { amount: 1234.5 } }]]));
  });

  it('rates with one digit, ticks with the space bar, empties with Delete', async () => {
    const { written } = await open(named('Ana'));
    await press('ArrowRight');
    await press('ArrowRight');
    await press('4');
    await press('End');
    await press(' ');
    await press('Home');
    await press('Delete');
    await waitFor(() =>
      expect(written()).toEqual([
        [{ id: 'e1', data: { rating: 4 } }],
        [{ id: 'e1', data: { flag: true } }],
        [{ id: 'e1', data: { text: null } }],
      ]),
    );
  });

  it('narrows the options while typing and takes the first; an open one takes any text', async () => {
    const { written } = await open(named('Ana'));
    for (let n = 0; n < 5; n += 1) await press('ArrowRight');
    await type('mos');
    expect(
      within(list)
        .getAllByRole('option')
        .map((option) => option.textContent.trim()),
    ).toEqual(['Mostrador']);
    await press('Tab');
    await type('mos');
    await press('Tab');
    await type('tel');
    await press('ArrowDown');
    await press(',');
    expect((document.activeElement as HTMLTextAreaElement).value).toBe('Teléfono › ');
    await fireEvent.input(document.activeElement as Element, { target: { value: 'Teléfono › Eco' } });
    await press('Enter');
    await waitFor(() =>
      expect(written()).toEqual([
        [{ id: 'e1', data: { choice: 'counter' } }],
        [{ id: 'e1', data: { open: 'mos' } }],
        [{ id: 'e1', data: { choices: ['phone', 'Eco'] } }],
      ]),
    );
  });
});

describe('moving', () => {
  it('goes by arrows, to the ends, and from the last cell of a row to the next', async () => {
    await open(named('a', 'b', 'c'));
    const path: [string, KeyboardEventInit, string][] = [
      ['ArrowDown', {}, '1,0'],
      ['ArrowLeft', {}, '1,0'],
      ['End', {}, '1,8'],
      ['Tab', {}, '2,0'],
      ['Tab', { shiftKey: true }, '1,8'],
      ['End', { ctrlKey: true }, '3,8'],
      ['Home', { ctrlKey: true }, '0,0'],
      ['PageDown', {}, '3,0'],
      ['PageUp', {}, '0,0'],
    ];
    for (const [key, more, place] of path) {
      await press(key, more);
      expect([key, cursor()]).toEqual([key, place]);
    }
  });

  it('leaves the grid by Tab at its ends, and the window its undo', async () => {
    const { calls } = await open(named('a'));
    expect(await press('Tab', { shiftKey: true })).toBe(true);
    await press('End', { ctrlKey: true });
    expect(await press('Tab')).toBe(true);
    await press('z', { ctrlKey: true });
    expect(calls.some(({ name }) => name === 'history.undo')).toBe(true);
  });

  it('moves the row with Alt and an arrow, removes it with Ctrl and minus', async () => {
    const { asked } = await open(named('a', 'b', 'c'));
    await press('ArrowDown', { altKey: true });
    expect(shown().map(([name]) => name)).toEqual(['b', 'a', 'c']);
    expect(cursor()).toBe('1,0');
    await press('-', { ctrlKey: true });
    expect(shown().map(([name]) => name)).toEqual(['b', 'c']);
    await waitFor(() => expect(asked('entries.remove')).toEqual([{ ids: ['e1'] }]));
    expect(asked('entries.move')).toEqual([{ id: 'e1', to: 1 }]);
  });
});

describe('copying and pasting', () => {
  it('copies the range and writes it elsewhere, adding rows', async () => {
    const { written } = await open([{ text: 'a', long: 'uno\ndos' }, { text: 'b' }]);
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowRight', { shiftKey: true });
    let copied = '';
    await fireEvent.copy(list, { clipboardData: { setData: (_: string, text: string) => (copied = text) } });
    expect(copied).toBe('a\t"uno\ndos"\r\nb\t');
    await press('ArrowDown');
    await press('Home');
    await fireEvent.paste(list, clipboard(copied));
    await waitFor(() =>
      expect(written()).toEqual([
        [
          { id: null, data: { text: 'a', long: 'uno\ndos' } },
          { id: null, data: { text: 'b', long: null } },
        ],
      ]),
    );
  });

  it('writes nothing before it is settled what happens to the cells that do not fit', async () => {
    const { written } = await open(named('a'));
    for (let n = 0; n < 2; n += 1) await press('ArrowRight');
    await fireEvent.paste(list, clipboard('9\t3\n5\tdoce'));
    const question = await screen.findByRole('region', { name: '2 celdas no caben aquí' });
    expect(question.textContent).toContain('Fila 1, Peso');
    expect(question.textContent).toContain('doce');
    expect(written()).toEqual([]);
    await fireEvent.click(screen.getByRole('button', { name: 'Pegar lo demás' }));
    await waitFor(() =>
      expect(written()).toEqual([
        [
          { id: 'e1', data: { whole: 3 } },
          { id: null, data: { rating: 5 } },
        ],
      ]),
    );
  });
});

describe('the grid for screen readers, and when it is long', () => {
  beforeEach(() => open(Array.from({ length: 9 }, (_, n) => ({ text: `Fila ${n + 1}` }))));

  it('counts all rows and names the cell with the cursor', async () => {
    expect(list.getAttribute('aria-rowcount')).toBe('11');
    await press('ArrowDown');
    const cell = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
    expect(cell?.textContent).toContain('Fila 2');
    expect(cell?.getAttribute('aria-selected')).toBe('true');
  });
});

it('says what the rows may be when the register is full', async () => {
  const { app } = await open(Array.from({ length: 10 }, () => ({ text: 'x' })));
  expect(app.navigation.place).toEqual({ screen: 'register', exerciseId });
  expect(list.getAttribute('aria-rowcount')).toBe('11');
  expect(screen.getByText('10 de 10 como máximo')).toBeTruthy();
});
