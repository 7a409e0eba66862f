import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { AmountRule, Item } from '../../../src/domain/instruments/definition.ts';
import AmountForm from '../../../src/ui/questions/amounts/AmountForm.svelte';
import { leftOf, mostFor, within } from '../../../src/ui/questions/amounts/amount.ts';

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

  it.each<[AmountRule, Record<string, number>, string, number, number, number]>([
    [points, {}, 'a', 40, 100, 40],
    [points, { a: 60, b: 30 }, 'c', 40, 10, 10],
    [points, { a: 60, b: 30 }, 'a', 90, 70, 70],
    [points, { a: 100 }, 'b', 1, 0, 0],
    [dots, {}, 'a', 3, 2, 2],
    [dots, { a: 2 }, 'b', 2, 1, 1],
    [dots, { a: 2, b: 1 }, 'c', 1, 0, 0],
    [dots, { a: 2, b: 1 }, 'a', 0, 2, 0],
    [points, { a: 10 }, 'a', -5, 100, 0],
  ])('%j with %j: to %s, %i of at most %i gives %i', (rule, values, id, wish, most, got) => {
    expect(mostFor(rule, ids, given(values), id)).toBe(most);
    expect(within(rule, ids, given(values), id, wish)).toBe(got);
  });

  it('is never less than nothing, whatever stands on the sheet', () => {
    expect(leftOf(dots, ids, () => 2)).toBe(0);
  });
});

describe('sharing out', () => {
  const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });
  const setUp = (rule: AmountRule, values: Record<string, number> = {}) => {
    const ongive = vi.fn<(itemId: string, value: number) => void>();
    const ondone = vi.fn<() => void>();
    render(AmountForm, { items, rule, given: (id: string) => values[id], ongive, ondone });
    return { ongive, ondone };
  };

  it('by keys: arrows change, Enter goes on and, after the last, is done', async () => {
    const { ongive, ondone } = setUp(points, { a: 20 });
    await fireEvent.keyDown(field('Puntos para Opción a'), { key: '+' });
    await fireEvent.keyDown(field('Puntos para Opción a'), { key: 'ArrowLeft', shiftKey: true });
    expect(ongive.mock.calls).toEqual([
      ['a', 25],
      ['a', 19],
    ]);
    await fireEvent.keyDown(field('Puntos para Opción a'), { key: 'Enter' });
    expect(document.activeElement).toBe(field('Puntos para Opción b'));
    await fireEvent.keyDown(field('Puntos para Opción c'), { key: 'Enter' });
    expect(ondone).toHaveBeenCalledOnce();
  });

  it('by figures: more than there is becomes what is left, and the field says so', async () => {
    const { ongive } = setUp(points, { a: 60, b: 30 });
    const c = field('Puntos para Opción c') as HTMLInputElement;
    await fireEvent.change(c, { target: { value: '40' } });
    expect(ongive.mock.calls).toEqual([['c', 10]]);
    expect(c.value).toBe('0');
  });

  it('of dots, one key votes, never more than two on one', async () => {
    const { ongive } = setUp(dots, { a: 2 });
    await fireEvent.keyDown(field('Votos para Opción a'), { key: ' ' });
    await fireEvent.keyDown(field('Votos para Opción b'), { key: ' ' });
    expect(ongive.mock.calls).toEqual([['b', 1]]);
    expect(screen.getByRole('status').textContent).toContain('1');
    expect(screen.getByRole('button', { name: 'Más: Opción a' })).toHaveProperty('disabled', true);
  });

  it('only read, has nothing to press', () => {
    render(AmountForm, { items, rule: dots, given: () => 0 });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('status').textContent).toContain('hasta 2');
  });
});
