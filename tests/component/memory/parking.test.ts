import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { FakeCommands } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';

const parked = [
  { id: 'k1', sessionId: 's1', text: 'Quién paga las horas extra', settled: false },
  { id: 'k2', sessionId: 's1', text: 'palabra '.repeat(60).trim(), settled: true },
  { id: 'k3', sessionId: 'elsewhere', text: 'De otra sesión', settled: false },
];

async function mountParking(commands: FakeCommands = {}, given = parked): Promise<MountedApp> {
  const mounted: MountedApp = await mountApp({
    workspace: { ...sampleWorkspace, parked: given },
    commands: {
      'actions.add': (action) => {
        mounted.change((view) => ({ ...view, actions: [...view.actions, { ...action, id: 'a1', position: 0 }] }));
        return { id: 'a1' };
      },
      ...commands,
    },
  });
  mounted.app.navigation.go({ screen: 'memory', part: 'parking' });
  await screen.findByRole('textbox', { name: 'Estacione aquí un tema para después' });
  return mounted;
}

const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Estacione aquí un tema para después' });
const rowOf = (text: string): HTMLElement => screen.getByText(text).closest('li') ?? document.body;

async function park(text: string): Promise<void> {
  await fireEvent.input(field(), { target: { value: text } });
  await fireEvent.submit(field().closest('form') ?? field());
}

describe('the parking lot', () => {
  it('teaches what it is for, and takes a topic with one Enter', async () => {
    const { asked } = await mountParking({}, []);
    expect(screen.getByText('Nada pendiente')).toBeTruthy();
    await park('Horario del domingo');
    expect(field().value).toBe('');
    expect(await screen.findByText('Horario del domingo')).toBeTruthy();
    expect(asked('parking.add')).toEqual([{ sessionId: 's1', text: 'Horario del domingo' }]);
    expect(screen.getByText('1 por resolver de 1')).toBeTruthy();
  });

  it('shows those of its session, and ticks them off', async () => {
    const { asked } = await mountParking();
    expect(screen.queryByText('De otra sesión')).toBeNull();
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Resuelto: Quién paga las horas extra' }));
    expect(asked('parking.update')).toEqual([{ id: 'k1', text: 'Quién paga las horas extra', settled: true }]);
    expect(await screen.findByText('Todo resuelto: 2 de 2')).toBeTruthy();
  });

  it('edits in place and leaves the tick alone', async () => {
    const { asked } = await mountParking();
    await fireEvent.click(screen.getByRole('button', { name: 'Editar: Quién paga las horas extra' }));
    const editor = screen.getByRole('textbox', { name: 'Editar: Quién paga las horas extra' });
    await fireEvent.input(editor, { target: { value: 'Quién aprueba las horas extra' } });
    await fireEvent.keyDown(editor, { key: 'Enter', ctrlKey: true });
    expect(await screen.findByText('Quién aprueba las horas extra')).toBeTruthy();
    expect(asked('parking.update')).toEqual([{ id: 'k1', text: 'Quién aprueba las horas extra', settled: false }]);
  });

  it('becomes an action in one step, also when it is long', async () => {
    const { asked, app } = await mountParking();
    const [long] = screen.getAllByText(/^palabra/);
    await fireEvent.click(within(long?.closest('li') ?? document.body).getByRole('button', { name: 'A una acción' }));
    await within(long?.closest('li') ?? document.body).findByRole('button', { name: 'En el plan' });
    const [action] = asked('actions.add') as { what: string; findingId: null }[];
    expect(action?.findingId).toBeNull();
    expect(action?.what.length).toBeLessThanOrEqual(200);
    expect(within(rowOf('Quién paga las horas extra')).getByRole('button', { name: 'A una acción' })).toBeTruthy();
    await fireEvent.click(await screen.findByRole('button', { name: 'Ver el plan' }));
    expect(app.navigation.place).toEqual({ screen: 'synthesis', part: 'plan' });
  });

  it('removes with a way back', async () => {
    const { asked } = await mountParking();
    await fireEvent.click(screen.getByRole('button', { name: 'Quitar: Quién paga las horas extra' }));
    const notice = (await screen.findByText('Se quitó el pendiente.')).closest('.notice') as HTMLElement;
    expect(screen.queryByText('Quién paga las horas extra')).toBeNull();
    await fireEvent.click(within(notice).getByRole('button', { name: 'Deshacer' }));
    await waitFor(() => expect(asked('history.undo')).toHaveLength(1));
  });

  it('gives back what could not be stored', async () => {
    await mountParking({
      'parking.add': () => {
        throw new RespiroError('disk-full', 'no space');
      },
    });
    await park('Que no se pierda');
    expect((await screen.findByRole('alert')).textContent).toContain('No hay espacio en el disco');
    expect(field().value).toBe('Que no se pierda');
  });
});
