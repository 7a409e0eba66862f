import type { GroupView } from '../../contract/views.ts';
import { t } from './i18n.svelte.ts';

/** The name a person gave the group, else the default of its role in the language in use. */
export function groupTitle(group: Pick<GroupView, 'name' | 'role'> | undefined): string {
  if (!group) return t('common.unnamed');
  if (group.name) return group.name;
  return group.role ? t(`common.role.${group.role}`) : t('common.unnamed');
}
