import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import { mountExercise, type MountedExercise } from './exercise-in-memory.ts';

const press = (key: string): Promise<boolean> => fireEvent.keyDown(document.body, { key });
const type = async (keys: string): Promise<void> => {
  for (const key of keys) await press(key);
};
const current = (): string =>
  document.querySelector('nav [aria-current="true"]')?.textContent.replace(/\s+/g, ' ').trim() ?? '';

async function twoPapers(): Promise<MountedExercise> {
  const mounted = await mountExercise('capture', 'x2');
  await screen.findByRole('heading', { name: 'Todavía no hay papeletas' });
  await press('+');
  await screen.findByText('0 de 7 respuestas');
  await type('45');
  await press('+');
  await screen.findByText('2 de 14 respuestas');
  return mounted;
}

async function giveReason(reason: string, confirm: string): Promise<void> {
  const dialog = within(await screen.findByRole('dialog'));
  await fireEvent.input(dialog.getByRole('textbox', { name: /^Motivo/ }), { target: { value: reason } });
  await fireEvent.click(dialog.getByRole('button', { name: confirm }));
}

describe('removing what somebody answered', () => {
  it('takes a paper away with its answers, once there is a reason', async () => {
    const mounted = await twoPapers();
    await press('ArrowUp');
    await press('Delete');
    const dialog = within(await screen.findByRole('dialog', { name: 'Quitar la papeleta 1 de Dirección' }));
    expect(dialog.getByText(/Se quita con sus 2 respuestas/)).toBeTruthy();
    await giveReason('Se contó dos veces', 'Quitar papeleta');
    await waitFor(() => expect(mounted.asked('ballots.remove')).toEqual([{ id: 'b1', reason: 'Se contó dos veces' }]));
    await screen.findByText('0 de 7 respuestas');
    expect(current()).toMatch(/^2/);
    expect(await screen.findByText('Se quitaron 2 respuestas.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Deshacer' })).toBeTruthy();
  });

  it('removes nothing without a reason', async () => {
    const mounted = await twoPapers();
    await press('Delete');
    await giveReason('  ', 'Quitar papeleta');
    expect(screen.getByText('Hace falta este dato.')).toBeTruthy();
    expect(mounted.asked('ballots.remove')).toEqual([]);
  });

  it('keeps the person, who can answer again', async () => {
    const mounted = await mountExercise('capture', 'x1');
    await screen.findByText('0 de 156 respuestas');
    await press('Delete');
    expect(screen.queryByRole('dialog')).toBeNull();
    await type('345');
    await waitFor(() => expect(mounted.kept.answers).toHaveLength(3));
    await press('Delete');
    await giveReason('Respondió otra persona', 'Quitar 3 respuestas');
    await screen.findByText('0 de 156 respuestas');
    expect(current()).toContain('P-01');
    await press('Backspace');
    expect(mounted.kept.answers).toEqual([]);
  });

  it('stays open with the reason when the engine refuses', async () => {
    const mounted = await twoPapers();
    await press('Delete');
    mounted.kept.refuse = new RespiroError('disk-full', 'no room');
    await giveReason('Ilegible', 'Quitar papeleta');
    const dialog = within(screen.getByRole('dialog'));
    expect(await dialog.findByRole('alert')).toBeTruthy();
    expect(dialog.getByDisplayValue('Ilegible')).toBeTruthy();
    expect(mounted.kept.ballots).toHaveLength(2);
  });
});
