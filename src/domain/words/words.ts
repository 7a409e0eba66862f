/** The sentences that rules make, used by the screens and the report alike. */
import type { Language } from '../instruments/definition.ts';
import { en } from './en.ts';
import { es } from './es.ts';

export type Words = typeof es;

const words: Readonly<Record<Language, Words>> = { es, en };

export const wordsFor = (language: Language): Words => words[language];
