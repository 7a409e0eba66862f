import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../src/app/screens/report/outline.ts';
import type { RoundState, WorkspaceView } from '../../../src/contract/views.ts';
import { block } from '../../support/docx/day.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';

const [session] = sampleWorkspace.sessions;
const [exercise] = sampleWorkspace.exercises;
if (session === undefined || exercise === undefined) throw new Error('a session and an exercise expected');

const ids = (view: WorkspaceView): string[] => outlineOf(view, session.waveId).map(({ id }) => id);
const photo = { id: 'p', sessionId: session.id, blockId: 'b', caption: '', printed: true, width: 4, height: 3 };

describe('what will be printed', () => {
  it.each<[RoundState, boolean]>([
    ['waiting', true],
    ['collecting', true],
    ['closed', true],
    ['revealed', false],
  ])('misses the reveal of a round that is %s: %s', (state, missed) => {
    const rounds = [{ lensId: 'customer', state }];
    const view = { ...sampleWorkspace, exercises: [{ ...exercise, answered: 8, rounds }] };
    const gaps = outlineOf(view, session.waveId).find(({ id }) => id === 'instrument')?.gaps ?? [];
    expect(gaps.some(({ kind }) => kind === 'not-revealed')).toBe(missed);
  });

  it('prints a register that nobody had to answer, and says so only of what has neither', () => {
    const silent = { ...exercise, answered: 0, openConsensus: 0, rounds: [] };
    const entries = [{ id: 'e1', exerciseId: exercise.id, data: { name: 'Paquetería' }, override: null }];
    const chapter = (view: WorkspaceView) => outlineOf(view, session.waveId).find(({ id }) => id === 'instrument');
    const empty = { ...sampleWorkspace, exercises: [silent], entries: [] };
    expect(chapter(empty)).toMatchObject({ printed: false, gaps: [{ kind: 'no-answers' }] });
    expect(chapter({ ...empty, entries })).toMatchObject({ printed: true, gaps: [] });
    expect(ids({ ...empty, entries })).toContain('profile');
    expect(ids(empty)).not.toContain('profile');
    // Rows alone are nothing to agree or to dissent on.
    expect(ids({ ...empty, entries })).not.toContain('agreement');
  });

  it('names the parked topics of its wave, before the change and the appendix', () => {
    const topic = { id: 'k', text: 'Un tema', settled: false };
    expect(ids(sampleWorkspace)).not.toContain('parking');
    expect(ids({ ...sampleWorkspace, parked: [{ ...topic, sessionId: 'of another wave' }] })).not.toContain('parking');
    const named = ids({ ...sampleWorkspace, parked: [{ ...topic, sessionId: session.id }] });
    expect(named.indexOf('parking')).toBe(named.indexOf('roadmap') + 1);
  });

  it('names the day once a block ran', () => {
    const planned = block({ id: 'b', sessionId: session.id });
    expect(ids({ ...sampleWorkspace, blocks: [planned] })).not.toContain('day');
    const begun = { ...planned, startedAt: '2026-03-14T15:00:00Z' };
    expect(ids({ ...sampleWorkspace, blocks: [begun] })).toContain('day');
    expect(ids({ ...sampleWorkspace, blocks: [{ ...begun, sessionId: 'of another wave' }] })).not.toContain('day');
  });

  it('names the day for a printed photo that stands with no instrument', () => {
    const exercises = [{ ...exercise, answered: 8 }];
    const view = (exerciseId: string | null, printed: boolean): WorkspaceView => ({
      ...sampleWorkspace,
      exercises,
      blocks: [block({ id: 'b', sessionId: session.id, exerciseId })],
      photos: [{ ...photo, printed }],
    });
    expect(ids(view(null, true))).toContain('day');
    expect(ids(view(null, false))).not.toContain('day');
    expect(ids(view(exercise.id, true))).not.toContain('day');
  });
});
