import { describe, expect, it } from 'vitest';
import { readTables, tableCalled } from '../../support/docx/tables.ts';
import { reportInput } from '../../support/docx/report-input.ts';
import { write } from '../../support/docx/write.ts';
import { rooms } from '../../support/docx/cases.ts';

const input = reportInput();
const { file } = await write(input, false);
const [mirror, rubric] = input.exercises;

describe('figures read back from the document', () => {
  it('shows every item of every lens as it was scored', () => {
    for (const exercise of input.exercises) {
      for (const lens of exercise.definition.lenses) {
        const title =
          exercise.definition.lenses.length > 1
            ? `Preguntas: ${exercise.definition.title.es}, lente «${lens.title.es}»`
            : `Preguntas: ${exercise.definition.title.es}`;
        const [, ...rows] = tableCalled(file, title).rows;
        const scored = exercise.results.items.filter((item) => item.lensId === lens.id);
        expect(rows).toHaveLength(scored.length);
        for (const [at, { itemId, summary }] of scored.entries()) {
          const item = exercise.definition.items.find(({ id }) => id === itemId);
          expect(rows[at]).toEqual([
            `${item?.short.es}\n${item?.question.es}`,
            String(summary?.n),
            String(summary?.notApplicable),
            summary?.mean?.toFixed(2),
            String(summary?.median),
            summary?.sd?.toFixed(2),
            summary?.counts.join(' · '),
            expect.stringContaining(summary?.agreement.rwg?.toFixed(2) ?? '—'),
          ]);
        }
      }
    }
  });

  it('shows the mirror of every dimension', () => {
    if (mirror?.results.kind !== 'value-proposition') throw new Error('no mirror');
    const [, ...rows] = tableCalled(file, 'El espejo en cifras').rows;
    const gaps = mirror.results.mirror.dimensions.map(({ gap }) => Math.round(gap ?? 0));
    expect(rows.map((row) => Number(row.at(-1)?.replace('−', '-').replace('+', '')))).toEqual(gaps);
    expect(rows.map(([title]) => title)).toEqual(mirror.definition.dimensions.map(({ title }) => title.es));
  });

  it('shows the level of every dimension with where it comes from', () => {
    if (rubric?.results.kind !== 'empowerment') throw new Error('no rubric');
    const [, ...rows] = tableCalled(file, 'Nivel de cada dimensión y la conducta que describe').rows;
    expect(rows.map((row) => row[1])).toEqual(
      rubric.results.dimensions.map(({ level, from }) => `${level} ${from === 'consensus' ? 'consenso' : 'mediana'}`),
    );
  });

  it('never shows a number of a hidden group', () => {
    const whole = mirror?.results.scales.find(
      ({ lensId, dimensionId }) => lensId === 'customer' && dimensionId === null,
    );
    const reasons = (whole?.groups ?? []).flatMap(({ hidden }) => (hidden === null ? [] : [hidden]));
    expect(reasons.length).toBeGreaterThan(0);
    const words = { 'too-few': 'oculto: menos de 3 respuestas', 'protects-another': 'oculto: protege a otro grupo' };
    const short = tableCalled(file, `Los grupos en cifras · ${mirror?.definition.title.es}`).rows.filter(
      (row) => row.length === 2,
    );
    expect(short.map((row) => row[1])).toEqual(reasons.map((reason) => words[reason]));
  });

  it('repeats the header of every table of figures', () => {
    const captions = [
      'Plan de acción',
      'Hallazgos por prioridad',
      'Quién respondió, por grupo',
      'Todos los índices, con su dispersión, acuerdo y evidencia',
    ];
    const tables = readTables(file).filter(({ caption }) => captions.includes(caption));
    expect(tables.map(({ repeatsHeader }) => repeatsHeader)).toEqual([true, true, true, true]);
  });

  it('shows no figure at all of a single person', async () => {
    const alone = await write(
      reportInput({ groups: rooms['1'], findings: false, quotes: false, instruments: ['value-proposition'] }),
      false,
    );
    const text = readTables(alone.file)
      .filter(({ caption }) => !caption.startsWith('Cómo se calculó'))
      .flatMap(({ rows }) => rows.flat())
      .join('\n');
    expect(text).not.toMatch(/\d\.\d\d/);
    expect(text).toContain('oculto: menos de 3 respuestas');
  });
});
