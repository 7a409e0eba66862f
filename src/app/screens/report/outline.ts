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
  const run = exercises.filter((exercise) => exercise.answered > 0);
  const findings = view.findings.filter((finding) => finding.waveId === waveId);
  const accepted = findings.filter((finding) => finding.status === 'accepted');
  const actions = actionsOfWave(view, waveId);
  const earlier = waveBefore(view, waveId);
  const again = run.some((exercise) =>
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
  const any = run.length > 0;
  const sessions = new Set(sessionsOfWave(view, waveId).map(({ id }) => id));
  const held = ({ sessionId }: { readonly sessionId: string }): boolean => sessions.has(sessionId);
  const ranOrShown =
    view.blocks.some((block) => held(block) && block.startedAt !== null) ||
    otherPhotos(view, run).some((photo) => held(photo) && photo.printed);
  return [
    entry('cover', true),
    entry('answer', true),
    entry('scope', true),
    ...(any ? [entry('profile', true)] : []),
    ...exercises.map((exercise) => instrumentEntry(exercise)),
    ...(any ? [entry('agreement', true)] : []),
    entry('priorities', accepted.length > 0, findingGaps(findings, accepted.length)),
    entry('roadmap', actions.length > 0, actionGaps(actions)),
    ...(view.parked.some(held) ? [entry('parking', true)] : []),
    ...(again ? [entry('change', true)] : []),
    ...(ranOrShown ? [entry('day', true)] : []),
    entry('appendix', true),
  ];
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

function instrumentEntry(exercise: ExerciseView): OutlineEntry {
  const { id, instrumentId, answered, openConsensus, rounds } = exercise;
  const hidden = rounds.filter((round) => round.state !== 'revealed').length;
  const gaps: Gap[] =
    answered === 0
      ? [{ kind: 'no-answers' }]
      : [
          ...(hidden > 0 ? [{ kind: 'not-revealed', n: hidden } as const] : []),
          ...(openConsensus > 0 ? [{ kind: 'consensus', n: openConsensus } as const] : []),
        ];
  return { id: 'instrument', exerciseId: id, instrumentId, printed: answered > 0, gaps };
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
