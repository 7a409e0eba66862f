/** What the forms say: these areas alone, so that the page of the phones carries no others. */
import type { Language } from '../../domain/instruments/definition.ts';
import { amounts as enAmounts } from '../i18n/en/amounts.ts';
import { answer as enAnswer } from '../i18n/en/answer.ts';
import { openText as enOpenText } from '../i18n/en/openText.ts';
import { ranking as enRanking } from '../i18n/en/ranking.ts';
import { amounts } from '../i18n/es/amounts.ts';
import { answer } from '../i18n/es/answer.ts';
import { openText } from '../i18n/es/openText.ts';
import { ranking } from '../i18n/es/ranking.ts';
import { i18n } from '../i18n/language.svelte.ts';
import { messageOf, type KeyOf, type ParamsOf } from '../i18n/message.ts';

const es = { answer, amounts, ranking, openText };
type Words = typeof es;
const languages: Readonly<Record<Language, Words>> = {
  es,
  en: { answer: enAnswer, amounts: enAmounts, ranking: enRanking, openText: enOpenText },
};

/** In the language in use. */
export function t<K extends KeyOf<Words>>(key: K, ...params: ParamsOf<Words, K>): string {
  return messageOf(languages[i18n.language], key, params[0]);
}

/** In a given language. */
export function tIn<K extends KeyOf<Words>>(language: Language, key: K, ...params: ParamsOf<Words, K>): string {
  return messageOf(languages[language], key, params[0]);
}
