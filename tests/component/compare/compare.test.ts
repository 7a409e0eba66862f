/** The screen of comparisons: what moved, what is not compared and why, and the ways out when there is nothing. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { CompareView } from '../../../src/contract/compare-views.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { compareRuns, type Run } from '../../../src/domain/compare/compare-runs.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { sampleLibrary, type FakeCommands } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';

const waves = [
  { id: 'w1', label: 'T0', startsOn: '2026-03-14' },
  { id: 'w2', label: 'T1', startsOn: '2026-09-18' },
];

/** Everybody of the groups gives every item of the rubric the same value. */
function runOf(people: Readonly<Record<string, readonly number[]>>): Run {
  const definition = sampleLibrary().instruments.find(({ id }) => id === 'empowerment');
  if (definition === undefined) throw new Error('no rubric');
  const roles = { g1: 'leadership', g3: 'frontline' } as const;
  const groups = (['g1', 'g3'] as const).map((id) => ({ id, role: roles[id], name: '' }));
  const answers = Object.entries(people).flatMap(([groupId, values]) =>
    values.flatMap((value, at) =>
      definition.items.map(({ id: itemId }) => ({
        ballotId: `${groupId}${at}`,
        groupId,
        lensId: 'room',
        itemId,
        value,
        channel: 'paper' as const,
      })),
    ),
  );
  const present = groups.map(({ id, role }) => ({ id, role, present: people[id]?.length ?? 0 }));
  const input = { groups: present, answers, tallies: [], consensus: [], evidence: [], facts: [], minimumGroup: 3 };
  return { definition, results: scoreExercise(definition, input), groups, entries: [] };
}

const improved = () =>
  compareRuns(runOf({ g1: [1, 2, 1, 2], g3: [2, 1, 2, 1, 1] }), runOf({ g1: [4, 5], g3: [5, 4, 5, 4, 5, 5] }));

function viewOf(change: Partial<CompareView> = {}): CompareView {
  const client = 'Grupo Alborada';
  return {
    before: { client, waves, waveId: 'w1' },
    after: { client, waves, waveId: 'w2' },
    sameEngagement: true,
    sameClient: true,
    minimumGroup: 3,
    comparisons: [improved()],
    onlyRuns: [],
    ...change,
  };
}

async function openCompare(
  read: NonNullable<FakeCommands['compare.read']>,
  more: FakeCommands = {},
): Promise<MountedApp> {
  const mounted = await mountApp({ commands: { 'compare.read': read, ...more } });
  mounted.app.navigation.go({ screen: 'compare' });
  await screen.findByRole('heading', { level: 1 });
  return mounted;
}

describe('two waves side by side', () => {
  it('are concluded in a sentence, with the interval, the people and the words of every row', async () => {
    await openCompare(() => viewOf());
    expect(await screen.findByRole('heading', { level: 1, name: 'Mejoraron todas las dimensiones' })).toBeTruthy();
    expect(document.querySelector('caption')?.textContent).toMatch(/T0 y T1, diferencia, intervalo y lectura$/);
    // Asking for the row by its role would name every cell of the page first.
    const row = screen.getByText('En conjunto').closest('tr');
    expect(row?.textContent).toMatch(/mejoró\s*$/);
    expect(row?.textContent).toMatch(/\d+\.\d\d \[\d/);
    expect(screen.getByText('T0: 9 personas · T1: 8 personas')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/NaN|undefined|\bnull\b/);
  });

  it('open a row to the answers of both sides', async () => {
    await openCompare(() => viewOf());
    const [first] = await screen.findAllByRole('button', { name: /Cómo se repartieron las respuestas: En conjunto/ });
    if (first === undefined) throw new Error('no row');
    expect(first.getAttribute('aria-expanded')).toBe('false');
    await fireEvent.click(first);
    expect(screen.getByRole('img', { name: /^T0\. 63 respuestas/ })).toBeTruthy();
    expect(screen.getByRole('img', { name: /^T1\. 56 respuestas/ })).toBeTruthy();
    expect(screen.getByText(/^n 9 · media 1\.\d\d · mediana .* · desv\. est\. .* · 63 calificaciones$/)).toBeTruthy();
  });

  it('say why a group is not compared, and what only one wave ran', async () => {
    const onlyRuns = [{ instrumentId: 'allies', title: { es: 'Aliados', en: 'Allies' }, side: 'after' as const }];
    await openCompare(() => viewOf({ onlyRuns }));
    expect(await screen.findByText(/Dirección: oculto en T1, para que nadie pueda ser reconocido/)).toBeTruthy();
    expect(screen.getByText('En T1: Aliados.')).toBeTruthy();
  });

  it('become a finding and an action with their figures', async () => {
    const added: unknown[] = [];
    const { asked } = await openCompare(() => viewOf(), {
      'findings.add': (input) => (added.push(input), { id: 'f1' }),
      'actions.add': (input) => (added.push(input), { id: 'a1' }),
    });
    await fireEvent.click(await screen.findByRole('button', { name: 'Al informe' }));
    await fireEvent.click(screen.getByRole('button', { name: 'A una acción' }));
    await waitFor(() => expect(added).toHaveLength(2));
    expect(added[0]).toMatchObject({
      waveId: 'w2',
      title: 'Madurez de empowerment: Mejoraron todas las dimensiones',
      soWhat: expect.stringMatching(/^De T0 a T1: Madurez de empowerment, de \d+ a \d+ \(n 9 y 8; g /) as string,
    });
    expect(asked('actions.add')).toMatchObject([
      { what: expect.stringMatching(/^Sostener lo que hizo mejorar /) as string },
    ]);
  });

  it('change places rather than being the same wave twice', async () => {
    const { asked } = await openCompare(() => viewOf());
    const before = await screen.findByLabelText('Antes');
    await fireEvent.change(before, { target: { value: 'w2' } });
    await waitFor(() => expect(asked('compare.read').at(-1)).toEqual({ path: null, before: 'w2', after: 'w1' }));
  });
});

describe('another file', () => {
  it('of another client is said plainly, never improves and stays out of the report', async () => {
    const { asked } = await openCompare(({ path }) =>
      path === null
        ? viewOf()
        : viewOf({
            before: { client: 'Ferretería Luz', waves, waveId: 'w2' },
            sameClient: false,
            sameEngagement: false,
          }),
    );
    await fireEvent.click(await screen.findByRole('button', { name: 'Comparar con otro archivo…' }));
    expect(await screen.findByText(/Son dos clientes: «Ferretería Luz» en el archivo y «Grupo Alborada»/)).toBeTruthy();
    expect(asked('compare.read').at(-1)).toEqual({ path: '/home/elena/abierto.respiro', before: null, after: null });
    expect(screen.getByLabelText('Medición de Ferretería Luz')).toBeTruthy();
    expect(screen.getByLabelText('Medición de Grupo Alborada')).toBeTruthy();
    expect(screen.queryByLabelText('Antes')).toBeNull();
    expect(screen.getByRole('heading', { level: 1, name: 'Más alto en todas las dimensiones' })).toBeTruthy();
    expect(document.querySelector('main')?.textContent).not.toMatch(/mejor[óa]/i);
    expect(screen.queryByRole('button', { name: 'Al informe' })).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Volver a este proyecto' }));
    expect(await screen.findByRole('button', { name: 'Al informe' })).toBeTruthy();
  });

  it('dropped on the window is compared, not opened; anywhere else it is opened', async () => {
    const { asked, app } = await openCompare(() => viewOf());
    await screen.findByRole('button', { name: 'Al informe' });
    const dropped = () =>
      fireEvent.drop(window, { dataTransfer: { files: [new File(['x'], 'otro.respiro')], types: ['Files'] } });
    await dropped();
    await waitFor(() => expect(asked('compare.read').at(-1)).toMatchObject({ path: '/dropped/otro.respiro' }));
    expect(asked('engagement.open')).toEqual([]);
    app.navigation.go({ screen: 'project' });
    await waitFor(() => expect(app.fileDrop.ready).toBe(false));
    await dropped();
    await waitFor(() => expect(asked('engagement.open')).toHaveLength(1));
  });

  it('that is damaged leaves a message and a way out', async () => {
    await openCompare(({ path }) => {
      if (path !== null) throw new RespiroError('file-damaged', 'damaged', { path });
      return viewOf();
    });
    await fireEvent.click(await screen.findByRole('button', { name: 'Comparar con otro archivo…' }));
    expect((await screen.findByRole('alert')).textContent).toContain('está dañado o incompleto');
    await fireEvent.click(screen.getByRole('button', { name: 'Volver a este proyecto' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Mejoraron todas las dimensiones' })).toBeTruthy();
  });
});

describe('with nothing to compare', () => {
  it('a single wave teaches what a second one is for, and adds it', async () => {
    const one = { client: 'Grupo Alborada', waves: waves.slice(0, 1), waveId: 'w1' };
    const { asked } = await openCompare(() =>
      viewOf({ before: { ...one, waveId: null }, after: one, comparisons: [] }),
    );
    expect(await screen.findByText('Hace falta otra medición')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Agregar medición' }));
    const dialog = within(await screen.findByRole('dialog'));
    await fireEvent.click(dialog.getByRole('button', { name: 'Agregar medición' }));
    await waitFor(() => expect(asked('waves.add')).toHaveLength(1));
  });

  it('two waves without an instrument in common say what to do', async () => {
    await openCompare(() => viewOf({ comparisons: [] }));
    expect(await screen.findByText('No hay nada en común todavía')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
