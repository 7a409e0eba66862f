import type { RoomInterface } from '../../../../contract/room-views.ts';
import { t } from '../../../../ui/i18n/i18n.svelte.ts';

/** "Wi-Fi · 192.168.1.20 · la más probable". */
export function interfaceTitle({ kind, address, likely }: RoomInterface): string {
  const parts = [t(`room.kind.${kind}`), address, likely ? t('room.likely') : ''];
  return parts.filter((part) => part !== '').join(' · ');
}
