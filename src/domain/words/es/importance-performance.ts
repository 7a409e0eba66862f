import type { ImportanceAxis, ImportanceQuadrant } from '../../importance-performance/quadrants.ts';
import { formatList, formatMean, formatNumber } from '../format.ts';
import { plural, quoteEs } from '../grammar.ts';

const number = (n: number): string => formatNumber(n, 'es');
const list = (names: readonly string[]): string => formatList(names.map(quoteEs), 'es');
const axes: Readonly<Record<ImportanceAxis, string>> = { importance: 'importancia', performance: 'desempeño' };

/** Quadrants of Martilla & James, and what they say. */
export const importancePerformance = {
  quadrants: {
    'concentrate-here': 'Concentrarse aquí',
    'keep-it-up': 'Mantener así',
    'low-priority': 'Prioridad baja',
    'possible-overkill': 'Posible exceso',
  } satisfies Record<ImportanceQuadrant, string>,
  axes,
  /** Why an attribute on a line is where it is. */
  onLineShort: (on: readonly ImportanceAxis[]): string =>
    `en la línea de ${formatList(
      on.map((axis) => axes[axis]),
      'es',
    )}: cuenta como alto`,
  conclusion: {
    concentrate: (names: readonly string[]): string =>
      names.length > 3
        ? `${number(names.length)} atributos importan y no se cumplen`
        : `${list(names)} ${plural(names.length, 'importa', 'importan')} y no se ${plural(names.length, 'cumple', 'cumplen')}`,
    inOrder: (n: number): string => `Lo que más importa es lo que mejor se hace, en ${number(n)} atributos`,
    flat: (on: readonly ImportanceAxis[]): string =>
      `Todos los atributos salen iguales en ${formatList(
        on.map((axis) => axes[axis]),
        'es',
      )}: no hay cuadrantes que distinguir`,
    lines: (importance: number, performance: number, n: number): string =>
      `Las líneas son las medianas de ${number(n)} ${plural(n, 'atributo', 'atributos')}: ${formatMean(importance, 'es')} puntos de importancia y ${formatMean(performance, 'es')} de 5 en desempeño.`,
    people: (shared: number, fewest: number, most: number): string =>
      `${number(shared)} ${plural(shared, 'persona repartió', 'personas repartieron')} 100 puntos; ${fewest === most ? number(most) : `de ${number(fewest)} a ${number(most)}`} ${plural(most, 'calificó', 'calificaron')} el desempeño.`,
    onLine: (names: readonly string[]): string =>
      `${list(names)} ${plural(names.length, 'queda', 'quedan')} justo en una línea y ${plural(names.length, 'cuenta', 'cuentan')} como alto.`,
    moveFrom: (overkill: readonly string[], first: string): string =>
      `Mueva tiempo y dinero de ${list(overkill.slice(0, 3))} hacia ${quoteEs(first)}.`,
    startWith: (first: string): string => `Empiece por ${quoteEs(first)}: es donde una mejora se nota más.`,
    keep: 'Cuide lo que ya se hace bien y pregunte a clientes si ordenarían igual la importancia.',
    askAgain: 'Pida que se repartan de nuevo los puntos: si todo importa lo mismo, nada orienta la inversión.',
  },
  finding: {
    concentrate: (p: {
      names: string;
      count: number;
      of: number;
      importance: number;
      performance: number;
      performanceLine: number;
      n: number;
    }) => ({
      title:
        p.count > 3
          ? `${number(p.count)} de ${number(p.of)} atributos importan al cliente y no se cumplen`
          : `${list(p.names.split('\n'))} ${plural(p.count, 'importa', 'importan')} al cliente y no se ${plural(p.count, 'cumple', 'cumplen')}`,
      soWhat: `${quoteEs(p.names.split('\n')[0] ?? '')} recibió ${formatMean(p.importance, 'es')} de 100 puntos y ${formatMean(p.performance, 'es')} de 5 en desempeño (n ${number(p.n)}), debajo de la mediana de ${formatMean(p.performanceLine, 'es')}. Ahí una mejora vale más que en cualquier otro lado.`,
    }),
    overkill: (p: { names: string; count: number; of: number; importance: number; performance: number }) => ({
      title: `Se invierte de más en ${list(p.names.split('\n'))}`,
      soWhat: `${quoteEs(p.names.split('\n')[0] ?? '')} tiene ${formatMean(p.performance, 'es')} de 5 en desempeño y sólo ${formatMean(p.importance, 'es')} de 100 puntos de importancia. De ahí puede salir lo que falta en lo que sí importa.`,
    }),
  },
  action: {
    concentrate: (p: { names: string; performance: number }) => ({
      what: `Elegir con primera línea un cambio que el cliente note en ${quoteEs(p.names.split('\n')[0] ?? '')}`,
      kpi: `Desempeño de ${quoteEs(p.names.split('\n')[0] ?? '')}, hoy ${formatMean(p.performance, 'es')} de 5`,
    }),
    overkill: (p: { names: string }) => ({
      what: `Revisar qué se puede dejar de hacer en ${quoteEs(p.names.split('\n')[0] ?? '')} sin que el cliente lo extrañe`,
      kpi: 'Horas y dinero que se mueven a lo que importa',
    }),
  },
};
