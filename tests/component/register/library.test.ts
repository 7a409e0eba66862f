import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { LibraryItemView } from '../../../src/contract/library-views.ts';
import { es } from '../../../src/ui/i18n/es.ts';
import { exerciseId, grid, openRegister, shown } from './register-in-memory.ts';

const item = (id: string, change: Partial<LibraryItemView>): LibraryItemView => ({
  id,
  kind: 'promise',
  language: 'es',
  text: id,
  detail: '',
  tags: [],
  ...change,
});

const promises = [
  item('p1', { text: 'Somos líderes', detail: 'Usted recibe a tiempo' }),
  item('p2', { text: 'Años de experiencia', tags: ['taller'] }),
  item('p3', { text: 'x'.repeat(201) }),
  item('s1', { kind: 'scenario', text: 'La maleta', detail: 'Se perdió ayer.' }),
];

async function choose(): Promise<HTMLElement> {
  await fireEvent.keyDown(await grid(), { key: 'i', ctrlKey: true });
  return within(await screen.findByRole('dialog')).findByRole('combobox');
}

const dialog = () => within(document.querySelector<HTMLElement>('[role="dialog"]') ?? document.body);

const options = (): (string | undefined)[] =>
  dialog()
    .queryAllByRole('option')
    .map((one) => one.querySelector('.text')?.textContent);

describe('promises from the library', () => {
  it('are searched, marked, inserted in one step, and taken back', async () => {
    const { asked } = await openRegister({
      instrument: 'promises',
      data: [{ text: 'Ya estaba' }],
      libraryItems: promises,
    });
    const field = await choose();
    await waitFor(() => expect(options()).toHaveLength(3));
    await fireEvent.input(field, { target: { value: 'taller' } });
    await waitFor(() => expect(options()).toEqual(['Años de experiencia']));
    await fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    // What is marked stays marked while something else is searched.
    await fireEvent.input(field, { target: { value: 'lideres' } });
    await waitFor(() => expect(options()).toEqual(['Somos líderes']));
    await fireEvent.click(dialog().getByRole('option'));
    expect(dialog().getByRole('option').getAttribute('aria-selected')).toBe('true');
    expect(dialog().getByRole('button', { name: es.library.insertN({ n: 2 }) })).toBeTruthy();
    await fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(document.querySelector('[role="dialog"]')).toBeNull());
    expect(asked('entries.write')).toEqual([
      {
        exerciseId,
        rows: [
          { id: null, data: { text: 'Años de experiencia' } },
          { id: null, data: { text: 'Somos líderes', rewrite: 'Usted recibe a tiempo' } },
        ],
      },
    ]);
    expect(shown().map(([text]) => text)).toEqual(['Ya estaba', 'Años de experiencia', 'Somos líderes']);
    await fireEvent.click(await screen.findByRole('button', { name: es.common.undo }));
    await waitFor(() => expect(shown().map(([text]) => text)).toEqual(['Ya estaba']));
    expect(asked('entries.remove')).toEqual([{ ids: ['e2', 'e3'] }]);
  });

  it('are not cut to fit: one that is too long says so and cannot be taken', async () => {
    const { asked } = await openRegister({ instrument: 'promises', libraryItems: promises });
    const field = await choose();
    await fireEvent.input(field, { target: { value: 'xxx' } });
    const option = await dialog().findByRole('option');
    expect(option.getAttribute('aria-disabled')).toBe('true');
    expect(option.textContent).toContain(es.library.tooLongFor({ column: 'Promesa', most: 200 }));
    await fireEvent.click(option);
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(asked('entries.write')).toEqual([]);
  });

  it('are no more than the register takes', async () => {
    const data = Array.from({ length: 29 }, (_, index) => ({ text: `Promesa ${index}` }));
    const { asked } = await openRegister({ instrument: 'promises', data, libraryItems: promises });
    const field = await choose();
    expect(screen.getByText(es.library.roomFor({ n: 1 }))).toBeTruthy();
    await waitFor(() => expect(options()).toHaveLength(3));
    await fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    await fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    const insert = dialog().getByRole<HTMLButtonElement>('button', { name: es.library.insertN({ n: 2 }) });
    expect(insert.disabled).toBe(true);
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(asked('entries.write')).toEqual([]);
  });

  it('are kept from a row in one step; what names the client is reviewed first', async () => {
    const { asked } = await openRegister({
      instrument: 'promises',
      data: [{ text: 'Llegamos antes', rewrite: 'Usted no espera' }, { text: 'Atendemos en 24 horas' }],
    });
    const list = await grid();
    const keep = (text: string) => screen.findByRole('button', { name: es.library.keepItem({ text }) });
    await fireEvent.click(await keep('Llegamos antes'));
    await waitFor(() =>
      expect(asked('library.keep')).toEqual([
        { kind: 'promise', language: 'es', text: 'Llegamos antes', detail: 'Usted no espera', tags: [] },
      ]),
    );
    await fireEvent.keyDown(list, { key: 'ArrowDown' });
    await fireEvent.click(await keep('Atendemos en 24 horas'));
    expect((await screen.findByRole('dialog')).textContent).toContain(es.library.figures);
    expect(asked('library.keep')).toHaveLength(1);
  });
});

describe('the scenes of the help call', () => {
  it('offers the six supplied ones to be reworded in their own place, before the firm’s', async () => {
    const { asked } = await openRegister({ instrument: 'help-call', libraryItems: promises });
    const field = await choose();
    await waitFor(() => expect(options()).toHaveLength(7));
    expect(options().at(-1)).toBe('La maleta');
    expect(within(dialog().getAllByRole('option')[0] as HTMLElement).getByText(es.library.supplied)).toBeTruthy();
    await fireEvent.input(field, { target: { value: 'congelador' } });
    await waitFor(() => expect(options()).toEqual(['La botella en el congelador']));
    await fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(asked('entries.write')).toHaveLength(1));
    expect(asked('entries.write')[0]).toMatchObject({
      rows: [{ id: null, data: { title: 'La botella en el congelador', instead: 'hc2' } }],
    });
    await choose();
    await waitFor(() => expect(options()).toHaveLength(6));
    expect(options()).not.toContain('La botella en el congelador');
  });

  it('does not let one be reworded that somebody answered already, and says why', async () => {
    const answer = { ballotId: 'b1', lensId: 'today', itemId: 'hc2', value: 2 };
    const nothing = { ballots: [], tallies: [], comments: [], consensus: [], evidence: [], facts: [] };
    const { asked } = await openRegister({
      instrument: 'help-call',
      commands: { 'exercises.sheet': () => ({ exerciseId, ...nothing, answers: [answer] }) },
    });
    const field = await choose();
    await fireEvent.input(field, { target: { value: 'congelador' } });
    await waitFor(() => expect(dialog().getByRole('option').getAttribute('aria-disabled')).toBe('true'));
    expect(dialog().getByRole('option').textContent).toContain(es.library.answered);
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(asked('entries.write')).toEqual([]);
  });

  it('is offered to no register of which the library keeps nothing', async () => {
    await openRegister({ instrument: 'allies', data: [{ name: 'Fletes' }] });
    await fireEvent.keyDown(await grid(), { key: 'i', ctrlKey: true });
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    expect(screen.queryByRole('button', { name: es.library.insert })).toBeNull();
  });
});
