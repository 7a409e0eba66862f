/** People from a file or pasted: one trial for both, its columns, groups and faults, and all of it or nothing. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fakeImports, type FakeImports } from '../../support/fake-imports.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';

type Opened = MountedApp & Pick<FakeImports, 'applied'>;

async function openPeople(file = ''): Promise<Opened> {
  const { commands, applied } = fakeImports(file);
  const mounted = await mountApp({ commands, shell: { 'shell.chooseOpen': () => '/descargas/lista.csv' } });
  mounted.app.navigation.go({ screen: 'people' });
  await screen.findByRole('heading', { name: '13 de 15 personas presentes' });
  return { ...mounted, applied };
}

const dialog = async () => within(await screen.findByRole('dialog'));
const pasteInto = (field: Element, text: string): Promise<boolean> =>
  fireEvent.paste(field, { clipboardData: { getData: () => text, files: [] } });

describe('people from a file', () => {
  const list = 'Nombre\tÁrea\tCorreo\nAna Torres\tDireccion\ta@x.mx\nEva Sol\tCocina\te@x.mx\nAdriana Ibarra\t\ta@i.mx';

  it('are tried out with their columns and groups, and come in at once', async () => {
    const { asked, applied } = await openPeople(list);
    await fireEvent.click(screen.getByRole('button', { name: 'Importar de un archivo' }));
    const within_ = await dialog();
    expect(await within_.findByText('lista.csv · 3 filas')).toBeTruthy();
    const uses = within_.getAllByLabelText<HTMLSelectElement>(/^Columna \d/).map(({ value }) => value);
    expect(uses).toEqual(['name', 'group', 'ignore']);
    const kitchen = within_.getByLabelText<HTMLSelectElement>('Grupo para «Cocina»');
    expect(kitchen.value).toBe('new:Cocina');
    await fireEvent.change(kitchen, { target: { value: 'g4' } });
    await waitFor(() => expect(asked('imports.plan').at(-1)).toMatchObject({ groups: { Cocina: 'g4' } }));
    await fireEvent.click(await within_.findByRole('button', { name: 'Importar 3 personas' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(applied.map(({ counts }) => counts)).toMatchObject([{ added: 2, existing: 1 }]);
    expect(await screen.findByRole('button', { name: 'Deshacer' })).toBeTruthy();
  });

  it('come in only once every fault was mended in place or its row left out', async () => {
    const { applied } = await openPeople('Nombre\tGrupo\nAna\tDirección\nAna\tDirección\n\tPrimera línea');
    await fireEvent.click(screen.getByRole('button', { name: 'Importar de un archivo' }));
    const within_ = await dialog();
    const faults = within(await within_.findByRole('region', { name: '2 errores' }));
    expect(faults.getByText(/^Línea 3/)).toBeTruthy();
    const act = within_.getByRole('button', { name: 'Importar' });
    expect(act).toHaveProperty('disabled', true);
    // The table that was read has the keys, and the faults below it are one press away.
    expect(document.activeElement).toBe(within_.getByLabelText('Separador'));
    await fireEvent.click(within_.getByRole('button', { name: 'Ir a los 2 errores' }));
    expect(document.activeElement).toBe(faults.getByLabelText('Valor de la línea 3, Nombre'));
    await fireEvent.change(faults.getByLabelText('Valor de la línea 3, Nombre'), { target: { value: 'Ana Sol' } });
    const last = within(await within_.findByRole('region', { name: '1 error' }));
    // The next fault is at hand.
    expect(document.activeElement).toBe(last.getByLabelText('Valor de la línea 4, Nombre'));
    await fireEvent.click(last.getByRole('button', { name: 'No importar esta fila' }));
    const ready = await within_.findByRole('button', { name: 'Importar 2 personas' });
    expect(applied).toEqual([]);
    await fireEvent.click(ready);
    await waitFor(() => expect(applied).toHaveLength(1));
    expect(applied[0]?.writes.people.map(({ name }) => name)).toEqual(['Ana', 'Ana Sol']);
  });
});

describe('a list pasted from a spreadsheet', () => {
  it('is read as it is pasted, by the same trial as a file, and added at once', async () => {
    const { asked, applied } = await openPeople();
    await fireEvent.click(screen.getByRole('button', { name: 'Pegar desde Excel' }));
    const within_ = await dialog();
    const text = 'Nombre\tÁrea\nAna Torres\tDIRECCION\nLuis Prado\tPrimera línea\nSofía\t';
    await pasteInto(within_.getByRole('textbox', { name: 'Lista pegada' }), text);
    expect(await within_.findByText('Lista pegada · 3 filas')).toBeTruthy();
    expect(asked('imports.read')).toEqual([{ text, target: { kind: 'people', sessionId: 's1' } }]);
    await fireEvent.click(await within_.findByRole('button', { name: 'Importar 3 personas' }));
    await waitFor(() => expect(applied).toHaveLength(1));
    // Who has no group in the list goes to those who serve customers, as the trial showed.
    expect(applied[0]?.writes.people.map(({ group }) => group)).toEqual(['g1', 'g3', 'g3']);
    for (const name of ['groups.add', 'participants.add']) expect(asked(name)).toEqual([]);
  });

  it('is typed as well, and another one takes its place', async () => {
    await openPeople();
    await fireEvent.click(screen.getByRole('button', { name: 'Pegar desde Excel' }));
    const within_ = await dialog();
    const read = within_.getByRole('button', { name: 'Leer la lista' });
    expect(read).toHaveProperty('disabled', true);
    await fireEvent.input(within_.getByRole('textbox'), { target: { value: 'Ana Torres\nLuis Prado' } });
    await fireEvent.click(read);
    await within_.findByRole('button', { name: 'Importar 2 personas' });
    await fireEvent.click(within_.getByRole('button', { name: 'Pegar otra lista' }));
    expect(within_.getByRole<HTMLTextAreaElement>('textbox', { name: 'Lista pegada' }).value).toBe('');
  });

  it('into the field of a group is for that group', async () => {
    const { applied } = await openPeople();
    const field = screen.getByRole('textbox', { name: 'Agregar a Áreas de soporte' });
    await pasteInto(field, 'Ana Torres\nLuis Prado');
    await fireEvent.click(await screen.findByRole('button', { name: 'Importar 2 personas' }));
    await waitFor(() => expect(applied).toHaveLength(1));
    expect(applied[0]?.writes.people.map(({ group }) => group)).toEqual(['g4', 'g4']);
  });
});
