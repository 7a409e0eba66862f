import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { BlockView } from '../../src/contract/facilitation-views.ts';
import { mountApp } from '../support/mount-app.ts';
import { blockOf } from '../unit/domain/agenda/block-of.ts';
import { sampleWorkspace } from '../support/sample-workspace.ts';

const block = (id: string, startsAt: number, minutes: number): BlockView => ({
  ...blockOf(id, startsAt, minutes),
  ...{ sessionId: 's1', title: '', exerciseId: null, notes: '' },
});

describe('the project', () => {
  it('says what is next as one button, and what is open', async () => {
    const { app } = await mountApp();
    expect(await screen.findByText('«Madurez de empowerment» está por revelarse')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Faltan 2 consensos' })).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Ir a revelar' }));
    expect(app.navigation.place).toEqual({ screen: 'live', exerciseId: 'x2' });
  });

  it('tells of every session when its agenda begins and ends, and leads to it', async () => {
    const blocks = [block('b1', 540, 30), block('b2', 570, 65)];
    const { app, asked } = await mountApp({ workspace: { ...sampleWorkspace, blocks } });
    await fireEvent.click(await screen.findByRole('button', { name: 'Agenda 09:00–10:35 · 2 bloques' }));
    expect(app.navigation.place).toEqual({ screen: 'agenda', sessionId: 's1' });
    app.navigation.go({ screen: 'project' });
    await fireEvent.click(await screen.findByRole('button', { name: 'Conducir' }));
    await waitFor(() => expect(app.navigation.place).toEqual({ screen: 'live' }));
    expect(asked('stage.set')[0]).toMatchObject({ sessionId: 's1', exerciseId: null, page: 'agenda' });
  });

  it('opens the agenda of the session that was meant, not of the latest', async () => {
    const [first] = sampleWorkspace.sessions;
    const sessions = [...sampleWorkspace.sessions, { ...first!, id: 's2', title: 'Por la tarde' }];
    const blocks = [block('b1', 540, 30), { ...block('b2', 960, 45), sessionId: 's2' }];
    await mountApp({ workspace: { ...sampleWorkspace, sessions, blocks } });
    await fireEvent.click(await screen.findByRole('button', { name: 'Agenda 09:00–09:30 · 1 bloque' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Termina a las 09:30' })).toBeTruthy();
  });

  it('does not offer to run a day that is over', async () => {
    const over = { startedAt: '2026-03-14T15:00:00.000Z', endedAt: '2026-03-14T15:40:00.000Z' };
    const blocks = [{ ...block('b1', 540, 30), ...over }];
    await mountApp({ workspace: { ...sampleWorkspace, blocks } });
    await screen.findByRole('button', { name: 'Agenda 09:00–09:30 · 1 bloque' });
    expect(screen.queryByRole('button', { name: 'Conducir' })).toBeNull();
  });

  it('leads to an agenda that is still to be made', async () => {
    const { app } = await mountApp();
    await fireEvent.click(await screen.findByRole('button', { name: 'Sin agenda: prepararla' }));
    expect(app.navigation.place).toEqual({ screen: 'agenda', sessionId: 's1' });
    expect(screen.queryByRole('button', { name: 'Conducir' })).toBeNull();
  });

  it('tells of every exercise how many answered', async () => {
    await mountApp();
    const bar = await screen.findByRole('progressbar', { name: 'Personas que respondieron Madurez de empowerment' });
    expect(bar.getAttribute('aria-valuenow')).toBe('4');
    expect(screen.getByText('4 de 13 respondieron')).toBeTruthy();
  });

  it('adds an exercise after explaining what anonymous means', async () => {
    const { asked } = await mountApp();
    await fireEvent.click(await screen.findByRole('button', { name: 'Agregar ejercicio' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/No hay forma de saber de quién son/)).toBeTruthy();
    await fireEvent.click(dialog.getByRole('radio', { name: /^Madurez de empowerment (?!·)/ }));
    await fireEvent.click(dialog.getByRole('radio', { name: /^Anónimo/ }));
    expect(dialog.getByText(/ya tiene ese instrumento/)).toBeTruthy();
    await fireEvent.click(dialog.getByRole('button', { name: 'Agregar ejercicio' }));
    await waitFor(() =>
      expect(asked('exercises.add')).toEqual([
        { sessionId: 's1', instrumentId: 'empowerment', anonymity: 'anonymous' },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('adds a wave and shows it', async () => {
    const { app } = await mountApp();
    await fireEvent.click(await screen.findByRole('button', { name: 'Agregar medición' }));
    const dialog = within(await screen.findByRole('dialog'));
    await fireEvent.input(dialog.getByLabelText('Empieza el'), { target: { value: '2026-09-18' } });
    await fireEvent.click(dialog.getByRole('button', { name: 'Agregar medición' }));
    await waitFor(() => expect(app.workspace.wave?.label).toBe('T1'));
  });

  it('edits the brief in place', async () => {
    const { asked } = await mountApp();
    await fireEvent.click(await screen.findByRole('button', { name: 'Editar la ficha' }));
    const dialog = within(await screen.findByRole('dialog'));
    await fireEvent.input(dialog.getByLabelText('Cliente'), { target: { value: 'Alborada del Bajío' } });
    await fireEvent.click(dialog.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Alborada del Bajío' })).toBeTruthy();
    expect(asked('engagement.update')[0]).not.toHaveProperty('startsOn');
  });

  it('begins with people while nobody is there', async () => {
    const sessions = sampleWorkspace.sessions.map((session) => ({ ...session, presentIds: [] }));
    const { app } = await mountApp({ workspace: { ...sampleWorkspace, participants: [], exercises: [], sessions } });
    await fireEvent.click(await screen.findByRole('button', { name: 'Agregar participantes' }));
    expect(app.navigation.place).toEqual({ screen: 'people' });
  });
});
