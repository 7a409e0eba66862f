import type { Language } from '../../../domain/instruments/definition.ts';

/** Where the engagements are; ISO 4217. */
const codes = ['MXN', 'USD', 'EUR', 'COP', 'CLP', 'PEN', 'ARS', 'BRL', 'CRC', 'GTQ', 'DOP', 'UYU', 'CAD'];

export function currencyOptions(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language === 'es' ? 'es-MX' : 'en', { type: 'currency' });
  return codes.map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
}
