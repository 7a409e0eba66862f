/** The chapter of an instrument that rates nothing: an order, words and a hard fact. */
import { expect, test } from 'vitest';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { reportInput } from '../../support/docx/report-input.ts';
import { orderAndWords } from '../../support/mixed-instrument.ts';

const orders = [
  [1, 2, 3, 4],
  [1, 3, 2, 4],
  [2, 1, 3, 0],
  [1, 2, 0, 0],
];

test('an order concludes, is drawn and printed with its figures; nobody reads that answers were too few', () => {
  const usual = reportInput();
  const answers = orders.flatMap((places, person) =>
    [...places, 0].map((value, i) => ({
      ballotId: `b${person}`,
      groupId: 'g-frontline',
      lensId: 'order',
      itemId: i < 4 ? `o-${i + 1}` : 'q-why',
      value,
      channel: 'kiosk' as const,
    })),
  );
  const input = { answers, groups: [], tallies: [], consensus: [], evidence: [], facts: [], minimumGroup: 3 };
  const [exercise] = usual.exercises;
  if (exercise === undefined) throw new Error('no exercise');
  const results = scoreExercise(orderAndWords, input);
  const own = { ...exercise, definition: orderAndWords, results, quotes: [], entries: [], previous: null };
  const model = buildReportModel({ ...usual, exercises: [own] });
  const chapter = model.sections.find(({ id }) => id === 'instrument');
  const said = JSON.stringify(chapter);
  expect(said).not.toContain('insuficientes');
  expect(said).toContain('Lo primero es «Rapidez»');
  expect(said).toContain('W de Kendall');
  expect(said).toContain('4 personas respondieron con sus palabras');
  expect(chapter?.blocks.filter(({ kind }) => kind === 'chart')).toMatchObject([
    { chart: { form: 'dots', rows: ['Rapidez', 'Trato', 'Precio', 'Seguimiento'], scale: { from: 1, to: 4 } } },
  ]);
  expect(said).not.toMatch(/NaN|Infinity|undefined/);
});
