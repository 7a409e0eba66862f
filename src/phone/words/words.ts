/** What the page says: its own few words, in the language in use. */
import type { Language } from '../../domain/instruments/definition.ts';
import { i18n } from '../../ui/i18n/language.svelte.ts';
import { en } from './en.ts';
import { es, type PhoneWords } from './es.ts';

export type PhoneKey = keyof PhoneWords;
type Params<K extends PhoneKey> = PhoneWords[K] extends (params: infer P) => string ? [params: P] : [];

const languages: Readonly<Record<Language, PhoneWords>> = { es, en };

export function say<K extends PhoneKey>(key: K, ...params: Params<K>): string {
  const found: unknown = languages[i18n.language][key];
  return typeof found === 'function' ? (found as (params: unknown) => string)(params[0]) : String(found);
}

/** Null: the phone speaks neither. */
export function languageOf(tags: readonly string[]): Language | null {
  for (const tag of tags) {
    const [language] = tag.toLowerCase().split('-');
    if (language === 'es' || language === 'en') return language;
  }
  return null;
}
