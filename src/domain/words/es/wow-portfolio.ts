import type { WowQuadrant } from '../../wow/portfolio.ts';
import type { RespiroAgainstSlack } from '../../wow/respiro.ts';
import { formatList, formatNumber, formatPercent } from '../format.ts';
import { plural, quoteEs } from '../grammar.ts';

const number = (n: number): string => formatNumber(n, 'es');
const share = (part: number): string => formatPercent(part * 100, 'es');
const votes = (n: number): string => `${number(n)} ${plural(n, 'voto', 'votos')}`;

/** Less than ten hours with a decimal, and less than one in minutes, so that a small portfolio is not "0 horas". */
function hours(minutes: number): string {
  if (minutes > 0 && minutes < 60)
    return `${number(Math.ceil(minutes))} ${plural(Math.ceil(minutes), 'minuto', 'minutos')}`;
  const digits = minutes > 0 && minutes < 600 ? 1 : 0;
  const text = formatNumber(minutes / 60, 'es', digits);
  return `${text} ${plural(minutes / 60, 'hora', 'horas')}`;
}

/** The portfolio told: votes, balance, and respiro. */
export const wowPortfolio = {
  quadrants: {
    'everyday-high': 'De todos los días, impacto alto',
    'everyday-low': 'De todos los días, impacto bajo',
    'grand-high': 'Gran gesto, impacto alto',
    'grand-low': 'Gran gesto, impacto bajo',
  } satisfies Record<WowQuadrant, string>,
  balance: (part: number): string => `${share(part)} de los votos va a los WOW de todos los días`,
  respiro: {
    need: (minutes: number, known: number, of: number, voted: boolean): string =>
      `${known === of ? plural(of, 'La idea', `Las ${number(of)} ideas`) : `De ${number(of)} ideas, las ${number(known)}`}${voted ? plural(of, ' votada', ' votadas') : ''}${known === of ? '' : ' que dicen cuánto tardan'} ${plural(known, 'pide', 'piden')} ${hours(minutes)} de respiro al mes${known === of ? '' : ', por lo menos'}.`,
    slack: (team: { people: number; hoursPerMonth: number; occupancy: number }, slack: RespiroAgainstSlack): string =>
      `Con ${number(team.people)} ${plural(team.people, 'persona', 'personas')} de ${number(team.hoursPerMonth)} horas al mes y ${formatPercent(team.occupancy, 'es')} de ocupación hay ${hours(slack.slackMinutes)} libres.`,
    verdict: {
      fits: (after: number, _missing: number): string =>
        `Cabe: la ocupación quedaría en ${formatPercent(after, 'es')}.`,
      tight: (after: number, _missing: number): string =>
        `Cabe apretado: la ocupación quedaría en ${formatPercent(after, 'es')}, y por encima de 85 % el respiro no es creíble.`,
      'does-not-fit': (_after: number, missing: number): string =>
        `No cabe: faltan ${hours(missing)} al mes. Quite tareas o elija menos ideas.`,
    },
    noOccupancy: 'Falta la ocupación: se anota en los datos duros de Madurez de empowerment, en la misma medición.',
    noTeam: 'Anote cuántas personas son y cuántas horas al mes atienden, y se verá si cabe.',
  },
  idea: {
    what: (title: string, trigger: string): string =>
      trigger === '' ? `Hacer ${quoteEs(title)}` : `Hacer ${quoteEs(title)}. Señal: ${trigger}`,
    kpi: 'Veces al mes que se hizo',
  },
  conclusion: {
    unvoted: (n: number): string => `${number(n)} ${plural(n, 'idea', 'ideas')} en la mesa, sin votar todavía`,
    first: (title: string): string => `${quoteEs(title)} encabeza la votación`,
    grand: (part: number): string =>
      `Casi todo son grandes gestos: ${share(part)} de los votos va a lo de todos los días`,
    everyday: (part: number): string => `El portafolio se apoya en lo de todos los días: ${share(part)} de los votos`,
    mixed: (part: number): string => `Un portafolio mixto: ${share(part)} de los votos va a lo de todos los días`,
    votes: (dots: number, people: number, title: string, most: number): string =>
      `${votes(dots)} de ${number(people)} ${plural(people, 'persona', 'personas')}; ${quoteEs(title)} reúne ${number(most)}.`,
    vote: 'Reparta los puntos: tres por persona, como mucho dos en una idea.',
    addEveryday: 'Sume ideas que quepan en segundos: lo que el cliente recibe cada día pesa más que un gesto al año.',
    act: (title: string): string =>
      `Elija con la sala las ideas que se harán y póngales dueño; ${quoteEs(title)} primero.`,
  },
  finding: {
    grand: (p: { balance: number; dots: number; people: number }) => ({
      title: `El portafolio WOW es casi todo grandes gestos: ${share(p.balance)} de los votos va a lo de todos los días`,
      soWhat: `${votes(p.dots)} de ${number(p.people)} ${plural(p.people, 'persona', 'personas')}. Un gran gesto lo vive un cliente; lo de todos los días, todos.`,
    }),
    respiro: (p: {
      needMinutes: number;
      slackMinutes: number;
      occupancy: number;
      occupancyAfter: number;
      ideas: number;
    }) => ({
      title: 'El portafolio WOW pide más respiro del que hay',
      soWhat: `${plural(p.ideas, 'La idea elegida pide', `Las ${number(p.ideas)} ideas piden`)} ${hours(p.needMinutes)} al mes y, con ${formatPercent(p.occupancy, 'es')} de ocupación, hay ${hours(p.slackMinutes)}. Sin quitar antes otra cosa, quedan en promesa.`,
    }),
    allies: (p: { share: number; times: number; all: number; count: number; names: string }) => ({
      title: `Los aliados causan ${share(p.share)} de los «no se puede», y ${p.count === 1 ? 'uno ya pedía' : `${number(p.count)} ya pedían`} atención`,
      soWhat: `${number(p.times)} de ${number(p.all)} veces al mes con causa conocida. En el registro de aliados ${plural(p.count, 'está', 'están')} por atender primero ${formatList(p.names.split('\n').map(quoteEs), 'es')}: dos instrumentos señalan lo mismo.`,
    }),
  },
  action: {
    grand: () => ({
      what: 'Elegir con primera línea tres WOW de todos los días que quepan en un minuto, y empezar esta semana',
      kpi: 'WOW de todos los días contados en la junta semanal',
    }),
    respiro: (p: { needMinutes: number; slackMinutes: number }) => ({
      what: 'Quitar trámites del turno hasta liberar el tiempo que piden las ideas elegidas, o elegir menos',
      kpi: `Respiro al mes: de ${hours(p.slackMinutes)} a ${hours(p.needMinutes)}`,
    }),
    allies: (p: { names: string }) => ({
      what: `Llevar a ${quoteEs(p.names.split('\n')[0] ?? '')} los casos de la bitácora y acordar qué hará cuando falle`,
      kpi: '«No se puede» por causa de aliados, veces al mes',
    }),
  },
};
