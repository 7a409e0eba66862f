import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { mountApp, type MountedApp } from '../support/mount-app.ts';

async function openPeople(): Promise<MountedApp> {
  const mounted = await mountApp();
  mounted.app.navigation.go({ screen: 'people' });
  await screen.findByRole('heading', { name: '13 de 15 personas presentes' });
  return mounted;
}

const group = (name: string) => within(screen.getByRole('region', { name }));

describe('the roster', () => {
  it('adds one person after the other from the keyboard', async () => {
    const { asked } = await openPeople();
    const field = group('Áreas de soporte').getByRole('textbox', { name: 'Agregar a Áreas de soporte' });
    for (const name of ['Nora Lima', 'Beto Sanz']) {
      await fireEvent.input(field, { target: { value: name } });
      await fireEvent.submit(field);
    }
    expect(await screen.findByDisplayValue('Beto Sanz')).toBeTruthy();
    expect(asked('participants.add')).toHaveLength(2);
    expect(asked('participants.add')[0]).toEqual({ sessionId: 's1', people: [{ groupId: 'g4', name: 'Nora Lima' }] });
    expect(screen.getByRole('heading', { name: '15 de 17 personas presentes' })).toBeTruthy();
  });

  it('marks who was there', async () => {
    const { asked } = await openPeople();
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Adriana Ibarra, presente' }));
    expect(await screen.findByRole('heading', { name: '12 de 15 personas presentes' })).toBeTruthy();
    expect(asked('attendance.set')).toEqual([{ sessionId: 's1', participantIds: ['p1'], present: false }]);
  });

  it('finds by name without accents and by code', async () => {
    await openPeople();
    const search = screen.getByRole('searchbox');
    await fireEvent.input(search, { target: { value: 'nunez' } });
    expect(screen.getByDisplayValue('Paola Núñez Cárdenas')).toBeTruthy();
    expect(screen.queryByDisplayValue('Adriana Ibarra')).toBeNull();
    await fireEvent.input(search, { target: { value: 'p-14' } });
    expect(screen.getByDisplayValue('Iván Hinojosa')).toBeTruthy();
  });

  it('moves the person that is selected to another group', async () => {
    const { asked } = await openPeople();
    await fireEvent.focus(screen.getByDisplayValue('Rodrigo Peña'));
    const inspector = within(await screen.findByRole('complementary', { name: 'Persona seleccionada' }));
    await fireEvent.change(inspector.getByLabelText('Grupo'), { target: { value: 'g1' } });
    await waitFor(() =>
      expect(asked('participants.update')).toEqual([{ id: 'p4', groupId: 'g1', name: 'Rodrigo Peña' }]),
    );
  });

  it('goes from name to name with the arrows', async () => {
    await openPeople();
    const first = screen.getByDisplayValue('Adriana Ibarra');
    first.focus();
    await fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(screen.getByDisplayValue('Jorge Luis Medina'));
  });
});
