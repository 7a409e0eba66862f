/** An order and words at the kiosk, of an instrument that asks only some groups. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { LensGroup } from '../../../src/domain/instruments/definition.ts';
import { openQuestion, orderAndWords } from '../../support/mixed-instrument.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';
import { openKiosk, press, sitDown, touch, type OpenKiosk } from './open-kiosk.ts';

async function openOrder(groups?: readonly LensGroup[]): Promise<OpenKiosk> {
  const definition = {
    ...orderAndWords,
    items: [...orderAndWords.items, { ...openQuestion, id: 'q-else', question: { es: '¿Algo más?', en: 'Else?' } }],
    lenses: orderAndWords.lenses.map((lens) => ({ ...lens, ...(groups && { groups }) })),
  };
  const workspace = {
    ...sampleWorkspace,
    exercises: sampleWorkspace.exercises.map((one) =>
      one.id === 'x1'
        ? {
            ...one,
            instrumentId: definition.id,
            instrumentVersion: definition.version,
            rounds: [{ lensId: 'order', state: 'collecting' as const }],
          }
        : one,
    ),
  };
  return openKiosk('x1', {
    workspace,
    rounds: {},
    commands: {
      'exercises.definition': () => definition,
      'answers.rank': () => ({ ballotId: 'b1' }),
      'answers.say': () => ({ ballotId: 'b1' }),
    },
  });
}

const option = (name: string): HTMLElement => screen.getByRole('button', { name: new RegExp(`^${name}, `) });

async function saved(kiosk: OpenKiosk): Promise<void> {
  await screen.findByText('Guardada');
  kiosk.clock.pass(500);
  await Promise.resolve();
}

describe('an order at the kiosk', () => {
  it('is made by keyboard, sent whole once it is done, then the question in words comes', async () => {
    const kiosk = await openOrder();
    await sitDown('Adriana Ibarra');
    await screen.findByText('Ordene de lo que más importa a lo que menos.', { selector: 'h1' });
    expect(screen.getByRole('button', { name: 'Guardar y seguir' })).toHaveProperty('disabled', true);
    await waitFor(() => expect(document.activeElement).toBe(option('Rapidez')));
    await fireEvent.keyDown(option('Precio'), { key: 'Enter' });
    for (const name of ['Rapidez', 'Trato', 'Seguimiento']) await fireEvent.keyDown(option(name), { key: 'Enter' });
    expect(kiosk.asked('answers.rank')).toEqual([]);
    await fireEvent.keyDown(option('Precio'), { key: 'Enter' });
    await saved(kiosk);
    expect(kiosk.asked('answers.rank')).toMatchObject([
      { lensId: 'order', order: ['o-3', 'o-1', 'o-2', 'o-4'], respondent: { participantId: 'p1' }, channel: 'kiosk' },
    ]);

    const area = await screen.findByRole('textbox', { name: '¿Qué cambiaría usted mañana?' });
    await fireEvent.input(area, { target: { value: '   ' } });
    await fireEvent.keyDown(area, { key: 'Enter', ctrlKey: true });
    expect(kiosk.asked('answers.say')).toEqual([]);
    await fireEvent.input(area, { target: { value: '  El horario de cierre ' } });
    await fireEvent.keyDown(area, { key: 'Enter', ctrlKey: true });
    await saved(kiosk);
    expect(kiosk.asked('answers.say')).toMatchObject([{ itemId: 'q-why', text: 'El horario de cierre' }]);
  });

  it('of whoever has no order says so, and asks no more; what was ordered is there when one goes back', async () => {
    const kiosk = await openOrder();
    await sitDown('Adriana Ibarra');
    await screen.findByText('Ordene de lo que más importa a lo que menos.', { selector: 'h1' });
    await touch('No aplica / no sé');
    await saved(kiosk);
    expect(kiosk.asked('answers.rank')).toMatchObject([{ order: [] }]);
    expect(kiosk.asked('answers.record')).toMatchObject([{ lensId: 'order', value: null }]);
    await screen.findByRole('textbox');
    await touch('Anterior');
    await fireEvent.click(await screen.findByRole('button', { name: /^Trato, sin lugar/ }));
    await touch('Guardar y seguir');
    await saved(kiosk);
    await screen.findByRole('textbox');
    await touch('Anterior');
    expect(await screen.findByRole('button', { name: 'Trato, lugar 1' })).toBeTruthy();
  });

  it('after “no aplica” to the words, typing takes it back', async () => {
    const kiosk = await openOrder();
    await sitDown('Adriana Ibarra');
    await screen.findByText('Ordene de lo que más importa a lo que menos.', { selector: 'h1' });
    await touch('No aplica / no sé');
    await saved(kiosk);
    await screen.findByRole('textbox');
    await touch('No aplica / no sé');
    await saved(kiosk);
    await screen.findByRole('textbox', { name: '¿Algo más?' });
    await touch('Anterior');
    await screen.findByRole('textbox', { name: '¿Qué cambiaría usted mañana?' });
    const none = await screen.findByRole('button', { name: 'No aplica / no sé' });
    expect(none.getAttribute('aria-pressed')).toBe('true');
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'El precio' } });
    expect(none.getAttribute('aria-pressed')).toBe('false');
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'El precio');
    await fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ctrlKey: true });
    await saved(kiosk);
    expect(kiosk.asked('answers.say')).toMatchObject([{ text: 'El precio' }]);
  });
});

describe('a point of view for some groups', () => {
  it('is offered to them alone: with one group there is nothing to choose', async () => {
    await openOrder(['leadership']);
    await touch(/Toque para empezar/);
    expect(await screen.findByRole('button', { name: /Adriana Ibarra/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Mandos medios/ })).toBeNull();
    await press('Escape');
  });

  it('of a group that nobody in the room is of, waits', async () => {
    await openOrder(['own']);
    expect(await screen.findByText(/La ronda no está abierta/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Toque para empezar/ })).toBeNull();
  });
});
