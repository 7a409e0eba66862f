import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { mountApp, type MountedApp } from '../support/mount-app.ts';

async function openProject(): Promise<MountedApp> {
  const mounted = await mountApp();
  mounted.app.navigation.go({ screen: 'project' });
  await screen.findByRole('button', { name: 'Más acciones del proyecto' });
  return mounted;
}

it('deletes for good only once the client’s name was typed, and moves the file to the trash', async () => {
  const { app, asked } = await openProject();
  await app.housekeeping.askRemove(null);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('El archivo /clientes/norte.respiro')).toBeTruthy();
  expect(dialog.getByText(/^2 respaldos/)).toBeTruthy();
  expect(dialog.getByText(/señal de uso.*\.norte\.respiro\.lock/)).toBeTruthy();
  expect(dialog.getByText('Informe Norte T0.docx')).toBeTruthy();
  expect(dialog.getByText('y 1 más')).toBeTruthy();
  const act = dialog.getByRole('button', { name: 'Eliminar para siempre' });
  await fireEvent.click(act);
  expect(await dialog.findByText('No es el mismo nombre.')).toBeTruthy();
  expect(asked('engagement.deleteForGood')).toEqual([]);
  await fireEvent.input(dialog.getByRole('textbox'), { target: { value: 'Norte' } });
  await fireEvent.click(act);
  await waitFor(() =>
    expect(asked('engagement.deleteForGood')).toEqual([{ id: 'c1', client: 'Norte', deleteFile: false }]),
  );
});

it('of one with a password that no file holds, what stands on its card is typed', async () => {
  const nameless = {
    id: 'c9',
    client: '',
    path: null,
    reachable: false,
    unsaved: true,
    isOpen: false,
    backups: [],
    lockFile: null,
    delivered: null,
  };
  const { app, asked } = await mountApp({ commands: { 'engagement.previewRemoval': () => nameless } });
  await app.housekeeping.askRemove('c9');
  const dialog = within(await screen.findByRole('dialog', { name: 'Eliminar «Proyecto con contraseña» para siempre' }));
  expect(dialog.getByText('Exactamente: Proyecto con contraseña')).toBeTruthy();
  const act = dialog.getByRole('button', { name: 'Eliminar para siempre' });
  await fireEvent.click(act);
  expect(await dialog.findByText('No es el mismo nombre.')).toBeTruthy();
  await fireEvent.input(dialog.getByRole('textbox'), { target: { value: 'Proyecto con contraseña' } });
  await fireEvent.click(act);
  await waitFor(() =>
    expect(asked('engagement.deleteForGood')).toEqual([{ id: 'c9', client: 'c9', deleteFile: false }]),
  );
  expect(await screen.findByText('Se eliminó «Proyecto con contraseña».')).toBeTruthy();
});

it('asks the new client’s name before an engagement becomes a template', async () => {
  const { app, asked } = await openProject();
  app.housekeeping.duplicating = true;
  const dialog = within(await screen.findByRole('dialog'));
  const act = dialog.getByRole('button', { name: 'Crear el proyecto nuevo' });
  await fireEvent.click(act);
  expect(asked('engagement.duplicate')).toEqual([]);
  await fireEvent.input(dialog.getByLabelText(/^Cliente/), { target: { value: 'Sur' } });
  await fireEvent.click(dialog.getByRole('checkbox', { name: /Textos propios/ }));
  await fireEvent.click(act);
  await waitFor(() =>
    expect(asked('engagement.duplicate')).toMatchObject([
      { client: 'Sur', city: '', keep: { groups: true, agenda: true, texts: false, report: true } },
    ]),
  );
});
