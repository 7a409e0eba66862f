/** The words of the interface: the language in use, messages by typed key, numbers and dates. */
import type { Language } from '../../domain/instruments/definition.ts';
import { en } from './en.ts';
import { es, type Messages } from './es.ts';
import { formatter, type Formatter } from './format.ts';

type AreaKey<A extends keyof Messages> = `${A}.${keyof Messages[A] & string}`;
export type MessageKey = { [A in keyof Messages]: AreaKey<A> }[keyof Messages];

type MessageAt<K> = K extends `${infer A extends keyof Messages}.${infer N}`
  ? N extends keyof Messages[A]
    ? Messages[A][N]
    : never
  : never;

export type MessageParams<K extends MessageKey> = MessageAt<K> extends (params: infer P) => string ? [params: P] : [];

const languages: Readonly<Record<Language, Messages>> = { es, en };
const formatters: Readonly<Record<Language, Formatter>> = { es: formatter('es-MX'), en: formatter('en') };

class I18n {
  language: Language = $state('es');
}

export const i18n = new I18n();

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

function message(language: Language, key: string, params: unknown): string {
  const dot = key.indexOf('.');
  const area = languages[language][key.slice(0, dot) as keyof Messages] as Record<string, unknown> | undefined;
  const found = area?.[key.slice(dot + 1)];
  if (typeof found === 'function') return (found as (params: unknown) => string)(params);
  return typeof found === 'string' ? found : key;
}

/** Text of an instrument, a reading, a level … in the language in use. */
export function local(text: Readonly<Record<Language, string>>): string {
  return text[i18n.language];
}

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
