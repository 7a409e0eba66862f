import { hasMessage, t } from './i18n.svelte.ts';

/** What a command did, as the history and the notices name it: "agregar participantes". */
export function commandTitle(command: string): string {
  const key = `history.command.${command}`;
  return hasMessage(key, 'history.command.') ? t(key) : t('history.someChange');
}
