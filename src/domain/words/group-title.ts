import type { Language } from '../instruments/definition.ts';
import type { GroupRole } from '../results/answers.ts';
import { wordsFor } from './words.ts';

/** The group's own name; when empty, the default of its role; "Grupo sin nombre" without either. */
export function groupTitle(
  group: { readonly name: string; readonly role: GroupRole | null },
  language: Language,
): string {
  const { group: byRole, groupWithoutName } = wordsFor(language).labels;
  const own = group.name.trim();
  if (own !== '') return own;
  return group.role === null ? groupWithoutName : byRole[group.role];
}
