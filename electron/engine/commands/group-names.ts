import type { GroupView } from '../../../src/contract/views.ts';
import type { Language } from '../../../src/domain/instruments/definition.ts';
import { groupTitle } from '../../../src/domain/words/group-title.ts';

/** Names by group id: the engagement's own, else the default of the role in that language. */
export function groupNamesOf(groups: readonly GroupView[], language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(groups.map((group) => [group.id, groupTitle(group, language)]));
}
