import { describe, expect, it } from 'vitest';
import { nextStep, openDecisions } from '../../../src/app/screens/project/next-step.ts';
import type { ActionView, ExerciseView, FindingView, WorkspaceView } from '../../../src/contract/views.ts';
import { blockOf } from '../domain/agenda/block-of.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';

const [first, second] = sampleWorkspace.exercises as [ExerciseView, ExerciseView];
const done: ExerciseView = { ...first, openConsensus: 0 };
const finding: FindingView = {
  id: 'f1',
  waveId: 'w1',
  proposed: null,
  title: 'x',
  soWhat: '',
  severity: 3,
  evidence: 'D',
  agreement: null,
  status: 'accepted',
  position: 0,
};
const action: ActionView = {
  id: 'a1',
  findingId: 'f1',
  what: 'x',
  owner: '',
  horizon: 'quick-win',
  effort: 'low',
  kpi: '',
  baseline: '',
  reviewOn: null,
  position: 0,
};

const next = (change: Partial<WorkspaceView>) => nextStep({ ...sampleWorkspace, ...change }, 'w1');

describe('the next step', () => {
  it('begins with people, then an exercise', () => {
    const empty = sampleWorkspace.sessions.map((session) => ({ ...session, presentIds: [] }));
    expect(next({ sessions: empty, exercises: [] })).toEqual({ kind: 'people' });
    expect(next({ exercises: [] })).toEqual({ kind: 'exercise', sessionId: 's1' });
  });

  it('is the agenda, while nobody has answered and there is none', () => {
    const exercises = [{ ...first, answered: 0 }];
    const block = { ...blockOf('b1', 540, 30), sessionId: 's1', title: '', exerciseId: null, notes: '' };
    expect(next({ exercises })).toEqual({ kind: 'agenda' });
    expect(next({ exercises, blocks: [block] })).toEqual({ kind: 'conduct', sessionId: 's1' });
    expect(next({ exercises, blocks: [{ ...block, sessionId: 'of another wave' }] })).toEqual({ kind: 'agenda' });
  });

  it('is to go back to the session while a block of it runs, and to what is left of it after', () => {
    const block = { ...blockOf('b1', 540, 30), sessionId: 's1', title: '', exerciseId: null, notes: '' };
    const running = { ...block, startedAt: '2026-03-14T15:00:00.000Z' };
    const ended = { ...running, endedAt: '2026-03-14T15:40:00.000Z' };
    expect(next({ blocks: [running] })).toEqual({ kind: 'resume', sessionId: 's1' });
    expect(next({ blocks: [ended] })).toEqual({ kind: 'reveal', exerciseId: 'x2' });
    expect(next({ exercises: [{ ...first, answered: 0 }], blocks: [ended] })).toEqual({
      kind: 'answers',
      exerciseId: 'x1',
    });
  });

  it('is to collect, to reveal, to agree, in that order', () => {
    expect(next({ exercises: [done, { ...second, answered: 0 }] })).toEqual({ kind: 'answers', exerciseId: 'x2' });
    expect(next({ exercises: [first, second] })).toEqual({ kind: 'reveal', exerciseId: 'x2' });
    expect(next({ exercises: [first] })).toEqual({ kind: 'consensus', exerciseId: 'x1', count: 2 });
  });

  it('ends with findings, actions and the report', () => {
    const exercises = [done];
    expect(next({ exercises })).toEqual({ kind: 'propose' });
    const proposed = { ...finding, status: 'proposed' as const };
    expect(next({ exercises, findings: [proposed] })).toEqual({ kind: 'findings', count: 1 });
    expect(next({ exercises, findings: [finding] })).toEqual({ kind: 'actions' });
    expect(next({ exercises, findings: [finding], actions: [action] })).toEqual({ kind: 'report' });
  });

  it('looks only at its own wave', () => {
    const waves = [...sampleWorkspace.waves, { id: 'w2', label: 'T1', startsOn: '2026-09-18' }];
    expect(nextStep({ ...sampleWorkspace, waves }, 'w2')).toEqual({ kind: 'people' });
  });
});

it('counts what is still to be decided', () => {
  const view = { ...sampleWorkspace, findings: [finding, { ...finding, id: 'f2' }], actions: [action] };
  expect(openDecisions(view, 'w1')).toEqual({
    consensus: 2,
    consensusExerciseId: 'x1',
    findings: 0,
    actionsWithoutOwner: 1,
    findingsWithoutAction: 1,
  });
});
