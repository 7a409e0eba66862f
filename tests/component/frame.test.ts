import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../src/contract/errors.ts';
import type { ProjectorWindowState } from '../../src/contract/projector.ts';
import { mountApp } from '../support/mount-app.ts';

const press = (key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(document.body, { key, ...more });

describe('saved state', () => {
  it('follows the engine, and a failure offers to try again or elsewhere', async () => {
    const { emit, asked } = await mountApp();
    expect(await screen.findByRole('button', { name: /^Guardado \d\d:\d\d$/ })).toBeTruthy();
    emit('engagement.saved', { state: 'saving' });
    expect(await screen.findByText('Guardando…')).toBeTruthy();
    emit('engagement.saved', { state: 'failed', code: 'disk-full', details: {} });
    await fireEvent.click(await screen.findByRole('button', { name: /No se pudo guardar: No hay espacio/ }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Reintentar' }));
    await waitFor(() => expect(asked('engagement.save')).toHaveLength(1));
  });

  it('asks where, the first time', async () => {
    const { app, asked } = await mountApp();
    await app.files.openSample();
    await press('s', { ctrlKey: true });
    await waitFor(() => expect(asked('engagement.saveAs')).toEqual([{ path: '/home/elena/Grupo Alborada.respiro' }]));
    expect(asked('engagement.save')).toEqual([]);
  });
});

describe('undo', () => {
  it('names what was taken back and offers to repeat it', async () => {
    const { asked } = await mountApp();
    await press('z', { ctrlKey: true });
    expect(await screen.findByText('Se deshizo: agregar participantes')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Repetir' }));
    await waitFor(() => expect(asked('history.redo')).toHaveLength(1));
  });

  it('asks before it takes answers back', async () => {
    const { asked } = await mountApp({
      commands: {
        'history.undo': ({ includingAnswers }) => {
          if (!includingAnswers) throw new RespiroError('undo-removes-answers', 'an answer');
          return { command: 'answers.record' };
        },
      },
    });
    await press('z', { ctrlKey: true });
    const dialog = await screen.findByRole('dialog');
    await fireEvent.click(within(dialog).getByRole('button', { name: /Deshacer y quitar/ }));
    expect(await screen.findByText('Se deshizo: registrar una respuesta')).toBeTruthy();
    expect(asked('history.undo')).toEqual([{ includingAnswers: false }, { includingAnswers: true }]);
  });

  it('leaves the text of a field to the field', async () => {
    const { app, asked } = await mountApp();
    app.navigation.go({ screen: 'people' });
    const search = await screen.findByRole('searchbox');
    await fireEvent.keyDown(search, { key: 'z', ctrlKey: true });
    expect(asked('history.undo')).toEqual([]);
  });
});

describe('what is told while a dialog stands open', () => {
  it('can be pressed without closing the dialog, which a press elsewhere beside it closes', async () => {
    const { app } = await mountApp();
    app.housekeeping.duplicating = true;
    await screen.findByRole('dialog');
    app.notices.success('Listo');
    // Outside of the dialog, which is a point where nothing is laid out.
    const press = async (target: Element): Promise<void> => {
      await fireEvent.pointerDown(target, { clientX: 9, clientY: 9, button: 0 });
      await fireEvent.click(target);
    };
    const told = await screen.findByText('Listo');
    await press(told);
    // The next press settles what the one before asked for.
    await fireEvent.pointerDown(screen.getByRole('dialog'));
    expect(app.housekeeping.duplicating).toBe(true);
    await press(document.querySelector('.veil') as Element);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

const closed: ProjectorWindowState = {
  ...{ open: false, waiting: false, interrupted: false, fullScreen: false },
  ...{ display: null, displays: [] },
};

describe('the palette', () => {
  it('finds people, exercises, places and commands, and does the one chosen', async () => {
    const { app } = await mountApp();
    await press('k', { ctrlKey: true });
    const input = await screen.findByRole('combobox');
    await fireEvent.input(input, { target: { value: 'oscar' } });
    await screen.findByRole('option', { name: /Óscar Bautista/ });
    await fireEvent.keyDown(input, { key: 'Enter' });
    expect(app.navigation.place).toEqual({ screen: 'people', search: 'Óscar Bautista' });

    await press('k', { ctrlKey: true });
    await fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'madurez resultados' } });
    await fireEvent.click(await screen.findByRole('option', { name: /ver resultados/ }));
    expect(app.navigation.place).toEqual({ screen: 'results', exerciseId: 'x2' });
  });

  it.each([
    ['es', 'quitar proyec', 'Quitar del proyector', 'negro', 'Pantalla en negro'],
    ['en', 'take off', 'Take off the projector', 'black', 'Black screen'],
  ] as const)(
    'puts the projector on and off, and black, from any screen: %s',
    async (language, off, offTitle, black, blackTitle) => {
      let open = false;
      const state = () => ({ ...closed, open });
      const { app, asked } = await mountApp({
        shell: {
          'shell.projector': state,
          'shell.openProjector': () => ((open = true), state()),
          'shell.closeProjector': () => ((open = false), state()),
        },
      });
      await app.settings.update({ language });
      const choose = async (typed: string, title: string) => {
        await press('k', { ctrlKey: true });
        await fireEvent.input(await screen.findByRole('combobox'), { target: { value: typed } });
        await fireEvent.click(await screen.findByRole('option', { name: new RegExp(title) }));
      };
      await choose(
        language === 'es' ? 'proyectar' : 'projector',
        language === 'es' ? '^Proyectar' : '^Show on the projector',
      );
      await waitFor(() => expect(asked('shell.openProjector')).toEqual([{ displayId: null }]));
      await choose(black, blackTitle);
      await waitFor(() => expect(asked('stage.set')).toEqual([{ blank: true }]));
      await choose(off, offTitle);
      await waitFor(() => expect(asked('shell.closeProjector')).toHaveLength(1));
      await app.settings.update({ language: 'es' });
    },
  );

  it.each([
    ['es', 'agen', 'Agenda', { screen: 'agenda' }],
    ['es', 'memo', 'Memoria', { screen: 'memory' }],
    ['en', 'agen', 'Agenda', { screen: 'agenda' }],
    ['en', 'memo', 'Memory', { screen: 'memory' }],
  ] as const)('leads to agenda and memory: %s, %s', async (language, typed, title, place) => {
    const { app } = await mountApp();
    await app.settings.update({ language });
    await press('k', { ctrlKey: true });
    const input = await screen.findByRole('combobox');
    await fireEvent.input(input, { target: { value: typed } });
    await screen.findByRole('option', { name: new RegExp(`^${title}`) });
    await fireEvent.keyDown(input, { key: 'Enter' });
    expect(app.navigation.place).toEqual(place);
    await app.settings.update({ language: 'es' });
  });

  it('finds what the firm keeps in its library once something is typed, and leads to it', async () => {
    const item = { language: 'es', detail: '', tags: [] } as const;
    const libraryItems = [
      { ...item, id: 'l1', kind: 'finding' as const, text: 'Falta respiro en las cajas' },
      { ...item, id: 'l2', kind: 'quote' as const, text: 'El cliente no compra taladros' },
    ];
    const { app } = await mountApp({ libraryItems });
    await press('k', { ctrlKey: true });
    const input = await screen.findByRole('combobox');
    expect(screen.queryByRole('option', { name: /taladros/ })).toBeNull();
    await fireEvent.input(input, { target: { value: 'taladro' } });
    await screen.findByRole('option', { name: /^El cliente no compra taladros.*Biblioteca/ });
    await fireEvent.keyDown(input, { key: 'Enter' });
    await waitFor(() => expect(app.navigation.place).toEqual({ screen: 'library', itemId: 'l2' }));
    const list = await screen.findByRole('list', { name: 'Textos de la biblioteca' });
    expect(list.children).toHaveLength(1);
    expect(list.textContent).toContain('taladros');
  });

  it('says when nothing matches', async () => {
    await mountApp();
    await press('k', { ctrlKey: true });
    await fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'qqq' } });
    expect(await screen.findByText(/Nada coincide con «qqq»/)).toBeTruthy();
  });
});

describe('help and language', () => {
  it('tells about the screen one is on', async () => {
    const { app } = await mountApp();
    await press('F1');
    expect(await screen.findByText(/El proyecto de un vistazo/)).toBeTruthy();
    app.navigation.go({ screen: 'history' });
    expect(await screen.findByText(/Cada cambio con su hora/)).toBeTruthy();
  });

  it.each([
    ['es', 'Teclas de esta pantalla', 'pantalla en negro', ['B', '.'], 'Av Pág'],
    ['en', 'Keys of this screen', 'blackout', ['B', '.'], 'Page Down'],
  ] as const)('lists the keys of the live screen: %s', async (language, title, does, keys, remote) => {
    const { app } = await mountApp();
    await app.settings.update({ language });
    app.navigation.go({ screen: 'live' });
    await press('F1');
    const table = within(await screen.findByLabelText(title));
    const row = table.getByText(does).parentElement;
    expect([...(row?.querySelectorAll('kbd') ?? [])].map(({ textContent }) => textContent)).toEqual(keys);
    for (const key of ['Enter', 'H', 'K', 'P', '+', 'I', remote]) expect(table.getByText(key)).toBeTruthy();
    app.navigation.go({ screen: 'report' });
    await waitFor(() => expect(screen.queryByLabelText(title)).toBeNull());
    await app.settings.update({ language: 'es' });
  });

  it('changes the whole window at once', async () => {
    const { app, asked } = await mountApp();
    await app.settings.update({ language: 'en', theme: 'dark' });
    expect(await screen.findByRole('button', { name: 'People' })).toBeTruthy();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(document.documentElement.lang).toBe('en');
    expect(asked('shell.appearance').at(-1)).toEqual({ language: 'en', theme: 'dark' });
    await app.settings.update({ language: 'es', theme: 'system' });
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });
});

describe('the engine', () => {
  it('dies and comes back: the person is told and goes on', async () => {
    const { emit } = await mountApp();
    emit('engine.restarted', { reopened: true });
    expect((await screen.findByRole('alert')).textContent).toContain('Todo lo confirmado está a salvo');
    expect(screen.getByRole('heading', { level: 1, name: 'Grupo Alborada' })).toBeTruthy();
  });

  it('is read once however many changes come at a time', async () => {
    const { app, emit, asked } = await mountApp();
    const before = asked('workspace.read').length;
    for (let change = 0; change < 50; change += 1) emit('engagement.changed', { scope: 'answers', exerciseId: 'x1' });
    await app.workspace.refresh();
    expect(asked('workspace.read').length - before).toBeLessThanOrEqual(2);
  });
});
