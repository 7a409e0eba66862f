import { fireEvent, render, screen } from '@testing-library/svelte';
import { SvelteMap } from 'svelte/reactivity';
import { describe, expect, it, vi } from 'vitest';
import type { AmountRule, Item } from '../../../src/domain/instruments/definition.ts';
import AmountForm from '../../../src/ui/questions/amounts/AmountForm.svelte';
import AmountOptions from '../../../src/ui/questions/amounts/AmountOptions.svelte';
import { leftOf, mostFor, refusalOf } from '../../../src/ui/questions/amounts/amount.ts';

const item = (id: string): Item => ({
  kind: 'scale',
  id,
  dimensionId: 'd',
  question: { es: `Opción ${id}`, en: `Option ${id}` },
  short: { es: `Opción ${id}`, en: `Option ${id}` },
});
const items = ['a', 'b', 'c'].map(item);
const ids = items.map(({ id }) => id);
const points: AmountRule = { kind: 'points', total: 100, each: 100 };
const dots: AmountRule = { kind: 'dots', total: 3, each: 2 };

describe('what may still be given', () => {
  const given = (values: Record<string, number>) => (id: string) => values[id];

  it.each<[AmountRule, Record<string, number>, string, number, number, string | undefined]>([
    [points, {}, 'a', 40, 100, undefined],
    [points, { a: 60, b: 30 }, 'c', 40, 10, 'left'],
    [points, { a: 60, b: 30 }, 'a', 70, 70, undefined],
    [points, { a: 100 }, 'b', 1, 0, 'left'],
    [dots, {}, 'a', 3, 2, 'each'],
    [dots, { a: 2 }, 'b', 2, 1, 'left'],
    [dots, { a: 2, b: 1 }, 'c', 1, 0, 'left'],
    [dots, { a: 2, b: 1 }, 'a', 0, 2, undefined],
  ])('%j with %j: of %s wished for %i at most %i; refused: %s', (rule, values, id, wish, most, why) => {
    const left = leftOf(rule, ids, given(values));
    expect(mostFor(rule, values[id] ?? 0, left)).toBe(most);
    expect(refusalOf(rule, wish, values[id] ?? 0, left)?.why).toBe(why);
  });

  it('is never less than nothing, whatever stands on the sheet', () => {
    expect(leftOf(dots, ids, () => 2)).toBe(0);
  });
});

describe('sharing out', () => {
  const field = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
  const setUp = (
    rule: AmountRule,
    before: Record<string, number> = {},
    more: { paper?: boolean; of?: Item[] } = {},
  ) => {
    const values = new SvelteMap(Object.entries(before));
    const ongive = vi.fn((itemId: string, value: number) => void values.set(itemId, value));
    const ondone = vi.fn<() => void>();
    const { of = items, paper = false } = more;
    render(AmountForm, { items: of, rule, given: (id: string) => values.get(id), ongive, ondone, paper });
    return { ongive, ondone, values };
  };
  const fields = (): number => document.querySelectorAll('ol input').length;
  const said = (): string => screen.getByRole('status').textContent.replaceAll(/\s+/g, ' ').trim();

  it('by keys: arrows change, Enter goes on and, after the last, is done', async () => {
    const { ongive, ondone } = setUp(points, { a: 20 });
    await fireEvent.keyDown(field('Puntos para Opción a'), { key: '+' });
    await fireEvent.keyDown(field('Puntos para Opción a'), { key: 'ArrowLeft', shiftKey: true });
    expect(ongive.mock.calls).toEqual([
      ['a', 25],
      ['a', 24],
    ]);
    await fireEvent.keyDown(field('Puntos para Opción a'), { key: 'Enter' });
    expect(document.activeElement).toBe(field('Puntos para Opción b'));
    await fireEvent.keyDown(field('Puntos para Opción c'), { key: 'Enter' });
    expect(ondone).toHaveBeenCalledOnce();
  });

  it('by figures: more than there is becomes what is left, and it is said', async () => {
    const { values } = setUp(points, { a: 60, b: 30 });
    await fireEvent.change(field('Puntos para Opción c'), { target: { value: '40' } });
    expect(values.get('c')).toBe(10);
    expect(field('Puntos para Opción c').value).toBe('10');
    expect(screen.getByRole('alert').textContent).toContain('quedan 10 puntos');
    await fireEvent.click(screen.getByRole('button', { name: 'Menos: Opción a' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('by touch in steps of 5 or of 1; the last step takes what is left', async () => {
    const { values } = setUp(points, { a: 60, b: 33 });
    await fireEvent.click(screen.getByRole('button', { name: 'Más: Opción c' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Más: Opción c' }));
    expect(values.get('c')).toBe(7);
    expect(said()).toContain('repartidos');
    await fireEvent.click(screen.getByRole('radio', { name: 'De 1 en 1' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Menos: Opción c' }));
    expect(values.get('c')).toBe(6);
    expect(said()).toContain('1 por repartir');
  });

  it('of dots, one key votes, never more than two on one nor three in all, and both are said', async () => {
    const { values } = setUp(dots, { a: 2 });
    await fireEvent.keyDown(field('Votos para Opción a'), { key: ' ' });
    expect(screen.getByRole('alert').textContent).toContain('hasta 2');
    await fireEvent.keyDown(field('Votos para Opción b'), { key: ' ' });
    expect(Object.fromEntries(values)).toEqual({ a: 2, b: 1 });
    await fireEvent.keyDown(field('Votos para Opción c'), { key: ' ' });
    expect(screen.getByRole('alert').textContent).toContain('Ya no quedan votos');
    expect(values.has('c')).toBe(false);
    expect(screen.getByRole('button', { name: 'Más: Opción a' })).toHaveProperty('disabled', true);
  });

  it('of a paper, points above the total are typed as they stand, and how many are too many is said', async () => {
    const { values } = setUp(points, { a: 60, b: 30 }, { paper: true });
    await fireEvent.change(field('Puntos para Opción c'), { target: { value: '25' } });
    expect(values.get('c')).toBe(25);
    expect(said()).toBe('15 de más: suman 115 y se llevan a 100 en la misma proporción');
    expect(screen.queryByRole('alert')).toBeNull();
    await fireEvent.change(field('Puntos para Opción c'), { target: { value: '400' } });
    expect(values.get('c')).toBe(100);
  });

  it('of a paper, more dots than there are cannot be kept', async () => {
    const { values } = setUp(dots, { a: 2 }, { paper: true });
    await fireEvent.change(field('Votos para Opción b'), { target: { value: '2' } });
    expect(values.get('b')).toBe(1);
    expect(screen.getByRole('alert')).toBeTruthy();
  });

  it('of many cards: searched by any words of it, or only what was chosen', async () => {
    const of = Array.from({ length: 120 }, (_, i) => item(`${i}`));
    const { values } = setUp(dots, { '119': 1 }, { of });
    expect(fields()).toBe(120);
    const search = screen.getByLabelText('Buscar entre 120');
    await fireEvent.input(search, { target: { value: 'OPCION 107' } });
    expect(fields()).toBe(1);
    await fireEvent.keyDown(search, { key: 'ArrowDown' });
    await fireEvent.keyDown(field('Votos para Opción 107'), { key: ' ' });
    expect(values.get('107')).toBe(1);
    await fireEvent.input(search, { target: { value: 'nada así' } });
    expect(screen.getByText('Nada coincide con lo que busca.')).toBeTruthy();
    await fireEvent.click(screen.getByText('Sólo lo elegido (2)'));
    await fireEvent.input(search, { target: { value: '' } });
    expect(fields()).toBe(2);
    // What is emptied stays where it is, so that it can be filled again.
    await fireEvent.click(screen.getByLabelText('Menos: Opción 119'));
    expect(fields()).toBe(2);
  });

  it('only read, has nothing to press', () => {
    render(AmountOptions, { options: ['Una', 'Otra'], rule: dots });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/hasta 2/)).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });
});
