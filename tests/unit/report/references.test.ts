import { describe, expect, it } from 'vitest';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import { asTheMethodologySays } from '../../../src/domain/report/composition.ts';
import { flowOf } from '../../../src/domain/report/flow.ts';
import type { Block, Inline, Reference, ReportModel } from '../../../src/domain/report/model.ts';
import { plainText, richNote } from '../../../src/domain/report/rich-text.ts';
import { reportInput } from '../../support/docx/report-input.ts';

function inlinesOf(block: Block): readonly Inline[] {
  if (block.kind === 'paragraph') return block.text;
  const note = block.kind === 'chart' || block.kind === 'table' ? (richNote(block.note) ?? []) : [];
  if (block.kind !== 'table') return note;
  const cells = block.rows.flatMap((row) => ('band' in row ? [] : row.cells));
  return [...note, ...cells.flatMap((cell) => (typeof cell === 'object' && 'rich' in cell ? cell.rich : []))];
}

function referencesOf(model: ReportModel): readonly Reference[] {
  const inlines = model.sections.flatMap(({ blocks }) => blocks.flatMap(inlinesOf));
  expect(inlines.filter((part) => typeof part === 'object' && 'see' in part)).toEqual([]);
  return inlines.filter((part): part is Reference => typeof part === 'object' && 'reference' in part);
}

describe('references to figures and tables', () => {
  it.each(['es', 'en'] as const)('tell the number of the figure or table that they lead to: %s', (language) => {
    const model = buildReportModel(reportInput({ language }));
    const flow = flowOf(model);
    const references = referencesOf(model);
    expect(references.length).toBeGreaterThan(6);
    for (const { reference, of, to } of references) {
      const target = flow.blocks.find(({ id }) => id === to);
      expect(target?.block.kind).toBe(of === 'figure' ? 'chart' : 'table');
      expect(target?.numbers).toEqual([reference]);
    }
  });

  it('say in the note of a distribution where the figures of each question stand', () => {
    const model = buildReportModel(reportInput());
    const [picture] = model.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' && block.chart.form === 'likert' ? [block] : [])),
    );
    const told = plainText(richNote(picture?.note ?? null) ?? []);
    const number = /Las cifras de cada pregunta: tabla\u00A0(\d+)\.$/.exec(told)?.[1];
    const table = flowOf(model).captions.find((entry) => entry.of === 'table' && entry.number === number);
    expect(table?.text).toBe('Preguntas: Propuesta de valor, lente «En los zapatos del cliente»');
  });

  it('disappear with what they lead to', () => {
    const instrument = 'instrument:x-empowerment';
    const composition = { ...asTheMethodologySays, sections: [{ key: instrument, printed: false }] };
    const whole = referencesOf(buildReportModel(reportInput()));
    const model = buildReportModel(reportInput({ composition }));
    const left = referencesOf(model);
    expect(left.length).toBeLessThan(whole.length);
    const ids = new Set(flowOf(model).blocks.map(({ id }) => id));
    expect(left.filter(({ to }) => !ids.has(to))).toEqual([]);
    expect(JSON.stringify(model)).not.toMatch(/Véase la ?\./);
  });
});

describe('captions', () => {
  it('are told apart in the lists of the complete edition', () => {
    const { captions } = flowOf(buildReportModel(reportInput({ day: true })));
    const told = captions.map(({ of, text }) => `${of}: ${text}`);
    expect(told.length).toBeGreaterThan(15);
    expect(new Set(told).size).toBe(told.length);
  });
});

describe('footnotes', () => {
  it('give the sources of each instrument, numbered through the report, in the complete edition alone', () => {
    const notes = flowOf(buildReportModel(reportInput())).blocks.flatMap(({ footnotes }) => footnotes);
    expect(notes.map(({ number }) => number)).toEqual(notes.map((_, at) => at + 1));
    expect(notes.map(({ text }) => text).join('\n')).toMatch(/BLGroup[\s\S]*James, L\. R\.[\s\S]*Hedges, L\. V\./);
    const executive = buildReportModel(reportInput({ edition: 'executive' }));
    expect(flowOf(executive).blocks.flatMap(({ footnotes }) => footnotes)).toEqual([]);
  });
});

describe('pages that lie on their side', () => {
  it('hold the wide tables with the titles above them, and nothing else', () => {
    const { blocks } = flowOf(buildReportModel(reportInput()));
    const wide = blocks.filter(({ landscape }) => landscape);
    expect(wide.length).toBeGreaterThan(4);
    expect(wide.filter(({ block }) => block.kind !== 'heading' && block.kind !== 'table')).toEqual([]);
    // With the place for a remark between, as a page has it, the chapter's title stays with its first table.
    const onPages = flowOf(buildReportModel(reportInput(), 0, true)).blocks.filter(({ landscape }) => landscape);
    expect(onPages[0]?.block.kind).toBe('heading');
    expect(onPages.map(({ block }) => block.kind)).toContain('paragraph');
    expect(wide.flatMap(({ block }) => (block.kind === 'table' ? [block.wide] : []))).not.toContain(undefined);
    expect(blocks.filter(({ turns }) => turns)).toHaveLength(2);
  });
});
