import { describe, expect, it } from 'vitest';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import type { Block, Cell, ReportModel } from '../../../src/domain/report/model.ts';
import { plainText } from '../../../src/domain/report/rich-text.ts';
import { everyCase } from '../../support/docx/cases.ts';
import { reportInput } from '../../support/docx/report-input.ts';

const cellText = (cell: Cell): string =>
  typeof cell === 'string' ? cell : 'hidden' in cell ? cell.hidden : plainText(cell.rich);

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text, ...(block.kicker === null ? [] : [block.kicker])];
    case 'paragraph':
      return [plainText(block.text)];
    case 'callout':
      return [block.label, ...block.paragraphs.map(plainText)];
    case 'figures':
      return block.items.flatMap(({ value, unit, label }) => [value, unit, label]);
    case 'reasons':
      return block.items.flatMap(({ title, note }) => [title, note]);
    case 'lanes':
      return block.lanes.flatMap(({ title, items }) => [title, ...items]);
    case 'quote':
      return [block.text];
    case 'chart':
      return [block.caption, block.alt];
    case 'table':
      return [
        block.caption,
        block.alt,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap((row) => ('band' in row ? [row.band] : row.cells.map(cellText))),
      ];
    case 'photos':
      return block.row.flatMap(({ caption, alt }) => [caption, alt]);
    case 'contents':
    case 'captions':
      return [block.title];
  }
}

const blocksOf = (model: ReportModel): Block[] => model.sections.flatMap(({ blocks }) => [...blocks]);
const ids = (model: ReportModel): string[] => model.sections.map(({ id }) => id);

describe('the report, whatever it is made from', () => {
  it.each(everyCase)('$name', (options) => {
    const model = buildReportModel(reportInput(options));
    const blocks = blocksOf(model);
    const texts = blocks.flatMap(textsOf);
    // Nothing empty is printed, and no value that is not there becomes a word.
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    expect(texts.filter((text) => /undefined|\bNaN\b|\bnull\b|Infinity|\[object/.test(text))).toEqual([]);
    for (const block of blocks) {
      if (block.kind === 'table') {
        expect(block.rows.length).toBeGreaterThan(0);
        for (const row of block.rows)
          if (!('band' in row)) expect(row.cells.length).toBeLessThanOrEqual(block.columns.length);
      }
      if (block.kind === 'chart' && 'rows' in block.chart) expect(block.chart.rows.length).toBeGreaterThan(0);
    }
    // A language does not leak into the other.
    if (options.language === 'en' && !options.findings)
      expect(texts.join(' ')).not.toMatch(/ respuestas|ñ|Índice|Tabla/);
  });
});

describe('the order of the report', () => {
  it('follows the methodology', () => {
    expect(ids(buildReportModel(reportInput()))).toEqual([
      'answer',
      'contents',
      'scope',
      'profile',
      'instrument',
      'instrument',
      'agreement',
      'priorities',
      'roadmap',
      'change',
      'appendix',
    ]);
  });

  it('leaves no trace of what was not run, found, planned or measured before', () => {
    const model = buildReportModel(
      reportInput({ instruments: ['empowerment'], findings: false, previous: false, quotes: false }),
    );
    expect(ids(model)).toEqual(['answer', 'contents', 'scope', 'profile', 'instrument', 'agreement', 'appendix']);
    // The glossary explains the field, not this report.
    const body = model.sections.filter(({ id }) => id !== 'appendix').flatMap(({ blocks }) => [...blocks]);
    const said = body.flatMap(textsOf).join('\n');
    expect(said).not.toMatch(/[Ee]spejo|Propuesta de valor|En sus palabras|T0|lente «/);
  });

  it('leaves no trace of an instrument that nobody answered', () => {
    const input = reportInput();
    const [first, second] = input.exercises;
    if (!first || !second) throw new Error('two exercises expected');
    const silent = {
      ...first,
      results: {
        ...first.results,
        participation: { ...first.results.participation, answered: 0 },
        items: first.results.items.map((item) => ({ ...item, summary: null, consensus: null })),
      },
    };
    const model = buildReportModel({ ...input, exercises: [silent, second], findings: [], actions: [] });
    expect(model.cover?.title).toBe('Madurez de empowerment');
    expect(model.sections.filter(({ id }) => id === 'instrument')).toHaveLength(1);
  });
});

describe('the page that answers first', () => {
  const answer = (input = reportInput()): readonly Block[] => buildReportModel(input).sections[0]?.blocks ?? [];

  it('gives the reading, three reasons and the decision', () => {
    const blocks = answer();
    expect(blocks[0]).toMatchObject({
      kind: 'heading',
      text: expect.stringMatching(/^La empresa se ve \d+ puntos mejor de lo que la vería su cliente$/),
    });
    expect(blocks.find(({ kind }) => kind === 'reasons')).toMatchObject({ items: { length: 3 } });
    const decision = blocks.at(-1);
    expect(decision).toMatchObject({ kind: 'callout', tone: 'decision' });
    expect(textsOf(decision as Block).join(' ')).toContain(
      'Aprobar el plan de 4 acciones, que empieza por: Dar a recepción 500 pesos por caso, sin firma (Laura Méndez).',
    );
  });

  it('finds its reasons in the results where nobody wrote findings', () => {
    const input = reportInput({ findings: false });
    expect(answer(input).find(({ kind }) => kind === 'reasons')).toMatchObject({ items: { length: 3 } });
    expect(textsOf(answer(input).at(-1) as Block).join(' ')).toContain('Acordar qué debe cambiar');
  });

  it('asks for one action in the singular', () => {
    const input = reportInput();
    const text = textsOf(answer({ ...input, actions: input.actions.slice(2, 3) }).at(-1) as Block).join(' ');
    expect(text).toContain('Aprobar la acción que se propone: Reescribir');
    expect(text).toContain('la acción que aún no tiene responsable');
  });
});

describe('hidden groups', () => {
  it('appear with their reason and without any number', () => {
    const model = buildReportModel(reportInput());
    for (const block of blocksOf(model)) {
      if (block.kind === 'table') {
        for (const row of block.rows) {
          if ('band' in row) continue;
          const at = row.cells.findIndex((cell) => typeof cell === 'object' && 'hidden' in cell);
          if (at < 0) continue;
          expect(cellText(row.cells[at] ?? '')).toMatch(/^oculto: (menos de 3 respuestas|protege a otro grupo)$/);
        }
      }
      if (
        block.kind === 'chart' &&
        block.chart.form === 'dots' &&
        block.caption.includes('por grupo') &&
        block.caption.includes('zapatos')
      ) {
        expect(block.chart.series.map(({ name }) => name)).toEqual(['Mandos medios', 'Primera línea']);
      }
    }
  });
});
