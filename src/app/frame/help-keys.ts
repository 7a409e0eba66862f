/** The keys of a screen, for its help; keys that hold everywhere apart. */
import { t } from '../../ui/i18n/i18n.svelte.ts';
import type { Place } from '../state/navigation.svelte.ts';

export interface HelpKey {
  /** Each of them does it. */
  readonly keys: readonly string[];
  readonly does: string;
}

/** In the order in which a day needs them; empty for a screen without keys of its own. */
export function keysOf(screen: Place['screen']): readonly HelpKey[] {
  return of[screen]?.() ?? [];
}

export function keysEverywhere(): readonly HelpKey[] {
  return [
    { keys: ['Ctrl+K'], does: t('help.key.palette') },
    { keys: ['Ctrl+Z'], does: t('help.key.undo') },
    { keys: ['Ctrl+Shift+Z'], does: t('help.key.redo') },
    { keys: ['Ctrl+S'], does: t('help.key.save') },
    { keys: ['Ctrl+O'], does: t('help.key.open') },
    { keys: ['Ctrl+N'], does: t('help.key.new') },
    { keys: ['F1'], does: t('help.key.help') },
  ];
}

const of: Partial<Record<Place['screen'], () => readonly HelpKey[]>> = {
  agenda: () => [
    { keys: ['↑', '↓'], does: t('agenda.does.select') },
    { keys: ['Alt+↑', 'Alt+↓'], does: t('agenda.does.order') },
    { keys: ['+', '−'], does: t('agenda.does.length') },
    { keys: ['Enter'], does: t('agenda.does.title') },
    { keys: ['N'], does: t('agenda.does.add') },
    { keys: [t('agenda.keyDelete')], does: t('agenda.does.remove') },
    { keys: ['A'], does: t('agenda.does.arrange') },
  ],
  register: () => [
    { keys: ['Enter', 'F2'], does: t('help.register.edit') },
    { keys: ['Tab', 'Shift+Tab'], does: t('help.register.next') },
    { keys: ['Esc'], does: t('help.register.cancel') },
    { keys: [t('live.spaceKey')], does: t('help.register.flag') },
    { keys: ['Shift+←↑→↓'], does: t('help.register.range') },
    { keys: ['Ctrl+C', 'Ctrl+V'], does: t('help.register.copy') },
    { keys: [t('memory.keyRemove')], does: t('help.register.clear') },
    { keys: ['Alt+↑', 'Alt+↓'], does: t('help.register.move') },
    { keys: ['Ctrl+−'], does: t('help.register.remove') },
    { keys: ['Ctrl+I'], does: t('help.register.insert') },
  ],
  live: () => [
    { keys: [t('live.spaceKey'), 'Enter'], does: t('help.live.act') },
    { keys: ['←', '→'], does: t('help.live.questions') },
    { keys: ['L'], does: t('help.live.lens') },
    { keys: ['H'], does: t('help.live.hands') },
    { keys: ['K'], does: t('help.live.kiosk') },
    { keys: ['R'], does: t('help.live.register') },
    { keys: ['T'], does: t('help.live.phones') },
    { keys: ['V'], does: t('help.live.voices') },
    { keys: ['Q'], does: t('help.live.join') },
    { keys: ['P'], does: t('help.live.project') },
    { keys: ['Shift+←', 'Shift+→'], does: t('help.live.wall') },
    { keys: ['B', '.'], does: t('help.live.blank') },
    { keys: ['+', '−'], does: t('help.live.minutes') },
    { keys: ['I'], does: t('help.live.insert') },
    { keys: [t('help.pageDown'), t('help.pageUp')], does: t('help.live.remote') },
    { keys: ['Esc'], does: t('help.live.leave') },
  ],
  backups: () => [
    { keys: ['↑', '↓'], does: t('help.backups.move') },
    { keys: ['Enter'], does: t('help.backups.choose') },
  ],
  library: () => [
    { keys: ['↑', '↓'], does: t('help.library.move') },
    { keys: ['Enter'], does: t('help.library.edit') },
    { keys: [t('memory.keyRemove')], does: t('help.library.remove') },
    { keys: ['Ctrl+Enter'], does: t('help.library.save') },
  ],
  memory: () => [
    { keys: ['↑', '↓'], does: t('help.memory.move') },
    { keys: [t('memory.keyShow')], does: t('help.memory.show') },
    { keys: [t('memory.keyHide')], does: t('help.memory.hide') },
    { keys: [t('memory.keyEdit')], does: t('help.memory.edit') },
    { keys: [t('live.spaceKey')], does: t('help.memory.choose') },
    { keys: [t('memory.keyRemove')], does: t('help.memory.remove') },
  ],
};
