import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { es } from '../../../src/ui/i18n/es.ts';
import { exerciseId, grid, openRegister } from './register-in-memory.ts';

describe('live, where nobody has anything to answer', () => {
  it('shows the register, its act still leads on, and no kiosk is offered', async () => {
    const { app, asked } = await openRegister({ screen: 'live' });
    await grid();
    await waitFor(() =>
      expect(asked('stage.set')).toContainEqual(expect.objectContaining({ exerciseId, itemId: null })),
    );
    await fireEvent.keyDown(document.body, { key: 'k' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: new RegExp(es.live.hands) })).toBeNull();
    await fireEvent.keyDown(document.body, { key: ' ' });
    expect(app.navigation.place).toEqual({ screen: 'results', exerciseId });
  });

  it('R turns between a rated register and its questions; writing the first row does not leave it', async () => {
    await openRegister({ screen: 'live', instrument: 'promises' });
    const list = await grid();
    list.focus();
    await fireEvent.keyDown(list, { key: 'E' });
    await fireEvent.input(document.activeElement as Element, { target: { value: 'Entregamos a tiempo' } });
    await fireEvent.keyDown(document.activeElement as Element, { key: 'Enter' });
    expect(await screen.findByRole('button', { name: /Abrir la ronda/ })).toBeTruthy();
    expect(document.activeElement).toBe(list);
    await fireEvent.keyDown(list, { key: 'Escape' });
    await fireEvent.keyDown(document.activeElement as Element, { key: 'r' });
    expect(await screen.findByRole('heading', { name: 'Entregamos a tiempo' })).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();
    await fireEvent.keyDown(document.body, { key: 'R' });
    expect(await grid()).toBeTruthy();
  });
});

describe('capture of a register without rows', () => {
  it('says what is missing and leads to it, without a kiosk', async () => {
    const { app } = await openRegister({ screen: 'capture', instrument: 'promises' });
    expect(await screen.findByRole('heading', { name: es.register.nothingToAnswer })).toBeTruthy();
    expect(screen.queryByRole('button', { name: es.kiosk.handRound })).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: es.register.open }));
    expect(app.navigation.place).toEqual({ screen: 'register', exerciseId });
  });
});

describe('the row beside the grid', () => {
  it('has every field of the row with the cursor, and writes one on leaving it', async () => {
    const { asked } = await openRegister({ data: [{ text: 'Ana' }] });
    await grid();
    const aside = screen.getByRole('complementary', { name: es.register.inspector });
    const story = aside.querySelectorAll('textarea')[1] as HTMLTextAreaElement;
    await fireEvent.input(story, { target: { value: 'Larga' } });
    await fireEvent.blur(story);
    await waitFor(() =>
      expect(asked('entries.write')).toEqual([{ exerciseId, rows: [{ id: 'e1', data: { long: 'Larga' } }] }]),
    );
  });

  it('is reached from the cell by Escape, and left for it by Escape', async () => {
    await openRegister({ data: [{ text: 'Ana' }, { text: 'Bea' }] });
    const list = await grid();
    list.focus();
    await fireEvent.keyDown(list, { key: 'Escape' });
    const aside = screen.getByRole('complementary', { name: es.register.inspector });
    expect(aside.contains(document.activeElement)).toBe(true);
    expect(aside.textContent).toContain(es.register.rowOf({ n: 1, of: 2 }));
    await fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
    expect(document.activeElement).toBe(list);
  });

  it('is not there on the empty row', async () => {
    await openRegister();
    await grid();
    expect(screen.queryByRole('complementary', { name: es.register.inspector })).toBeNull();
    expect(screen.getByText(es.register.howTo)).toBeTruthy();
  });
});
