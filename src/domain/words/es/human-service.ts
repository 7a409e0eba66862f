import type { Frequency, ProtocolDecision, ProtocolStep } from '../../protocols/protocol.ts';
import { formatList, formatNumber } from '../format.ts';
import { plural, quoteEs } from '../grammar.ts';

type Rating = 'value' | 'rigidity';

const number = (n: number): string => formatNumber(n, 'es', Number.isInteger(n) ? 0 : 1);
const rules = (n: number): string => `${number(n)} ${plural(n, 'regla', 'reglas')}`;
const ratings: Readonly<Record<Rating, string>> = { value: 'valor', rigidity: 'rigidez' };

/** What the protocol inventory says: steps, the reasons of each, and the robot index. */
export const humanService = {
  steps: {
    keep: 'Conservar',
    remove: 'Quitar',
    loosen: 'Flexibilizar',
    'loosen-manner': 'Flexibilizar la manera',
  } satisfies Record<ProtocolStep, string>,
  frequencies: {
    daily: 'diario',
    weekly: 'semanal',
    monthly: 'mensual',
    rare: 'raro',
  } satisfies Record<Frequency, string>,
  /** Which rule decided, and the numbers it was held against. */
  why: ({ step, reasons, missing, legalDecided }: ProtocolDecision, legal: boolean): string => {
    if (step === null)
      return `Falta calificar: ${formatList(
        missing.map((one) => ratings[one]),
        'es',
      )}.`;
    const held = reasons.map(({ rating, value, comparison, threshold }) => {
      const limit = {
        'at-least': `${threshold} o más`,
        'at-most': `${threshold} o menos`,
        below: `menos de ${threshold}`,
      };
      return `${ratings[rating]} ${value} (${limit[comparison]})`;
    });
    const flag =
      step === 'remove' ? ['sin ley que la pida'] : legalDecided && legal ? ['la pide la ley o la seguridad'] : [];
    const text = formatList([...held, ...flag], 'es');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
  robot: {
    sentence: (index: number, contacts: number, robotic: number, all: number, worthless: number): string =>
      `Índice robot ${formatNumber(index, 'es')} de 100: de unos ${number(contacts)} contactos al mes con ${rules(all)}, ${number(robotic)} son con ${rules(worthless)} que al cliente no le ${plural(worthless, 'sirve', 'sirven')} (valor 2 o menos).`,
    title: 'Índice robot, 0–100',
    formula: 'contactos al mes con reglas de valor 2 o menos / contactos al mes con todas las reglas × 100',
    meaning: 'De cada 100 veces que una regla se cruza con un cliente, cuántas la regla no le sirve.',
    limits:
      'Cada regla pesa por su frecuencia: diario 20, semanal 4, mensual 1, raro 0.2. Es lo que la sala escribió y calificó: las reglas que nadie anotó no cuentan.',
  },
  conclusion: {
    robotTitle: (index: number): string =>
      index === 0
        ? 'Ninguna regla anotada sobra: todas le sirven al cliente'
        : `${formatNumber(index, 'es')} de cada 100 contactos con una regla son de robot`,
    stepsTitle: (remove: number, loosen: number, all: number): string =>
      remove + loosen === 0
        ? plural(all, 'La única regla anotada se conserva', `Las ${rules(all)} se conservan`)
        : `De ${rules(all)}, ${number(remove)} ${plural(remove, 'se quita', 'se quitan')} y ${number(loosen)} ${plural(loosen, 'se flexibiliza', 'se flexibilizan')}`,
    decided: (remove: number, loosen: number, keep: number, overridden: number): string =>
      `${plural(remove, 'Se quita', 'Se quitan')} ${number(remove)}, ${plural(loosen, 'se flexibiliza', 'se flexibilizan')} ${number(loosen)} y ${plural(keep, 'se conserva', 'se conservan')} ${number(keep)}${overridden === 0 ? '' : `; en ${number(overridden)} la sala decidió distinto de la regla`}.`,
    open: (n: number): string => `A ${rules(n)} le${n === 1 ? '' : 's'} falta una calificación.`,
    service: (index: number, people: number): string =>
      `Los seis puntos de servicio: ${formatNumber(index, 'es')} de 100 (${formatNumber(people, 'es')} ${plural(people, 'persona', 'personas')}).`,
    removeFirst: (rule: string): string =>
      `Empiece por quitar ${quoteEs(rule)}: de las que sobran, es la que más se repite.`,
    loosenFirst: (rule: string): string =>
      `Empiece por dar margen en ${quoteEs(rule)}: es la regla rígida que más se repite.`,
    keepAll: 'Pida a primera línea las reglas que faltan en el inventario antes de darlo por bueno.',
    rate: 'Califique el valor y la rigidez de cada regla para que se pueda decidir.',
  },
  findings: {
    robot: (index: number, contacts: number, robotic: number, all: number, worthless: number) => ({
      title: `${formatNumber(index, 'es')} de cada 100 contactos con una regla son de robot`,
      soWhat: `De unos ${number(contacts)} contactos al mes con ${rules(all)}, ${number(robotic)} son con ${rules(worthless)} de valor 2 o menos. El cliente los vive como trámite, y quien atiende también.`,
    }),
    remove: (count: number, decided: number, first: readonly string[]) => ({
      title: `${formatNumber(count, 'es')} ${plural(count, 'protocolo se puede quitar', 'protocolos se pueden quitar')} ya`,
      soWhat: `De ${rules(decided)} con decisión, ${plural(count, 'a una', `a ${number(count)}`)} la sala decidió ${plural(count, 'quitarla', 'quitarlas')}. ${plural(first.length, 'Es', 'Las más frecuentes son')} ${formatList(first.map(quoteEs), 'es')}. Quitar no cuesta dinero: devuelve tiempo y margen.`,
    }),
    loosen: (count: number, manner: number, decided: number, first: readonly string[]) => ({
      title: `${formatNumber(count, 'es')} ${plural(count, 'protocolo necesita', 'protocolos necesitan')} margen para quien atiende`,
      soWhat: `De ${rules(decided)} con decisión, ${number(count)} ${plural(count, 'se flexibiliza', 'se flexibilizan')}${manner === 0 ? '' : ` (en ${number(manner)}, sólo la manera: la regla la pide la ley o la seguridad)`}. ${plural(first.length, 'Es', 'Las más frecuentes son')} ${formatList(first.map(quoteEs), 'es')}.`,
    }),
  },
  actions: {
    robot: (index: number) => ({
      what: 'Revisar con primera línea, una por semana, las reglas de valor 2 o menos, empezando por las diarias',
      kpi: `Índice robot, hoy ${formatNumber(index, 'es')}; meta: por debajo de 25`,
    }),
    remove: (count: number, first: string) => ({
      what: `Quitar ${quoteEs(first)}${count > 1 ? ` y ${plural(count - 1, 'otra regla', `otras ${number(count - 1)} reglas`)} que al cliente no le ${plural(count - 1, 'sirve', 'sirven')}` : ''}, y avisar a quien atiende`,
      kpi: `Reglas quitadas: ${number(count)} de ${number(count)}`,
    }),
    loosen: (count: number, first: string) => ({
      what: `Escribir con quien atiende qué se puede mover en ${quoteEs(first)}${count > 1 ? ` y en ${plural(count - 1, 'otra regla', `otras ${number(count - 1)} reglas`)}` : ''}, sin pedir permiso`,
      kpi: 'Casos resueltos sin escalar',
    }),
  },
};
