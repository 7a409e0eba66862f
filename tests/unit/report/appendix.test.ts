/** The figures of each question say what their answers are. */
import { expect, it } from 'vitest';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import { instrumentInput } from '../../support/docx/every-instrument.ts';

it.each([
  ['es', ['Respuestas 0 a 5', 'Respuestas 0 a 5', ...Array<string>(3).fill('No · En parte · Sí'), 'Respuestas 1 a 5']],
  ['en', ['Answers 0 to 5', 'Answers 0 to 5', ...Array<string>(3).fill('No · Partly · Yes'), 'Answers 1 to 5']],
] as const)('by names where they are few, else by the numbers of their scale: %s', (language, titles) => {
  const ids = ['help-call', 'empowerment'];
  const { sections } = buildReportModel(instrumentInput({ ids, language, edition: 'complete', hostile: false }));
  const tables = sections
    .filter(({ id }) => id === 'appendix')
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' && block.key?.startsWith('items:') === true ? [block] : []));
  expect(tables.map(({ columns }) => columns.at(-2)?.title)).toEqual(titles);
  // As many counts as the title announces.
  const counts = tables.map(({ rows: [row] }) =>
    row !== undefined && 'cells' in row ? JSON.stringify(row.cells.at(-2)).split(' · ').length : 0,
  );
  expect(counts).toEqual([6, 6, 3, 3, 3, 5]);
});
