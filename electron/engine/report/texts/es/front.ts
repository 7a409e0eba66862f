import { counting } from './counting.ts';

/** Page furniture, cover and the page that answers first. */
export const front = {
  people: counting.people,
  reportTitle: 'Informe de experiencia del cliente',
  page: ['Página ', ' de '] as readonly [string, string],
  quotes: ['«', '»'] as readonly [string, string],
  figure: 'Figura',
  table: 'Tabla',
  /** Within a sentence. */
  kinds: { figure: 'figura', table: 'tabla' },
  listOfFigures: 'Figuras',
  listOfTables: 'Tablas',
  see: {
    items: (name: string) => `Las cifras de cada pregunta: ${name}`,
    points: (name: string) => `Los números son los de la ${name}`,
    picture: (name: string) => `Véase la ${name}`,
    register: (name: string) => `Tal como se escribió: ${name}`,
    formulas: (name: string) => `Cómo se calcula cada cifra y de dónde viene: ${name}`,
    glossary: (name: string) => `El significado de los términos: ${name}`,
  },
  hidden: {
    'too-few': (least: string) => `oculto: menos de ${least} respuestas`,
    'protects-another': () => 'oculto: protege a otro grupo',
  },
  hiddenNote: (least: string) =>
    `Las celdas rayadas no se muestran: el grupo dio menos de ${least} respuestas, o mostrarlo permitiría deducir las de otro.`,
  none: '—',
  agreement: { agreement: 'hay acuerdo', partial: 'acuerdo parcial', disagreement: 'hay desacuerdo' },
  mayBeChance: 'puede ser azar',
  evidenceShort: (grade: string, words: string) => `Evidencia ${grade}: ${words}`,

  cover: {
    kicker: 'Diagnóstico de experiencia del cliente',
    wave: 'Medición',
    workshop: (n: number) => (n === 1 ? 'Taller' : 'Talleres'),
    preparedBy: 'Presentado por',
    edition: 'Edición',
    editions: { board: 'Una página', executive: 'Ejecutiva', complete: 'Completa' },
    printedOn: 'Fecha del informe',
    logo: (kit: string) => `Logotipo: ${kit}`,
  },
  board: {
    kicker: (client: string, wave: string) => `Resumen para el consejo · ${client} · ${wave}`,
    findings: (n: number) => (n === 1 ? 'El hallazgo' : n === 2 ? 'Dos hallazgos' : 'Tres hallazgos'),
    decisions: (n: number) =>
      n === 1 ? 'La decisión que se pide' : n === 2 ? 'Dos decisiones que se piden' : 'Tres decisiones que se piden',
    review: (day: string) => `Revisar el avance el ${day}, con los indicadores del plan.`,
    standsOn: 'En qué descansa',
    more: 'Las cifras completas, con su n, su dispersión y su método, están en el informe.',
  },
  contents: 'Contenido',
  disclaimer: 'Aviso',

  answer: {
    kicker: 'La respuesta, en una página',
    nothing: 'Todavía no hay respuestas suficientes para una lectura',
    reasons: (n: number) => (n === 1 ? 'Por qué' : n === 2 ? 'Dos razones' : 'Tres razones'),
    decision: 'La decisión que se pide',
    approve: (n: number, shown: string, first: string) =>
      n === 1
        ? `Aprobar la acción que se propone: ${first}.`
        : `Aprobar el plan de ${counting.actions(n, shown)}, que empieza por: ${first}.`,
    owners: (n: number, shown: string) =>
      n === 1
        ? 'Nombrar a quien responda por la acción que aún no tiene responsable.'
        : `Nombrar a quien responda por las ${counting.actions(n, shown)} que aún no tienen responsable.`,
    chooseFindings: (n: number, shown: string) =>
      n === 1
        ? 'Decidir si el hallazgo se atiende, quién responde por él y cuándo se revisa.'
        : `Decidir cuáles de los ${shown} hallazgos se atienden primero, quién responde por cada uno y cuándo se revisan.`,
    agreeOnAim: 'Acordar qué debe cambiar antes de la próxima medición y quién responde por ello.',
    index: (lens: string) => `Índice, lente «${lens}»`,
    outOf100: 'de 100',
    mirror: 'Brecha de espejo',
    points: 'puntos',
    level: 'Nivel de empowerment',
    outOf: (maximum: string) => `de ${maximum}`,
    indexOf: (title: string) => `Índice: ${title}`,
    empowermentIndex: 'Índice de empowerment',
    basis: (n: string, sd: string) => `n ${n} · desv. est. ${sd}`,
    mirrorBasis: (company: string, customer: string) => `empresa ${company} − cliente ${customer}`,
    flatDimension: (title: string, mean: string, maximum: string) => `${title} es lo más bajo: ${mean} de ${maximum}`,
    widestMirror: (title: string, company: string, customer: string) =>
      `${title}: la empresa se pone ${company} y al cliente le supone ${customer}`,
    widestMirrorKnown: (title: string, company: string, customer: string) =>
      `${title}: la empresa se pone ${company} y el cliente, ${customer}`,
    widestMirrorText: (n: number, gap: string) =>
      `${n === 1 ? 'Es 1 punto' : `Son ${gap} puntos`} de distancia, la mayor de todas las dimensiones.`,
    lowestItem: (short: string) => `El par más bajo: ${short}`,
    lowestItemText: (mean: string, maximum: string, sd: string, n: string) =>
      `Media de ${mean} sobre ${maximum} (desv. est. ${sd}, n ${n}).`,
    leaders: (title: string, gap: string) =>
      `En ${title}, la dirección vota ${gap} niveles por encima de la primera línea`,
    leadersBelow: (title: string, gap: string) =>
      `En ${title}, la dirección vota ${gap} niveles por debajo de la primera línea`,
    leadersText: 'Quien decide y quien atiende no describen la misma empresa.',
    flag: (title: string) => `En ${title}, las palabras y los datos no coinciden`,
  },
};
