import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';
import { block, day, inspector, openAgenda, option, select, times } from './open-agenda.ts';

async function type(name: string, text: string): Promise<HTMLElement> {
  const field = inspector().getByRole('textbox', { name });
  await fireEvent.input(field, { target: { value: text } });
  return field;
}

describe('the selected block', () => {
  it('starts and lasts as is typed', async () => {
    const mounted = await openAgenda(day);
    await select(/^Tres/);
    await fireEvent.change(await type('Empieza', '10:42'));
    await waitFor(() => expect(times(mounted).Tres).toBe('642+15'));
    await fireEvent.change(await type('Minutos', '20'));
    await waitFor(() => expect(times(mounted).Tres).toBe('642+20'));
  });

  it('does not last longer than eight hours: the bounds are told, and nothing is asked', async () => {
    const { asked } = await openAgenda(day);
    await select(/^Tres/);
    await fireEvent.change(await type('Minutos', '481'));
    expect(inspector().getByText('Entre 1 y 480.')).toBeTruthy();
    expect(asked('agenda.arrange')).toEqual([]);
  });

  it('keeps notes when another block is chosen before the field is left', async () => {
    const { asked } = await openAgenda(day);
    await select(/^Tres/);
    await type('Notas para usted', 'Pedir café sin azúcar');
    await select(/^Uno/);
    await waitFor(() => expect(asked('blocks.update')).toEqual([{ id: 'Tres', notes: 'Pedir café sin azúcar' }]));
  });

  it('asks for nothing when nothing was changed', async () => {
    const { asked } = await openAgenda(day);
    await select(/^Tres/);
    await fireEvent.change(await type('Título', 'Tres '));
    await select(/^Uno/);
    expect(asked('blocks.update')).toEqual([]);
  });

  it('leaves what was typed in its field when it could not be kept', async () => {
    const commands = {
      'blocks.update': () => {
        throw new RespiroError('read-only-engagement', 'read only');
      },
    };
    await openAgenda(day, { commands });
    await select(/^Tres/);
    const title = await type('Título', 'Café');
    await fireEvent.change(title);
    await waitFor(() => expect(screen.getAllByRole('alert').length).toBeGreaterThan(0));
    expect((title as HTMLInputElement).value).toBe('Café');
  });

  it('is another kind without its exercise', async () => {
    const { asked } = await openAgenda(day);
    await select(/^Propuesta de valor/);
    await fireEvent.change(inspector().getByLabelText('Tipo'), { target: { value: 'activity' } });
    await waitFor(() => expect(asked('blocks.update')).toEqual([{ id: 'Dos', kind: 'activity', exerciseId: null }]));
  });
});

describe('the exercise of a block', () => {
  const without = [block('Hueco', 540, 60, { kind: 'exercise', title: '' })];

  it('is missed where there is none', async () => {
    await openAgenda(without);
    expect(option(/^Ejercicio, .*Falta elegir el ejercicio/)).toBeTruthy();
  });

  it('is one of the session', async () => {
    const { asked } = await openAgenda(without);
    await select(/^Ejercicio/);
    await fireEvent.change(inspector().getByLabelText('Ejercicio de la sesión'), { target: { value: 'x2' } });
    await waitFor(() => expect(asked('blocks.update')).toEqual([{ id: 'Hueco', exerciseId: 'x2' }]));
    expect(await screen.findByRole('option', { name: /^Madurez de empowerment, Ejercicio/ })).toBeTruthy();
  });

  it('is added from an instrument, after its anonymity was chosen', async () => {
    const { asked } = await openAgenda(without);
    await select(/^Ejercicio/);
    const choice = inspector().getByLabelText('Ejercicio de la sesión');
    await fireEvent.change(choice, { target: { value: 'add:empowerment' } });
    expect(asked('exercises.add')).toEqual([]);
    await fireEvent.click(inspector().getByRole('radio', { name: 'Anónimo' }));
    await fireEvent.click(inspector().getByRole('button', { name: 'Agregar el ejercicio' }));
    await waitFor(() =>
      expect(asked('exercises.add')).toEqual([
        { sessionId: 's1', instrumentId: 'empowerment', anonymity: 'anonymous' },
      ]),
    );
    await waitFor(() => expect(asked('blocks.update')).toMatchObject([{ id: 'Hueco' }]));
  });
});

describe('the agenda of a session', () => {
  const [first] = sampleWorkspace.sessions;
  const sessions = first ? [first, { ...first, id: 's2', title: 'Taller 2' }] : [];

  it('is the latest one until another is chosen', async () => {
    const blocks = [...day, block('Otro día', 600, 30, { sessionId: 's2' })];
    await openAgenda([], { workspace: { ...sampleWorkspace, sessions, blocks } });
    expect(option(/^Otro día/)).toBeTruthy();
    await fireEvent.change(screen.getByLabelText('Sesión'), { target: { value: 's1' } });
    expect(await screen.findByRole('option', { name: /^Uno/ })).toBeTruthy();
    expect(screen.queryByRole('option', { name: /^Otro día/ })).toBeNull();
  });

  it('is the same in the title bar and the one that goes live', async () => {
    const blocks = [...day, block('Otro día', 600, 30, { sessionId: 's2' })];
    const { app } = await openAgenda([], { workspace: { ...sampleWorkspace, sessions, blocks } });
    await fireEvent.change(screen.getByLabelText('Sesión'), { target: { value: 's1' } });
    await screen.findByRole('option', { name: /^Uno/ });
    expect(screen.getAllByRole('banner')[0]?.textContent).toContain('Taller 1');
    await fireEvent.click(screen.getByRole('button', { name: 'Ir a En vivo' }));
    await waitFor(() => expect(app.navigation.place).toEqual({ screen: 'live' }));
    const rail = await screen.findByRole('navigation', { name: 'El día' });
    expect(rail.textContent).toContain('Uno');
    expect(rail.textContent).not.toContain('Otro día');
  });

  it('moves as a whole', async () => {
    const mounted = await openAgenda(day);
    const start = screen.getByRole('textbox', { name: 'Empieza a las' });
    await fireEvent.input(start, { target: { value: '10:15' } });
    await fireEvent.change(start);
    await waitFor(() => expect(times(mounted)).toEqual({ Uno: '615+30', Dos: '645+60', Tres: '705+15' }));
    expect(screen.getByRole('heading', { name: 'Termina a las 12:00' })).toBeTruthy();
  });

  it('sums the minutes of every kind, without what was skipped', async () => {
    await openAgenda([...day, block('Pausa', 700, 45, { kind: 'break', skipped: true })]);
    const totals = screen.getByLabelText('Tiempo por tipo de bloque');
    expect(totals.textContent.replaceAll(/\s+/g, ' ')).toContain('Receso 15 min');
    expect(within(totals).getByText('1 h 45 min')).toBeTruthy();
  });

  it('says what a template replaces before it does', async () => {
    await openAgenda([{ ...block('Ya fue', 500, 30), startedAt: '2026-03-14T14:20:00Z' }, ...day]);
    await fireEvent.click(screen.getByRole('button', { name: 'Usar una plantilla' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^Los 3 bloques que no han empezado se reemplazan/)).toBeTruthy();
    await fireEvent.click(dialog.getByRole('button', { name: /^Llenar la agenda/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(option(/^Ya fue/)).toBeTruthy();
    expect(screen.queryByRole('option', { name: /^Uno/ })).toBeNull();
  });
});
