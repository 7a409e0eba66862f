import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import { comment, mountVoices } from './voices-in-memory.ts';

const three = () => [
  comment('a', 'Cambian los turnos sin avisar'),
  comment('b', 'Nadie pregunta por los horarios', { groupId: null }),
  comment('c', 'El sistema se cae los lunes'),
];

const rows = (): HTMLElement[] => within(screen.getByRole('list', { name: 'Voces' })).getAllByRole('listitem');
const rowOf = async (text: string): Promise<HTMLElement> => {
  const row = (await screen.findByText(text)).closest('li');
  if (!row) throw new Error('the text is in no row');
  return row;
};
/** Of the text that the keys are for; the page itself holds every text. */
const focused = (): string => document.activeElement?.closest('li')?.textContent ?? '';
const press = (row: Element, key: string): Promise<boolean> => fireEvent.keyDown(row, { key });
const filterBy = (name: RegExp): Promise<boolean> => fireEvent.click(screen.getByRole('radio', { name }));

describe('hundreds of texts', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are drawn some at a time, more as their end comes near, and as far as a key leads', async () => {
    const ends: (() => void)[] = [];
    class Observer {
      constructor(seen: (entries: { isIntersecting: boolean }[]) => void) {
        ends.push(() => seen([{ isIntersecting: true }]));
      }
      observe = (): void => undefined;
      disconnect = (): void => undefined;
    }
    vi.stubGlobal('IntersectionObserver', Observer);
    await mountVoices(Array.from({ length: 90 }, (_, n) => comment(`c${n}`, `Texto ${n}.`)));
    const first = await rowOf('Texto 0.');
    // Asking for them by their role would name everything on the page first.
    const count = (): number => document.querySelectorAll('li[data-row]').length;
    expect(count()).toBe(40);
    ends.at(-1)?.();
    await waitFor(() => expect(count()).toBe(80));
    first.focus();
    await press(first, 'End');
    await waitFor(() => expect(focused()).toContain('Texto 89.'));
    expect(count()).toBe(90);
  });
});

describe('texts before the room reads them', () => {
  it('are decided upon with one key each, and back', async () => {
    const { kept } = await mountVoices(three());
    const row = await rowOf('Cambian los turnos sin avisar');
    expect(within(row).getByText('En espera')).toBeTruthy();
    await press(row, 'm');
    await waitFor(() => expect(within(row).getByText('Se muestra')).toBeTruthy());
    await press(row, 'o');
    await waitFor(() => expect(kept.comments[0]?.moderation).toBe('hidden'));
    await waitFor(() => expect(within(row).getByText('Oculto')).toBeTruthy());
    await press(row, 'o');
    await waitFor(() => expect(kept.comments[0]?.moderation).toBe('waiting'));
  });

  it('decides once while a key is held down', async () => {
    const { asked } = await mountVoices(three());
    const row = await rowOf('Cambian los turnos sin avisar');
    await press(row, 'm');
    for (let i = 0; i < 5; i += 1) await fireEvent.keyDown(row, { key: 'm', repeat: true });
    await waitFor(() => expect(within(row).getByText('Se muestra')).toBeTruthy());
    expect(asked('comments.moderate')).toEqual([{ ids: ['a'], moderation: 'shown' }]);
  });

  it('leave the list of the waiting ones, and the keys go on with the next', async () => {
    const { kept } = await mountVoices(three());
    await rowOf('Cambian los turnos sin avisar');
    await filterBy(/^En espera/);
    rows()[0]?.focus();
    await press(document.activeElement ?? document.body, 'm');
    await waitFor(() => expect(focused()).toContain('Nadie pregunta'));
    await press(document.activeElement ?? document.body, 'o');
    await waitFor(() => expect(focused()).toContain('El sistema se cae'));
    expect(kept.comments.map(({ moderation }) => moderation)).toEqual(['shown', 'hidden', 'waiting']);
  });

  it('are put into a theme by keyboard, under the name that is there however it is typed', async () => {
    const { kept, asked } = await mountVoices([comment('a', 'Uno', { theme: 'Atención' }), comment('b', 'Dos')]);
    const row = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('[data-row="b"]');
      expect(found).not.toBeNull();
      return found!;
    });
    row.focus();
    await fireEvent.keyDown(row, { key: 't' });
    const field = await screen.findByRole('textbox', { name: 'Nombre del tema' });
    await fireEvent.input(field, { target: { value: 'atencion' } });
    await fireEvent.submit(field.closest('form')!);
    await waitFor(() => expect(kept.comments[1]?.theme).toBe('Atención'));
    expect(asked('comments.putInTheme')).toEqual([{ ids: ['b'], theme: 'Atención' }]);
  });

  it('are moved among with arrows, and found by what they say', async () => {
    await mountVoices(three());
    const row = await rowOf('Cambian los turnos sin avisar');
    row.focus();
    await press(row, 'ArrowDown');
    await waitFor(() => expect(focused()).toContain('Nadie pregunta'));
    await fireEvent.input(screen.getByRole('searchbox', { name: 'Buscar en los textos' }), {
      target: { value: 'SISTEMA' },
    });
    expect(rows()).toHaveLength(1);
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'xyz' } });
    expect(screen.getByText('Ningún texto coincide con «xyz».')).toBeTruthy();
  });

  it('are edited in place; the original stays and comes back', async () => {
    const { kept } = await mountVoices(three());
    const row = await rowOf('Cambian los turnos sin avisar');
    await press(row, 'e');
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Editar el texto' });
    await fireEvent.input(field, { target: { value: 'Avisan tarde de los turnos' } });
    await fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    const edited = await rowOf('Avisan tarde de los turnos');
    await fireEvent.click(within(edited).getByRole('button', { name: 'ver original' }));
    expect(within(edited).getByText('Cambian los turnos sin avisar')).toBeTruthy();
    expect(kept.comments[0]).toMatchObject({
      text: 'Avisan tarde de los turnos',
      original: 'Cambian los turnos sin avisar',
    });
  });

  it('keep what is half typed when the panel is left', async () => {
    const { app } = await mountVoices(three());
    await press(await rowOf('Cambian los turnos sin avisar'), 'e');
    await fireEvent.input(await screen.findByRole('textbox', { name: 'Editar el texto' }), {
      target: { value: 'A medias' },
    });
    app.navigation.go({ screen: 'project' });
    await waitFor(() => expect(screen.queryByDisplayValue('A medias')).toBeNull());
    app.navigation.go({ screen: 'memory' });
    expect(await screen.findByDisplayValue('A medias')).toBeTruthy();
  });

  it('are put together under one wording and separated again', async () => {
    const { kept, asked } = await mountVoices(three());
    await press(await rowOf('Cambian los turnos sin avisar'), ' ');
    expect(await screen.findByText('1 texto elegido')).toBeTruthy();
    await press(await rowOf('Nadie pregunta por los horarios'), ' ');
    await fireEvent.click(await screen.findByRole('button', { name: 'Juntar en uno' }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Texto que los reúne' });
    expect(field.value).toBe('Cambian los turnos sin avisar');
    await fireEvent.input(field, { target: { value: 'Los turnos se deciden sin preguntar' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Juntar 2 textos' }));
    const joined = await rowOf('Los turnos se deciden sin preguntar');
    expect(asked('comments.merge')).toEqual([{ ids: ['a', 'b'], text: 'Los turnos se deciden sin preguntar' }]);
    expect(rows()).toHaveLength(2);
    await fireEvent.click(within(joined).getByRole('button', { name: 'Reúne 2 textos' }));
    expect(within(joined).getByText('Nadie pregunta por los horarios')).toBeTruthy();
    await fireEvent.click(within(joined).getByRole('button', { name: 'Separar' }));
    await waitFor(() => expect(kept.comments[1]?.mergedInto).toBeNull());
    await waitFor(() => expect(document.querySelectorAll('li[data-row]')).toHaveLength(3));
  });

  it('can be noted down as said aloud, for a group', async () => {
    const { asked } = await mountVoices([]);
    expect(await screen.findByText('Nadie ha dicho nada todavía')).toBeTruthy();
    const field = screen.getByRole('textbox', { name: 'Anote lo que alguien dijo' });
    await fireEvent.input(field, { target: { value: 'Falta una caja' } });
    await fireEvent.change(screen.getByRole('combobox', { name: 'Quién lo dijo' }), { target: { value: 'g3' } });
    await fireEvent.click(screen.getByRole('button', { name: /^Anotar/ }));
    await rowOf('Falta una caja');
    expect(asked('comments.add')).toEqual([{ exerciseId: 'x1', itemId: null, groupId: 'g3', text: 'Falta una caja' }]);
  });

  it('are removed with a way back', async () => {
    const { asked } = await mountVoices(three());
    await press(await rowOf('El sistema se cae los lunes'), 'Delete');
    await waitFor(() => expect(screen.queryByText('El sistema se cae los lunes')).toBeNull());
    const notice = await screen.findByText('Se quitó el texto.');
    await fireEvent.click(within(notice.closest('.notice') as HTMLElement).getByRole('button', { name: 'Deshacer' }));
    await waitFor(() => expect(asked('history.undo')).toHaveLength(1));
  });

  it('stay as typed when the engine refuses, and it is said', async () => {
    await mountVoices(three(), {
      'comments.update': () => {
        throw new RespiroError('disk-full', 'no space');
      },
    });
    await press(await rowOf('Cambian los turnos sin avisar'), 'e');
    const field = await screen.findByRole('textbox', { name: 'Editar el texto' });
    await fireEvent.input(field, { target: { value: 'Otra cosa' } });
    await fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect((await screen.findByRole('alert')).textContent).toContain('No hay espacio en el disco');
    expect(screen.getByDisplayValue('Otra cosa')).toBeTruthy();
  });
});

describe('the projector', () => {
  it('is switched to the texts of this exercise and back', async () => {
    const { kept, emit } = await mountVoices([comment('a', 'Uno', { moderation: 'shown' }), comment('b', 'Dos')]);
    const toggle = await screen.findByRole('switch', { name: 'En el proyector' });
    await fireEvent.click(toggle);
    expect(await screen.findByText('Se proyecta 1 texto')).toBeTruthy();
    expect(kept.stage).toMatchObject({ page: 'voices', exerciseId: 'x1' });
    await fireEvent.click(toggle);
    await waitFor(() => expect(kept.stage.page).toBe('exercise'));
    await waitFor(() => expect(toggle.getAttribute('aria-checked')).toBe('false'));
    // Another place may put something else on it.
    kept.stage = { ...kept.stage, page: 'voices' };
    emit('projector.scene', null);
    await waitFor(() => expect(toggle.getAttribute('aria-checked')).toBe('true'));
  });
});
