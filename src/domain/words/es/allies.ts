import type { AllyQuadrant, AllyRatingId } from '../../allies/ally.ts';
import type { AllyReason, AllyStep } from '../../allies/recommended-step.ts';
import { formatIndex, formatList, formatNumber } from '../format.ts';
import { lowerFirst, plural, quoteEs } from '../grammar.ts';

const rating: Readonly<Record<AllyRatingId | 'health', string>> = {
  health: 'salud del servicio',
  attitude: 'actitud',
  role: 'papel',
  training: 'entrenamiento',
  replaceable: 'hay con quién cambiarlo',
  insource: 'podríamos hacerlo nosotros',
  visibility: 'nos enteramos cuando falla',
  contingency: 'hay plan para cuando falle',
};
const step: Readonly<Record<AllyStep, string>> = {
  keep: 'Conservar y seguir entrenando',
  'explain-role': 'Explicar su papel',
  train: 'Entrenar',
  replace: 'Cambiar de aliado',
  insource: 'Hacerlo nosotros',
  'negotiate-and-watch': 'Negociar y vigilar',
};
const number = (n: number): string => formatNumber(n, 'es');
const names = (list: readonly string[]): string => formatList(list.map(quoteEs), 'es');
const allyCount = (n: number): string => `${number(n)} ${plural(n, 'aliado', 'aliados')}`;

/** Allies: impact and ratings 1–5, health an index 0–100. */
export const allies = {
  rating,
  step,
  quadrant: {
    'act-first': 'Atender primero',
    protect: 'Proteger',
    improve: 'Mejorar con calma',
    maintain: 'Mantener',
  } satisfies Record<AllyQuadrant, string>,
  plan: 'Controle lo controlable: prepare el plan',
  /** One comparison on the way to a step, e.g. "actitud 2, menos de 3". */
  reason: ({
    rating: id,
    value,
    comparison,
    threshold,
  }: Pick<AllyReason, 'rating' | 'value' | 'comparison' | 'threshold'>): string =>
    `${rating[id]} ${id === 'health' ? formatIndex(value, 'es') : number(value)} (${comparison === 'at-least' ? `${number(threshold)} o más` : `menos de ${number(threshold)}`})`,
  missing: (ids: readonly AllyRatingId[]): string =>
    `Falta calificar: ${formatList(
      ids.map((id) => rating[id]),
      'es',
    )}`,
  conclusion: {
    actFirst: (list: readonly string[], of: number): string =>
      list.length <= 2
        ? `${names(list)} ${plural(list.length, 'pesa', 'pesan')} en el cliente y ${plural(list.length, 'atiende', 'atienden')} mal: ${plural(list.length, 'va', 'van')} primero`
        : `${number(list.length)} de ${allyCount(of)} pesan en el cliente y atienden mal`,
    noPlan: (count: number, of: number): string =>
      `${number(count)} de ${allyCount(of)} ${plural(count, 'puede', 'pueden')} fallar sin que haya un plan`,
    healthy: (of: number): string =>
      plural(
        of,
        'El aliado que se revisó cuida al cliente',
        `Los ${number(of)} aliados que se revisaron cuidan al cliente`,
      ),
    unrated: (of: number): string =>
      `${allyCount(of)} en la lista, y falta ${plural(of, 'calificarlo', 'calificarlos')}`,
    counts: (of: number, rated: number): string =>
      `${allyCount(of)} en el registro; ${number(rated)} con impacto y salud del servicio calificados.`,
    health: (lowest: string, value: number): string =>
      `La salud más baja es la de ${quoteEs(lowest)}: ${formatIndex(value, 'es')} de 100.`,
    plans: (count: number): string =>
      count === 1
        ? 'A uno le falta un plan para cuando falle.'
        : `A ${number(count)} les falta un plan para cuando fallen.`,
    step: (name: string, what: string): string => `Empiece con ${quoteEs(name)}: ${lowerFirst(what)}.`,
    messages: (count: number): string =>
      count === 0
        ? 'Todos tienen escrito qué se le dirá al cliente.'
        : `Falta escribir qué se le dirá al cliente en ${number(count)} ${plural(count, 'caso', 'casos')}.`,
    rate: 'Califique impacto, actitud, papel y entrenamiento: con eso la regla propone un paso.',
  },
};
