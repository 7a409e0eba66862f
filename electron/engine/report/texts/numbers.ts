/** Numbers, dates and lists as the language of the report writes them. */
import type { Language } from '../../../../src/domain/instruments/definition.ts';

export interface NumberWords {
  readonly integer: (value: number) => string;
  readonly decimal: (value: number, digits: number) => string;
  /** With its sign, a true minus, and no sign on a rounded zero. */
  readonly signed: (value: number, digits: number) => string;
  readonly percent: (value: number) => string;
  readonly money: (value: number, currency: string) => string;
  /** An ISO day in words; what is no day is printed as it is. */
  readonly day: (iso: string) => string;
  /** The same in short, for tables: "14 mar 2026". */
  readonly shortDay: (iso: string) => string;
  /** Minutes after midnight as an hour of the day; past the last minute of the day it begins again. */
  readonly hour: (minutes: number) => string;
  readonly list: (parts: readonly string[]) => string;
}

const locales = { es: 'es-MX', en: 'en-US' } as const;

/** The language tag that Word and the core properties get. */
export function localeOf(language: Language): 'es-MX' | 'en-US' {
  return locales[language];
}

/** Intl rounds half away from zero, as the methodology asks. */
export function numberWords(language: Language): NumberWords {
  const locale = locales[language];
  // One for each number of digits: making them takes far longer than using them.
  const formats = new Map<number, Intl.NumberFormat>();
  const formatOf = (digits: number): Intl.NumberFormat => {
    const format =
      formats.get(digits) ??
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: 'negative',
      });
    formats.set(digits, format);
    return format;
  };
  const decimal = (value: number, digits: number): string => formatOf(digits).format(value).replace('-', '−');
  const written = (style: 'long' | 'medium') => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' });
    return (iso: string): string => {
      const at = new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
      return Number.isNaN(at.getTime()) ? iso : format.format(at);
    };
  };
  const hour = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: language === 'es' ? 'h23' : 'h12',
    timeZone: 'UTC',
  });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    integer: (value) => decimal(value, 0),
    decimal,
    signed: (value, digits) =>
      value > 0 && /[1-9]/.test(decimal(value, digits)) ? `+${decimal(value, digits)}` : decimal(value, digits),
    percent: (value) => `${decimal(value, Number.isInteger(value) ? 0 : 1)}${language === 'es' ? '\u00A0%' : '%'}`,
    money: (value, currency) => `${decimal(value, Number.isInteger(value) ? 0 : 2)}\u00A0${currency}`,
    day: written('long'),
    shortDay: written('medium'),
    hour: (minutes) => hour.format(new Date(minutes * 60_000)),
    list: (parts) => list.format(parts),
  };
}
