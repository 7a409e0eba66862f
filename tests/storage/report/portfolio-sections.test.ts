/** The promises, the quadrants and the WOW portfolio, printed from what a room wrote and answered. */
import { plainText, richNote } from '../../../src/domain/report/rich-text.ts';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReportExercise, ReportInput } from '../../../electron/engine/report/input.ts';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import { executivePages } from '../../../src/domain/report/page.ts';
import { withEntries } from '../../../src/domain/registers/entries-as-items.ts';
import type { EntryData, RegisterEntry } from '../../../src/domain/registers/register.ts';
import type { Answer, HardFact } from '../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { registerRows } from '../../support/engine/register-rows.ts';
import { instrument } from '../../support/docx/instruments.ts';
import { lintDocx } from '../../support/docx/lint.ts';
import { part, textOf } from '../../support/docx/package.ts';
import { lensWordsOf, reportInput } from '../../support/docx/report-input.ts';
import { schemaFaults } from '../../support/docx/validate.ts';
import { write } from '../../support/docx/write.ts';

/** `given[lens][row]`: mean of what twelve people gave; ratings are spread around it. */
function exercise(
  id: string,
  rows: readonly EntryData[],
  given: Readonly<Record<string, readonly number[]>>,
  facts: readonly HardFact[] = [],
): ReportExercise {
  const entries: RegisterEntry[] = rows.map((data, at) => ({ id: `${id}-${at}`, data, override: null }));
  const definition = withEntries(instrument(id), entries);
  const answers = Object.entries(given).flatMap(([lensId, values]) =>
    definition.items.flatMap((item, row) =>
      Array.from({ length: 12 }, (_, person): Answer => {
        const middle = values[row] ?? 3;
        const rating = Math.min(5, Math.max(1, middle + ((person + row) % 3) - 1));
        const isAmount = definition.lenses.find((lens) => lens.id === lensId)?.amount !== undefined;
        const value = isAmount ? middle : rating;
        return { ballotId: `b${person}`, groupId: 'frontline', lensId, itemId: item.id, value, channel: 'paper' };
      }),
    ),
  );
  const results = scoreExercise(definition, {
    groups: [{ id: 'frontline', role: 'frontline', present: 12 }],
    answers,
    tallies: [],
    consensus: [],
    evidence: [],
    facts,
    minimumGroup: 3,
  });
  return { id, definition, results, entries, quotes: [], anonymity: 'anonymous', previous: null };
}

const fact = (factId: string, value: number): HardFact => ({ factId, value, source: '' });

function input(
  edition: ReportInput['edition'],
  language: 'es' | 'en' = 'es',
  importance = [40, 25, 15, 10, 10],
): ReportInput {
  const promises = exercise('promises', registerRows.promises, { room: [2, 2, 4, 1] });
  const attributes = exercise('importance-performance', registerRows['importance-performance'], {
    importance,
    performance: [2, 4, 3, 4, 2],
  });
  const wow = exercise('wow-portfolio', registerRows['wow-portfolio'], { dots: [1, 0, 0, 2] }, [
    fact('people', 12),
    fact('hours-per-month', 100),
  ]);
  const empowerment = exercise('empowerment', [], { room: [3, 3, 2, 4, 3, 3, 4] }, [fact('occupancy', 99)]);
  return {
    ...reportInput({ edition, language, findings: false }),
    lensWords: lensWordsOf('es'),
    exercises: [promises, attributes, empowerment, wow],
  };
}

const blocksOf = (given: ReportInput) => buildReportModel(given).sections.flatMap(({ blocks }) => blocks);

describe('promises, quadrants and the WOW portfolio in the report', () => {
  it.each(['complete', 'executive'] as const)('are faultless: %s', async (edition) => {
    const written = await write(input(edition));
    const folder = process.env['RESPIRO_KEEP_DOCX'];
    if (folder !== undefined) writeFileSync(`${folder}/portfolio-${edition}.docx`, written.bytes);
    expect(lintDocx(written.file)).toEqual([]);
    expect(await schemaFaults(written)).toEqual([]);
    if (edition === 'executive') expect(written.pages).toBeLessThanOrEqual(executivePages);
    const text = textOf(part(written.file, 'word/document.xml'));
    expect(text).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
    expect(text).toContain('Usted habla con quien repara su aparato');
  });

  it('prints before and after side by side, with the words counted and marked', () => {
    const table = blocksOf(input('complete')).find(
      (block) => block.kind === 'table' && block.caption === 'Promesas como se dicen y como se dirían hoy',
    );
    if (table?.kind !== 'table') throw new Error('no table of promises');
    const [lowest] = table.rows;
    const flat = JSON.stringify(lowest);
    expect(flat).toContain('{"accent":"mejor"}');
    expect(flat).toContain('{"underlined":"Usted"}');
    expect(flat).toContain('2 de nosotros · 0 del cliente');
    expect(flat).toContain('0 de nosotros · 2 del cliente');
    expect(JSON.stringify(table.rows.slice(1))).toContain('Sin reescribir');
    expect(table.rows).toHaveLength(4);
  });

  it('draws the quadrants with their medians, and the one to concentrate on apart', () => {
    const charts = blocksOf(input('complete')).flatMap((block) =>
      block.kind === 'chart' && block.chart.form === 'quadrants' ? [block] : [],
    );
    const [attributes, wow] = charts;
    if (attributes?.chart.form !== 'quadrants' || wow?.chart.form !== 'quadrants') throw new Error('no charts');
    expect(attributes.chart.across.line).toBe(15);
    expect(attributes.chart.points.filter(({ accent }) => accent).map(({ label }) => label)).toEqual(['1']);
    expect(attributes.alt).toContain('Concentrarse aquí: Rapidez.');
    expect(attributes.note).toContain('Martilla y James, 1977');
    expect(wow.chart.points.map(({ size }) => size)).toEqual([1, 0.5, 0, 0]);
  });

  it('says whose points did not make 100, and nothing where all did', () => {
    const noteOf = (given: ReportInput): string => {
      const chart = blocksOf(given).find((block) => block.kind === 'chart' && block.chart.form === 'quadrants');
      return chart?.kind === 'chart' ? plainText(richNote(chart.note) ?? []) : '';
    };
    expect(noteOf(input('complete'))).not.toContain('no sumaban');
    expect(noteOf(input('complete', 'es', [50, 25, 15, 10, 10]))).toContain(
      'Los puntos de 12 personas no sumaban 100; se llevaron a 100 en la misma proporción.',
    );
  });

  it('tells the respiro against the slack, as a warning where it does not fit', () => {
    const told = blocksOf(input('complete')).find(
      (block) => block.kind === 'callout' && block.label === 'Respiro al mes',
    );
    expect(told).toMatchObject({ tone: 'warning' });
    expect(JSON.stringify(told)).toContain(
      'Con 12 personas de 100 horas al mes y 99\u00A0% de ocupación hay 12 horas libres.',
    );
  });

  it('leaves no trace of what nobody wrote', () => {
    const empty = exercise('wow-portfolio', [], {});
    const blocks = blocksOf({ ...input('complete'), exercises: [empty] });
    expect(JSON.stringify(blocks)).not.toContain('portafolio');
  });

  it('cites Martilla and James only where the quadrants were drawn', () => {
    const all = JSON.stringify(blocksOf(input('complete', 'en')));
    expect(all).toContain('Journal of Marketing, 41(1)');
    const without = { ...input('complete'), exercises: input('complete').exercises.slice(2) };
    expect(JSON.stringify(blocksOf(without))).not.toContain('Journal of Marketing, 41(1)');
  });
});
