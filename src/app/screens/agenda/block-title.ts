import type { BlockView } from '../../../contract/facilitation-views.ts';
import type { MethodCard } from '../../../domain/instruments/definition.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';

/** What a block is called: its own title, else its instrument's, else its kind, in the language in use. */
export function blockTitle(app: AppState, block: Pick<BlockView, 'title' | 'kind' | 'exerciseId'>): string {
  return block.title || defaultTitle(app, block);
}

/** What it is called while nobody gave it a title. */
export function defaultTitle(app: AppState, { kind, exerciseId }: Pick<BlockView, 'kind' | 'exerciseId'>): string {
  const exercise = app.workspace.exercise(exerciseId ?? undefined);
  return exercise ? app.exerciseTitle(exercise) : t(`agenda.kind.${kind}`);
}

/** The method card of its instrument, else of its kind; an exercise that is not chosen yet has none. */
export function cardOf(app: AppState, { kind, exerciseId }: Pick<BlockView, 'kind' | 'exerciseId'>): MethodCard | null {
  if (kind !== 'exercise') return app.library.blockCards?.[kind] ?? null;
  const exercise = app.workspace.exercise(exerciseId ?? undefined);
  return app.definitions.of(exercise)?.method ?? null;
}
