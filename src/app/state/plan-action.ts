import type { Input } from '../../contract/commands/all.ts';
import { actionWords } from './action-words.ts';
import type { AppState } from './app.svelte.ts';

/** What a draft may know beside its words; the consultant completes the rest in the plan. */
export type ActionDraft = Pick<Input<'actions.add'>, 'what'> & Partial<Input<'actions.add'>>;

/** Puts an action at the end of its column of the plan; false where it was refused, which is told. */
export async function planAction(app: AppState, draft: ActionDraft): Promise<boolean> {
  const action: Input<'actions.add'> = {
    findingId: null,
    owner: '',
    horizon: 'ninety-days',
    effort: 'medium',
    kpi: '',
    baseline: '',
    reviewOn: null,
    ...draft,
    what: actionWords(draft.what),
  };
  return (await app.run('actions.add', action)) !== undefined;
}

/** An action with these words is in the plan. */
export function isPlanned(app: AppState, { what }: ActionDraft): boolean {
  const words = actionWords(what);
  return app.workspace.view?.actions.some((action) => action.what === words) ?? false;
}
