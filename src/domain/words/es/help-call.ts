import type { BlockerId } from '../../help-call/blockers.ts';
import { formatList, formatMean, formatNumber, formatPercent } from '../format.ts';
import { lowerFirst, plural, quoteEs } from '../grammar.ts';

const answers = (n: number): string => `${formatNumber(n, 'es')} ${plural(n, 'respuesta', 'respuestas')}`;
const rung = (mean: number): string => formatMean(mean, 'es');
const blocker: Readonly<Record<BlockerId, string>> = { people: 'Personas', processes: 'Procesos', culture: 'Cultura' };

/** The call for help: `mean`, `step` and so on in rungs 0–5. */
export const helpCall = {
  blocker,
  option: { yes: 'Sí', partly: 'En parte', no: 'No' },
  conclusion: {
    short: (today: number, desired: number): string =>
      `Hoy se llega al peldaño ${rung(today)} de 5, y se quiere llegar al ${rung(desired)}`,
    helpless: (percent: number): string =>
      `${formatPercent(percent, 'es')} de las respuestas dejan hoy al cliente sin ayuda`,
    equal: (today: number): string => `La ayuda está donde la sala la quiere: peldaño ${rung(today)} de 5`,
    onlyToday: (today: number): string => `Hoy se llega al peldaño ${rung(today)} de 5`,
    means: (n: number, helpless: number): string =>
      `${answers(n)} sobre lo que pasaría hoy; ${formatPercent(helpless, 'es')} en los peldaños 0 a 2, donde el cliente se va sin ayuda.`,
    step: (step: number, today: number, desired: number): string =>
      `De hoy (${rung(today)}) a lo que debería pasar (${rung(desired)}) hay ${rung(step)} ${plural(Number(rung(step)), 'peldaño', 'peldaños')}.`,
    back: (step: number): string =>
      `La sala quiere ${rung(step)} peldaños menos que hoy: conviene preguntar qué se está prometiendo de más.`,
    widest: (scenario: string, step: number): string =>
      `El paso más largo está en ${quoteEs(scenario)}: ${rung(step)} peldaños. Empiece por ahí.`,
    blocked: (ids: readonly BlockerId[], marks: number, of: number): string =>
      `Lo que más estorba: ${formatList(
        ids.map((id) => lowerFirst(blocker[id])),
        'es',
      )} (${plural(ids.length, '', 'cada uno ')}${formatNumber(marks, 'es')} de ${formatNumber(of, 'es')} marcas posibles).`,
    askDesired: 'Falta preguntar qué debería pasar: sin eso no se sabe qué tan lejos se está.',
    keep: 'Cuéntelo como es: hoy la ayuda llega hasta donde se quiere.',
  },
};
