/** Numbers and dates in one locale. */
export interface Formatter {
  /** Exactly `digits` decimals, none unless told. */
  number(value: number, digits?: number): string;
  /** With its sign, and a true minus. */
  signed(value: number, digits?: number): string;
  /** From a share of 0..1. */
  percent(share: number, digits?: number): string;
  money(value: number, currency: string): string;
  /** A calendar day (`2026-03-14`), whatever the time zone. */
  day(iso: string): string;
  dayRange(from: string, to: string): string;
  time(iso: string): string;
  moment(iso: string): string;
  /** "hace 3 días"; older than a month: the day. */
  ago(iso: string, now?: Date): string;
  list(parts: readonly string[]): string;
  compare(a: string, b: string): number;
}

export function formatter(locale: 'es-MX' | 'en'): Formatter {
  const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const timeFormat = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const momentFormat = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  // Each kept: making one takes far longer than using it, and a screen of results writes hundreds of numbers.
  const numberFormats = new Map<string, Intl.NumberFormat>();
  const withDigits = (value: number, digits: number, options: Intl.NumberFormatOptions = {}): string => {
    const key = [digits, options.style, options.currency, options.signDisplay].join(' ');
    const format =
      numberFormats.get(key) ??
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, ...options });
    numberFormats.set(key, format);
    return format.format(value).replace('-', '−');
  };
  const utc = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`);

  return {
    number: (value, digits = 0) => withDigits(value, digits),
    signed: (value, digits = 0) => withDigits(value, digits, { signDisplay: 'exceptZero' }),
    percent: (share, digits = 0) => withDigits(share, digits, { style: 'percent' }),
    money: (value, currency) => withDigits(value, 0, { style: 'currency', currency }),
    day: (iso) => dayFormat.format(utc(iso)),
    dayRange: (from, to) => (from === to ? dayFormat.format(utc(from)) : dayFormat.formatRange(utc(from), utc(to))),
    time: (iso) => timeFormat.format(new Date(iso)),
    moment: (iso) => momentFormat.format(new Date(iso)),
    ago: (iso, now = new Date()) => ago(new Date(iso), now, relative) ?? dayFormat.format(new Date(iso)),
    list: (parts) => listFormat.format(parts),
    compare: (a, b) => collator.compare(a, b),
  };
}

function ago(then: Date, now: Date, relative: Intl.RelativeTimeFormat): string | null {
  const minutes = Math.round((now.getTime() - then.getTime()) / 60_000);
  if (minutes < 1) return relative.format(0, 'second');
  if (minutes < 60) return relative.format(-minutes, 'minute');
  if (minutes < 24 * 60) return relative.format(-Math.round(minutes / 60), 'hour');
  const days = Math.round(minutes / (24 * 60));
  return days <= 30 ? relative.format(-days, 'day') : null;
}
