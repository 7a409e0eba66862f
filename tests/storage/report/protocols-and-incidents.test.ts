import { describe, expect, it } from 'vitest';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import type { Block } from '../../../src/domain/report/model.ts';
import { part, textOf } from '../../support/docx/package.ts';
import { withRegisters } from '../../support/docx/protocols-and-incidents.ts';
import { rooms } from '../../support/docx/cases.ts';
import { tableCalled } from '../../support/docx/tables.ts';
import { write } from '../../support/docx/write.ts';

const { file } = await write(withRegisters(), false);
const text = textOf(part(file, 'word/document.xml'));
const blocksOf = (input = withRegisters()): Block[] => buildReportModel(input).sections.flatMap(({ blocks }) => blocks);

describe('the protocol inventory in the document', () => {
  const rows = tableCalled(file, 'Protocolos y lo que se decide con cada uno').rows;
  const rowOf = (rule: string) => rows.find(([first = '']) => first.startsWith(rule)) ?? [];

  it('prints the step with its reasons', () => {
    expect(rowOf('Pedir folio')).toEqual([
      'Pedir folio, nombre y cuatro datos antes de saludar De Sistemas',
      '1 · 5',
      'diario',
      'Quitar. Valor 1 (2 o menos) y sin ley que la pida.',
    ]);
    expect(rowOf('Firma')[3]).toBe(
      'Flexibilizar la manera. Valor 3 (menos de 4), rigidez 5 (4 o más) y la pide la ley o la seguridad.',
    );
    expect(rowOf('Leer el aviso')[3]).toBe('Sin decisión. Falta calificar: valor.');
  });

  it('prints what the room decided, why, and what the rule said', () => {
    expect(rowOf('Autorización')[3]).toBe(
      'La sala: Flexibilizar. Hasta 500 pesos decide quien atiende; arriba, el gerente. Por regla: Quitar. Valor 2 (2 o menos) y sin ley que la pida.',
    );
    expect(rowOf('No prestar')[3]).toContain('La sala había decidido «Quitar»; la ley o la seguridad no lo permiten.');
  });

  it('groups by what holds', () => {
    expect(rows.filter((row) => row.length === 1).flat()).toEqual([
      'Se quitan',
      'Se flexibilizan',
      'Se conservan',
      'Falta calificar',
    ]);
  });

  it('tells the robot index with its contacts', () => {
    // 20 + 4 + 0.2 of 20 + 4 + 4 + 20 + 0.2 contacts a month: 50.2 %.
    expect(text).toContain(
      'Índice robot 50 de 100: de unos 48.2 contactos al mes con 5 reglas, 24.2 son con 3 reglas que al cliente no le sirven (valor 2 o menos).',
    );
  });
});

describe('the log in the document', () => {
  it('draws the Pareto with its numbers', () => {
    const charts = blocksOf().flatMap((block) =>
      block.kind === 'chart' && block.chart.form === 'pareto' ? [block] : [],
    );
    expect(charts.map(({ caption }) => caption)).toEqual([
      'Causas, por veces al mes',
      'Etapas del recorrido, por veces al mes',
    ]);
    const [cause] = charts;
    expect(cause?.chart.form === 'pareto' && cause.chart.rows.map(({ label, text: said }) => [label, said])).toEqual([
      ['Sistema', '55 · 50\u00A0%'],
      ['Política', '30 · 27\u00A0%'],
      ['Aliado', '15 · 14\u00A0%'],
      ['Proceso', '10 · 9\u00A0%'],
    ]);
    expect(cause?.alt).toBe(
      'Columnas de mayor a menor con una línea de lo que se junta. Primero, Sistema: 50\u00A0% de las veces, 55 al mes. Con Sistema y Política se junta el 77\u00A0%.',
    );
    expect(cause?.note).toContain('A 1 incidente le falta cuántas veces al mes.');
  });

  it('prints the chains as paths, a channel of the room’s own among them', () => {
    const [, first, second] = tableCalled(file, 'Las cadenas más largas').rows;
    expect(first).toEqual([
      'Que le envíen el aparato a casa',
      'Sucursal → Teléfono → Correo → Mostrador de la plaza → Teléfono',
      '3',
      '7',
    ]);
    expect(second?.slice(2)).toEqual(['2', '4']);
  });

  it('concludes with the share that a free hand would have solved', () => {
    expect(text).toContain('Detrás del 50\u00A0% de los «no se puede» hay un sistema');
    expect(text).toContain('El 36\u00A0% de las veces bastaba dejar decidir a quien estaba enfrente');
  });
});

describe('whatever was written down', () => {
  it.each(['es', 'en'] as const)('leaves no NaN and no empty chart: %s', (language) => {
    for (const edition of ['executive', 'complete'] as const) {
      const input = withRegisters({ language, edition, groups: rooms['1'], previous: false });
      for (const count of [0, 1, 5]) {
        const few = {
          ...input,
          exercises: input.exercises.map((one) => ({ ...one, entries: one.entries.slice(0, count) })),
        };
        expect(JSON.stringify(blocksOf(few))).not.toMatch(/NaN|Infinity|undefined|"rows":\[\]/);
      }
    }
  });
});
