/** What the engagement needs next and what is still open; from the view alone. */
import type { BlockView } from '../../../contract/facilitation-views.ts';
import type { WorkspaceView } from '../../../contract/views.ts';
import { currentBlock, nextBlock } from '../../../domain/agenda/run.ts';

export type NextStep =
  | { readonly kind: 'people' }
  | { readonly kind: 'exercise'; readonly sessionId: string }
  | { readonly kind: 'agenda' }
  | { readonly kind: 'conduct' | 'resume'; readonly sessionId: string }
  | { readonly kind: 'answers' | 'reveal'; readonly exerciseId: string }
  | { readonly kind: 'consensus'; readonly exerciseId: string; readonly count: number }
  | { readonly kind: 'propose' | 'actions' | 'report' }
  | { readonly kind: 'findings'; readonly count: number };

export interface OpenDecisions {
  readonly consensus: number;
  readonly consensusExerciseId: string | null;
  readonly findings: number;
  readonly actionsWithoutOwner: number;
  readonly findingsWithoutAction: number;
}

export function nextStep(view: WorkspaceView, waveId: string): NextStep {
  const sessions = view.sessions.filter((session) => session.waveId === waveId);
  const exercises = view.exercises.filter((exercise) => exercise.waveId === waveId);
  const session = sessions.find(({ id }) => !exercises.some(({ sessionId }) => sessionId === id)) ?? sessions.at(-1);
  if (!sessions.some(({ presentIds }) => presentIds.length > 0)) return { kind: 'people' };
  if (exercises.length === 0 && session) return { kind: 'exercise', sessionId: session.id };

  const ids = new Set(sessions.map(({ id }) => id));
  const begun = exercises.some(({ answered }) => answered > 0);
  if (!begun && !view.blocks.some(({ sessionId }) => ids.has(sessionId))) return { kind: 'agenda' };

  const day = sessions.find(({ id }) => currentBlock(blocksOf(view, id)) !== null);
  if (day) return { kind: 'resume', sessionId: day.id };
  const planned = sessions.find(({ id }) => nextBlock(blocksOf(view, id)) !== null);
  if (!begun && planned) return { kind: 'conduct', sessionId: planned.id };

  const unanswered = exercises.find(({ answered }) => answered === 0);
  if (unanswered) return { kind: 'answers', exerciseId: unanswered.id };
  const collecting = exercises.find(({ rounds }) => rounds.some(({ state }) => state === 'collecting'));
  if (collecting) return { kind: 'reveal', exerciseId: collecting.id };
  const undecided = exercises.find(({ openConsensus }) => openConsensus > 0);
  if (undecided) return { kind: 'consensus', exerciseId: undecided.id, count: undecided.openConsensus };

  const findings = view.findings.filter((finding) => finding.waveId === waveId);
  if (findings.length === 0) return { kind: 'propose' };
  const toReview = findings.filter(({ status }) => status === 'proposed').length;
  if (toReview > 0) return { kind: 'findings', count: toReview };
  return openDecisions(view, waveId).findingsWithoutAction > 0 ? { kind: 'actions' } : { kind: 'report' };
}

function blocksOf(view: WorkspaceView, sessionId: string): BlockView[] {
  return view.blocks.filter((block) => block.sessionId === sessionId);
}

export function openDecisions(view: WorkspaceView, waveId: string): OpenDecisions {
  const exercises = view.exercises.filter((exercise) => exercise.waveId === waveId);
  const findings = view.findings.filter((finding) => finding.waveId === waveId);
  const ids = new Set(findings.map(({ id }) => id));
  const actions = view.actions.filter(({ findingId }) => findingId === null || ids.has(findingId));
  const acted = new Set(actions.map(({ findingId }) => findingId));
  return {
    consensus: exercises.reduce((sum, { openConsensus }) => sum + openConsensus, 0),
    consensusExerciseId: exercises.find(({ openConsensus }) => openConsensus > 0)?.id ?? null,
    findings: findings.filter(({ status }) => status === 'proposed').length,
    actionsWithoutOwner: actions.filter(({ owner }) => owner.trim() === '').length,
    findingsWithoutAction: findings.filter(({ id, status }) => status === 'accepted' && !acted.has(id)).length,
  };
}
