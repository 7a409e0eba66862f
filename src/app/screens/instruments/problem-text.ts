/** What is wrong, in plain words: beside a field, and on a line of a file. */
import type { DefinitionProblem } from '../../../contract/instrument-problems.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';

export function problemText({ reason, limit }: DefinitionProblem): string {
  return t(`instruments.reason.${reason}`, { limit: limit ?? 0 });
}
