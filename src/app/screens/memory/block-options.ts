import { timeText } from '../../../domain/agenda/clock.ts';
import { inOrder } from '../../../domain/agenda/run.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { blockTitle } from '../agenda/block-title.ts';

/** The blocks of a session to choose from, by their planned time; first of all none (''). */
export function blockOptions(app: AppState, sessionId: string): { value: string; label: string }[] {
  const blocks = inOrder((app.workspace.view?.blocks ?? []).filter((block) => block.sessionId === sessionId));
  return [
    { value: '', label: t('memory.noBlock') },
    ...blocks.map((block) => ({ value: block.id, label: `${timeText(block.startsAt)} ${blockTitle(app, block)}` })),
  ];
}
