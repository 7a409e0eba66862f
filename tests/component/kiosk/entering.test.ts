import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import { emptyExercise, mountExercise, type MountedExercise } from '../capture/exercise-in-memory.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';

let refuse: RespiroError | null = null;

async function openDialog(): Promise<MountedExercise> {
  localStorage.clear();
  refuse = null;
  const mounted = await mountExercise('capture', 'x2', emptyExercise(), sampleWorkspace, {
    'kiosk.enter': ({ exerciseId }) => {
      if (refuse !== null) throw refuse;
      return { exerciseId };
    },
  });
  await fireEvent.click(await screen.findByRole('button', { name: 'Quiosco' }));
  await screen.findByRole('dialog', { name: 'Pasar la computadora como quiosco' });
  return mounted;
}

const dialog = () => within(screen.getByRole('dialog'));

async function typePins(first: string, second: string): Promise<void> {
  await fireEvent.input(dialog().getByLabelText('PIN para salir'), { target: { value: first } });
  await fireEvent.input(dialog().getByLabelText('Repita el PIN'), { target: { value: second } });
  await fireEvent.click(dialog().getByRole('button', { name: 'Empezar quiosco' }));
}

describe('entering the kiosk', () => {
  it('hands the computer over once the PIN was typed twice', async () => {
    const mounted = await openDialog();
    await typePins('2468', '2468');
    expect(await screen.findByRole('button', { name: /Toque para empezar/ })).toBeTruthy();
    expect(mounted.asked('kiosk.enter')).toEqual([{ exerciseId: 'x2', pin: '2468' }]);
    expect(document.body.innerHTML).not.toContain('2468');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each(['123', '123456789', '12a4', ''])('does not take %j for a PIN', async (pin) => {
    const mounted = await openDialog();
    await typePins(pin, pin);
    expect(dialog().getByText(/de 4 a 8 dígitos, sin letras/)).toBeTruthy();
    expect(mounted.asked('kiosk.enter')).toEqual([]);
  });

  it('does not take two different ones', async () => {
    const mounted = await openDialog();
    await typePins('2468', '2469');
    expect(dialog().getByText('No es igual al de arriba. Escríbalo de nuevo.')).toBeTruthy();
    expect(mounted.asked('kiosk.enter')).toEqual([]);
  });

  it('stays where it is when the engine refuses, and says why', async () => {
    const mounted = await openDialog();
    refuse = new RespiroError('not-found', 'gone');
    await typePins('2468', '2468');
    expect(await dialog().findByRole('alert')).toBeTruthy();
    expect(mounted.app.kiosk.on).toBe(false);
  });

  it('forgets what was typed when it is cancelled', async () => {
    await openDialog();
    await fireEvent.input(dialog().getByLabelText('PIN para salir'), { target: { value: '2468' } });
    await fireEvent.click(dialog().getByRole('button', { name: 'Cancelar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await fireEvent.click(screen.getByRole('button', { name: 'Quiosco' }));
    expect((await screen.findByLabelText<HTMLInputElement>('PIN para salir')).value).toBe('');
  });
});
