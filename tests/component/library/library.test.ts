import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { LibraryItemView } from '../../../src/contract/library-views.ts';
import type { FakeOptions } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';

const item = (id: string, text: string, change: Partial<LibraryItemView> = {}): LibraryItemView => ({
  id,
  kind: 'finding',
  language: 'es',
  text,
  detail: '',
  tags: [],
  ...change,
});

const items = [
  item('b', 'Quien atiende no decide', { detail: 'El cliente espera.', tags: ['empowerment'] }),
  item('a', 'Árbol de promesas sin dueño', { language: 'en' }),
  item('c', 'Dar un monto a quien atiende', { kind: 'action', detail: 'Casos resueltos al primer contacto' }),
];

async function openLibrary(options: FakeOptions = {}): Promise<MountedApp> {
  const mounted = await mountApp({ libraryItems: items, ...options });
  await fireEvent.click(
    within(screen.getByRole('navigation', { name: 'Lugares del proyecto' })).getByRole('button', {
      name: 'Biblioteca',
    }),
  );
  await screen.findByRole('heading', { level: 1, name: 'Biblioteca' });
  return mounted;
}

const rows = (): (string | null)[] => screen.queryAllByRole('listitem').map((row) => row.getAttribute('aria-label'));
const list = (): Promise<HTMLElement> => screen.findByRole('list', { name: 'Textos de la biblioteca' });
const type = (field: HTMLElement, value: string): Promise<boolean> => fireEvent.input(field, { target: { value } });

describe('the library', () => {
  it('is there without an engagement, by kind and alphabet, and is searched without accents', async () => {
    await openLibrary({ workspace: null });
    await list();
    expect(rows()).toEqual(['Árbol de promesas sin dueño', 'Quien atiende no decide']);
    // A text in another language says so.
    expect(screen.getByText('Inglés')).toBeTruthy();
    await type(screen.getByRole('searchbox'), 'EMPOWERMENT espéra');
    await waitFor(() => expect(rows()).toEqual(['Quien atiende no decide']));
    await type(screen.getByRole('searchbox'), 'arbol');
    await waitFor(() => expect(rows()).toEqual(['Árbol de promesas sin dueño']));
    await type(screen.getByRole('searchbox'), 'nada así');
    expect(await screen.findByText('Nada coincide con «nada así». Pruebe con otra palabra.')).toBeTruthy();
    await type(screen.getByRole('searchbox'), '');
    await fireEvent.click(screen.getByRole('radio', { name: 'Acciones 1' }));
    await waitFor(() => expect(rows()).toEqual(['Dar un monto a quien atiende']));
    expect(screen.getByText('Indicador: Casos resueltos al primer contacto')).toBeTruthy();
  });

  it('is a place of the palette', async () => {
    const { app } = await mountApp();
    await fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
    await type(await screen.findByRole('combobox'), 'biblio');
    await fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    await waitFor(() => expect(app.navigation.place.screen).toBe('library'));
  });

  it('stays when the engagement is closed', async () => {
    const { app } = await openLibrary();
    await app.files.close();
    expect(app.navigation.place.screen).toBe('library');
  });

  it('teaches while it is empty, and takes one by hand', async () => {
    const { asked } = await openLibrary({ libraryItems: [] });
    expect(await screen.findByText(/pulse el botón del libro/)).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Escribir un hallazgo' }));
    const form = await screen.findByRole('form', { name: 'Escribir un hallazgo' });
    const save = within(form).getByRole<HTMLButtonElement>('button', { name: 'Guardar' });
    expect(save.disabled).toBe(true);
    await type(within(form).getByLabelText('Hallazgo'), 'Nadie cierra el ciclo de la queja');
    await type(within(form).getByLabelText(/Etiquetas/), 'quejas, quejas,, frente');
    await fireEvent.keyDown(within(form).getByLabelText('Hallazgo'), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(rows()).toEqual(['Nadie cierra el ciclo de la queja']));
    expect(asked('library.keep')).toEqual([
      {
        kind: 'finding',
        language: 'es',
        text: 'Nadie cierra el ciclo de la queja',
        detail: '',
        tags: ['quejas', 'frente'],
      },
    ]);
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('loses nothing of what is typed: neither when it is refused nor when one looks elsewhere', async () => {
    const { app } = await openLibrary({
      commands: {
        'library.keep': () => {
          throw new RespiroError('library-full', 'no room', { maximum: 5000 });
        },
      },
    });
    await list();
    await fireEvent.click(screen.getByRole('button', { name: 'Escribir un hallazgo' }));
    await type(await screen.findByLabelText('Hallazgo'), 'A medio escribir');
    await fireEvent.submit(screen.getByRole('form'));
    expect((await screen.findByRole('alert')).textContent).toContain('caben 5000 textos');
    app.navigation.go({ screen: 'settings' });
    await screen.findByRole('heading', { level: 1, name: 'Ajustes' });
    app.navigation.go({ screen: 'library' });
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Hallazgo')).value).toBe('A medio escribir');
  });

  it('is walked, edited and emptied by keyboard, and gives back what was removed', async () => {
    const { asked } = await openLibrary();
    await list();
    const [first, second] = screen.getAllByRole('listitem');
    first?.focus();
    await fireEvent.keyDown(first ?? document.body, { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement).toBe(second));
    await fireEvent.keyDown(second ?? document.body, { key: 'Enter' });
    const text = await screen.findByLabelText<HTMLTextAreaElement>('Hallazgo');
    expect(text.value).toBe('Quien atiende no decide');
    await type(text, 'Quien atiende no puede decidir');
    await fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(rows()).toEqual(['Árbol de promesas sin dueño', 'Quien atiende no puede decidir']));
    expect(asked('library.update')).toEqual([{ ...items[0], text: 'Quien atiende no puede decidir' }]);
    await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe('b'));

    await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Delete' });
    await waitFor(() => expect(rows()).toEqual(['Árbol de promesas sin dueño']));
    await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe('a'));
    await fireEvent.click(screen.getByRole('button', { name: 'Deshacer' }));
    await waitFor(() => expect(rows()).toEqual(['Árbol de promesas sin dueño', 'Quien atiende no puede decidir']));
  });

  it('draws a hundred at a time', async () => {
    const many = Array.from({ length: 130 }, (_, index) =>
      item(`n${index}`, `Texto ${String(index).padStart(3, '0')}`),
    );
    await openLibrary({ libraryItems: many });
    await list();
    expect(rows()).toHaveLength(100);
    await fireEvent.click(screen.getByRole('button', { name: 'Mostrar 30 más' }));
    await waitFor(() => expect(rows()).toHaveLength(130));
  });

  it('says why it cannot be read, with another try', async () => {
    let broken = true;
    await openLibrary({
      commands: {
        'library.items': () => {
          if (broken) throw new RespiroError('disk-full', 'full');
          return items;
        },
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('No se pudo leer la biblioteca');
    broken = false;
    await fireEvent.click(screen.getByRole('button', { name: 'Reintentar' }));
    expect(await list()).toBeTruthy();
  });
});

describe('the library as a file', () => {
  const shell = { 'shell.chooseOpen': () => '/tmp/otra.json', 'shell.chooseSave': () => '/tmp/mía.json' };

  async function act(name: RegExp): Promise<void> {
    const button = screen.getByRole('button', { name: 'Importar o exportar' });
    button.focus();
    await fireEvent.keyDown(button, { key: 'Enter' });
    const entry = await screen.findByRole('menuitem', { name });
    entry.focus();
    await fireEvent.keyDown(entry, { key: 'Enter' });
  }

  it('says what a file brings before anything is taken, and takes it on one press', async () => {
    const brings = { state: 'read', added: 3, same: 1, different: 2, naming: 1 } as const;
    const { asked } = await openLibrary({ shell, commands: { 'library.import': () => brings } });
    await list();
    await act(/^Importar/);
    const told = await screen.findByText('trae 3 textos nuevos.', { exact: false });
    const notice = told.closest('[role="status"]');
    expect(notice?.textContent).toContain('otra.json');
    expect(notice?.textContent).toContain('2 empiezan igual que los suyos y siguen distinto: se guardan los dos.');
    expect(notice?.textContent).toContain('1 nombra al cliente del proyecto abierto y se queda fuera.');
    expect(asked('library.import')).toEqual([{ path: '/tmp/otra.json', apply: false }]);
    await fireEvent.click(screen.getByRole('button', { name: 'Agregar 5 textos' }));
    await waitFor(() => expect(screen.queryByText('trae 3 textos nuevos.', { exact: false })).toBeNull());
    expect(asked('library.import').at(-1)).toEqual({ path: '/tmp/otra.json', apply: true });
  });

  it('that is damaged is told line by line', async () => {
    const problems = [{ path: 'items.2.text', reason: 'missing', line: 14, column: 5 }] as const;
    await openLibrary({ shell, commands: { 'library.import': () => ({ state: 'refused', problems }) } });
    await list();
    await act(/^Importar/);
    const told = await screen.findByRole('alert');
    expect(told.textContent).toMatch(/otra\.json.*14.*5.*Falta este dato/s);
  });

  it('goes out whole or in the kind that is shown', async () => {
    const { asked } = await openLibrary({ shell, commands: { 'library.export': () => ({ items: 2 }) } });
    await list();
    await act(/^Exportar sólo: Hallazgos 2/);
    await waitFor(() => expect(asked('library.export')).toEqual([{ path: '/tmp/mía.json', kinds: ['finding'] }]));
    await act(/^Exportar toda la biblioteca \(3\)/);
    await waitFor(() => expect(asked('library.export')).toHaveLength(2));
    expect(asked('library.export')[1]).toMatchObject({ kinds: expect.arrayContaining(['quote', 'idea', 'action']) });
  });
});
