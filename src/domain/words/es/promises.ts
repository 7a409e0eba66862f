import { formatIndex, formatList, formatMean, formatNumber, formatPercent } from '../format.ts';
import { plural, quoteEs } from '../grammar.ts';

const number = (n: number): string => formatNumber(n, 'es');
const promisesOf = (n: number): string => `${number(n)} ${plural(n, 'promesa', 'promesas')}`;
const list = (names: readonly string[]): string => formatList(names.map(quoteEs), 'es');

/** What the promises say of themselves, by where the room placed them. */
export const promises = {
  /** Words about us, about the customer, and those of which nobody can tell. */
  counts: (us: number, customer: number, undecided: number): string =>
    `${number(us)} de nosotros · ${number(customer)} del cliente${undecided === 0 ? '' : ` · ${number(undecided)} sin decidir`}`,
  mirror: 'La lente cuenta palabras, no intenciones: es un espejo para conversar y no forma parte de la calificación.',
  conclusion: {
    title: (ofUs: number, rated: number): string =>
      ofUs === 0
        ? plural(
            rated,
            'La promesa habla del cliente tanto o más que de nosotros',
            `Las ${number(rated)} promesas hablan del cliente tanto o más que de nosotros`,
          )
        : ofUs === rated
          ? plural(
              rated,
              'La promesa habla de nosotros, no del cliente',
              `Las ${number(rated)} promesas hablan de nosotros, no del cliente`,
            )
          : `${number(ofUs)} de ${promisesOf(rated)} ${plural(ofUs, 'habla', 'hablan')} más de nosotros que del cliente`,
    unrated: (n: number): string =>
      plural(
        n,
        'Una promesa escrita; falta oírla como cliente',
        `${promisesOf(n)} escritas; falta oírlas como cliente`,
      ),
    index: (index: number, people: number): string =>
      `En conjunto, ${formatIndex(index, 'es')} de 100 hacia el cliente (${number(people)} ${plural(people, 'persona', 'personas')}).`,
    lowest: (text: string, mean: number, sd: number | null, n: number): string =>
      `La que más habla de nosotros: ${quoteEs(text)} (media ${formatMean(mean, 'es')}${sd === null ? '' : `, desviación ${formatMean(sd, 'es')}`}, n ${number(n)}).`,
    rewritten: (n: number, all: number): string =>
      `${plural(n, 'Ya se reescribió', 'Ya se reescribieron')} ${number(n)} de ${number(all)}.`,
    rate: 'Pida a cada persona que lea las promesas como cliente y las coloque entre los dos extremos.',
    rewriteFirst: (text: string): string =>
      `Reescriba primero ${quoteEs(text)}: qué necesita el cliente, con sus palabras.`,
    use: 'Lleve las frases nuevas a la página, al mostrador y a quien vende, y pregunte a clientes si se reconocen.',
  },
  finding: {
    text: (p: { count: number; rated: number; share: number; names: string }) => ({
      title: `${number(p.count)} de ${promisesOf(p.rated)} ${plural(p.count, 'habla', 'hablan')} de nosotros`,
      soWhat: `${formatPercent(p.share * 100, 'es')} de lo que la empresa promete quedó por debajo de 3 de 5 cuando la sala lo oyó como cliente. ${plural(p.names.split('\n').length, 'La que más', 'Las que más')}: ${list(p.names.split('\n'))}. El cliente busca lo suyo en esas frases y no lo encuentra.`,
    }),
    action: (p: { count: number; names: string }) => ({
      what: `Reescribir ${quoteEs(p.names.split('\n')[0] ?? '')}${p.count > 1 ? ` y ${plural(p.count - 1, 'la otra', `las otras ${number(p.count - 1)}`)}` : ''} desde lo que el cliente necesita, y probarlas con cinco clientes`,
      kpi: `Promesas por debajo de 3 de 5: de ${number(p.count)} a 0`,
    }),
  },
};
