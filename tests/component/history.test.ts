import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { mountApp, type MountedApp } from '../support/mount-app.ts';

async function openHistory(): Promise<MountedApp> {
  const mounted = await mountApp();
  mounted.app.navigation.go({ screen: 'history' });
  await screen.findByText('revelar resultados');
  return mounted;
}

describe('the history', () => {
  it('tells in words what each change did, by its day, and which were undone', async () => {
    const { asked } = await openHistory();
    expect(screen.getByText('Cambió el grupo «Sistemas»: nombre: Apoyo → Sistemas')).toBeTruthy();
    expect(screen.getByText('Cambió la respuesta de Ana a «Lema» en «Propuesta de valor»: 3 → no aplica')).toBeTruthy();
    expect(screen.getByText('deshecho')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: /Deshacer el último cambio/ }));
    await waitFor(() => expect(asked('history.undo')).toHaveLength(1));
  });

  it('is searched in those words, and narrowed by kind and author', async () => {
    await openHistory();
    const search = screen.getByRole('searchbox');
    await fireEvent.input(search, { target: { value: 'apoyo sistemas' } });
    expect(screen.getByText('renombrar un grupo')).toBeTruthy();
    expect(screen.queryByText('revelar resultados')).toBeNull();
    await fireEvent.input(search, { target: { value: '' } });
    await fireEvent.click(screen.getByRole('radio', { name: 'Respuestas' }));
    expect(screen.getByText('registrar una respuesta')).toBeTruthy();
    expect(screen.queryByText('renombrar un grupo')).toBeNull();
    await fireEvent.click(screen.getByRole('radio', { name: 'Todo' }));
    await fireEvent.change(screen.getByRole('combobox', { name: 'Quién' }), { target: { value: 'Iván Solís' } });
    expect(screen.queryByText('registrar una respuesta')).toBeNull();
    expect(screen.getByText('renombrar un grupo')).toBeTruthy();
  });

  it('goes back only after the answers that are taken back were agreed to', async () => {
    const { asked } = await openHistory();
    // What is undone, and what there is now anyway, cannot be gone back to.
    expect(screen.getAllByRole('button', { name: /^Volver a como estaba/ })).toHaveLength(3);
    await fireEvent.click(screen.getByRole('button', { name: /registrar una respuesta/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Se quitan 2 respuestas de los participantes.')).toBeTruthy();
    await fireEvent.click(dialog.getByRole('button', { name: 'Respaldar y volver aquí' }));
    expect(await dialog.findByRole('alert')).toBeTruthy();
    expect(asked('history.goBack')).toEqual([]);
    await fireEvent.click(dialog.getByRole('checkbox'));
    await fireEvent.click(dialog.getByRole('button', { name: 'Respaldar y volver aquí' }));
    await waitFor(() => expect(asked('history.goBack')).toEqual([{ id: 3, seen: 5, includingAnswers: true }]));
  });
});
