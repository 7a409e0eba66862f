import { describe, expect, it } from 'vitest';
import { formatter } from '../../../src/ui/i18n/format.ts';

const es = formatter('es-MX');
const en = formatter('en');

describe('numbers', () => {
  it('have exactly the decimals asked for, a true minus, and a sign where it matters', () => {
    expect(es.number(1234.56, 1)).toBe('1,234.6');
    expect(es.number(-3)).toBe('−3');
    expect(es.signed(22)).toBe('+22');
    expect(es.signed(-1.25, 2)).toBe('−1.25');
    expect(es.signed(0)).toBe('0');
    expect(en.percent(0.4)).toBe('40%');
  });
});

describe('days', () => {
  it('are the same day in every time zone', () => {
    expect(es.day('2026-03-14')).toBe('14 mar 2026');
    expect(en.day('2026-03-14')).toBe('Mar 14, 2026');
  });

  it('are told once when a range is one day', () => {
    expect(en.dayRange('2026-03-14', '2026-03-14')).toBe('Mar 14, 2026');
    expect(en.dayRange('2026-03-14', '2026-09-18')).toMatch(/Mar 14.+Sep 18, 2026/);
  });

  it('are told by distance while they are near', () => {
    const now = new Date('2026-03-14T12:00:00Z');
    const before = (hours: number): string => new Date(now.getTime() - hours * 3_600_000).toISOString();
    expect(es.ago(before(0), now)).toBe('ahora');
    expect(es.ago(before(3), now)).toBe('hace 3 horas');
    expect(es.ago(before(24), now)).toBe('ayer');
    expect(en.ago(before(24 * 12), now)).toBe('12 days ago');
    expect(en.ago('2025-12-01T12:00:00Z', now)).toBe('Dec 1, 2025');
  });
});

describe('lists and order', () => {
  it('follow the language', () => {
    expect(es.list(['a', 'b', 'c'])).toBe('a, b y c');
    expect(en.list(['a', 'b'])).toBe('a and b');
    expect(['P-10', 'P-9', 'Ñ', 'N'].sort((a, b) => es.compare(a, b))).toEqual(['N', 'Ñ', 'P-9', 'P-10']);
  });
});
