import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { LibraryItemView } from '../../../src/contract/library-views.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { ActionView, FindingView } from '../../../src/contract/views.ts';
import type { FakeCommands } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';

const finding = (title: string, soWhat = ''): FindingView => ({
  id: 'f1',
  waveId: 'w1',
  proposed: null,
  title,
  soWhat,
  severity: 4,
  evidence: 'C',
  agreement: 0.8,
  status: 'proposed',
  position: 0,
});

const action: ActionView = {
  id: 'a1',
  findingId: null,
  what: 'Dar un monto a quien atiende',
  owner: 'Adriana Ibarra',
  horizon: 'quick-win',
  effort: 'low',
  kpi: 'Casos resueltos al primer contacto',
  baseline: '61 %',
  reviewOn: '2026-06-01',
  position: 0,
};

const kept: readonly LibraryItemView[] = [
  { id: 'l1', kind: 'finding', language: 'es', text: 'Zonas sin dueño', detail: 'Nadie responde.', tags: [] },
  { id: 'l2', kind: 'finding', language: 'en', text: 'A promise nobody owns', detail: '', tags: [] },
  { id: 'l3', kind: 'action', language: 'es', text: 'Nombrar un dueño', detail: 'Días sin respuesta', tags: [] },
];

async function openSynthesis(
  part: 'findings' | 'plan',
  findings: readonly FindingView[],
  commands: FakeCommands = {},
): Promise<MountedApp> {
  const mounted = await mountApp({
    workspace: { ...sampleWorkspace, findings, actions: [action] },
    libraryItems: kept,
    commands: {
      'findings.add': () => ({ id: 'f9' }),
      'findings.remove': () => null,
      'actions.add': () => ({ id: 'a9' }),
      'actions.remove': () => null,
      ...commands,
    },
  });
  mounted.app.navigation.go({ screen: 'synthesis', part });
  await screen.findByRole('heading', { level: 1, name: 'Síntesis' });
  return mounted;
}

const keep = (text: string): Promise<boolean> =>
  fireEvent.click(screen.getByRole('button', { name: `Guardar en la biblioteca: ${text}` }));
const dialog = (): Promise<HTMLElement> => screen.findByRole('dialog');
const type = (field: HTMLElement, value: string): Promise<boolean> => fireEvent.input(field, { target: { value } });

describe('into the library', () => {
  it('a finding in plain words goes in one step, with a way back', async () => {
    const { asked, data } = await openSynthesis('findings', [finding('Quien atiende no decide', 'Se espera.')]);
    await keep('Quien atiende no decide');
    expect(await screen.findByText('Se guardó en la biblioteca.')).toBeTruthy();
    expect(asked('library.keep')).toEqual([
      { kind: 'finding', language: 'es', text: 'Quien atiende no decide', detail: 'Se espera.', tags: [] },
    ]);
    await fireEvent.click(screen.getByRole('button', { name: 'Deshacer' }));
    await waitFor(() => expect(data.libraryItems).toEqual(kept));
  });

  it('of an action, neither the person nor the client’s values go along', async () => {
    const { asked } = await openSynthesis('plan', []);
    await keep(action.what);
    await waitFor(() =>
      expect(asked('library.keep')).toEqual([
        { kind: 'action', language: 'es', text: action.what, detail: action.kpi, tags: [] },
      ]),
    );
  });

  it('one that is there already says so', async () => {
    await openSynthesis('findings', [finding('Zonas sin dueño', 'Nadie responde.')]);
    await keep('Zonas sin dueño');
    await fireEvent.click(await screen.findByRole('button', { name: 'Ver' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Biblioteca' })).toBeTruthy();
  });

  it('one with figures is shown first, and says why until they are gone', async () => {
    const { asked } = await openSynthesis('findings', [finding('La brecha es de 1.4 puntos')]);
    await keep('La brecha es de 1.4 puntos');
    const review = await dialog();
    expect(within(review).getByText(/las cifras son de este cliente/)).toBeTruthy();
    expect(asked('library.keep')).toEqual([]);
    await type(within(review).getByLabelText('Hallazgo'), 'La brecha es grande');
    await waitFor(() => expect(within(review).queryByText(/las cifras son de este cliente/)).toBeNull());
    await fireEvent.click(within(review).getByRole('button', { name: 'Guardar en la biblioteca' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked('library.keep')).toMatchObject([{ text: 'La brecha es grande' }]);
  });

  it('one that names the client or a person is shown first; cancelling keeps nothing', async () => {
    const person = sampleWorkspace.participants[0]?.name ?? '';
    const words = `En ${sampleWorkspace.engagement.client}, ${person} decide todo`;
    const { asked } = await openSynthesis('findings', [finding(words)]);
    await keep(words);
    const review = await dialog();
    expect(within(review).getByText(/El texto nombra a/).textContent).toContain(person);
    await fireEvent.click(within(review).getByRole('button', { name: 'Cancelar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked('library.keep')).toEqual([]);
  });

  it('what the engine refuses stays on screen with the reason', async () => {
    await openSynthesis('findings', [finding('Quien atiende no decide')], {
      'library.keep': () => {
        throw new RespiroError('library-names-client', 'named');
      },
    });
    await keep('Quien atiende no decide');
    const review = await dialog();
    expect(within(review).getByRole('alert').textContent).toContain('nombra al cliente');
    expect(within(review).getByLabelText<HTMLTextAreaElement>('Hallazgo').value).toBe('Quien atiende no decide');
  });
});

describe('out of the library', () => {
  it('a quote stands under what the consultant wrote, with its source', async () => {
    const { asked } = await openSynthesis('findings', [finding('Otro', 'Se espera.')], {
      'library.items': () => [
        { id: 'l4', kind: 'quote', language: 'es', text: 'Sin aire no hay sorpresa', detail: 'Manual, 2024', tags: [] },
      ],
      'findings.update': () => null,
    });
    await fireEvent.click(screen.getByRole('button', { name: 'Editar' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Insertar una cita' }));
    const search = within(await dialog()).getByRole('combobox');
    await within(await dialog()).findByRole('option');
    await fireEvent.keyDown(search, { key: 'Enter' });
    await waitFor(() =>
      expect(asked('findings.update')).toMatchObject([
        { soWhat: 'Se espera.\n\n«Sin aire no hay sorpresa» (Manual, 2024)' },
      ]),
    );
  });

  it('a finding is inserted by letters, arrows and Enter', async () => {
    const { asked } = await openSynthesis('findings', [finding('Otro')]);
    await fireEvent.click(screen.getByRole('button', { name: 'Insertar de la biblioteca' }));
    const search = within(await dialog()).getByRole('combobox');
    await waitFor(() => expect(document.activeElement).toBe(search));
    const options = await within(await dialog()).findAllByRole('option');
    // Those of the engagement's language first.
    expect(options.map((option) => option.querySelector('.text')?.textContent)).toEqual([
      'Zonas sin dueño',
      'A promise nobody owns',
    ]);
    await fireEvent.keyDown(search, { key: 'ArrowDown' });
    await waitFor(() => expect(options[1]?.getAttribute('aria-selected')).toBe('true'));
    await type(search, 'DUENO');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    await fireEvent.keyDown(search, { key: 'Enter' });
    expect(await screen.findByText('Se añadió a los hallazgos.')).toBeTruthy();
    expect(asked('findings.add')).toEqual([
      { waveId: 'w1', title: 'Zonas sin dueño', soWhat: 'Nadie responde.', severity: 3, evidence: 'D' },
    ]);
    await fireEvent.click(screen.getByRole('button', { name: 'Deshacer' }));
    await waitFor(() => expect(asked('findings.remove')).toEqual([{ id: 'f9' }]));
  });

  it('an action goes into the column it was asked for', async () => {
    const { asked } = await openSynthesis('plan', []);
    const column = screen.getByRole('region', { name: '12 meses' });
    await fireEvent.click(within(column).getByRole('button', { name: 'Insertar de la biblioteca' }));
    await screen.findByRole('option', { name: /Nombrar un dueño/ });
    await fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    await waitFor(() =>
      expect(asked('actions.add')).toMatchObject([
        { what: 'Nombrar un dueño', kpi: 'Días sin respuesta', horizon: 'twelve-months', owner: '', baseline: '' },
      ]),
    );
    await fireEvent.click(await screen.findByRole('button', { name: 'Deshacer' }));
    await waitFor(() => expect(asked('actions.remove')).toEqual([{ id: 'a9' }]));
  });

  it('an empty library says how it is filled', async () => {
    const { data } = await openSynthesis('findings', [finding('Otro')]);
    data.libraryItems = [];
    await fireEvent.click(screen.getByRole('button', { name: 'Insertar de la biblioteca' }));
    const { findByText, getByRole } = within(await dialog());
    expect(await findByText('Todavía no guarda hallazgos')).toBeTruthy();
    await fireEvent.click(getByRole('button', { name: 'Ir a la biblioteca' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Biblioteca' })).toBeTruthy();
  });
});
