import { fireEvent, type queries, screen, waitFor, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { RespiroError } from '../../src/contract/errors.ts';
import type { FakeCommands } from '../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../support/mount-app.ts';

type Dialog = ReturnType<typeof within<typeof queries>>;

async function opened(commands: FakeCommands = {}): Promise<MountedApp & { dialog: Dialog }> {
  const mounted = await mountApp({ commands });
  mounted.app.anonymise.start();
  const dialog = within(await screen.findByRole('dialog'));
  await waitFor(() => expect(mounted.app.anonymise.preview ?? mounted.app.anonymise.failure).not.toBeNull());
  return { ...mounted, dialog };
}

const box = (dialog: Dialog, name: RegExp): HTMLInputElement => dialog.getByRole('checkbox', { name });
const save = (dialog: Dialog): HTMLElement => dialog.getByRole('button', { name: 'Guardar la copia…' });

it('lists what is found, apart from what may be a word like any other, and says what nobody can know', async () => {
  const { dialog } = await opened();
  const open = within(await dialog.findByRole('region', { name: 'Por decidir (1)' }));
  expect(box(open, /^mercado.*Persona 1$/).checked).toBe(false);
  const sure = within(dialog.getByRole('region', { name: 'Se cambian (1)' }));
  expect(box(sure, /^Ana Ruiz · Ana.*Persona 2$/).checked).toBe(true);
  expect(dialog.getByText(/hay 3 menciones; se cambian 2/)).toBeTruthy();
  expect(dialog.getByText(/nombres o caras en las fotos, apodos/)).toBeTruthy();
  expect(dialog.getByText(/La copia se guarda sin ella/)).toBeTruthy();
  expect(box(dialog, /Las 3 fotos/).checked).toBe(true);
});

it('shows each sentence, and replaces only what stays ticked', async () => {
  const { dialog, asked } = await opened();
  await fireEvent.click(dialog.getByRole('button', { name: 'Ver las 2 frases' }));
  const sentence = box(dialog, /Acción.*Con Ana/s);
  await fireEvent.click(sentence);
  expect(box(dialog, /^Ana Ruiz/).indeterminate).toBe(true);
  await fireEvent.click(dialog.getByRole('checkbox', { name: /^mercado/ }));
  await fireEvent.click(save(dialog));
  await waitFor(() => expect(asked('anonymise.write')).toHaveLength(1));
  expect(asked('anonymise.write')).toMatchObject([{ keep: [1], seed: 's', digest: '0'.repeat(64) }]);
  expect(await screen.findByText(/Menciones cambiadas: 2/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('seeks other names with the same numbers, and keeps what was decided', async () => {
  const { dialog, asked } = await opened();
  await fireEvent.click(dialog.getByRole('checkbox', { name: /^mercado/ }));
  const field = dialog.getByLabelText(/^Otros nombres/);
  await fireEvent.input(field, { target: { value: 'El Chato, Güera' } });
  await fireEvent.change(field);
  await dialog.findByRole('checkbox', { name: /^Güera/ });
  expect(asked('anonymise.preview').at(-1)).toMatchObject({ seed: 's', choices: { others: ['El Chato', 'Güera'] } });
  expect(box(dialog, /^mercado/).checked).toBe(true);
});

it('says when the engagement changed meanwhile, and looks again', async () => {
  const { dialog, asked } = await opened({
    'anonymise.write': () => {
      throw new RespiroError('anonymise-outdated', 'changed');
    },
  });
  await fireEvent.click(save(dialog));
  expect((await dialog.findByRole('alert')).textContent).toContain('No se escribió nada');
  expect(asked('anonymise.preview')).toHaveLength(2);
});

it('says that no name was found', async () => {
  const { dialog } = await opened({
    'anonymise.preview': () => ({ seed: 's', digest: '', people: 0, photos: 0, locked: false, found: [] }),
  });
  expect(dialog.getByText(/no se encontró ningún nombre/)).toBeTruthy();
  expect(dialog.queryByRole('checkbox', { name: /foto/ })).toBeNull();
});
