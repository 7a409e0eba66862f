import { formatIndex, formatList, formatMean, formatNumber, formatPercent, formatSigned } from '../format.ts';
import { lowerFirst, plural, quoteEs } from '../grammar.ts';

const people = (n: number): string => `${formatNumber(n, 'es')} ${plural(n, 'persona', 'personas')}`;
const points = (n: number): string => `${formatIndex(n, 'es')} ${plural(Math.round(n), 'punto', 'puntos')}`;
const list = (names: readonly string[]): string => formatList(names.map(quoteEs), 'es');

export interface Ranked {
  readonly name: string;
  readonly mean: number;
}
export interface Shared {
  readonly name: string;
  /** 0–1. */
  readonly share: number;
}

/** What the results of an exercise say, by rule. Indices 0–100, means and levels in scale points. */
export const conclusions = {
  noAnswers: {
    title: 'Todavía no hay respuestas',
    reading: 'Cuando la sala responda, aquí aparecerá la conclusión.',
    soWhat: 'Abra la ronda o capture las respuestas en papel o a mano alzada.',
  },
  tooFew: (minimum: number) => ({
    title: 'Todavía son muy pocas respuestas para mostrarlas',
    reading: `Se muestran resultados a partir de ${formatNumber(minimum, 'es')} respuestas, para cuidar a quien respondió.`,
    soWhat: 'Invite a más personas a responder.',
  }),
  onlyNotApplicable: {
    title: 'Nadie pudo calificar: todas las respuestas son «No aplica / no sé»',
    reading: 'No hay calificaciones de las que se pueda sacar una conclusión.',
    soWhat: 'Pregunte por qué no se sabe: también es un hallazgo.',
  },
  mirror: {
    better: (gap: number, supposition: boolean): string =>
      `La empresa se ve ${points(gap)} mejor de lo que la ${supposition ? 'vería' : 've'} su cliente`,
    worse: (gap: number, supposition: boolean): string =>
      `La empresa se ve ${points(gap)} peor de lo que la ${supposition ? 'vería' : 've'} su cliente`,
    reading: (band: string): string => `Con la lente del cliente, la empresa está ${lowerFirst(band)}`,
    onlyCompany: (index: number): string =>
      `La empresa se da ${formatIndex(index, 'es')} de 100; falta la lente del cliente`,
  },
  customerIndex: (band: string, index: number, n: number): string =>
    `${formatIndex(index, 'es')} de 100 con la lente del cliente (${people(n)}): ${lowerFirst(band)}.`,
  companyIndex: (index: number, n: number): string =>
    `Como empresa: ${formatIndex(index, 'es')} de 100 (${people(n)}).`,
  lowered: (gap: number, to: string): string =>
    `La brecha de espejo (${formatSigned(gap, 'es')}) baja la lectura una banda: ${lowerFirst(to)}.`,
  gapWithoutLowering: (gap: number): string => `La brecha de espejo es de ${formatSigned(gap, 'es')} puntos.`,
  weakest: (dimension: string, index: number): string =>
    `Lo más bajo es ${dimension} (${formatIndex(index, 'es')}): empiece la conversación por ahí.`,
  allAlike: 'Las dimensiones quedaron casi iguales: converse los casos, no el número.',
  discussCases: 'Pida un caso de cada uno de los pares más bajos y convérsenlo.',
  askCustomer: 'Falta responder en los zapatos del cliente: sin eso no hay espejo.',
  level: {
    title: (level: number, name: string, heldBack: readonly string[]): string => {
      const reached = `Nivel ${level} de empowerment, ${name}`;
      if (heldBack.length === 0) return reached;
      if (heldBack.length > 2) return `${reached}: ${heldBack.length} dimensiones frenan el siguiente nivel`;
      return `${reached}: ${plural(heldBack.length, 'lo frena', 'lo frenan')} ${list(heldBack)}`;
    },
    unfinished: (missing: number, all: number): string =>
      `${plural(missing, 'Falta', 'Faltan')} ${missing} de ${all} dimensiones por definir`,
    unfinishedReading: (missing: readonly string[]): string =>
      `El nivel general se calcula cuando todas las dimensiones tienen nivel. Sin nivel: ${list(missing)}.`,
    unfinishedSoWhat: 'Termine de votar o acuerde un nivel en cada dimensión que falta.',
    meaning: (level: number, needed: number, all: number): string => {
      if (level === 1) return `Menos de ${needed} de ${all} dimensiones llegan al nivel 2.`;
      const below = level === 2 ? '' : `, y ninguna está por debajo del ${level - 1}`;
      return `Al menos ${needed} de ${all} dimensiones están en el nivel ${level} o más${below}.`;
    },
    index: (index: number): string => `El índice, de las medias, es ${formatIndex(index, 'es')} de 100.`,
    leadersHigher: (dimension: string, difference: number): string =>
      `En ${quoteEs(dimension)}, la dirección vota ${formatMean(difference, 'es')} niveles más alto que la primera línea.`,
    leadersLower: (dimension: string, difference: number): string =>
      `En ${quoteEs(dimension)}, la dirección vota ${formatMean(difference, 'es')} niveles más bajo que la primera línea.`,
    blocking: (names: readonly string[], next: number): string =>
      `Para llegar al nivel ${next}, ${list(names)} ${plural(names.length, 'tiene', 'tienen')} que subir: ${plural(names.length, 'está', 'están')} más de un nivel por debajo.`,
    missing: (names: readonly string[], next: number, missing: number): string =>
      names.length === missing
        ? `Para llegar al nivel ${next} ${plural(missing, 'falta que suba', 'falta que suban')} ${list(names)}.`
        : `Para llegar al nivel ${next} ${plural(missing, 'falta que suba', 'falta que suban')} ${missing} de estas dimensiones: ${list(names)}.`,
    top: 'Cuide lo que hay: cuente las historias y vuelva a medir.',
    flags: (names: readonly string[]): string =>
      `Las palabras y los datos no coinciden en ${list(names)}: revise los hechos antes de celebrar.`,
  },
  order: {
    title: (first: string): string => `Lo primero es «${first}»`,
    noOrder: 'No hay un primer lugar compartido',
    reading: (first: Ranked, second: Ranked, n: number, agreement: string | null): string =>
      `${quoteEs(first.name)} queda en el lugar medio ${formatMean(first.mean, 'es')} y «${second.name}» en el ${formatMean(second.mean, 'es')} (${people(n)})${agreement === null ? '.' : `: ${agreement}.`}`,
    soWhat: (first: string): string => `Pregunte qué hace falta para atender primero «${first}» y qué puede esperar.`,
    discuss: 'Pida a quien puso algo primero y a quien lo puso al final que cuenten por qué.',
  },
  share: {
    title: (first: string): string => `Lo que más pesa es «${first}»`,
    tied: 'Nada pesa más que lo demás',
    reading: (first: Shared, second: Shared, n: number): string =>
      `${quoteEs(first.name)} recibió ${formatPercent(first.share * 100, 'es')} del total y «${second.name}» ${formatPercent(second.share * 100, 'es')} (${people(n)}).`,
    soWhat: 'Compare lo que más pesa con lo que hoy recibe más tiempo y dinero.',
  },
  words: {
    title: (n: number): string => `${people(n)} ${plural(n, 'respondió', 'respondieron')} con sus palabras`,
    reading: (questions: number): string =>
      questions === 1
        ? 'Abajo está lo que dijeron. Las palabras no se promedian.'
        : 'Abajo está lo que dijeron a cada pregunta. Las palabras no se promedian.',
    soWhat: 'Lea las voces con la sala, junte las que dicen lo mismo y elija las que van al informe.',
  },
  rated: {
    title: (instrument: string, index: number): string => `${instrument}: ${formatIndex(index, 'es')} de 100`,
    reading: (instrument: string, band: string): string => `${instrument}: ${lowerFirst(band)}`,
    index: (index: number, n: number): string => `${formatIndex(index, 'es')} de 100 (${people(n)}).`,
    discuss: 'Pida un caso de cada una de las calificaciones más bajas y convérsenlo.',
  },
  limits: {
    supposition: 'Nadie de afuera ha respondido: la lente del cliente es una suposición de los empleados.',
    opinion: 'Es opinión interna (D), la evidencia más débil.',
    fewPeople: (n: number): string =>
      `${plural(n, 'Respondió', 'Respondieron')} ${people(n)}: una sola respuesta mueve mucho el resultado.`,
    missingPeople: (answered: number, present: number): string =>
      `${plural(answered, 'Respondió', 'Respondieron')} ${formatNumber(answered, 'es')} de ${formatNumber(present, 'es')} presentes.`,
    hiddenGroups: (n: number): string =>
      `${plural(n, 'No se muestra', 'No se muestran')} ${formatNumber(n, 'es')} ${plural(n, 'grupo', 'grupos')}, para que nadie pueda ser identificado.`,
    notApplicable: (percent: number): string =>
      `El ${formatPercent(percent, 'es')} de las respuestas fue «No aplica / no sé».`,
    noConsensus: (n: number): string =>
      n === 1
        ? 'En 1 dimensión el nivel es la mediana del voto: falta el consenso.'
        : `En ${n} dimensiones el nivel es la mediana del voto: falta el consenso.`,
  },
};
