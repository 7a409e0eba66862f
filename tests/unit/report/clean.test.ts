/** Texts for the pages: what cannot be printed is taken out, what sets words apart is not. */
import { expect, it } from 'vitest';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import { cleaned } from '../../../electron/engine/report/model/clean.ts';
import type { Cell } from '../../../src/domain/report/model.ts';
import { plainText } from '../../../src/domain/report/rich-text.ts';
import { instrumentInput } from '../../support/docx/every-instrument.ts';

it('keeps a space or a new line between two parts, and none that stands alone', () => {
  const parts = [{ accent: 'Somos' }, ' ', { accent: 'líderes' }, '\n', '\u00A0', 'hoy\u0007 '];
  expect(cleaned(parts)).toEqual([{ accent: 'Somos' }, ' ', { accent: 'líderes' }, '\n', '\u00A0', 'hoy ']);
  expect(cleaned({ title: '  ', text: [' '], about: ['\u0000', 'a'] })).toEqual({
    title: '',
    text: [''],
    about: ['', 'a'],
  });
});

it('leaves every text of a report as it reads', () => {
  const { sections } = buildReportModel(
    instrumentInput({
      ids: ['promises', 'help-call', 'allies', 'human-service', 'cannot-log'],
      language: 'es',
      edition: 'complete',
      hostile: false,
    }),
  );
  const texts = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [block.text];
      if (block.kind !== 'table') return [];
      const cells = block.rows.flatMap((row): readonly Cell[] => ('cells' in row ? row.cells : []));
      return cells.flatMap((cell) => (typeof cell === 'object' && 'rich' in cell ? [cell.rich] : []));
    }),
  );
  expect(texts.length).toBeGreaterThan(50);
  for (const text of texts) expect(plainText(cleaned(text)).trim()).toBe(plainText(text).trim());
});
