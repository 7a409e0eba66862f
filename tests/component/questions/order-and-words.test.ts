/** Putting in order and answering in words: what the forms give, by keyboard and by pointer. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { ratedItems } from '../../../src/domain/instruments/asked.ts';
import TextForm from '../../../src/ui/questions/open-text/TextForm.svelte';
import RankingForm from '../../../src/ui/questions/ranking/RankingForm.svelte';
import RankingSheet from '../../../src/ui/questions/ranking/RankingSheet.svelte';
import { openQuestion, orderAndWords } from '../../support/mixed-instrument.ts';

const items = ratedItems(orderAndWords);
const key = (target: Element, name: string, more: KeyboardEventInit = {}): Promise<boolean> =>
  fireEvent.keyDown(target, { key: name, ...more });

describe('the form of an order', () => {
  /** Holds the order as a page would. */
  function openForm(order: readonly string[] = [], places?: number) {
    const ondone = vi.fn<() => void>();
    let now = order;
    const { rerender, container } = render(RankingForm, {
      items,
      rule: places === undefined ? {} : { places },
      order,
      ondone,
      onorder: (next: readonly string[]) => {
        now = next;
        void rerender({ order: next });
      },
    });
    const option = (name: string): HTMLElement => screen.getByRole('button', { name: new RegExp(`^${name}, `) });
    return { ondone, option, container, order: () => now };
  }

  it('gives the next place with Enter and with the space bar, and takes it back the same way', async () => {
    const { option, order } = openForm();
    expect(screen.getByRole('status').textContent).toContain('Toque o elija primero');
    await key(option('Precio'), 'Enter');
    await key(option('Rapidez'), ' ');
    expect(order()).toEqual(['o-3', 'o-1']);
    expect(option('Precio').getAttribute('aria-label')).toBe('Precio, lugar 1');
    expect(screen.getByRole('status').textContent).toContain('Faltan 2 lugares');
    await key(option('Precio'), ' ');
    expect(order()).toEqual(['o-1']);
    await fireEvent.click(option('Trato'));
    expect(order()).toEqual(['o-1', 'o-2']);
  });

  it('puts an option at the place of a digit, moves it with the arrows, and keeps the focus on it', async () => {
    const { option, order } = openForm(['o-1', 'o-2', 'o-3']);
    await key(option('Seguimiento'), '1');
    expect(order()).toEqual(['o-4', 'o-1', 'o-2', 'o-3']);
    await waitFor(() => expect(document.activeElement).toBe(option('Seguimiento')));
    await key(option('Seguimiento'), 'ArrowRight');
    await key(option('Seguimiento'), 'ArrowDown', { altKey: true });
    expect(order()).toEqual(['o-1', 'o-2', 'o-4', 'o-3']);
    await key(option('Rapidez'), 'ArrowLeft');
    expect(order()).toEqual(['o-1', 'o-2', 'o-4', 'o-3']);
    await key(option('Seguimiento'), '0');
    expect(order()).toEqual(['o-1', 'o-2', 'o-3']);
    await key(option('Seguimiento'), '7');
    expect(order()).toEqual(['o-1', 'o-2', 'o-3']);
  });

  it('walks with the arrows without changing anything, and is done with Enter only once it is whole', async () => {
    const { option, order, ondone } = openForm(['o-1', 'o-2', 'o-3']);
    option('Rapidez').focus();
    await key(option('Rapidez'), 'ArrowDown');
    expect(document.activeElement).toBe(option('Trato'));
    expect(order()).toHaveLength(3);
    await key(option('Seguimiento'), 'Enter');
    expect(ondone).not.toHaveBeenCalled();
    expect(order()).toEqual(['o-1', 'o-2', 'o-3', 'o-4']);
    expect(screen.getByRole('status').textContent).toContain('Todo tiene su lugar');
    await key(option('Trato'), 'Enter');
    expect(ondone).toHaveBeenCalledOnce();
    expect(order()).toHaveLength(4);
  });

  it('has no more places than its rule gives: the last one gives way', async () => {
    const { option, order } = openForm([], 2);
    for (const name of ['Rapidez', 'Trato']) await key(option(name), 'Enter');
    await key(option('Precio'), '1');
    expect(order()).toEqual(['o-3', 'o-1']);
    await key(option('Seguimiento'), '3');
    expect(order()).toEqual(['o-3', 'o-1']);
  });

  it('moves with its buttons, which stop at the ends', async () => {
    const { order } = openForm(['o-1', 'o-2']);
    expect(screen.getByRole('button', { name: 'Subir: Rapidez' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Bajar: Trato' })).toHaveProperty('disabled', true);
    await fireEvent.click(screen.getByRole('button', { name: 'Bajar: Rapidez' }));
    expect(order()).toEqual(['o-2', 'o-1']);
    // Said to those who do not see it move.
    expect(screen.getByText('Rapidez, lugar 2 de 2')).toBeTruthy();
  });

  it('is only read where nobody answers on it, in the language it is told', () => {
    const { container } = render(RankingForm, { items, rule: { places: 2 }, order: [], language: 'en' });
    expect(container.querySelectorAll('button, [tabindex], input')).toHaveLength(0);
    expect(within(container).getByText('Option 1')).toBeTruthy();
  });
});

describe('the sheet of an order', () => {
  function openSheet(written: Readonly<Record<string, number>> = {}, places?: number) {
    const onorder = vi.fn<(order: readonly string[]) => void>();
    const ondone = vi.fn<() => void>();
    render(RankingSheet, {
      items,
      rule: places === undefined ? {} : { places },
      placeOf: (id: string) => written[id],
      onorder,
      ondone,
    });
    const field = (name: string): HTMLInputElement => screen.getByRole('textbox', { name: `Lugar de ${name}` });
    return { onorder, ondone, field };
  }

  it('types a paper digit by digit and goes on by itself; Enter at the end is the next person', async () => {
    const { field, onorder, ondone } = openSheet();
    field('Rapidez').focus();
    for (const [name, digit] of [
      ['Rapidez', '2'],
      ['Trato', '1'],
      ['Precio', '3'],
    ] as const) {
      expect(document.activeElement).toBe(field(name));
      await key(field(name), digit);
    }
    // With 2 alone there is no order yet; with 1 there is.
    expect(onorder.mock.calls).toEqual([[['o-2', 'o-1']], [['o-2', 'o-1', 'o-3']]]);
    await key(field('Seguimiento'), 'Enter');
    expect(ondone).toHaveBeenCalledOnce();
  });

  it('keeps a gap to itself and says so, until it is closed', async () => {
    const { field, onorder } = openSheet({ 'o-1': 1 });
    await key(field('Trato'), '3');
    expect(screen.getByRole('status').textContent).toContain('Falta un número intermedio');
    expect(onorder).not.toHaveBeenCalled();
    await key(field('Precio'), '2');
    expect(onorder.mock.lastCall).toEqual([['o-1', 'o-3', 'o-2']]);
  });

  it('gives a place once: whoever had it loses it; 0 and Delete take it back', async () => {
    const { field, onorder } = openSheet({ 'o-1': 1, 'o-2': 2 });
    await key(field('Trato'), '1');
    expect([field('Rapidez').value, field('Trato').value]).toEqual(['', '1']);
    expect(onorder.mock.lastCall).toEqual([['o-2']]);
    await key(field('Trato'), '0');
    expect(onorder.mock.lastCall).toEqual([[]]);
  });

  it('refuses a place there is not, letters and halves', async () => {
    const { field, onorder } = openSheet({}, 2);
    await key(field('Rapidez'), '3');
    for (const typed of ['x', '1.5', '-1', '99', '∞']) {
      await fireEvent.change(field('Rapidez'), { target: { value: typed } });
      expect(field('Rapidez').value).toBe('');
    }
    expect(onorder.mock.calls.flat().every((order) => order.length === 0)).toBe(true);
  });
});

describe('the form of words', () => {
  it('gives what is typed, and is done with Ctrl+Enter, not with Enter', async () => {
    const [onsay, ondone, onnone] = [vi.fn<(text: string) => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
    render(TextForm, { item: openQuestion, text: '', onsay, ondone, onnone });
    const area = screen.getByRole('textbox', { name: openQuestion.question.es });
    await fireEvent.input(area, { target: { value: 'El horario' } });
    expect(onsay).toHaveBeenCalledWith('El horario');
    await key(area, 'Enter');
    expect(ondone).not.toHaveBeenCalled();
    await key(area, 'Enter', { ctrlKey: true });
    expect(ondone).toHaveBeenCalledOnce();
    const none = screen.getByRole('button', { name: 'No aplica / no sé' });
    expect(none.getAttribute('aria-pressed')).toBe('false');
    await fireEvent.click(none);
    expect(onnone).toHaveBeenCalledOnce();
  });

  it('says that there was nothing to say, and holds what there was', async () => {
    const { rerender } = render(TextForm, {
      item: openQuestion,
      text: null,
      onsay: () => undefined,
      onnone: () => undefined,
    });
    expect(screen.getByRole('button', { name: 'No aplica / no sé' }).getAttribute('aria-pressed')).toBe('true');
    await rerender({ text: 'El precio' });
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'El precio');
  });

  it('is only read on the projector', () => {
    const { container } = render(TextForm, { item: openQuestion, language: 'en' });
    expect(container.querySelectorAll('textarea, button, input')).toHaveLength(0);
  });
});
