/** An engagement with something of everything, opened only to be looked at. */
import type { ReadOnlyReason, WorkspaceView } from '../../../src/contract/views.ts';
import { notRun } from '../../../src/domain/agenda/block.ts';
import { withEntries } from '../../../src/domain/registers/entries-as-items.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import type { FakeCommands } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';
import { comment } from '../memory/voices-in-memory.ts';
import { answersOf, instrument } from '../results/results-in-memory.ts';

const allies = instrument('allies');
const entries = [
  { id: 'e1', exerciseId: 'x3', data: { name: 'Transportes del Bajío', contacts: 120, impact: 5 }, override: null },
];
const comments = [comment('c1', 'Nadie contesta el teléfono'), comment('c2', 'Hay que pedir permiso para todo')];

function blockOf(id: string, startsAt: number, exerciseId: string | null): WorkspaceView['blocks'][number] {
  const kind = exerciseId === null ? 'break' : 'exercise';
  return { ...notRun, id, sessionId: 's1', kind, title: '', notes: '', exerciseId, startsAt, minutes: 30 };
}

const workspace: WorkspaceView = {
  ...sampleWorkspace,
  exercises: [
    ...sampleWorkspace.exercises,
    {
      ...(sampleWorkspace.exercises[0] as WorkspaceView['exercises'][number]),
      id: 'x3',
      instrumentId: 'allies',
      instrumentVersion: allies.version,
      rounds: [{ lensId: 'room', state: 'waiting' }],
    },
  ],
  entries,
  blocks: [blockOf('b1', 540, 'x1'), blockOf('b2', 570, null)],
  parked: [{ id: 'k1', sessionId: 's1', text: 'Quién paga las horas extra', settled: false }],
  photos: [{ id: 'h1', sessionId: 's1', blockId: null, caption: 'Pared', printed: true, width: 4, height: 3 }],
  findings: [
    {
      ...{ id: 'f1', waveId: 'w1', proposed: null, title: 'Zonas sin dueño', soWhat: '', severity: 4, evidence: 'C' },
      ...{ agreement: 0.8, status: 'proposed', position: 0 },
    },
  ],
  actions: [
    {
      ...{ id: 'a1', findingId: null, what: 'Dar un monto', owner: '', horizon: 'quick-win', effort: 'low', kpi: '' },
      ...{ baseline: '', reviewOn: null, position: 0 },
    },
  ],
};

const definition = instrument('value-proposition');
const answers = answersOf(
  definition,
  definition.items.map(({ id }) => id),
  { people: 8, value: (_lens, _item, person) => (person % 5) + 1 },
);
const groups = sampleWorkspace.groups.map(({ id, role }) => ({ id, role, present: 8 }));
const nothing = { groups, tallies: [], consensus: [], evidence: [], facts: [], minimumGroup: 3 };

const commands: FakeCommands = {
  'exercises.sheet': ({ id }) => ({
    ...{ exerciseId: id, ballots: [], answers: [], tallies: [], comments, consensus: [], evidence: [], facts: [] },
  }),
  'results.read': ({ exerciseId }) =>
    exerciseId === 'x3'
      ? scoreExercise(withEntries(allies, entries), { ...nothing, answers: [] })
      : scoreExercise(definition, { ...nothing, answers }),
  'photos.read': ({ id }) => ({ id, bytes: new Uint8Array() }),
  'report.composition': () => ({ sections: [], wordings: [], names: 'hidden', deliveries: [] }) as never,
};

export function mountLooking(readOnly: ReadOnlyReason | null, more: FakeCommands = {}): Promise<MountedApp> {
  return mountApp({ workspace: { ...workspace, readOnly }, commands: { ...commands, ...more } });
}
