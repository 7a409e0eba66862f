import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportInput } from '../../../electron/engine/report/input.ts';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import type { Block, ReportSection, Row, SectionId, TableBlock } from '../../../src/domain/report/model.ts';
import { tightestOf } from '../../../electron/engine/report/model/fit.ts';
import { at, block, dayBlocks, dayParked, dayPhotos, photo } from '../../support/docx/day.ts';
import { type CaseOptions, reportInput } from '../../support/docx/report-input.ts';

const input = reportInput();

function sectionOf(given: ReportInput, id: SectionId, tightness = 0): ReportSection | undefined {
  return buildReportModel(given, tightness).sections.find((section) => section.id === id);
}

/** Headings and paragraphs as a reader sees them. */
function said(section: ReportSection | undefined): string[] {
  return (section?.blocks ?? []).flatMap((one) => {
    if (one.kind === 'heading') return [one.text];
    return one.kind === 'paragraph' ? [one.text.filter((part) => typeof part === 'string').join('')] : [];
  });
}

const isTable = (one: Block): one is TableBlock => one.kind === 'table';

function cellsOf(row: Row | undefined): string[] {
  if (row === undefined || 'band' in row) throw new Error('a row was expected');
  return row.cells.map((cell) => {
    if (typeof cell === 'string') return cell;
    return 'hidden' in cell
      ? cell.hidden
      : cell.rich.map((part) => (typeof part === 'string' ? part : Object.values(part).join(''))).join('');
  });
}

function ran(blocks: ReportInput['blocks'], options: CaseOptions = {}): ReportSection | undefined {
  return sectionOf({ ...reportInput(options), blocks }, 'day');
}

/** One block of an hour from nine on that began at `begins` and ended at `ends`. */
const hour = (begins: string, ends: string): ReportInput['blocks'] => [
  block({ id: 'b', title: 'Mapa', minutes: 60, startedAt: begins, endedAt: ends }),
];

describe('the agenda, plan and actual', () => {
  it('is told block by block, with a conclusion', () => {
    const section = ran(dayBlocks);
    expect(said(section)).toEqual([
      'La sesión terminó 12 minutos después de lo previsto',
      'Plan y realidad de la agenda',
      'El bloque que más se alargó fue «Propuesta de valor»: 18 minutos más de lo previsto. Se omitió un bloque.',
    ]);
    const table = section?.blocks.find(isTable);
    expect(table?.caption).toBe('Plan y realidad: Taller 1, 14 mar 2026');
    expect(table?.rows.map(cellsOf)).toEqual([
      ['Bienvenida', '09:00', '15', '09:04', '16', '+1'],
      ['Propuesta de valor', '09:15', '60', '09:20', '78', '+18'],
      ['Receso', '10:15', '15', '—', '—', 'omitido'],
      ['Madurez de empowerment', '10:30', '60', '10:38', '55', '−5'],
      ['Del hallazgo a la acción', '11:30', '40', '11:33', '38', '−2'],
      ['Cierre', '12:10', '10', '12:11', '21', '+11'],
      ['Término de la sesión', '12:20', '—', '12:32', '—', '+12'],
    ]);
  });

  it('is told in English too', () => {
    const section = ran(dayBlocks, { language: 'en' });
    expect(said(section)).toEqual([
      'The session ended 12 minutes later than planned',
      'The agenda: plan and actual',
      'The block that ran over most was “Value proposition”: 18 minutes more than planned. One block was skipped.',
    ]);
    expect(cellsOf(section?.blocks.find(isTable)?.rows[0])).toEqual([
      'Welcome',
      '9:00 AM',
      '15',
      '9:04 AM',
      '16',
      '+1',
    ]);
  });

  it.each([
    ['on time', hour(at(9), at(10)), 'La sesión terminó a la hora prevista'],
    ['a minute late', hour(at(9), at(10, 1)), 'La sesión terminó 1 minuto después de lo previsto'],
    ['early', hour(at(9), at(9, 40)), 'La sesión terminó 20 minutos antes de lo previsto'],
    ['at another hour', hour(at(15), at(16)), 'La sesión duró lo previsto'],
    ['at another hour, longer', hour(at(15), at(16, 9)), 'La sesión duró 9 minutos más de lo previsto'],
    ['at another hour, shorter', hour(at(15), at(15, 59)), 'La sesión duró 1 minuto menos de lo previsto'],
    ['past midnight', hour(at(9), at(24, 30)), 'La sesión terminó 870 minutos después de lo previsto'],
  ])('concludes with how it ended: %s', (_name, blocks, title) => {
    expect(said(ran(blocks))[0]).toBe(title);
  });

  it.each([
    ['a block that still runs', { startedAt: at(10), endedAt: null }, 'sin cierre'],
    ['a block that never began', {}, 'sin iniciar'],
  ])('says nothing of an end that is not there: %s', (_name, last, words) => {
    const section = ran([...hour(at(9), at(10)), block({ id: 'c', startsAt: 600, minutes: 30, ...last })]);
    expect(said(section)).toEqual(['Cómo transcurrió la sesión', 'Plan y realidad de la agenda']);
    const rows = section?.blocks.find(isTable)?.rows.map(cellsOf) ?? [];
    expect(rows.map((row) => row.at(-1))).toEqual(['0', words]);
  });

  it('names those that tie, up to three', () => {
    const late = (count: number): ReportInput['blocks'] =>
      Array.from({ length: count }, (_, index) =>
        block({
          id: `b${index}`,
          title: `Parte ${index + 1}`,
          startsAt: 540 + index * 30,
          startedAt: at(9, index * 35),
          endedAt: at(9, index * 35 + 35),
        }),
      );
    expect(said(ran(late(2)))[2]).toBe(
      'Los bloques que más se alargaron fueron «Parte 1» y «Parte 2»: 5 minutos más cada uno.',
    );
    expect(said(ran(late(4)))).toHaveLength(2);
  });

  it('does not call a skipped block long', () => {
    const skipped = block({ id: 'a', startsAt: 480, startedAt: at(8), endedAt: at(9), skipped: true });
    expect(said(ran([skipped, ...hour(at(9), at(10))]))[2]).toBe('Se omitió un bloque.');
  });

  it('has one table for each session that ran, and leaves no trace of one that was only planned', () => {
    const [first] = input.sessions;
    if (first === undefined) throw new Error('one session expected');
    const sessions = [first, { ...first, id: 's2', title: 'Taller 2' }, { ...first, id: 's3', title: 'Taller 3' }];
    const blocks = [
      ...hour(at(9), at(10)),
      ...hour(at(9), at(10, 5)).map((one) => ({ ...one, id: 'c', sessionId: 's2' })),
      block({ id: 'd', sessionId: 's3', title: 'Nunca' }),
    ];
    const section = sectionOf({ ...input, sessions, blocks }, 'day');
    expect(said(section)).toEqual([
      'Cómo transcurrieron las sesiones',
      'Plan y realidad de la agenda',
      'La sesión terminó a la hora prevista.',
      'La sesión terminó 5 minutos después de lo previsto. El bloque que más se alargó fue «Mapa»: 5 minutos más de lo previsto.',
    ]);
    expect(section?.blocks.filter(isTable).map(({ caption }) => caption)).toEqual([
      'Plan y realidad: Taller 1, 14 mar 2026',
      'Plan y realidad: Taller 2, 14 mar 2026',
    ]);
    expect(JSON.stringify(section)).not.toContain('Nunca');
  });

  it('stays out of the report when nothing ran, and out of the executive edition always', () => {
    expect(ran([block({ id: 'b' }), block({ id: 'c', skipped: true })])).toBeUndefined();
    expect(ran(dayBlocks, { edition: 'executive' })).toBeUndefined();
  });

  it('never prints the facilitator’s notes', () => {
    expect(JSON.stringify(buildReportModel(reportInput({ day: true })))).not.toContain('Notas de quien facilita');
  });
});

describe('photos', () => {
  const rowsOf = (section: ReportSection | undefined): string[][] =>
    (section?.blocks ?? []).flatMap((one) => (one.kind === 'photos' ? [one.row.map(({ caption }) => caption)] : []));

  it('stand with the instrument of their block, the others with the day', () => {
    const model = buildReportModel(reportInput({ day: true }));
    const [mirror, rubric] = model.sections.filter(({ id }) => id === 'instrument');
    expect(rowsOf(mirror)).toEqual([
      ['Lo que el cliente diría de nosotros en su peor día', 'Propuesta de valor'],
      ['El recorrido de una queja'],
    ]);
    expect(rowsOf(rubric)).toEqual([['Quién decide qué, según recepción']]);
    expect(rowsOf(model.sections.find(({ id }) => id === 'day'))).toEqual([
      ['Acciones que la sala puso primero'],
      ['La pared completa'],
      ['Foto de la sesión', 'Bienvenida'],
    ]);
  });

  it('of an exercise that nobody answered stand with the day', () => {
    const model = buildReportModel({ ...reportInput({ day: true }), exercises: [] });
    expect(rowsOf(model.sections.find(({ id }) => id === 'day')).flat()).toHaveLength(dayPhotos.length);
  });

  it('are printed once each in the complete edition and never in the executive one', () => {
    const side = fc.integer({ min: 1, max: 10_000 });
    const anyPhoto = fc.record({
      width: side,
      height: side,
      blockId: fc.constantFrom(null, 'gone', ...dayBlocks.map(({ id }) => id)),
    });
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
    fc.assert(
      fc.property(fc.array(anyPhoto, { maxLength: 30 }), (given) => {
        const photos = given.map((one, index) => photo({ ...one, id: `p${index}`, bytes, caption: `Foto ${index}` }));
        const complete = buildReportModel({ ...input, blocks: dayBlocks, photos });
        const captions = complete.sections.flatMap((section) => rowsOf(section).flat());
        expect(captions.toSorted()).toEqual(photos.map(({ caption }) => caption).toSorted());
        const executive = buildReportModel({ ...input, blocks: dayBlocks, photos, edition: 'executive' });
        expect(executive.sections.flatMap(rowsOf)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('parked topics', () => {
  it('follow the roadmap, open ones first', () => {
    const model = buildReportModel({ ...input, parked: dayParked });
    const ids = model.sections.map(({ id }) => id);
    expect(ids.indexOf('parking')).toBe(ids.indexOf('roadmap') + 1);
    expect(said(model.sections.find(({ id }) => id === 'parking'))).toEqual([
      'Dos temas quedaron pendientes',
      'Por resolver',
      '¿Quién autoriza un descuento en fin de semana?',
      'El contrato de mantenimiento vence en junio y nadie lo ha revisado.',
      'Resueltos',
      'Si las quejas por WhatsApp cuentan como quejas: sí, desde hoy.',
    ]);
  });

  it.each([
    [false, 1, 'Un tema quedó pendiente'],
    [false, 12, '12 temas quedaron pendientes'],
    [true, 1, 'El tema que se apartó quedó resuelto'],
    [true, 3, 'Los 3 temas que se apartaron quedaron resueltos'],
  ])('agree in number: settled %s, %i', (settled, count, title) => {
    const parked = Array.from({ length: count }, (_, index) => ({
      id: `${index}`,
      sessionId: 's1',
      text: 'x',
      settled,
    }));
    expect(said(sectionOf({ ...input, parked }, 'parking'))).toEqual([title, ...parked.map(({ text }) => text)]);
  });

  it('are few and short in the executive edition, and the rest is counted', () => {
    const parked = Array.from({ length: 9 }, (_, index) => ({
      id: `${index}`,
      sessionId: 's1',
      text: 'Un tema que no cabe. '.repeat(400),
      settled: index > 6,
    }));
    const executive = { ...reportInput({ edition: 'executive' }), parked };
    const [title, ...texts] = said(sectionOf(executive, 'parking'));
    expect(title).toBe('Siete temas quedaron pendientes');
    expect(texts.slice(-2)).toEqual([
      'Hay 2 temas más en la edición completa.',
      'Otros 2 temas se apartaron y quedaron resueltos.',
    ]);
    expect(texts).toHaveLength(7);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(110);
    expect(said(sectionOf(executive, 'parking', tightestOf(executive)))).toHaveLength(4);
  });

  it('stay on one page while they are few, and may break when they are many', () => {
    const tied = (count: number): (boolean | undefined)[] => {
      const parked = Array.from({ length: count }, (_, index) => ({
        ...{ id: `${index}`, sessionId: 's1', settled: false },
        text: 'Un tema que alguien tiene que responder. '.repeat(3),
      }));
      const [, ...list] = sectionOf({ ...input, parked }, 'parking')?.blocks ?? [];
      return list.map((block) => (block.kind === 'paragraph' ? block.withNext : undefined));
    };
    expect(tied(3)).toEqual([true, true, false]);
    expect(tied(30)).not.toContain(true);
  });

  it('leave no trace where there are none', () => {
    expect(sectionOf(input, 'parking')).toBeUndefined();
    const blank = [{ id: 'k', sessionId: 's1', text: '\u0007 \n', settled: false }];
    expect(sectionOf({ ...input, parked: blank }, 'parking')).toBeUndefined();
  });
});

it('says for how many voices a quote stands', () => {
  const [first] = input.exercises;
  if (first === undefined) throw new Error('one exercise expected');
  const quotes = [
    { text: 'Se dijo tres veces.', itemId: null, groupId: 'g-frontline', voices: 3 },
    { text: 'Se dijo una vez.', itemId: null, groupId: null, voices: 1 },
  ];
  const { sections } = buildReportModel({ ...input, exercises: [{ ...first, quotes }] });
  const printed = sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'quote'));
  expect(printed).toEqual([
    { kind: 'quote', text: 'Se dijo tres veces.', source: 'Primera línea · 3 voces' },
    { kind: 'quote', text: 'Se dijo una vez.', source: '' },
  ]);
});
