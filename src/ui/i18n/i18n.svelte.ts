/** The words of the interface: messages by typed key, numbers and dates. */
import type { Language } from '../../domain/instruments/definition.ts';
import { en } from './en.ts';
import { es, type Messages } from './es.ts';
import { formatter, type Formatter } from './format.ts';
import { i18n } from './language.svelte.ts';
import { messageOf, type KeyOf, type ParamsOf } from './message.ts';

// With the words, for whoever needs both; the phones' page takes the language alone.
export { i18n, local } from './language.svelte.ts';

export type MessageKey = KeyOf<Messages>;
export type MessageParams<K extends MessageKey> = ParamsOf<Messages, K>;

const languages: Readonly<Record<Language, Messages>> = { es, en };
const formatters: Readonly<Record<Language, Formatter>> = {
  es: formatter('es-MX'),
  en: formatter('en'),
};

/** The message in the language in use; reading it in markup or `$derived` follows a change of language. */
export function t<K extends MessageKey>(key: K, ...params: MessageParams<K>): string {
  return message(i18n.language, key, params[0]);
}

/** The same in a given language, for what is written in the language of the engagement. */
export function tIn<K extends MessageKey>(language: Language, key: K, ...params: MessageParams<K>): string {
  return message(language, key, params[0]);
}

/** True for a key of the messages under `prefix`, e.g. for names that come from a file. */
export function hasMessage<P extends string>(key: string, prefix: P): key is MessageKey & `${P}${string}` {
  return key.startsWith(prefix) && message(i18n.language, key, {}) !== key;
}

const message = (language: Language, key: string, params: unknown): string =>
  messageOf(languages[language], key, params);

/** Numbers and dates as the language in use writes them. */
export const format: Formatter = {
  number: (value, digits) => formatters[i18n.language].number(value, digits),
  signed: (value, digits) => formatters[i18n.language].signed(value, digits),
  percent: (share, digits) => formatters[i18n.language].percent(share, digits),
  money: (value, currency) => formatters[i18n.language].money(value, currency),
  day: (iso) => formatters[i18n.language].day(iso),
  dayRange: (from, to) => formatters[i18n.language].dayRange(from, to),
  time: (iso) => formatters[i18n.language].time(iso),
  moment: (iso) => formatters[i18n.language].moment(iso),
  ago: (iso, now) => formatters[i18n.language].ago(iso, now),
  list: (parts) => formatters[i18n.language].list(parts),
  compare: (a, b) => formatters[i18n.language].compare(a, b),
};
