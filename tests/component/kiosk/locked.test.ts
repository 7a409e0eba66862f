import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { i18n } from '../../../src/ui/i18n/i18n.svelte.ts';
import { mountApp } from '../../support/mount-app.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';
import { answer, openKiosk, press, sitDown, touch } from './open-kiosk.ts';

const resting = (): Promise<HTMLElement> => screen.findByRole('button', { name: /Toque para empezar/ });

describe('nothing but the kiosk', () => {
  it('is there: no rail, no title bar, no palette', async () => {
    const kiosk = await openKiosk('x1');
    await resting();
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(document.body.textContent).not.toContain('Grupo Alborada');
    expect(kiosk.asked('shell.kiosk')).toEqual([{ on: true }]);
  });

  it.each([
    ['k', { ctrlKey: true }],
    ['s', { ctrlKey: true }],
    ['w', { ctrlKey: true }],
    ['z', { ctrlKey: true }],
    ['F1', {}],
    ['F11', {}],
    ['ArrowLeft', { altKey: true }],
    ['Alt', {}],
  ])('the key %s leads nowhere', async (key, more) => {
    const kiosk = await openKiosk('x1');
    await resting();
    const asked = kiosk.calls.length;
    expect(await press(key, more)).toBe(false);
    kiosk.emit('shell.asked', { kind: 'menu', entry: 'settings' });
    kiosk.emit('shell.asked', { kind: 'open-file', path: '/x.respiro' });
    expect(kiosk.app.overlays).toMatchObject({ palette: false, help: false });
    expect(kiosk.calls.slice(asked)).toEqual([]);
    expect(await resting()).toBeTruthy();
  });

  it('keeps a failure elsewhere to itself until it is left', async () => {
    const kiosk = await openKiosk('x1');
    await resting();
    kiosk.app.notices.problem('No se pudo guardar Grupo Alborada');
    await Promise.resolve();
    expect(screen.queryByText(/No se pudo guardar/)).toBeNull();
  });

  it('speaks the language of the workshop and gives the facilitator theirs back', async () => {
    const workspace = { ...sampleWorkspace, engagement: { ...sampleWorkspace.engagement, language: 'en' as const } };
    const kiosk = await openKiosk('x1', { workspace });
    await screen.findByRole('button', { name: /Touch to begin/ });
    await kiosk.app.kiosk.leave('2468');
    expect(i18n.language).toBe('es');
  });
});

describe('the next person', () => {
  it('finds nothing of the one before', async () => {
    const kiosk = await openKiosk('x1');
    await sitDown('Adriana Ibarra');
    await screen.findByText('1 de 12');
    await answer(kiosk, '444444444444');
    await fireEvent.input(await screen.findByRole('textbox'), { target: { value: 'Un secreto' } });
    await touch('Terminé, pase al siguiente');
    expect(await screen.findByRole('heading', { name: 'Gracias. Sus respuestas están guardadas.' })).toBeTruthy();
    kiosk.clock.pass(8_000);
    await resting();
    expect(document.body.innerHTML).not.toMatch(/Adriana|secreto/);
    await sitDown('Paola');
    await screen.findByText('1 de 12');
    expect(document.body.innerHTML).not.toMatch(/Adriana|secreto|aria-checked="true"/);
    expect(history.length).toBe(1);
  });

  it('does not inherit a half-written comment: it goes with whom it belonged to', async () => {
    const kiosk = await openKiosk('x2');
    await touch(/Toque para empezar/);
    await press('2');
    await touch('Empezar');
    await screen.findByText('1 de 7');
    await answer(kiosk, '4444444');
    await fireEvent.input(await screen.findByRole('textbox'), { target: { value: 'Un secreto' } });
    kiosk.clock.pass(75_000);
    await resting();
    expect(document.body.innerHTML).not.toContain('secreto');
    expect(kiosk.asked('comments.add')).toEqual([]);
  });
});

describe('somebody who walks away', () => {
  it('is asked after a minute, and gone fifteen seconds later; what was answered stays', async () => {
    const kiosk = await openKiosk('x1');
    await sitDown('Adriana Ibarra');
    await screen.findByText('1 de 12');
    await answer(kiosk, '45');
    kiosk.clock.pass(59_000);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    kiosk.clock.pass(2_000);
    expect((await screen.findByRole('alertdialog')).textContent).toContain('14');
    kiosk.clock.pass(15_000);
    await resting();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(kiosk.kept.answers).toHaveLength(2);
  });

  it('who comes back in time goes on; the key that says so answers nothing', async () => {
    const kiosk = await openKiosk('x1');
    await sitDown('Adriana Ibarra');
    await screen.findByText('1 de 12');
    kiosk.clock.pass(61_000);
    await screen.findByRole('alertdialog');
    await press('4');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(kiosk.asked('answers.record')).toEqual([]);
    await answer(kiosk, '4');
    await screen.findByText('2 de 12');
  });

  it('leaves a resting computer alone', async () => {
    const kiosk = await openKiosk('x1');
    await resting();
    kiosk.clock.pass(600_000);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});

describe('leaving', () => {
  const typePin = async (pin: string): Promise<void> => {
    for (const digit of pin) await press(digit);
    await press('Enter');
  };

  it('takes the PIN and returns to where it was entered from', async () => {
    const kiosk = await openKiosk('x1');
    await resting();
    await press('L', { ctrlKey: true, shiftKey: true });
    await screen.findByRole('heading', { name: 'Salir del quiosco' });
    (document.activeElement as HTMLElement).blur();
    await typePin('1111');
    expect(await screen.findByText('Ese no es el PIN. Intente de nuevo.')).toBeTruthy();
    await typePin('2468');
    expect(await screen.findByRole('heading', { name: 'Captura' })).toBeTruthy();
    expect(kiosk.asked('shell.kiosk')).toEqual([{ on: true }, { on: false }]);
    expect(localStorage.length).toBe(0);
  });

  it('makes one wait after several wrong ones, with the seconds in sight', async () => {
    const kiosk = await openKiosk('x1');
    await touch('Salir del quiosco');
    await screen.findByRole('heading', { name: 'Salir del quiosco' });
    await typePin('0000');
    expect(await screen.findByText(/Espere 30 segundos/)).toBeTruthy();
    kiosk.clock.pass(10_000);
    expect(await screen.findByText(/Espere 20 segundos/)).toBeTruthy();
    await typePin('2468');
    expect(kiosk.asked('kiosk.leave')).toHaveLength(1);
    kiosk.clock.pass(20_000);
    await waitFor(() => expect(screen.queryByText(/Espere/)).toBeNull());
    await typePin('2468');
    await screen.findByRole('heading', { name: 'Captura' });
  });

  it('without the PIN counts down in front of everybody, on every page', async () => {
    const kiosk = await openKiosk('x1');
    await touch('Salir del quiosco');
    await touch('No sé el PIN');
    expect((await screen.findByRole('timer')).textContent).toContain('2:00');
    await touch('Volver al quiosco');
    await sitDown('Adriana Ibarra');
    kiosk.clock.pass(55_000);
    await waitFor(() => expect(screen.getByRole('timer').textContent).toContain('1:05'));
  });

  it('gives up by itself when nobody types: the pad does not stay open', async () => {
    const kiosk = await openKiosk('x1');
    await touch('Salir del quiosco');
    await screen.findByRole('heading', { name: 'Salir del quiosco' });
    await press('1');
    kiosk.clock.pass(76_000);
    await resting();
  });
});

describe('a start after the application was killed', () => {
  it('comes back in the kiosk, and shows nothing else before', async () => {
    localStorage.setItem('kiosk', 'x1');
    const said = Promise.withResolvers<{ exerciseId: string }>();
    const workspace = {
      ...sampleWorkspace,
      exercises: sampleWorkspace.exercises.map((one) => ({
        ...one,
        rounds: one.rounds.map((round) => ({ ...round, state: 'collecting' as const })),
      })),
    };
    const mounting = mountApp({
      workspace,
      commands: {
        'kiosk.read': () => said.promise,
        'exercises.sheet': () => ({
          exerciseId: 'x1',
          ballots: [],
          answers: [],
          tallies: [],
          consensus: [],
          evidence: [],
          facts: [],
          comments: [],
        }),
      },
    });
    await waitFor(() => expect(document.querySelector('main.kiosk')).toBeTruthy());
    expect(document.body.textContent).not.toContain('Grupo Alborada');
    said.resolve({ exerciseId: 'x1' });
    await resting();
    expect((await mounting).asked('shell.kiosk')).toEqual([{ on: true }]);
  });

  it('shows the frame when the kiosk had been left', async () => {
    localStorage.setItem('kiosk', 'x1');
    await mountApp({ commands: { 'kiosk.read': () => null } });
    expect(await screen.findByRole('navigation')).toBeTruthy();
    expect(localStorage.length).toBe(0);
  });
});
