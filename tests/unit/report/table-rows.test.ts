/** Which rows of a table in Word stand together. */
import type { IContext } from 'docx';
import { expect, it } from 'vitest';
import type { Row, TableBlock } from '../../../src/domain/report/model.ts';
import { dataTable } from '../../../electron/engine/report/word/tables/data-table.ts';
import { lookOf } from '../../../electron/engine/report/word/look.ts';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import { reportInput } from '../../support/docx/report-input.ts';

const input = reportInput();
const look = lookOf(input.kit, buildReportModel(input).furniture, false);

/** Each row, head included, as it is written. */
function drawnRows(rows: readonly Row[], note: string | null): string[] {
  const block: TableBlock = {
    kind: 'table',
    caption: 'Tabla',
    alt: '',
    columns: [{ title: 'Qué', share: 1, align: 'left' }],
    rows,
    note,
  };
  const drawn = JSON.stringify(dataTable(look, block).prepForXml({ stack: [] } as unknown as IContext));
  return drawn.split('"w:tr"').slice(1);
}

/** Of each row, head included: whether it stays with the next. */
function kept(rows: readonly Row[], note: string | null): readonly boolean[] {
  return drawnRows(rows, note).map((row) => row.includes('w:keepNext'));
}

const rows = (count: number): Row[] => Array.from({ length: count }, (_, at) => ({ cells: [`${at}`] }));

it('sets no line and no end of a page between a row and what continues it', () => {
  const cells = (text: string, continues?: true): Row => ({ cells: [text], ...(continues ? { continues } : {}) });
  const all = [cells('a'), cells('b'), cells('c'), cells('b2', true), cells('d'), cells('e'), cells('f')];
  expect(kept(all, null)).toEqual([true, true, false, true, false, false, true, false]);
  const drawn = drawnRows(all, null);
  const open = (side: string): number[] =>
    drawn.flatMap((row, at) => (new RegExp(`"w:${side}":\\{"_attr":\\{"w:val":"none"`).test(row) ? [at] : []));
  // The head is the first.
  expect(open('bottom')).toEqual([3]);
  expect(open('top')).toEqual([4]);
});

it('keeps the head with two rows, the last two together, and a note with the last', () => {
  expect(kept(rows(5), null)).toEqual([true, true, false, false, true, false]);
  expect(kept(rows(5), 'Nota')).toEqual([true, true, false, false, true, true]);
  expect(kept([{ band: 'Grupo' }, ...rows(4)], null)).toEqual([true, true, true, false, true, false]);
  expect(kept(rows(1), null)).toEqual([true, false]);
});
