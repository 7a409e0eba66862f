/** What a room wrote in its registers, in full, at the end of the complete edition. */
import { describe, expect, it } from 'vitest';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import { mostPrinted } from '../../../electron/engine/report/sections/registers.ts';
import type { ReportInput } from '../../../electron/engine/report/input.ts';
import { asTheMethodologySays } from '../../../src/domain/report/composition.ts';
import { flowOf, type FlowBlock } from '../../../src/domain/report/flow.ts';
import type { Row, TableBlock } from '../../../src/domain/report/model.ts';
import { landscapeTextWidth } from '../../../src/domain/report/page.ts';
import { plainText } from '../../../src/domain/report/rich-text.ts';
import { instrumentInput, suppliedInstruments } from '../../support/docx/every-instrument.ts';

const input = (given: Partial<Parameters<typeof instrumentInput>[0]> = {}): ReportInput =>
  instrumentInput({ ids: suppliedInstruments, language: 'es', edition: 'complete', hostile: false, ...given });

function registersOf(report: ReportInput): (FlowBlock & { readonly block: TableBlock })[] {
  return flowOf(buildReportModel(report)).blocks.filter(
    (one): one is FlowBlock & { readonly block: TableBlock } =>
      one.block.kind === 'table' && (one.block.key ?? '').startsWith('register:'),
  );
}

type EntryRow = Extract<Row, { readonly cells: unknown }>;
const cellRows = ({ rows }: TableBlock): EntryRow[] => rows.filter((row): row is EntryRow => 'cells' in row);
/** Without what continues them. */
const entryRows = (block: TableBlock): EntryRow[] => cellRows(block).filter((row) => row.continues !== true);

const said = (block: unknown): string => JSON.stringify(block);

describe('the registers in full', () => {
  it.each(['es', 'en'] as const)('stand on pages on their side, every row, every text: %s', (language) => {
    const report = input({ language });
    const tables = registersOf(report);
    const kept = report.exercises.filter(({ entries }) => entries.length > 0);
    expect(tables.map(({ block }) => block.key)).toEqual(kept.map(({ id }) => `register:${id}`));
    expect(tables.length).toBeGreaterThan(3);
    for (const [at, { block, landscape }] of tables.entries()) {
      const { entries = [], definition } = kept[at] ?? {};
      expect(landscape).toBe(true);
      expect(entryRows(block)).toHaveLength(entries.length);
      const texts = definition?.register?.columns.filter(({ type }) => type === 'text' || type === 'long') ?? [];
      for (const { data } of entries)
        for (const { id } of texts) expect(said(block.rows)).toContain(said(data[id] ?? '').slice(1, -1));
      for (const row of entryRows(block)) expect(row.cells).toHaveLength(block.columns.length);
      expect(block.columns.reduce((sum, { share }) => sum + share, 0)).toBeGreaterThan(landscapeTextWidth * 0.95);
      expect(Math.min(...block.columns.map(({ share }) => share))).toBeGreaterThan(0);
    }
  });

  it('set long texts below their row, as wide as the table, and leave the columns to the rest', () => {
    const report = input({ ids: ['allies'] });
    const exercises = report.exercises.map((exercise) => ({
      ...exercise,
      entries: exercise.entries.map((entry, at) =>
        at % 2 === 0 ? { ...entry, data: { ...entry.data, message: `Lo vemos\nmañana ${at}` } } : entry,
      ),
    }));
    const table = registersOf({ ...report, exercises })[0]?.block;
    if (table === undefined) throw new Error('no register');
    const rows = cellRows(table);
    const long = rows.flatMap((row, at) => (row.continues === true ? [{ row, above: rows[at - 1] }] : []));
    expect(long).toHaveLength(Math.ceil(entryRows(table).length / 2));
    for (const { row, above } of long) {
      expect(above?.continues).toBeUndefined();
      expect(
        row.cells.map((cell) => (typeof cell === 'object' && 'rich' in cell ? plainText(cell.rich) : cell)),
      ).toEqual(['', expect.stringMatching(/^Qué le decimos al cliente: Lo vemos mañana \d+$/)]);
    }
    expect(said(entryRows(table))).not.toContain('Qué le decimos al cliente: ');
  });

  it('are referred to from their chapters by number', () => {
    const report = input();
    for (const { id } of registersOf(report)) {
      const leading = flowOf(buildReportModel(report)).blocks.filter(({ block }) =>
        said(block).includes(`"to":"${id}"`),
      );
      expect(leading.map(({ sectionId }) => sectionId)).toEqual(['instrument']);
    }
    const composition = { ...asTheMethodologySays, sections: [{ key: 'appendix', printed: false }] };
    const without = buildReportModel({ ...report, composition });
    expect(said(without)).not.toContain('"register:');
    expect(said(without)).not.toContain('Tal como se escribió');
  });

  it('are left to the data where they are long, with a sentence that says so', () => {
    const report = input({ ids: ['cannot-log'] });
    const [exercise] = report.exercises;
    const [entry] = exercise?.entries ?? [];
    if (exercise === undefined || entry === undefined) throw new Error('no rows');
    const entries = Array.from({ length: 500 }, (_, at) => ({ ...entry, id: `r${at}` }));
    const [table] = registersOf({ ...report, exercises: [{ ...exercise, entries }] });
    expect(table && entryRows(table.block)).toHaveLength(mostPrinted);
    expect(table?.block.note).toBe(
      'Se imprimen las primeras 120 de 500 filas. Todas están en los datos del proyecto (Excel), en la hoja de este registro.',
    );
  });

  it('name nobody where no name is printed, and are in the complete edition alone', () => {
    const named = registersOf(input()).find(({ block }) => block.key === 'register:x-human-service');
    expect(said(named?.block)).toContain('Operaciones');
    const composition = { ...asTheMethodologySays, names: 'none' } as const;
    const silent = registersOf({ ...input(), composition });
    expect(said(silent)).not.toContain('De quién es');
    expect(said(silent)).not.toContain('Operaciones');
    for (const edition of ['executive', 'board'] as const) expect(registersOf(input({ edition }))).toEqual([]);
  });

  it('leave out columns in which nobody wrote, and write figures as the language does', () => {
    const [table] = registersOf(input({ ids: ['wow-portfolio'] }));
    const titles = table?.block.columns.map(({ title }) => title) ?? [];
    expect(titles).toContain('Costo (MXN)');
    expect(titles).not.toContain('Grupo de ideas');
    const text = (table ? entryRows(table.block) : []).flatMap(({ cells }) =>
      cells.map((cell) => (typeof cell === 'object' && 'rich' in cell ? plainText(cell.rich) : cell)),
    );
    expect(text).toContain('50');
    expect(text).not.toContain('');
  });
});
