/** Review dates and CSV, read back by others. */
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutputInput } from '../../../electron/engine/outputs/input.ts';
import { csvText } from '../../../electron/engine/outputs/csv.ts';
import { outputBytes } from '../../../electron/engine/outputs/write.ts';
import { rooms } from '../../support/docx/cases.ts';
import { hostileTexts } from '../../support/docx/hostile.ts';
import { outputInput } from '../../support/outputs/output-input.ts';
import { readCalendar, throughLibreOffice, workbookFaults, readWorkbook } from '../../support/outputs/read.ts';

const calendarOf = (more: Partial<OutputInput> = {}): Uint8Array =>
  outputBytes({ ...outputInput({ kind: 'reviews-ics', instruments: [] }), ...more });

describe('review dates', () => {
  it('are one day an action, in order, without alarms', async () => {
    const events = await readCalendar(calendarOf());
    expect(events.map(({ start, end, summary }) => [start, end, summary])).toEqual([
      ['2026-04-15', '2026-04-16', 'Revisar: Dar a recepción 500 pesos por caso, sin firma'],
      ['2026-04-15', '2026-04-16', 'Revisar: Contestar cada queja con nombre y plazo'],
      ['2027-01-31', '2027-02-01', 'Revisar: Bajar la ocupación del centro de contacto a 78 %'],
    ]);
    expect(events.map(({ alarms }) => alarms)).toEqual([0, 0, 0]);
    expect(events[0]?.language).toBe('es-MX');
    expect(events[0]?.stamp).toBe('2026-03-21T16:30:00+00:00');
    expect(events[0]?.description).toContain('Responsable: Laura Méndez\nIndicador: Usos por semana\nLínea base: 0');
  });

  it('written again are the same entries, newer', async () => {
    const [before, after] = [
      await readCalendar(calendarOf()),
      await readCalendar(calendarOf({ writtenAt: '2026-03-22T09:00:00.000Z' })),
    ];
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(new Set(after.map(({ uid }) => uid)).size).toBe(3);
    for (const [at, { sequence }] of after.entries()) expect(sequence).toBeGreaterThan(before[at]?.sequence ?? 0);
  });

  it('hold whatever people write, on lines of at most 75 octets', async () => {
    const base = outputInput({ kind: 'reviews-ics', instruments: [] });
    const actions = hostileTexts.flatMap((text, at) =>
      base.actions
        .slice(0, 1)
        .map((action) => ({ ...action, id: `h${at}`, what: text, kpi: 'uno; dos, tres\\cuatro' })),
    );
    const bytes = calendarOf({ actions });
    const lines = Buffer.from(bytes).toString('latin1').split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75);
    expect(strFromU8(bytes)).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
    const events = await readCalendar(bytes);
    expect(events).toHaveLength(actions.length);
    for (const { description } of events) expect(description).toContain('uno; dos, tres\\cuatro');
    expect(events[3]?.summary).toContain('مرحبا بالعالم');
  });
});

describe('the action plan', () => {
  it.each(['es', 'en'] as const)('is a faultless workbook of one sheet: %s', async (language) => {
    const bytes = outputBytes(outputInput({ kind: 'plan-xlsx', language, instruments: [] }));
    expect(await workbookFaults(bytes)).toEqual([]);
    const [sheet, ...others] = await readWorkbook(bytes);
    expect(others).toEqual([]);
    expect(sheet?.rows).toHaveLength(5);
    expect(sheet?.rows[1]?.[6]).toEqual({ day: '2026-04-15' });
    expect(sheet?.rows[1]?.[0]).toBe('Dar a recepción 500 pesos por caso, sin firma');
  });
});

describe('CSV', () => {
  const files = unzipSync(outputBytes(outputInput({ kind: 'data-csv', groups: rooms['8'] })));

  it('is a file a sheet, with a byte order mark and whole lines', () => {
    expect(Object.keys(files).slice(0, 2)).toEqual(['cover.csv', 'answers.csv']);
    for (const bytes of Object.values(files)) {
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(strFromU8(bytes).endsWith('\r\n')).toBe(true);
    }
  });

  it('opens in LibreOffice with its accents', async () => {
    const text = await throughLibreOffice('cover.csv', files['cover.csv'] ?? new Uint8Array());
    expect(text).toContain('Querétaro');
    expect(text).toContain('Qué se ocultó y por qué');
  });

  it('comes back as it was, but for the mark before what looks like a formula', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=1+1', '-2', '+3', '@a', '\ta', '\ra', '"', 'a\r\nb'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.integer()), { minLength: 1 }), (rows) => {
        const columns = ['a', 'b', 'c'].map((title) => ({ title, width: 9 }));
        const read = parseCsv(csvText({ id: 't', title: 'T', look: 'table', columns, rows }).slice(1));
        const marked = (text: string): string => {
          const clean = text.replaceAll('\u0000', '');
          return /^[=+\-@\t\r\n＝＋－＠]/u.test(clean) ? `'${clean}` : clean;
        };
        expect(read).toEqual([['a', 'b', 'c'], ...rows.map(([a, b, n]) => [marked(a), marked(b), String(n)])]);
      }),
    );
  });
});

/** RFC 4180, the plain way. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      for (at += 1; !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
        value += text[at] ?? '';
        if (text[at] === '"') at += 1;
      }
      at += 1;
    } else {
      for (; at < text.length && text[at] !== ',' && !text.startsWith('\r\n', at); at += 1) value += text[at] ?? '';
    }
    row.push(value);
    if (text[at] === ',') {
      at += 1;
      if (at === text.length || text.startsWith('\r\n', at)) row.push('');
      else continue;
    }
    if (text.startsWith('\r\n', at)) at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}
