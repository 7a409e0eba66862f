/** What a day in the room leaves for the report: an agenda that ran, photos of flip charts, parked topics. */
import type { ReportPhoto } from '../../../electron/engine/report/input.ts';
import type { BlockView, ParkedView } from '../../../src/contract/facilitation-views.ts';
import { clockOf } from '../../../src/domain/agenda/clock.ts';
import { flipChart } from './jpeg.ts';

/** The day on which `reportInput` holds its only session, `s1`. */
const instantOf = clockOf('2026-03-14');

/** An hour of that day, in the time zone of this computer, as the engine stores it. */
export function at(hour: number, minute = 0): string {
  return new Date(instantOf(hour * 60 + minute)).toISOString();
}

/** A block that was planned for 9:00, half an hour long, and never ran. */
export function block(given: Partial<BlockView> & Pick<BlockView, 'id'>): BlockView {
  return {
    sessionId: 's1',
    kind: 'activity',
    title: '',
    startsAt: 540,
    minutes: 30,
    exerciseId: null,
    notes: 'Notas de quien facilita.',
    startedAt: null,
    endedAt: null,
    pausedMs: 0,
    extraMinutes: 0,
    skipped: false,
    ...given,
  };
}

/** Half a day that ends twelve minutes late; the break was skipped. */
export const dayBlocks: readonly BlockView[] = [
  block({ id: 'b1', kind: 'welcome', startsAt: 540, minutes: 15, startedAt: at(9, 4), endedAt: at(9, 20) }),
  block({
    id: 'b2',
    kind: 'exercise',
    exerciseId: 'x-value-proposition',
    startsAt: 555,
    minutes: 60,
    startedAt: at(9, 20),
    endedAt: at(10, 38),
  }),
  block({ id: 'b3', kind: 'break', startsAt: 615, minutes: 15, skipped: true }),
  block({
    id: 'b4',
    kind: 'exercise',
    exerciseId: 'x-empowerment',
    startsAt: 630,
    minutes: 60,
    startedAt: at(10, 38),
    endedAt: at(11, 33),
  }),
  block({
    id: 'b5',
    kind: 'plan',
    title: 'Del hallazgo a la acción',
    startsAt: 690,
    minutes: 40,
    startedAt: at(11, 33),
    endedAt: at(12, 11),
  }),
  block({ id: 'b6', kind: 'closing', startsAt: 730, minutes: 10, startedAt: at(12, 11), endedAt: at(12, 32) }),
];

export function photo(given: Partial<ReportPhoto> & Pick<ReportPhoto, 'id'>): ReportPhoto {
  const { width = 900, height = 1200 } = given;
  const bytes = given.bytes ?? flipChart(width, height, given.id.codePointAt(1) ?? 0);
  return { sessionId: 's1', blockId: null, caption: '', ...given, bytes, width, height };
}

/** Upright and lying ones, a strip and a small one; some with a caption, some of an exercise, one of no block. */
export const dayPhotos: readonly ReportPhoto[] = [
  photo({ id: 'p1', blockId: 'b2', caption: 'Lo que el cliente diría de nosotros en su peor día' }),
  photo({ id: 'p2', blockId: 'b2' }),
  photo({ id: 'p3', blockId: 'b2', width: 1600, height: 1200, caption: 'El recorrido de una queja' }),
  photo({ id: 'p4', blockId: 'b4', width: 1200, height: 1600, caption: 'Quién decide qué, según recepción' }),
  photo({ id: 'p5', blockId: 'b5', width: 1600, height: 1000, caption: 'Acciones que la sala puso primero' }),
  photo({ id: 'p6', width: 1600, height: 420, caption: 'La pared completa' }),
  photo({ id: 'p7', width: 320, height: 240 }),
  photo({ id: 'p8', blockId: 'b1', width: 900, height: 1600 }),
];

export const dayParked: readonly ParkedView[] = [
  { id: 'k1', sessionId: 's1', text: '¿Quién autoriza un descuento en fin de semana?', settled: false },
  {
    id: 'k2',
    sessionId: 's1',
    text: 'El contrato de mantenimiento vence en junio y nadie lo ha revisado.',
    settled: false,
  },
  { id: 'k3', sessionId: 's1', text: 'Si las quejas por WhatsApp cuentan como quejas: sí, desde hoy.', settled: true },
];

/** Sixty blocks of twelve minutes, each a minute late. */
export function manyBlocks(count = 60): BlockView[] {
  return Array.from({ length: count }, (_, index) =>
    block({
      id: `m${String(index).padStart(3, '0')}`,
      title: index % 7 === 0 ? '' : `Bloque ${index + 1}`,
      startsAt: 420 + index * 12,
      minutes: 12,
      startedAt: at(7, index * 12 + 1),
      endedAt: at(7, (index + 1) * 12 + 1),
    }),
  );
}

/** Photos of every proportion, each with a picture of its own. */
export function manyPhotos(count = 30): ReportPhoto[] {
  const sides = [
    [900, 1200],
    [1600, 1200],
    [1200, 900],
    [1000, 1000],
    [900, 1600],
    [2400, 300],
    [300, 2400],
  ] as const;
  return Array.from({ length: count }, (_, index) => {
    const [width, height] = sides[index % sides.length] ?? [900, 1200];
    return photo({ id: `${index}`, width: width + index, height, caption: index % 3 === 0 ? '' : `Hoja ${index + 1}` });
  });
}
