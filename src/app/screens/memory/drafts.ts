import { SvelteMap } from 'svelte/reactivity';
import type { AppState } from '../../state/app.svelte.ts';

const kept = new WeakMap<AppState, SvelteMap<string, string>>();

/**
 * What is half typed in these panels, by what it is about. It outlives the panel: the facilitator looks at the
 * projector's tab in the middle of a sentence and comes back to it.
 */
export function draftsOf(app: AppState): SvelteMap<string, string> {
  const drafts = kept.get(app) ?? new SvelteMap<string, string>();
  kept.set(app, drafts);
  return drafts;
}
