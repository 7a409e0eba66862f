/** The chapter of an instrument that rates nothing: an order or points, words and a hard fact. */
import { describe, expect, test } from 'vitest';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import type { ReportSection } from '../../../src/domain/report/model.ts';
import type { Answer, GroupInfo, HardFact } from '../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { reportInput } from '../../support/docx/report-input.ts';
import { orderAndWords, pointsAndFact } from '../../support/mixed-instrument.ts';

interface Sheet {
  readonly groupId?: string;
  readonly values: readonly number[];
}

/** The chapter as the report builds it; one sheet a person, in the order of the items. */
function chapterOf(
  definition: InstrumentDefinition,
  sheets: readonly Sheet[],
  { facts = [], edition = 'complete' }: { facts?: readonly HardFact[]; edition?: 'complete' | 'executive' } = {},
): ReportSection {
  const usual = reportInput({ edition });
  const lensId = definition.lenses[0]?.id ?? '';
  const answers = sheets.flatMap(({ groupId = 'g-frontline', values }, person) =>
    values.map((value, i): Answer => ({
      ballotId: `b${String(person).padStart(3, '0')}`,
      groupId,
      lensId,
      itemId: definition.items[i]?.id ?? '',
      value,
      channel: 'kiosk',
    })),
  );
  const groups = usual.groups.map(({ id, role }): GroupInfo => ({ id, role, present: 10 }));
  const input = { answers, groups, tallies: [], consensus: [], evidence: [], facts, minimumGroup: 3 };
  const [exercise] = usual.exercises;
  if (exercise === undefined) throw new Error('no exercise');
  const results = scoreExercise(definition, input);
  const own = { ...exercise, definition, results, quotes: [], entries: [], previous: null };
  const model = buildReportModel({ ...usual, exercises: [own] });
  const chapter = model.sections.find(({ id }) => id === 'instrument');
  if (chapter === undefined) throw new Error('no chapter');
  return chapter;
}

const orders: readonly Sheet[] = [
  { values: [1, 2, 3, 4, 0] },
  { values: [1, 3, 2, 4, 0] },
  { values: [2, 1, 3, 0, 0] },
  { values: [1, 2, 0, 0, 0] },
];
const charts = ({ blocks }: ReportSection) => blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
const tables = ({ blocks }: ReportSection) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

describe('an order', () => {
  test('concludes, is drawn and printed with its figures; nobody reads that answers were too few', () => {
    const chapter = chapterOf(orderAndWords, orders);
    const said = JSON.stringify(chapter);
    expect(said).not.toContain('insuficientes');
    expect(said).toContain('Lo primero es «Rapidez»');
    expect(said).toContain('W de Kendall');
    expect(said).toContain('4 personas respondieron con sus palabras');
    expect(charts(chapter)).toMatchObject([
      { form: 'dots', rows: ['Rapidez', 'Trato', 'Precio', 'Seguimiento'], scale: { from: 1, to: 4 } },
      {
        // How often at each place, the first at the right; whoever left it without one is counted apart.
        form: 'likert',
        points: ['Sin lugar', '4', '3', '2', '1'],
        rows: [
          { label: 'Rapidez', counts: [0, 0, 0, 1, 3] },
          { label: 'Trato', counts: [0, 0, 1, 2, 1] },
          { label: 'Precio', counts: [1, 0, 2, 1, 0] },
          { label: 'Seguimiento', counts: [1, 3, 0, 0, 0] },
        ],
      },
    ]);
    // One group alone is nobody to compare with.
    expect(said).not.toContain('cada grupo');
    expect(said).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('tells what each group puts first, and hides the small ones', () => {
    const group = (groupId: string, n: number, values: readonly number[]): Sheet[] =>
      Array.from({ length: n }, () => ({ groupId, values }));
    const chapter = chapterOf(orderAndWords, [
      ...group('g-frontline', 6, [1, 2, 3, 4, 0]),
      ...group('g-middle', 5, [4, 3, 2, 1, 0]),
      ...group('g-leadership', 3, [2, 1, 3, 4, 0]),
      ...group('g-support', 1, [3, 1, 2, 4, 0]),
    ]);
    const table = tables(chapter).find(({ caption }) => caption === 'Los primeros lugares de cada grupo');
    const rows = table?.rows.map((row) =>
      'cells' in row ? row.cells.map((cell) => JSON.stringify(cell)).join(' ') : '',
    );
    expect(rows).toHaveLength(4);
    expect(rows?.find((row) => row.includes('Primera línea'))).toMatch(/"6".*Rapidez.*1\.00.*0\.00.*Trato.*Precio/);
    expect(rows?.find((row) => row.includes('Mandos medios'))).toMatch(/"5".*Seguimiento.*Precio.*Trato/);
    for (const name of ['Dirección', 'Áreas de soporte']) {
      const hidden = rows?.find((row) => row.includes(name)) ?? '';
      expect(hidden).toContain('hidden');
      expect(hidden).not.toMatch(/Trato|Rapidez/);
    }
    expect(charts(chapter)[2]).toMatchObject({
      form: 'dots',
      rows: ['Trato', 'Rapidez', 'Precio', 'Seguimiento'],
      series: [
        { name: 'Mandos medios', values: [3, 4, 2, 1] },
        { name: 'Primera línea', values: [2, 1, 3, 4] },
      ],
    });
  });

  test('of many options tells the late places together', () => {
    const [first] = orderAndWords.items;
    if (first?.kind !== 'scale') throw new Error('no option');
    const items = Array.from({ length: 20 }, (_, i) => ({ ...first, id: `o${i}` }));
    const sheet = { values: items.map((_, i) => i + 1) };
    const [, places] = charts(chapterOf({ ...orderAndWords, items }, [sheet, sheet, sheet]));
    expect(places).toMatchObject({ points: ['6 o después', '5', '4', '3', '2', '1'] });
    expect(places?.form === 'likert' ? places.rows[19]?.counts : []).toEqual([3, 0, 0, 0, 0, 0]);
  });
});

describe('points', () => {
  const shares: readonly Sheet[] = [{ values: [70, 30, 0] }, { values: [50, 30, 20] }, { values: [60, 40, 0] }];

  test('are drawn as shares and printed with their spread, their people and their agreement', () => {
    const chapter = chapterOf(pointsAndFact, shares);
    const [picture] = charts(chapter);
    expect(picture).toMatchObject({ form: 'dots', scale: { from: 0, to: 60 }, rows: ['Rapidez', 'Trato', 'Precio'] });
    expect(picture?.form === 'dots' ? picture.series[0]?.values.map((share) => Math.round(share ?? 0)) : []).toEqual([
      60, 33, 7,
    ]);
    const [figures] = tables(chapter);
    // 70, 50 and 60: mean 60, sd 10; all three gave to it.
    expect(figures?.rows[0]).toEqual({
      cells: [
        'Rapidez',
        { rich: [{ strong: expect.stringMatching(/^60/) as string }] },
        '60.0 (10.0)',
        '60.0',
        '3',
        '3',
      ],
    });
    expect(JSON.stringify(chapter)).toContain('W de Kendall');
    expect(JSON.stringify(chapter)).toContain('Repartieron 3 personas');
    expect(JSON.stringify(chapter)).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('that did not make the total are told', () => {
    const said = JSON.stringify(chapterOf(pointsAndFact, [...shares, { values: [40, 40, 0] }]));
    expect(said).toContain('Los puntos de 1 persona no sumaban 100');
  });

  test('beside a hard fact without a reference: nobody reads of practitioners', () => {
    const facts = [{ factId: 'f-1', value: 12, source: 'Mesa de ayuda' }];
    const chapter = chapterOf(pointsAndFact, shares, { facts });
    const table = tables(chapter).find(({ caption }) => caption === 'Lo que dicen los datos');
    expect(table?.columns.map(({ title }) => title)).toEqual(['Dato', 'Valor', 'Fuente']);
    expect(JSON.stringify(chapter)).not.toContain('practicantes');
    const [fact] = pointsAndFact.facts;
    if (fact === undefined) throw new Error('no fact');
    const referenced = { ...fact, reference: { es: 'Otra casa: 9', en: 'Another house: 9' } };
    const other = tables(chapterOf({ ...pointsAndFact, facts: [referenced] }, shares, { facts }));
    expect(other.some(({ caption }) => caption.includes('practicantes'))).toBe(true);
  });
});

test('whom a point of view asks is told where it is not everybody', () => {
  const [lens] = orderAndWords.lenses;
  if (lens === undefined) throw new Error('no lens');
  const definition = { ...orderAndWords, lenses: [{ ...lens, groups: ['frontline', 'customer'] as const }] };
  expect(JSON.stringify(chapterOf(definition, orders))).toMatch(/«Prioridad» se preguntó sólo a: Primera línea/);
  expect(JSON.stringify(chapterOf(orderAndWords, orders))).not.toContain('se preguntó sólo');
});
