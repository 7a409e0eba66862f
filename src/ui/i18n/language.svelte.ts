/** The language in use. Without any words: the phones' page has few of its own. */
import type { Language } from '../../domain/instruments/definition.ts';

class I18n {
  language: Language = $state('es');
}

export const i18n = new I18n();

/** Text of an instrument, a reading, a level … in the language in use. */
export function local(text: Readonly<Record<Language, string>>): string {
  return text[i18n.language];
}
