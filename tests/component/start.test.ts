import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../src/contract/errors.ts';
import { mountApp } from '../support/mount-app.ts';

const nothingOpen = { workspace: null };

describe('the start screen', () => {
  it('greets with three sentences and two buttons when nothing was opened before', async () => {
    await mountApp({ ...nothingOpen, recents: [] });
    expect(await screen.findByText(/Conduzca un taller/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Nuevo proyecto' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Abrir el ejemplo' })).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('shows what was opened, where its file is, and what no file holds', async () => {
    await mountApp(nothingOpen);
    expect(await screen.findByRole('button', { name: 'Grupo Alborada' })).toBeTruthy();
    expect(screen.getByText('Alborada / Grupo Alborada.respiro')).toBeTruthy();
    expect(screen.getByText(/no está a la mano/)).toBeTruthy();
    expect(screen.getByText(/está solo en esta computadora/)).toBeTruthy();
  });

  it('finds without accents and opens the first with Enter', async () => {
    const { asked } = await mountApp(nothingOpen);
    const search = await screen.findByRole('searchbox');
    await fireEvent.input(search, { target: { value: 'credito' } });
    expect(screen.queryByRole('button', { name: 'Grupo Alborada' })).toBeNull();
    await fireEvent.keyDown(search, { key: 'Enter' });
    await waitFor(() => expect(asked('engagement.openRecent')).toEqual([{ id: 'e2' }]));
    expect(await screen.findByRole('heading', { level: 1, name: 'Grupo Alborada' })).toBeTruthy();
  });

  it('creates an engagement from the name of the client, and insists on it', async () => {
    const { asked } = await mountApp({ ...nothingOpen, recents: [] });
    await fireEvent.click(await screen.findByRole('button', { name: 'Nuevo proyecto' }));
    const create = await screen.findByRole('button', { name: 'Crear el proyecto' });
    await fireEvent.click(create);
    expect(await screen.findByText('Hace falta este dato.')).toBeTruthy();
    expect(asked('engagement.create')).toEqual([]);

    await fireEvent.input(screen.getByLabelText('Cliente'), { target: { value: 'Café Ñandú' } });
    await fireEvent.click(create);
    expect(await screen.findByRole('heading', { level: 1, name: 'Café Ñandú' })).toBeTruthy();
    expect(asked('engagement.create')[0]).toMatchObject({
      client: 'Café Ñandú',
      consultant: 'Elena Prieto',
      brandKitId: 'neutral',
      minimumGroup: 3,
    });
  });

  it('says what is wrong with a file that cannot be opened, and stays', async () => {
    await mountApp({
      ...nothingOpen,
      commands: {
        'engagement.open': () => {
          throw new RespiroError('file-newer', 'schema 9');
        },
      },
    });
    await fireEvent.click(await screen.findByRole('button', { name: /^Abrir Ctrl/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('versión más nueva');
    expect(screen.getByRole('heading', { name: 'Proyectos' })).toBeTruthy();
  });

  it('offers to read the list again when that failed', async () => {
    let broken = true;
    await mountApp({
      ...nothingOpen,
      commands: {
        'recents.list': () => {
          if (broken) throw new RespiroError('unexpected', 'no registry');
          return [];
        },
      },
    });
    const again = await screen.findByRole('button', { name: 'Leer otra vez' });
    broken = false;
    await fireEvent.click(again);
    expect(await screen.findByText(/Conduzca un taller/)).toBeTruthy();
  });

  it('opens a file that is dropped on the window', async () => {
    const { asked } = await mountApp(nothingOpen);
    await screen.findByRole('searchbox');
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { types: ['Files'], files: [new File([''], 'a.respiro')] } });
    window.dispatchEvent(event);
    await waitFor(() => expect(asked('engagement.open')).toEqual([{ path: '/dropped/a.respiro' }]));
  });
});
