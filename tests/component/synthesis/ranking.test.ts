import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ActionView, FindingView, WorkspaceView } from '../../../src/contract/views.ts';
import type { FakeCommands } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';

const finding = (id: string, position: number, change: Partial<FindingView> = {}): FindingView => ({
  id,
  waveId: 'w1',
  proposed: null,
  title: `Hallazgo ${id}`,
  soWhat: '',
  severity: 4,
  evidence: 'C',
  agreement: 0.8,
  status: 'proposed',
  position,
  ...change,
});

const action = (id: string, change: Partial<ActionView> = {}): ActionView => ({
  id,
  findingId: null,
  what: `Acción ${id}`,
  owner: 'Adriana Ibarra',
  horizon: 'quick-win',
  effort: 'low',
  kpi: '',
  baseline: '',
  reviewOn: null,
  position: 0,
  ...change,
});

type View = Pick<WorkspaceView, 'findings' | 'actions'>;

async function openSynthesis({ findings, actions }: View): Promise<MountedApp> {
  const commands: FakeCommands = {
    'findings.move': ({ id, position }) => {
      mounted.change((view) => {
        const others = view.findings.filter((one) => one.id !== id);
        const moved = view.findings.filter((one) => one.id === id);
        const all = others.toSpliced(position, 0, ...moved).map((one, place) => ({ ...one, position: place }));
        return { ...view, findings: all };
      });
      return null;
    },
    'findings.setStatus': ({ id, status }) => {
      mounted.change((view) => ({
        ...view,
        findings: view.findings.map((one) => (one.id === id ? { ...one, status } : one)),
      }));
      return null;
    },
    'actions.add': (fields) => {
      mounted.change((view) => ({ ...view, actions: [...view.actions, action('new', { ...fields, position: 9 })] }));
      return { id: 'new' };
    },
    'actions.move': ({ id, horizon }) => {
      mounted.change((view) => ({
        ...view,
        actions: view.actions.map((one) => (one.id === id ? { ...one, horizon } : one)),
      }));
      return null;
    },
  };
  const mounted: MountedApp = await mountApp({ workspace: { ...sampleWorkspace, findings, actions }, commands });
  mounted.app.navigation.go({ screen: 'synthesis', part: 'findings' });
  await screen.findByRole('heading', { level: 1, name: 'Síntesis' });
  return mounted;
}

const titles = (): (string | null)[] =>
  screen.getAllByRole('article').map((card) => card.querySelector('h2')?.textContent ?? null);

describe('the ranking of findings', () => {
  const three = [finding('a', 0), finding('gone', 1, { status: 'dismissed' }), finding('b', 2), finding('c', 3)];

  it('moves a finding by keyboard over what is hidden, and stays on it', async () => {
    const { asked } = await openSynthesis({ findings: three, actions: [] });
    const card = screen.getByRole('article', { name: 'Hallazgo 2: Hallazgo b' });
    await fireEvent.keyDown(card, { key: 'ArrowUp', altKey: true });
    await waitFor(() => expect(titles()).toEqual(['Hallazgo b', 'Hallazgo a', 'Hallazgo c']));
    expect(asked('findings.move')).toEqual([{ id: 'b', position: 0 }]);
    await waitFor(() => expect(document.activeElement?.getAttribute('data-finding')).toBe('b'));
  });

  it('stops at the ends', async () => {
    const { asked } = await openSynthesis({ findings: three, actions: [] });
    await fireEvent.keyDown(screen.getByRole('article', { name: /Hallazgo c/ }), { key: 'ArrowDown', altKey: true });
    expect(asked('findings.move')).toEqual([]);
  });

  it('shows how the score is made', async () => {
    await openSynthesis({ findings: [finding('a', 0)], actions: [] });
    expect(screen.getByText('Puntaje 2.7')).toBeTruthy();
    expect(screen.getByText('= gravedad 4 × evidencia 0.75 × acuerdo 0.90')).toBeTruthy();
  });

  it('puts one aside and brings it back', async () => {
    await openSynthesis({ findings: three, actions: [] });
    await fireEvent.click(screen.getAllByRole('button', { name: 'Descartar' })[0] as HTMLElement);
    expect(await screen.findByText('2 hallazgos descartados')).toBeTruthy();
    await fireEvent.click(screen.getAllByRole('button', { name: 'Recuperar' })[0] as HTMLElement);
    expect(await screen.findByText('1 hallazgo descartado')).toBeTruthy();
  });

  it('makes an action of it in one step and opens it for its owner', async () => {
    const { asked } = await openSynthesis({ findings: [finding('a', 0)], actions: [] });
    await fireEvent.click(screen.getByRole('button', { name: 'A una acción' }));
    expect(await screen.findByRole('textbox', { name: 'Responsable' })).toBeTruthy();
    expect(asked('actions.add')).toMatchObject([{ findingId: 'a', what: 'Hallazgo a', owner: '' }]);
  });

  it('suggests proposing when there is nothing yet', async () => {
    await openSynthesis({ findings: [], actions: [] });
    expect(screen.getByRole('heading', { name: 'Las respuestas ya dicen algo' })).toBeTruthy();
  });
});

describe('the action plan', () => {
  it('flags what has no owner and moves a card to the next column by keyboard', async () => {
    const { asked } = await openSynthesis({ findings: [], actions: [action('a', { owner: '' })] });
    await fireEvent.click(screen.getByRole('radio', { name: 'Plan de acción 1' }));
    expect(screen.getByText('1 acción sin responsable')).toBeTruthy();
    const card = screen.getByRole('article', { name: 'Acción a' });
    await fireEvent.keyDown(card, { key: 'ArrowRight', altKey: true });
    await waitFor(() => expect(asked('actions.move')).toEqual([{ id: 'a', horizon: 'ninety-days', position: 0 }]));
  });
});
