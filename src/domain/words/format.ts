/**
 * Numbers and dates as the reader's language writes them. Everything is rounded half away from zero,
 * and only here: results stay unrounded.
 */
import type { Language } from '../instruments/definition.ts';
import { roundHalfAwayFromZero } from '../statistics/rounding.ts';

const locales: Readonly<Record<Language, string>> = { es: 'es-MX', en: 'en' };
/** Between a number and its sign of percent in Spanish; does not break at the end of a line. */
const noBreakSpace = '\u00A0';

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.NumberFormat(locales[language], options);
  formatters.set(key, known);
  return known;
}

/** A number with exactly `digits` decimals; the minus is a real minus sign. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return formatter(language, options).format(roundHalfAwayFromZero(value, digits)).replace('-', '−');
}

/** An index 0–100, whole. */
export const formatIndex = (index: number, language: Language): string => formatNumber(index, language);

/** A mean or standard deviation in scale points, one decimal unless two are asked for. */
export const formatMean = (mean: number, language: Language, digits: 1 | 2 = 1): string =>
  formatNumber(mean, language, digits);

/** With its sign, "+22" or "−3"; zero, also by rounding, has none. */
export function formatSigned(value: number, language: Language, digits = 0): string {
  const text = formatNumber(value, language, digits);
  return roundHalfAwayFromZero(value, digits) > 0 ? `+${text}` : text;
}

/** `percent` is 0–100: 85 → "85 %" in Spanish, "85%" in English. */
export function formatPercent(percent: number, language: Language, digits = 0): string {
  return formatNumber(percent, language, digits) + (language === 'es' ? `${noBreakSpace}%` : '%');
}

/** A p value with three decimals, and never "0.000". */
export function formatP(p: number, language: Language): string {
  return p < 0.001 ? `< ${formatNumber(0.001, language, 3)}` : formatNumber(p, language, 3);
}

/**
 * An amount with its ISO 4217 code, "MXN 2,000": a bare "$" would be read as another currency across a
 * border. Cents only where there are any.
 */
export function formatMoney(amount: number, currency: string, language: Language): string {
  return `${currency}${noBreakSpace}${formatNumber(amount, language, Number.isInteger(amount) ? 0 : 2)}`;
}

/** A calendar day, ISO 8601 ("2026-03-14"), in words; anything else comes back as it is. */
export function formatDate(day: string, language: Language): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  if (date === null || Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** "a, b y c"; an empty list is an empty text. */
export function formatList(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(parts);
}
