import type { IncidentCause } from '../../incidents/incident.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { plural, quoteEs } from '../grammar.ts';

const number = (n: number): string => formatNumber(n, 'es', Number.isInteger(n) ? 0 : 1);
const percent = (share: number): string => formatPercent(share * 100, 'es');
const incidents = (n: number): string => `${number(n)} ${plural(n, 'incidente', 'incidentes')}`;
const times = (n: number): string => `${number(n)} ${plural(n, 'vez', 'veces')}`;
const causes = {
  policy: 'una política',
  process: 'un proceso',
  person: 'una persona',
  system: 'un sistema',
  ally: 'un aliado',
} satisfies Record<IncidentCause, string>;
/** What to change first, by cause. */
const remedies = {
  policy: 'Reescribir con quien atiende la política que más veces obliga a decir que no',
  process: 'Caminar el proceso del lado del cliente y quitar el paso que más veces lo detiene',
  person: 'Acompañar a quien atiende con casos reales y respaldo para decidir',
  system: 'Dar a quien atiende la vista o el permiso que el sistema le niega, aunque sea a mano',
  ally: 'Acordar con el aliado qué hace él y qué decimos nosotros cuando falla',
} satisfies Record<IncidentCause, string>;

/** What the log says. Shares 0–1. */
export const cannotLog = {
  conclusion: {
    mainCause: (cause: string, share: number): string =>
      `Detrás del ${percent(share)} de los «no se puede» hay ${causes[cause as IncidentCause]}`,
    solved: (share: number): string => `El ${percent(share)} de los «no se puede» se resolvía con dejar decidir`,
    times: (n: number, perMonth: number): string =>
      `${times(perMonth)} al mes el cliente oye que no, en ${incidents(n)} de la bitácora`,
    unweighted: (n: number): string => `${incidents(n)} en la bitácora; falta decir cuántas veces al mes`,
    weight: (n: number, perMonth: number): string => `${incidents(n)}, unas ${times(perMonth)} al mes.`,
    able: (share: number, able: number, withPermission: number): string =>
      `El ${percent(share)} de las veces bastaba dejar decidir a quien estaba enfrente: en el ${percent(able)} podía, en el ${percent(withPermission)} tenía que pedir permiso.`,
    effort: (mean: number, sd: number | null, n: number): string =>
      `Cada caso le cuesta al cliente ${number(mean)} ${plural(mean, 'paso', 'pasos')} de más en promedio (${sd === null ? '' : `desviación ${formatNumber(sd, 'es', 1)}, `}n ${number(n)}).`,
    openness: (index: number, people: number): string =>
      `Apertura a la queja: ${formatNumber(index, 'es')} de 100 (${number(people)} ${plural(people, 'persona', 'personas')}).`,
    startWith: (asked: string): string => `Empiece por romper la cadena más larga: ${quoteEs(asked)}.`,
    freeHand: 'Empiece por lo que se resuelve con dejar decidir: no pide sistema, proceso ni presupuesto.',
    askTimes: 'Escriba cuántas veces al mes pasa cada cosa: sin eso no se sabe qué pesa más.',
    fixCause: (cause: string): string => `${remedies[cause as IncidentCause]}.`,
  },
  findings: {
    cause: (cause: string, share: number, count: number, all: number) => ({
      title: `Detrás del ${percent(share)} de los «no se puede» hay ${causes[cause as IncidentCause]}`,
      soWhat: `Son ${number(count)} de ${times(all)} al mes con causa conocida. Mientras no cambie, el cliente oirá lo mismo, lo atienda quien lo atienda.`,
    }),
    solved: (share: number, able: number, withPermission: number) => ({
      title: `El ${percent(share)} de los «no se puede» se resolvía con dejar decidir`,
      soWhat: `En el ${percent(able)} de las veces, quien estaba enfrente podía resolverlo y no lo hizo; en el ${percent(withPermission)} le faltó el permiso. No pide sistema, proceso ni aliado: pide respaldo.`,
    }),
    chains: (chains: number, all: number, asked: string, channels: number, repeats: number) => ({
      title: `Para ${quoteEs(asked)} el cliente pasó por ${number(channels)} canales`,
      soWhat: `En ${number(chains)} de ${incidents(all)} lo mandaron a tres canales o más; en el más largo contó su historia ${repeats === 0 ? 'una sola vez' : `${times(repeats)} más`}. Cada salto es una oportunidad de que se vaya.`,
    }),
  },
  actions: {
    cause: (cause: string) => ({
      what: remedies[cause as IncidentCause],
      kpi: `Veces al mes que se dice que no por ${causes[cause as IncidentCause]}`,
    }),
    solved: (share: number) => ({
      what: 'Escribir la lista de lo que quien atiende puede resolver sin pedir permiso, y respaldar a quien la use',
      kpi: `«No se puede» que se resolvían con dejar decidir, hoy ${percent(share)}`,
    }),
    chains: (asked: string) => ({
      what: `Nombrar a una persona que se haga cargo de principio a fin cuando el cliente pide ${quoteEs(asked)}`,
      kpi: 'Canales por los que pasa el cliente, dos o menos',
    }),
  },
};
