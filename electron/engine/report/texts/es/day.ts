import { counted } from './counting.ts';

const minutes = (n: number, shown: string): string => `${shown} ${n === 1 ? 'minuto' : 'minutos'}`;

/** What the day left: its agenda as it ran, its photos, and what was put aside. */
export const day = {
  kicker: 'Apéndice · la sesión',
  title: (n: number) => (n === 1 ? 'Cómo transcurrió la sesión' : 'Cómo transcurrieron las sesiones'),
  agenda: 'Plan y realidad de la agenda',
  ended: (n: number, shown: string) =>
    n === 0
      ? 'La sesión terminó a la hora prevista'
      : `La sesión terminó ${minutes(Math.abs(n), shown)} ${n > 0 ? 'después' : 'antes'} de lo previsto`,
  lasted: (n: number, shown: string) =>
    n === 0
      ? 'La sesión duró lo previsto'
      : `La sesión duró ${minutes(Math.abs(n), shown)} ${n > 0 ? 'más' : 'menos'} de lo previsto`,
  quoted: (title: string) => `«${title}»`,
  longest: (blocks: number, names: string, n: number, shown: string) =>
    blocks === 1
      ? `El bloque que más se alargó fue ${names}: ${minutes(n, shown)} más de lo previsto.`
      : `Los bloques que más se alargaron fueron ${names}: ${minutes(n, shown)} más cada uno.`,
  skipped: (n: number, shown: string) => (n === 1 ? 'Se omitió un bloque.' : `Se omitieron ${shown} bloques.`),
  tableCaption: (session: string) => `Plan y realidad: ${session}`,
  tableAlt: 'Cada bloque con su inicio y sus minutos previstos, los reales y la diferencia.',
  columns: {
    block: 'Bloque',
    plannedStart: 'Inicio previsto',
    plannedMinutes: 'Min. previstos',
    actualStart: 'Inicio real',
    actualMinutes: 'Min. reales',
    difference: 'Diferencia',
  },
  end: 'Término de la sesión',
  wasSkipped: 'omitido',
  notBegun: 'sin iniciar',
  notEnded: 'sin cierre',
  note: 'Diferencia: minutos reales menos previstos. En el término, real menos previsto.',
  noteBlocks: 'Diferencia: minutos reales menos previstos.',

  photos: 'Fotos de la sesión',
  photosOfExercise: 'Fotos del ejercicio',
  photoUntitled: 'Foto de la sesión',
  photoAlt: (caption: string) => `Fotografía tomada en la sesión: ${caption}`,

  parking: {
    kicker: 'Pendientes',
    title: (n: number, shown: string) =>
      `${counted(n, shown, false)} ${n === 1 ? 'tema quedó pendiente' : 'temas quedaron pendientes'}`,
    titleSettled: (n: number, shown: string) =>
      n === 1 ? 'El tema que se apartó quedó resuelto' : `Los ${shown} temas que se apartaron quedaron resueltos`,
    open: 'Por resolver',
    settled: 'Resueltos',
    alsoSettled: (n: number, shown: string) =>
      n === 1 ? 'Otro tema se apartó y quedó resuelto.' : `Otros ${shown} temas se apartaron y quedaron resueltos.`,
    more: (n: number, shown: string) =>
      n === 1 ? 'Hay 1 tema más en la edición completa.' : `Hay ${shown} temas más en la edición completa.`,
  },
};
