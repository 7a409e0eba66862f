import type { Language } from '../../../src/domain/instruments/definition.ts';

/** The same value with every localized text in it worded in `language` under both: who reads it cannot mix them. */
export function inOneLanguage<T extends object>(value: T, language: Language): T {
  const known = made.get(value) ?? new Map<Language, unknown>();
  made.set(value, known);
  if (!known.has(language)) known.set(language, worded(value, language));
  return known.get(language) as T;
}

/** Definitions never change, and a scene is made after every answer. */
const made = new WeakMap<object, Map<Language, unknown>>();

function worded(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((entry) => worded(entry, language));
  if (typeof value !== 'object' || value === null) return value;
  if ('es' in value && 'en' in value) return { es: value[language], en: value[language] };
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, worded(entry, language)]));
}
