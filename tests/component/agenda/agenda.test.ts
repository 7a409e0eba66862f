import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { BlockView } from '../../../src/contract/facilitation-views.ts';
import { block, day, inspector, list, openAgenda, option, press, select, times } from './open-agenda.ts';

describe('an agenda without blocks', () => {
  it('teaches, and is filled from a template at the time that is given', async () => {
    const { asked } = await openAgenda([]);
    expect(screen.getByRole('heading', { name: 'Todavía no hay agenda' })).toBeTruthy();
    await fireEvent.click(screen.getByRole('radio', { name: /^Medio día/ }));
    await fireEvent.click(screen.getByRole('radio', { name: 'Anónimo' }));
    const time = screen.getByRole('textbox', { name: 'Empieza a las' });
    await fireEvent.input(time, { target: { value: '830' } });
    await fireEvent.blur(time);
    await fireEvent.click(screen.getByRole('button', { name: 'Llenar la agenda, termina 12:30' }));
    expect(await screen.findByRole('heading', { name: 'Termina a las 12:30' })).toBeTruthy();
    expect(asked('agenda.fill')).toEqual([
      { sessionId: 's1', templateId: 'half-day', startsAt: 510, anonymity: 'anonymous' },
    ]);
    expect(list().getAllByRole('option')).toHaveLength(7);
    expect(await screen.findByRole('button', { name: 'Deshacer' })).toBeTruthy();
  });

  it('says when a template does not fit into the day, and does not try', async () => {
    await openAgenda([]);
    await fireEvent.click(screen.getByRole('radio', { name: /^Un día/ }));
    const time = screen.getByRole('textbox', { name: 'Empieza a las' });
    await fireEvent.input(time, { target: { value: '20:00' } });
    await fireEvent.blur(time);
    expect(screen.getByRole('alert').textContent).toContain('«Comida» empezaría después de medianoche');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Llenar/ }).disabled).toBe(true);
  });

  it('takes no time that cannot be read, and keeps what was typed', async () => {
    await openAgenda([]);
    const time = screen.getByRole<HTMLInputElement>('textbox', { name: 'Empieza a las' });
    await fireEvent.input(time, { target: { value: 'temprano' } });
    await fireEvent.blur(time);
    expect(screen.getByText('Escriba una hora, por ejemplo 9:30.')).toBeTruthy();
    expect(time.value).toBe('temprano');
  });

  it('begins with one block, too', async () => {
    const { asked } = await openAgenda([]);
    await fireEvent.pointerDown(screen.getByRole('button', { name: 'Agregar un bloque' }), { button: 0 });
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Receso' }));
    await waitFor(() => expect(asked('blocks.add')).toMatchObject([{ kind: 'break', startsAt: 540, minutes: 15 }]));
  });
});

describe('the agenda by keyboard', () => {
  it('selects with the arrows and shows the block with its method card', async () => {
    await openAgenda(day);
    await select(/^Uno/);
    expect(inspector().getByText(/Que cada quien sepa a qué vino/)).toBeTruthy();
    await press('ArrowDown');
    await waitFor(() => expect(document.activeElement).toBe(option(/^Propuesta de valor/)));
    expect(inspector().getByText(/Poner lado a lado lo que la empresa cree/)).toBeTruthy();
    await press('End');
    await waitFor(() => expect(document.activeElement).toBe(option(/^Tres/)));
  });

  it('reorders with Alt and the arrows, says it, and keeps the focus', async () => {
    const mounted = await openAgenda(day);
    await select(/^Tres/);
    await press('ArrowUp', { altKey: true });
    await waitFor(() => expect(times(mounted)).toEqual({ Uno: '540+30', Tres: '570+15', Dos: '585+60' }));
    expect(mounted.asked('agenda.arrange')).toHaveLength(1);
    await waitFor(() => expect(document.activeElement).toBe(option(/^Tres/)));
    expect(screen.getByText('Tres: 09:30 a 09:45')).toBeTruthy();
  });

  it('does not lose keys that come faster than the answers', async () => {
    const mounted = await openAgenda(day);
    await select(/^Uno/);
    void press('ArrowRight', { altKey: true });
    void press('+');
    void press('+');
    void press('ArrowLeft', { altKey: true });
    await waitFor(() => expect(mounted.asked('agenda.arrange')).toHaveLength(4));
    await waitFor(() => expect(times(mounted).Uno).toBe('540+40'));
    expect(screen.getByText('Uno: 40 min, termina 09:40')).toBeTruthy();
  });

  it('edits the title with Enter, and comes back', async () => {
    const { asked } = await openAgenda(day);
    await select(/^Tres/);
    await press('Enter');
    const title = inspector().getByRole('textbox', { name: 'Título' });
    await waitFor(() => expect(document.activeElement).toBe(title));
    await fireEvent.input(title, { target: { value: 'Café' } });
    await press('Enter');
    await waitFor(() => expect(document.activeElement).toBe(option(/^Café, Receso/)));
    expect(asked('blocks.update')).toEqual([{ id: 'Tres', title: 'Café' }]);
  });

  it('adds after the block with N and makes room', async () => {
    const mounted = await openAgenda(day);
    await select(/^Uno/);
    await press('n');
    await waitFor(() => expect(mounted.asked('blocks.add')).toMatchObject([{ startsAt: 570, minutes: 30 }]));
    expect(times(mounted)).toMatchObject({ Uno: '540+30', Dos: '600+60', Tres: '660+15' });
    await waitFor(() => expect(document.activeElement).toBe(inspector().getByRole('textbox', { name: 'Título' })));
  });

  it('removes with Delete, selects the neighbour and offers to undo', async () => {
    const { asked } = await openAgenda(day);
    await select(/^Tres/);
    await press('Delete');
    expect(await screen.findByText('Se quitó «Tres»')).toBeTruthy();
    expect(asked('blocks.remove')).toEqual([{ id: 'Tres' }]);
    await waitFor(() => expect(document.activeElement).toBe(option(/^Propuesta de valor/)));
    await fireEvent.click(screen.getByRole('button', { name: 'Deshacer' }));
    await waitFor(() => expect(asked('history.undo')).toHaveLength(1));
  });
});

describe('overlaps', () => {
  const crossed = [...day.slice(0, 2), block('Tres', 600, 15), block('Cuatro', 700, 10)];

  it('stand side by side, say so, and are arranged by one act', async () => {
    const mounted = await openAgenda(crossed);
    expect(screen.getByText('«Propuesta de valor» y «Tres» se enciman.')).toBeTruthy();
    expect(option(/^Tres.*Se encima/).style.left).toBe('50%');
    await fireEvent.click(screen.getByRole('button', { name: 'Acomodar lo que sigue' }));
    await waitFor(() =>
      expect(times(mounted)).toEqual({ Uno: '540+30', Dos: '570+60', Tres: '630+15', Cuatro: '645+10' }),
    );
    expect(mounted.asked('agenda.arrange')).toHaveLength(1);
    await waitFor(() => expect(screen.queryByText(/se enciman/)).toBeNull());
  });

  it('are not arranged past midnight: the message says what to do, and nothing is asked', async () => {
    const { asked } = await openAgenda([block('Larga', 1380, 90), block('Tarde', 1400, 10)]);
    await fireEvent.click(screen.getByRole('button', { name: 'Acomodar lo que sigue' }));
    expect(await screen.findByText(/«Tarde» empezaría después de las 23:59\. No se cambió nada/)).toBeTruthy();
    expect(asked('agenda.arrange')).toEqual([]);
    expect(screen.getByText('La agenda termina a las 00:30 del día siguiente.')).toBeTruthy();
  });
});

describe('dragging', () => {
  /** jsdom lays nothing out: the axis has four pixels a minute for a short day. */
  async function drag(element: Element, minutes: number, end: 'drop' | 'escape'): Promise<void> {
    await fireEvent.pointerDown(element, { button: 0, clientY: 100, pointerId: 1 });
    await fireEvent.pointerMove(window, { clientY: 100 + minutes * 4, pointerId: 1 });
    if (end === 'escape') await fireEvent.keyDown(window, { key: 'Escape' });
    await fireEvent.pointerUp(window, { clientY: 100 + minutes * 4, pointerId: 1 });
  }

  it('moves a block to the nearest five minutes', async () => {
    const mounted = await openAgenda(day);
    await drag(option(/^Tres/), 33, 'drop');
    await waitFor(() => expect(times(mounted).Tres).toBe('665+15'));
    expect(mounted.asked('agenda.arrange')).toEqual([{ blocks: [{ id: 'Tres', startsAt: 665, minutes: 15 }] }]);
    await waitFor(() => expect(document.activeElement).toBe(option(/^Tres/)));
  });

  it('changes the length by the lower edge', async () => {
    const mounted = await openAgenda(day);
    const edge = option(/^Tres/).querySelector('.edge');
    if (!edge) throw new Error('no edge to pull');
    await drag(edge, 18, 'drop');
    await waitFor(() => expect(times(mounted).Tres).toBe('630+35'));
  });

  it('puts it back with Escape', async () => {
    const mounted = await openAgenda(day);
    await drag(option(/^Tres/), 33, 'escape');
    expect(await screen.findByText('Tres se quedó a las 10:30')).toBeTruthy();
    expect(mounted.asked('agenda.arrange')).toEqual([]);
    expect(option(/^Tres, Receso, 10:30/)).toBeTruthy();
  });

  it('takes an unsteady click for a click', async () => {
    const mounted = await openAgenda(day);
    await drag(option(/^Tres/), 0.7, 'drop');
    expect(mounted.asked('agenda.arrange')).toEqual([]);
  });

  it('leaves what has begun where it is, and shows when it really was', async () => {
    const ran = { startedAt: '2026-03-14T09:04:00', endedAt: '2026-03-14T09:31:20' };
    const mounted = await openAgenda([{ ...day[0], ...ran } as BlockView, ...day.slice(1)]);
    const first = option(/^Uno.*Fue de 09:04 a 09:31/);
    expect(within(first).getByText('09:04–09:31')).toBeTruthy();
    expect(within(first).getByText('Plan 09:00–09:30')).toBeTruthy();
    await drag(first, 30, 'drop');
    await select(/^Uno/);
    await press('ArrowDown', { altKey: true });
    expect(await screen.findByText('Uno ya empezó o se omitió: no se mueve')).toBeTruthy();
    expect(inspector().getByRole<HTMLInputElement>('textbox', { name: 'Empieza' }).disabled).toBe(true);
    expect(mounted.asked('agenda.arrange')).toEqual([]);
  });
});
