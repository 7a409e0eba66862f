/** Promises rewritten in place, ideas clustered by keys, and ideas made into actions. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { EntryView, WorkspaceView } from '../../../src/contract/views.ts';
import { withEntries } from '../../../src/domain/registers/entries-as-items.ts';
import type { EntryData } from '../../../src/domain/registers/register.ts';
import type { Answer, HardFact } from '../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { sampleLibrary } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';

/** Three people gave `given[lens][row]` each. */
async function mountRegister(
  instrumentId: string,
  rows: readonly EntryData[],
  given: Readonly<Record<string, readonly number[]>>,
): Promise<MountedApp> {
  const definition = sampleLibrary().instruments.find(({ id }) => id === instrumentId);
  const [exercise] = sampleWorkspace.exercises;
  if (definition === undefined || exercise === undefined) throw new Error(`no ${instrumentId}`);
  const entries = rows.map((data, at): EntryView => ({ id: `r${at}`, exerciseId: 'x9', data, override: null }));
  const workspace: WorkspaceView = {
    ...sampleWorkspace,
    exercises: [
      ...sampleWorkspace.exercises,
      {
        ...exercise,
        id: 'x9',
        instrumentId,
        instrumentVersion: definition.version,
        rounds: definition.lenses.map(({ id }) => ({ lensId: id, state: 'revealed' })),
      },
    ],
    entries,
  };
  const facts: HardFact[] = [];
  const answers = Object.entries(given).flatMap(([lensId, values]) =>
    values.flatMap((value, row) =>
      ['a', 'b', 'c'].map((ballotId): Answer => ({
        ballotId,
        groupId: 'g3',
        lensId,
        itemId: `r${row}`,
        value,
        channel: 'paper',
      })),
    ),
  );
  const mounted: MountedApp = await mountApp({
    workspace,
    commands: {
      'exercises.sheet': ({ id }) => ({
        exerciseId: id,
        ballots: [],
        answers: [],
        tallies: [],
        consensus: [],
        evidence: [],
        facts: [...facts],
        comments: [],
      }),
      'results.read': () =>
        scoreExercise(withEntries(definition, mounted.data.workspace?.entries ?? entries), {
          groups: [{ id: 'g3', role: 'frontline', present: 3 }],
          answers,
          tallies: [],
          consensus: [],
          evidence: [],
          facts,
          minimumGroup: 3,
        }),
      'entries.write': ({ rows: written }) => {
        mounted.change((view) => ({
          ...view,
          entries: view.entries.map((entry) => {
            const change = written.find(({ id }) => id === entry.id);
            return change === undefined ? entry : { ...entry, data: { ...entry.data, ...change.data } };
          }),
        }));
        return { ids: written.map(({ id }) => id ?? '') };
      },
      'facts.set': ({ factId, value, source }) => {
        if (value !== null) facts.push({ factId, value, source });
        return null;
      },
      'actions.add': (action) => {
        mounted.change((view) => ({
          ...view,
          actions: [...view.actions, { ...action, id: `a${view.actions.length}`, position: view.actions.length }],
        }));
        return { id: 'a' };
      },
    },
  });
  mounted.app.navigation.go({ screen: 'results', exerciseId: 'x9' });
  return mounted;
}

describe('promises', () => {
  const rows = [
    { text: 'Usted sabe a qué hora estará listo', who: 'Mostrador', where: '' },
    { text: 'Somos líderes', who: '', where: '' },
  ];

  it('highlights words about us and the customer, the lowest first, and writes a rewrite on Enter', async () => {
    const { asked } = await mountRegister('promises', rows, { room: [4, 1] });
    const field = await screen.findByLabelText<HTMLTextAreaElement>('Reescribir: Somos líderes');
    const marks = [...document.querySelectorAll('ol mark')].map((mark) => [
      mark.className.split(' ')[0],
      mark.textContent,
    ]);
    expect(marks).toEqual([
      ['us', 'Somos'],
      ['us', 'líderes'],
      ['customer', 'Usted'],
    ]);
    expect(screen.getByText('La dice: Mostrador')).toBeTruthy();
    await fireEvent.input(field, { target: { value: 'Usted decide' } });
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(asked('entries.write')).toEqual([
      { exerciseId: 'x9', rows: [{ id: 'r1', data: { rewrite: 'Usted decide' } }] },
    ]);
    expect(await screen.findByText('0 de nosotros · 1 del cliente', { selector: 'li:first-child p' })).toBeTruthy();
  });

  it('writes nothing where nothing changed', async () => {
    const { asked } = await mountRegister('promises', rows, { room: [4, 1] });
    const field = await screen.findByLabelText('Reescribir: Somos líderes');
    await fireEvent.focus(field);
    await fireEvent.blur(field);
    expect(asked('entries.write')).toEqual([]);
  });
});

describe('the WOW portfolio', () => {
  const idea = (title: string, cluster = ''): EntryData => ({
    title,
    kind: 10,
    impact: 4,
    ease: 5,
    cluster,
    starter: 'Caja',
  });
  const mount = () =>
    mountRegister('wow-portfolio', [idea('Nombre', 'Palabras'), idea('Viaje'), idea('Nota')], { dots: [2, 1, 0] });
  const card = (id: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(`[data-idea="${id}"]`);
    if (found === null) throw new Error(`no card ${id}`);
    return found;
  };

  it('moves a card to its neighbouring cluster by keys, and the focus goes with it', async () => {
    const { asked } = await mount();
    const column = await screen.findByRole('group', { name: 'Palabras' });
    await fireEvent.keyDown(card('r1'), { key: 'ArrowLeft', altKey: true });
    expect(asked('entries.write')).toEqual([{ exerciseId: 'x9', rows: [{ id: 'r1', data: { cluster: 'Palabras' } }] }]);
    await waitFor(() => expect(within(column).getByText('Viaje')).toBeTruthy());
    await waitFor(() => expect(document.activeElement).toBe(card('r1')));
    await fireEvent.keyDown(card('r1'), { key: 'ArrowLeft', altKey: true });
    expect(asked('entries.write')).toHaveLength(1);
  });

  it('a new cluster by typing takes cards', async () => {
    const { asked } = await mount();
    await fireEvent.input(await screen.findByLabelText('Grupo nuevo'), { target: { value: 'En casa' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Crear grupo' }));
    expect(screen.getByRole('group', { name: 'En casa' })).toBeTruthy();
    await fireEvent.keyDown(card('r2'), { key: 'ArrowLeft', altKey: true });
    expect(asked('entries.write').at(-1)).toEqual({
      exerciseId: 'x9',
      rows: [{ id: 'r2', data: { cluster: 'En casa' } }],
    });
  });

  it('makes the chosen ideas with votes into actions in one step, each once', async () => {
    const { asked } = await mount();
    const first = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Elegir Nombre' });
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Elegir Nota' }).disabled).toBe(true);
    await fireEvent.click(first);
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Elegir Viaje' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Convertir 2 en acciones' }));
    await waitFor(() => expect(asked('actions.add')).toHaveLength(2));
    expect(asked('actions.add')[0]).toMatchObject({
      what: 'Hacer «Nombre»',
      owner: 'Caja',
      horizon: 'quick-win',
      effort: 'low',
    });
    await waitFor(() => expect(first.disabled).toBe(true));
    expect(screen.getAllByText('ya es una acción')).toHaveLength(2);
  });

  it('keeps the people that are asked for in place', async () => {
    const { asked } = await mount();
    const field = await screen.findByLabelText('Personas que las harían');
    await fireEvent.input(field, { target: { value: '12' } });
    await fireEvent.change(field);
    expect(asked('facts.set')).toEqual([{ exerciseId: 'x9', factId: 'people', value: 12, source: '' }]);
  });
});

describe('importance and performance', () => {
  it('lists the quadrants beside the map, and tells what lies on a line', async () => {
    const rows = ['Rapidez', 'Trato', 'Horario', 'Café', 'Precio'].map((text) => ({ text }));
    await mountRegister('importance-performance', rows, {
      importance: [30, 25, 20, 15, 10],
      performance: [3, 3, 1, 5, 2],
    });
    const table = await screen.findByRole('table', { name: /Media/ });
    const found = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()));
    expect(found.map(([n, name, , , quadrant]) => [n, name, quadrant])).toEqual([
      ['1', 'Rapidez', 'Mantener así'],
      ['2', 'Trato', 'Mantener así'],
      ['3', 'Horario', 'Concentrarse aquí'],
      ['4', 'Café', 'Posible exceso'],
      ['5', 'Precio', 'Prioridad baja'],
    ]);
    expect(screen.getByText(/Justo en una línea, contados como alto: Rapidez, Trato y Horario/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/NaN|undefined/);
  });
});
