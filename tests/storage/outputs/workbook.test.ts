/** The workbook of the data, read back by another library and held against the scoring. */
import { describe, expect, it } from 'vitest';
import type { OutputInput } from '../../../electron/engine/outputs/input.ts';
import { outputBytes } from '../../../electron/engine/outputs/write.ts';
import { inShownNumbers } from '../../../src/domain/results/shown.ts';
import { rooms } from '../../support/docx/cases.ts';
import { hostileTexts } from '../../support/docx/hostile.ts';
import { outputInput } from '../../support/outputs/output-input.ts';
import {
  type ReadCell,
  type ReadSheet,
  readWorkbook,
  throughLibreOffice,
  workbookFaults,
} from '../../support/outputs/read.ts';

const few = rooms['8'];

const sheetCalled = (sheets: readonly ReadSheet[], title: string): ReadSheet => {
  const found = sheets.find((sheet) => sheet.title === title);
  if (!found) throw new Error(`no sheet "${title}" among ${sheets.map((sheet) => sheet.title).join(', ')}`);
  return found;
};

/** Titles are texts; anything else in the row of titles would not be told apart. */
const columnTold = (sheet: ReadCell | undefined, column: ReadCell | undefined): string =>
  JSON.stringify([sheet, column]);

/** Rows as objects, by the titles of the columns. */
function records({ rows: [titles = [], ...rows] }: ReadSheet): Record<string, ReadCell>[] {
  return rows.map((row) =>
    Object.fromEntries(titles.map((title, at) => [typeof title === 'string' ? title : '', row[at] ?? null])),
  );
}

describe.each(Object.keys(rooms) as (keyof typeof rooms)[])('the data of %s people', (size) => {
  // Three hundred people and four instruments take the validator minutes.
  const instruments = size === '300' ? ['empowerment', 'allies'] : undefined;
  const input = outputInput({ groups: rooms[size], ...(instruments && { instruments }) });

  it('is a faultless workbook whose numbers are those of the scoring', { timeout: 180_000 }, async () => {
    const bytes = outputBytes(input);
    expect(await workbookFaults(bytes)).toEqual([]);
    const sheets = await readWorkbook(bytes);
    for (const { definition, results } of input.exercises) {
      const shown = inShownNumbers(definition, results);
      const everybody = shown.items.filter(({ summary, consensus }) => summary !== null || consensus !== null);
      if (everybody.length === 0) continue;
      const lines = records(sheetCalled(sheets, definition.title.es));
      for (const { lensId, itemId, summary, groups, consensus } of shown.items) {
        const own = lines.filter((line) => line['Lente'] === lensId && line['Clave'] === itemId);
        const [all, ...others] = own;
        expect(all?.['Grupo']).toBe('Todos');
        expect(figuresIn(all)).toEqual(figuresOf(summary));
        expect(all?.['Consenso'] ?? null).toBe(consensus?.value ?? null);
        const visible = groups.filter(
          (cell) => cell.hidden !== null || cell.summary.n + cell.summary.notApplicable > 0,
        );
        expect(others.map(figuresIn)).toEqual(visible.map((cell) => figuresOf(cell.summary)));
        for (const [at, cell] of visible.entries()) if (cell.hidden !== null) expect(others[at]?.['Nota']).toBeTruthy();
      }
    }
    const answers = records(sheetCalled(sheets, 'Respuestas'));
    for (const { definition, results } of input.exercises) {
      for (const { lensId, itemId, summary } of results.items) {
        const own = answers.filter(
          (row) => row['Instrumento'] === definition.id && row['Lente'] === lensId && row['Reactivo'] === itemId,
        );
        const total = own.reduce((sum, row) => sum + Number(row['Cuántas']), 0);
        expect(total).toBe((summary?.n ?? 0) + (summary?.notApplicable ?? 0));
      }
    }
  });
});

describe('the workbook', () => {
  it('has its tables named, filtered and frozen, in either language', async () => {
    for (const language of ['es', 'en'] as const) {
      const [cover, ...sheets] = await readWorkbook(outputBytes(outputInput({ language, groups: few })));
      expect(cover?.frozen).toBeNull();
      expect(sheets.length).toBeGreaterThan(5);
      expect(sheets.map(({ frozen }) => frozen)).toEqual(sheets.map(() => 'A2'));
      const names = sheets.flatMap(({ tables }) => Object.keys(tables));
      expect(new Set(names).size).toBe(sheets.length);
      for (const { tables } of sheets) for (const [range, filter] of Object.values(tables)) expect(filter).toBe(range);
      for (const { widths, rows } of sheets) expect(widths.length).toBe(rows[0]?.length);
    }
  });

  it('says on its cover whose data it is and which groups are hidden, and why', async () => {
    const [cover] = await readWorkbook(outputBytes(outputInput({ groups: rooms['38'] })));
    const text = JSON.stringify(cover?.rows);
    expect(text).toContain('Grupo Alborada');
    expect(text).toContain('21 de marzo de 2026');
    expect(text).toContain('ningún grupo');
    const small = [...rooms['38'].slice(0, 3), { id: 'g-support', role: 'support' as const, people: 2, lean: 0 }];
    const [other] = await readWorkbook(outputBytes(outputInput({ groups: small })));
    expect(JSON.stringify(other?.rows)).toContain(
      'Áreas de soporte (muy pocas respuestas); Dirección (para proteger a otro grupo)',
    );
  });

  it('holds codes and names only where they were asked for and the exercise is identified', async () => {
    const read = async (names: boolean) =>
      records(sheetCalled(await readWorkbook(outputBytes(outputInput({ names, groups: few }))), 'Respuestas'));
    const [without = {}] = await read(false);
    expect(Object.keys(without)).not.toContain('Participante');
    const rows = await read(true);
    const named = rows.filter((row) => row['Participante'] !== null);
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named.map((row) => row['Instrumento']))).toEqual(new Set(['empowerment']));
  });

  it('holds the whole project beside the answers, every column in the codebook', async () => {
    const input = outputInput({ groups: few, names: true, instruments: ['empowerment'] });
    const sheets = await readWorkbook(outputBytes(input));
    const rows = (title: string): Record<string, ReadCell>[] => records(sheetCalled(sheets, title));
    const present = rows('Asistencia').reduce((sum, row) => sum + Number(row['Presentes']), 0);
    expect(present).toBe(few.reduce((sum, { people }) => sum + people, 0));
    expect(rows('Personas')).toMatchObject([{ Participante: 'P01', Nombre: 'Ñandú Pérez' }]);
    expect(rows('Agenda').map((row) => [row['Inicio'], row['Título'], row['Minutos de más'], row['Notas']])).toEqual([
      ['09:00', 'ejercicio', 5, '@nota'],
      ['09:00', '+52 minutos', 5, '@nota'],
    ]);
    expect(rows('Pendientes')).toMatchObject([{ Pendiente: '=1+1 para después', Resuelto: 'no' }]);
    expect(rows('Fotos')).toMatchObject([{ Pie: '-5 grados', 'Se imprime': 'sí' }]);
    expect(rows('Hallazgos').map((row) => [row['Hallazgo'], row['Gravedad']])).toEqual(
      input.findings.map(({ title, severity }) => [title, severity]),
    );
    expect(rows('Plan de acción').map((row) => row['Qué'])).toEqual(input.actions.map(({ what }) => what));
    expect(rows('Historial')).toEqual([
      { Día: { day: '2026-03-14' }, Quién: '@autora', Qué: 'respuestas', Cambios: 12 },
    ]);
    const told = new Set(rows('Diccionario').map((row) => columnTold(row['Dónde'], row['Nombre'])));
    for (const title of [
      'Asistencia',
      'Personas',
      'Agenda',
      'Pendientes',
      'Fotos',
      'Hallazgos',
      'Plan de acción',
      'Historial',
    ])
      for (const column of sheetCalled(sheets, title).rows[0] ?? []) expect(told).toContain(columnTold(title, column));
    // Nobody is named unasked, and then the codebook does not speak of it either.
    const without = await readWorkbook(outputBytes(outputInput({ groups: few, instruments: ['empowerment'] })));
    expect(JSON.stringify(without)).not.toContain('Ñandú Pérez');
    expect(without.map(({ title }) => title)).not.toContain('Personas');
  });

  it('types days as days and never holds a formula, whatever people write', async () => {
    const bytes = outputBytes(hostile(outputInput({ groups: few })));
    expect(await workbookFaults(bytes)).toEqual([]);
    const sheets = await readWorkbook(bytes);
    for (const { types } of sheets) expect(types).not.toContain('f');
    const [first] = records(sheetCalled(sheets, 'Respuestas'));
    expect(first?.['Fecha']).toEqual({ day: '2026-03-14' });
    const register = sheetCalled(sheets, 'Registro Aliados');
    const written = register.rows.slice(1).map((row) => row[1]);
    for (const text of formulas) expect(written).toContain(text);
    // What XML cannot hold is left out, and nothing else of the text.
    const control = hostileTexts[0].toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
    expect(written).toContain(control);
  });

  it('opens in LibreOffice', async () => {
    const text = await throughLibreOffice('datos.xlsx', outputBytes(outputInput({ groups: few })));
    expect(text).toContain('Grupo Alborada');
    expect(text).toContain('Qué se ocultó y por qué');
  });
});

const formulas = ['=1+1', '+52 55', '-5', '@SUM(A1)', '\tcon tabulador', '\rcon retorno', '=HYPERLINK("http://x","y")'];

/** Hostile texts wherever a person types. */
function hostile(input: OutputInput): OutputInput {
  const texts = [...formulas, ...hostileTexts];
  return {
    ...input,
    engagement: { ...input.engagement, client: texts[7] ?? '', confidentiality: texts[9] ?? '' },
    groups: input.groups.map((group, at) => ({ ...group, name: texts[at] ?? '' })),
    sessions: input.sessions.map((session) => ({ ...session, title: '=1+1' })),
    exercises: input.exercises.map((exercise) => {
      const column = exercise.definition.register?.columns[0]?.id;
      if (exercise.definition.id !== 'allies' || column === undefined) return exercise;
      return {
        ...exercise,
        entries: texts.map((text, at) => ({ id: `h${at}`, data: { [column]: text }, override: null })),
      };
    }),
  };
}

type Summary = OutputInput['exercises'][number]['results']['items'][number]['summary'];

function figuresOf(summary: Summary): ReadCell[] {
  if (summary === null) return Array.from({ length: 10 }, () => null);
  const { n, notApplicable, mean, median, sd, index, counts, agreement } = summary;
  return [n, notApplicable, mean, median, sd, index, ...counts.slice(0, 3), agreement.rwg];
}

function figuresIn(line: Record<string, ReadCell> | undefined): (ReadCell | undefined)[] {
  return [
    ...['n', 'No aplica', 'Media', 'Mediana', 'Desviación', 'Índice'],
    ...[1, 2, 3].map((place) => `Lugar ${place}`),
    'rwg',
  ].map((title) => line?.[title]);
}
