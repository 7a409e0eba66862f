/** What will be printed, and what is still missing; the order is the report's own. */
import type { ActionView, ExerciseView, FindingView, SessionView, WorkspaceView } from '../../../contract/views.ts';
import type { PhotoView } from '../../../contract/facilitation-views.ts';
import type { InstrumentId } from '../../../domain/instruments/definition.ts';

export type SectionId =
  | 'cover'
  | 'answer'
  | 'scope'
  | 'profile'
  | 'instrument'
  | 'agreement'
  | 'priorities'
  | 'roadmap'
  | 'parking'
  | 'change'
  | 'day'
  | 'appendix';

export type Gap =
  | { readonly kind: 'not-revealed'; readonly n: number }
  | { readonly kind: 'consensus'; readonly n: number }
  | { readonly kind: 'no-answers' }
  | { readonly kind: 'no-findings' }
  | { readonly kind: 'undecided-findings'; readonly n: number }
  | { readonly kind: 'no-actions' }
  | { readonly kind: 'no-owner'; readonly n: number };

export interface OutlineEntry {
  readonly id: SectionId;
  readonly exerciseId: string | null;
  readonly instrumentId: InstrumentId | null;
  /** False: nothing of it is printed. */
  readonly printed: boolean;
  readonly gaps: readonly Gap[];
}

export function outlineOf(view: WorkspaceView, waveId: string): readonly OutlineEntry[] {
  const exercises = view.exercises.filter((exercise) => exercise.waveId === waveId);
  const run = exercisesRun(view, waveId);
  const answered = run.filter((exercise) => exercise.answered > 0);
  const findings = view.findings.filter((finding) => finding.waveId === waveId);
  const accepted = findings.filter((finding) => finding.status === 'accepted');
  const actions = actionsOfWave(view, waveId);
  const earlier = waveBefore(view, waveId);
  const again = answered.some((exercise) =>
    view.exercises.some(
      (one) => one.waveId === earlier && one.instrumentId === exercise.instrumentId && one.answered > 0,
    ),
  );
  const entry = (id: SectionId, printed: boolean, gaps: readonly Gap[] = []): OutlineEntry => ({
    id,
    exerciseId: null,
    instrumentId: null,
    printed,
    gaps,
  });
  const sessions = new Set(sessionsOfWave(view, waveId).map(({ id }) => id));
  const held = ({ sessionId }: { readonly sessionId: string }): boolean => sessions.has(sessionId);
  const ranOrShown =
    view.blocks.some((block) => held(block) && block.startedAt !== null) ||
    otherPhotos(view, run).some((photo) => held(photo) && photo.printed);
  return [
    entry('cover', true),
    entry('answer', true),
    entry('scope', true),
    ...(run.length > 0 ? [entry('profile', true)] : []),
    ...exercises.map((exercise) => instrumentEntry(exercise, run.includes(exercise))),
    ...(answered.length > 0 ? [entry('agreement', true)] : []),
    entry('priorities', accepted.length > 0, findingGaps(findings, accepted.length)),
    entry('roadmap', actions.length > 0, actionGaps(actions)),
    ...(view.parked.some(held) ? [entry('parking', true)] : []),
    ...(again ? [entry('change', true)] : []),
    ...(ranOrShown ? [entry('day', true)] : []),
    entry('appendix', true),
  ];
}

/** Exercises of a wave that somebody answered or wrote a register for: each has a chapter. */
export function exercisesRun({ exercises, entries }: WorkspaceView, waveId: string): readonly ExerciseView[] {
  const written = new Set(entries.map(({ exerciseId }) => exerciseId));
  return exercises.filter((one) => one.waveId === waveId && (one.answered > 0 || written.has(one.id)));
}

/** The wave before this one, by its place; null for the first. */
export function waveBefore(view: WorkspaceView, waveId: string): string | null {
  const at = view.waves.findIndex((wave) => wave.id === waveId);
  return view.waves[at - 1]?.id ?? null;
}

/** Actions that answer this wave's findings, and those that answer none in particular. */
export function actionsOfWave(view: WorkspaceView, waveId: string): readonly ActionView[] {
  const elsewhere = new Set(view.findings.filter((one) => one.waveId !== waveId).map((one) => one.id));
  return view.actions.filter((action) => action.findingId === null || !elsewhere.has(action.findingId));
}

export function sessionsOfWave(view: WorkspaceView, waveId: string): readonly SessionView[] {
  return view.sessions.filter((session) => session.waveId === waveId);
}

/** Photos of no block, or of a block whose instrument has no chapter. */
function otherPhotos({ photos, blocks }: WorkspaceView, chapters: readonly ExerciseView[]): readonly PhotoView[] {
  return photos.filter(({ blockId }) => {
    const exerciseId = blocks.find(({ id }) => id === blockId)?.exerciseId ?? null;
    return !chapters.some(({ id }) => id === exerciseId);
  });
}

/** A register tells something without a single answer; where nobody answered, nothing waits to be revealed either. */
function instrumentEntry(exercise: ExerciseView, printed: boolean): OutlineEntry {
  const { id, instrumentId, answered, openConsensus, rounds } = exercise;
  const hidden = answered === 0 ? 0 : rounds.filter((round) => round.state !== 'revealed').length;
  const open = answered === 0 ? 0 : openConsensus;
  const gaps: Gap[] = [
    ...(printed ? [] : [{ kind: 'no-answers' } as const]),
    ...(hidden > 0 ? [{ kind: 'not-revealed', n: hidden } as const] : []),
    ...(open > 0 ? [{ kind: 'consensus', n: open } as const] : []),
  ];
  return { id: 'instrument', exerciseId: id, instrumentId, printed, gaps };
}

function findingGaps(findings: readonly FindingView[], accepted: number): readonly Gap[] {
  const undecided = findings.filter((finding) => finding.status === 'proposed').length;
  return [
    ...(accepted === 0 ? [{ kind: 'no-findings' } as const] : []),
    ...(undecided > 0 ? [{ kind: 'undecided-findings', n: undecided } as const] : []),
  ];
}

function actionGaps(actions: readonly ActionView[]): readonly Gap[] {
  if (actions.length === 0) return [{ kind: 'no-actions' }];
  const unowned = actions.filter((action) => action.owner === '').length;
  return unowned > 0 ? [{ kind: 'no-owner', n: unowned }] : [];
}
