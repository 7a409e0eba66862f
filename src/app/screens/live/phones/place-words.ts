import type { LostPlace } from '../../../../contract/room-views.ts';
import { t } from '../../../../ui/i18n/i18n.svelte.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';

/** "Teléfono 7 · Ventas"; with the name first where one was given. */
export function placeTitle(workspace: Workspace, { number, groupId, participantId }: LostPlace): string {
  const person = workspace.participant(participantId);
  const name = person === undefined ? '' : person.name || person.code;
  const parts = [name, t('room.phone', { number }), groupId === null ? '' : workspace.groupName(groupId)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** "hace 40 s", "hace 2 min". */
export function silenceText(seconds: number): string {
  return seconds < 60 ? t('room.secondsAgo', { n: seconds }) : t('room.minutesAgo', { n: Math.floor(seconds / 60) });
}
