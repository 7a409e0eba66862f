/** The voices in the middle of the live screen: by keyboard and by what is carried with the mouse. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { CommentView } from '../../../src/contract/views.ts';
import type { FakeCommands } from '../../support/fake-bridge.ts';
import { sampleLibrary } from '../../support/fake-bridge.ts';
import { comment, mountVoices, type KeptVoices } from '../memory/voices-in-memory.ts';
import type { MountedApp } from '../../support/mount-app.ts';

type Board = MountedApp & { kept: KeptVoices };

/** The twelve pairs with the register of promises beside them. */
function libraryWithRegister(): FakeCommands {
  const library = sampleLibrary();
  const register = library.instruments.find(({ id }) => id === 'promises')?.register;
  if (register === undefined) throw new Error('no register');
  const instruments = library.instruments.map((one) => (one.id === 'value-proposition' ? { ...one, register } : one));
  return { 'library.read': () => ({ ...library, instruments }) };
}

async function openBoard(comments: CommentView[], more: FakeCommands = {}): Promise<Board> {
  const mounted = await mountVoices(comments, more);
  mounted.app.navigation.go({ screen: 'live', exerciseId: 'x1' });
  await screen.findByText(/Pregunta 1 de 12/);
  await fireEvent.keyDown(document.body, { key: 'v' });
  await screen.findByRole('heading', { level: 1, name: 'Voces' });
  return mounted;
}

const three = (): CommentView[] => [
  comment('a', 'Cambian los turnos sin avisar'),
  comment('b', 'Nadie pregunta por los horarios'),
  comment('c', 'El sistema se cae los lunes', { theme: 'Sistemas', moderation: 'shown' }),
];

const rowOf = (id: string): HTMLElement => {
  const row = document.querySelector<HTMLElement>(`[data-row="${id}"]`);
  if (row === null) throw new Error(`no row ${id}`);
  return row;
};
/** The texts of a part of the board, in order. */
const textsOf = (part: string): (string | null)[] =>
  [...(screen.queryByRole('list', { name: part })?.querySelectorAll('blockquote') ?? [])].map((one) => one.textContent);
const focused = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset['row'] : undefined;
/** Where the keys are. */
const press = (key: string, more: KeyboardEventInit = {}): Promise<boolean> =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const keysAt = (id: string): Promise<void> => waitFor(() => expect(focused()).toBe(id));

/** What the browser carries from one place to the other; jsdom has none. */
class Carried {
  readonly #data = new Map<string, string>();
  effectAllowed = 'all';
  readonly setData = (kind: string, data: string): void => void this.#data.set(kind, data);
  readonly getData = (kind: string): string => this.#data.get(kind) ?? '';

  get types(): readonly string[] {
    return [...this.#data.keys()];
  }
}

/** Takes the row up, over the part named, and drops it there; whether the part would take it. */
async function carry(id: string, part: string): Promise<boolean> {
  const dataTransfer = new Carried();
  const target = screen.getByRole('region', { name: part });
  await fireEvent.dragStart(rowOf(id), { dataTransfer });
  const isTaken = !(await fireEvent.dragOver(target, { dataTransfer }));
  if (isTaken) {
    expect(target.classList).toContain('over');
    await fireEvent.drop(target, { dataTransfer });
    expect(target.classList).not.toContain('over');
  }
  return isTaken;
}

describe('the board of voices', () => {
  it('has the keys at the first text that waits, whether it was opened by its key or by the mouse', async () => {
    await openBoard(three());
    await keysAt('a');
    await press('v');
    await waitFor(() => expect(document.querySelector('[data-row]')).toBeNull());
    await fireEvent.click(screen.getByRole('button', { name: /Voces/ }), { detail: 1 });
    await keysAt('a');
    await press('ArrowDown');
    await keysAt('b');
  });

  it('keeps the arrows from the question behind it, and leads them back to the text they were at', async () => {
    const { asked } = await openBoard(three());
    await keysAt('a');
    await press('ArrowDown');
    await keysAt('b');
    const before = asked('stage.set').length;
    document.getElementById('content')?.focus();
    expect(focused()).toBeUndefined();
    await press('ArrowDown');
    await keysAt('b');
    expect(asked('stage.set')).toHaveLength(before);
    await press('Escape');
    await waitFor(() => expect(document.querySelector('[data-row]')).toBeNull());
    // Without the board they are the question's again.
    await fireEvent.keyDown(document.body, { key: 'ArrowDown' });
    await waitFor(() => expect(asked('stage.set').at(-1)).toMatchObject({ itemId: 'vp02' }));
  });

  it('shows and hides with one key each; what is hidden stands apart until it is asked for', async () => {
    const { kept } = await openBoard(three());
    await keysAt('a');
    await press('m');
    await waitFor(() => expect(textsOf('Mostrados sin tema')).toEqual(['Cambian los turnos sin avisar']));
    await keysAt('b');
    await press('o');
    await waitFor(() =>
      expect(kept.comments.map(({ moderation }) => moderation)).toEqual(['shown', 'hidden', 'shown']),
    );
    await waitFor(() => expect(screen.queryByText('Nadie pregunta por los horarios')).toBeNull());
    await fireEvent.click(screen.getByRole('button', { name: 'Ocultos 1' }));
    expect(textsOf('Ocultos')).toEqual(['Nadie pregunta por los horarios']);
  });

  it('leaves the keys with a text that goes to another part of the board while nothing else waits', async () => {
    await openBoard([comment('a', 'Uno solo')]);
    await keysAt('a');
    await press('m');
    await waitFor(() => expect(textsOf('Mostrados sin tema')).toEqual(['Uno solo']));
    await keysAt('a');
    await press('t');
    await screen.findByRole('textbox', { name: 'Nombre del tema' });
  });

  it('asks with T for the theme of the text at hand, and offers those that there are', async () => {
    const { asked } = await openBoard(three());
    await keysAt('a');
    await press('t');
    const field = await screen.findByRole('textbox', { name: 'Nombre del tema' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await fireEvent.click(screen.getByRole('button', { name: 'Sistemas' }));
    await waitFor(() =>
      expect(textsOf('Sistemas')).toEqual(['Cambian los turnos sin avisar', 'El sistema se cae los lunes']),
    );
    expect(asked('comments.putInTheme')).toEqual([{ ids: ['a'], theme: 'Sistemas' }]);
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Nombre del tema' })).toBeNull());
    // The phones have that key only while no text has it.
    expect(screen.getByRole('heading', { level: 1, name: 'Voces' })).toBeTruthy();
  });

  it('says how many wait, wherever they stand, in numbers that agree', async () => {
    const comments = [...three(), comment('d', 'Se reinicia solo', { theme: 'Sistemas' })];
    const { kept, asked } = await openBoard(comments);
    await keysAt('a');
    const header = screen.getByRole('heading', { level: 1 }).closest('header');
    expect(header?.textContent).toMatch(/3 voces en espera · 1 ya en un tema/);
    expect(screen.getByRole('heading', { name: 'En espera sin tema 2' })).toBeTruthy();
    const theme = screen.getByRole('region', { name: 'Sistemas' });
    await fireEvent.click(within(theme).getByRole('button', { name: 'Mostrar 1' }));
    await waitFor(() => expect(header?.textContent).toMatch(/2 voces en espera(?! ·)/));
    expect(asked('comments.moderate')).toEqual([{ ids: ['d'], moderation: 'shown' }]);
    expect(kept.comments[3]?.moderation).toBe('shown');
  });

  it('renames a theme in place', async () => {
    const { kept } = await openBoard(three());
    await keysAt('a');
    await fireEvent.click(screen.getByRole('button', { name: 'Cambiar el nombre del tema: Sistemas' }));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Nombre del tema' });
    expect(field.value).toBe('Sistemas');
    await fireEvent.input(field, { target: { value: 'Tecnología' } });
    await fireEvent.submit(field.closest('form')!);
    await waitFor(() => expect(textsOf('Tecnología')).toEqual(['El sistema se cae los lunes']));
    expect(kept.comments[2]?.theme).toBe('Tecnología');
  });

  it('rewords, puts together, and takes it back', async () => {
    let before: CommentView[] = [];
    const mounted = await openBoard(three(), {
      'history.undo': () => {
        mounted.kept.comments = before;
        mounted.emit('engagement.changed', { scope: 'answers', exerciseId: 'x1' });
        return { command: 'comments.merge' };
      },
    });
    const { kept } = mounted;
    await keysAt('a');
    await press('e');
    const field = await screen.findByRole('textbox', { name: 'Editar el texto' });
    await fireEvent.input(field, { target: { value: 'Avisan tarde de los turnos' } });
    await fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(textsOf('En espera sin tema')[0]).toBe('Avisan tarde de los turnos'));
    expect(kept.comments[0]).toMatchObject({ original: 'Cambian los turnos sin avisar' });
    await keysAt('a');

    before = kept.comments;
    await press(' ');
    await press('ArrowDown');
    await keysAt('b');
    await press(' ');
    await fireEvent.click(await screen.findByRole('button', { name: 'Juntar en uno' }));
    const words = screen.getByRole('textbox', { name: 'Texto que los reúne' });
    await fireEvent.input(words, { target: { value: 'Los turnos se deciden sin preguntar' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Juntar 2 textos' }));
    await waitFor(() => expect(textsOf('En espera sin tema')).toEqual(['Los turnos se deciden sin preguntar']));
    expect(screen.getByRole('button', { name: 'Reúne 2 textos' })).toBeTruthy();
    await keysAt('a');
    await press('z', { ctrlKey: true });
    await waitFor(() =>
      expect(textsOf('En espera sin tema')).toEqual(['Avisan tarde de los turnos', 'Nadie pregunta por los horarios']),
    );
    expect(screen.queryByRole('button', { name: 'Reúne 2 textos' })).toBeNull();
  });

  it('makes a row of a text with R, once, and never of what is hidden', async () => {
    const { asked } = await openBoard(three(), libraryWithRegister());
    await keysAt('a');
    expect(screen.getByText(/R al registro/)).toBeTruthy();
    await press('r');
    await waitFor(() => expect(within(rowOf('a')).getByText('En el registro')).toBeTruthy());
    await keysAt('a');
    await press('r');
    await press('ArrowDown');
    await keysAt('b');
    await fireEvent.click(screen.getByRole('button', { name: 'Ocultar' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Ocultos 1' }));
    rowOf('b').focus();
    await press('r');
    expect(asked('comments.toRegister')).toEqual([{ ids: ['a'] }]);
    // The register itself is one click away, and stands where the board stood.
    await fireEvent.click(screen.getByRole('button', { name: 'Registro' }));
    await screen.findByRole('grid');
    expect(document.querySelector('[data-row="a"]')).toBeNull();
  });

  it('says nothing of a register where there is none', async () => {
    const { asked } = await openBoard(three());
    await keysAt('a');
    expect(screen.queryByText(/R al registro/)).toBeNull();
    await press('r');
    expect(asked('comments.toRegister')).toEqual([]);
  });

  it('teaches what comes here while nobody has said anything', async () => {
    const mounted = await openBoard([]);
    expect(await screen.findByText('Nadie ha dicho nada todavía')).toBeTruthy();
    expect(focused()).toBeUndefined();
    mounted.kept.comments = three();
    mounted.emit('engagement.changed', { scope: 'answers', exerciseId: 'x1' });
    await screen.findByText('Cambian los turnos sin avisar');
    await press('ArrowDown');
    await keysAt('a');
  });

  it('holds texts of any length and any number, and nothing that a screen reader could not tell', async () => {
    const long = 'Esperanza '.repeat(190).trim();
    const many = Array.from({ length: 34 }, (_, at) => comment(`n${at}`, `Texto ${at}.`));
    await openBoard([comment('long', long, { theme: 'Un tema con un nombre largo '.repeat(2).trim() }), ...many]);
    await keysAt('n0');
    expect(screen.getByText(long)).toBeTruthy();
    expect(textsOf('En espera sin tema')).toHaveLength(30);
    await fireEvent.click(screen.getByRole('button', { name: 'Ver 4 más' }));
    expect(textsOf('En espera sin tema')).toHaveLength(34);
    const scene = document.querySelector('.scene');
    if (scene === null) throw new Error('no board');
    const { violations } = await axe.run(scene, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('a text that is carried with the mouse', () => {
  it('is put into the theme it is dropped on, and out of it where the others wait', async () => {
    const { kept, asked } = await openBoard(three());
    await keysAt('a');
    expect(await carry('a', 'Sistemas')).toBe(true);
    await waitFor(() => expect(textsOf('Sistemas')).toContain('Cambian los turnos sin avisar'));
    expect(await carry('a', 'En espera sin tema')).toBe(true);
    await waitFor(() => expect(kept.comments[0]?.theme).toBe(''));
    expect(asked('comments.putInTheme')).toEqual([
      { ids: ['a'], theme: 'Sistemas' },
      { ids: ['a'], theme: '' },
    ]);
  });

  it('takes with it the others that were chosen, unless it is none of them', async () => {
    const { asked } = await openBoard([...three(), comment('d', 'Se reinicia solo')]);
    await keysAt('a');
    for (const id of ['a', 'b']) {
      rowOf(id).focus();
      await press(' ');
    }
    await carry('d', 'Sistemas');
    await waitFor(() => expect(textsOf('Sistemas')).toHaveLength(2));
    await carry('b', 'Sistemas');
    await waitFor(() => expect(textsOf('Sistemas')).toHaveLength(4));
    expect(asked('comments.putInTheme')).toEqual([
      { ids: ['d'], theme: 'Sistemas' },
      { ids: ['a', 'b'], theme: 'Sistemas' },
    ]);
  });

  it('is asked for a name where no theme is yet', async () => {
    const { asked } = await openBoard(three());
    await keysAt('a');
    await carry('b', 'Tema nuevo');
    const field = await screen.findByRole('textbox', { name: 'Nombre del tema' });
    await fireEvent.input(field, { target: { value: 'Horarios' } });
    await fireEvent.submit(field.closest('form')!);
    await waitFor(() => expect(textsOf('Horarios')).toEqual(['Nadie pregunta por los horarios']));
    expect(asked('comments.putInTheme')).toEqual([{ ids: ['b'], theme: 'Horarios' }]);
  });

  it('stays where it is when something else is dropped, or it is dropped among the hidden', async () => {
    const { asked } = await openBoard([...three(), comment('h', 'Oculto ya', { moderation: 'hidden' })]);
    await keysAt('a');
    expect(await carry('a', 'Ocultos')).toBe(false);
    const dataTransfer = new Carried();
    dataTransfer.setData('text/plain', '["a"]');
    const theme = screen.getByRole('region', { name: 'Sistemas' });
    expect(await fireEvent.dragOver(theme, { dataTransfer })).toBe(true);
    await fireEvent.drop(theme, { dataTransfer });
    expect(asked('comments.putInTheme')).toEqual([]);
  });
});
