import { counted, counting } from './counting.ts';

/** Agreement, priorities, roadmap, change and appendix. */
export const synthesis = {
  dissent: {
    kicker: 'Acuerdos y desacuerdos',
    title: (n: number, shown: string, all: string) =>
      n === 1
        ? `En 1 de ${all} preguntas la sala no está de acuerdo`
        : `En ${shown} de ${all} preguntas la sala no está de acuerdo`,
    titleNone: (all: string) => `En ninguna de las ${all} preguntas hay desacuerdo franco`,
    lead: 'Un promedio esconde una discusión. El mapa pone cada pregunta según su media (de izquierda a derecha) y según cuánto coinciden las respuestas (de abajo arriba): abajo está lo que falta conversar.',
    chartCaption: (title: string) => `Mapa de acuerdo y desacuerdo: ${title}`,
    chartAlt: (list: string) => `Cada punto es una pregunta. Con menos acuerdo: ${list}.`,
    across: 'Media',
    up: 'Acuerdo (r*wg)',
    tableCaption: (title: string) => `De mayor a menor desacuerdo: ${title}`,
    tableCaptionAll: 'Lo que más falta conversar',
    tableAlt: 'Acuerdo de cada pregunta, y el consenso de la sala con su razón.',
    columns: {
      number: 'N.º',
      item: 'Pregunta',
      mean: 'Media (desv.) · n',
      agreement: 'Acuerdo',
      consensus: 'Consenso',
      reason: 'Razón que dio la sala',
    },
    note: 'r*wg (James, Demaree y Wolf, 1984): 0.70 o más, hay acuerdo; 0.50–0.69, acuerdo parcial; menos, hay desacuerdo. «Puede ser azar»: con tan pocas respuestas, el azar da ese valor en más de 5 % de los casos.',
    shownTotal: (shown: string) => `De todos los instrumentos, las ${shown} preguntas con menos acuerdo.`,
    shownOf: (shown: string) => `De cada instrumento, las ${shown} preguntas con menos acuerdo.`,
  },

  priorities: {
    kicker: 'Prioridades',
    title: (n: number, shown: string) =>
      n === 1 ? 'Un hallazgo que atender' : `${counted(n, shown, false)} hallazgos, en orden de atención`,
    lead: 'El orden lo fijó el consultor. A la vista está lo que pesa en él: qué tan grave es, qué tan firme es la evidencia y qué tanto coincide la sala.',
    tableCaption: 'Hallazgos por prioridad',
    tableAlt: 'Cada hallazgo con su gravedad, evidencia y acuerdo.',
    columns: { number: 'N.º', finding: 'Hallazgo', severity: 'Gravedad', evidence: 'Evidencia', agreement: 'Acuerdo' },
    severity: (value: string) => `${value} de 5`,
    more: (n: number, shown: string) =>
      n === 1 ? 'Hay 1 hallazgo más en la edición completa.' : `Hay ${shown} hallazgos más en la edición completa.`,
  },

  roadmap: {
    kicker: 'Hoja de ruta',
    titleOwned: (n: number, shown: string) =>
      n === 1 ? 'Una acción, con responsable' : `${counted(n, shown, true)} acciones, todas con responsable`,
    title: (n: number, shown: string, unowned: number, shownUnowned: string) => {
      if (n === 1) return 'Una acción, todavía sin responsable';
      const without = unowned === 1 ? 'a una le falta' : `a ${shownUnowned} les falta`;
      return `${counted(n, shown, true)} acciones; ${without} responsable`;
    },
    lanesAlt: (list: string) => `Acciones por horizonte: ${list}.`,
    horizons: { 'quick-win': 'Ganancia rápida', 'ninety-days': '90 días', 'twelve-months': '12 meses' },
    horizonNotes: { 'quick-win': 'hasta 30 días', 'ninety-days': 'este trimestre', 'twelve-months': 'este año' },
    tableCaption: 'Plan de acción',
    tableAlt: 'Cada acción con responsable, esfuerzo, indicador, línea base y fecha de revisión.',
    columns: {
      what: 'Acción',
      owner: 'Responsable',
      effort: 'Esfuerzo',
      kpi: 'Indicador (línea base)',
      review: 'Revisión',
    },
    noOwner: 'por nombrar',
    ownerAgreed: 'acordado',
    baseline: (kpi: string, baseline: string) => `${kpi} (hoy: ${baseline})`,
    more: (n: number, shown: string) =>
      n === 1
        ? 'Hay 1 acción más en la edición completa.'
        : `Hay ${counting.actions(n, shown)} más en la edición completa.`,
  },

  change: {
    kicker: (from: string, to: string) => `De ${from} a ${to}`,
    lead: 'Un cambio se da por demostrado sólo cuando su intervalo de 95 % deja fuera el cero. Las dos mediciones se tratan como grupos independientes, y n cuenta personas: es la lectura prudente.',
    chartCaption: (title: string) => `Índices antes y ahora: ${title}`,
    chartAlt: (rows: string) => `Puntos por dimensión, antes y ahora: ${rows}.`,
    chartRow: (title: string, before: string, after: string) => `${title}, de ${before} a ${after}`,
    tableCaption: (title: string) => `El cambio en cifras: ${title}`,
    tableAlt: 'Media antes y ahora, diferencia, tamaño del efecto con su intervalo y lectura.',
    columns: {
      dimension: 'Dimensión',
      difference: 'Dif.',
      effect: 'Hedges g [95 %]',
      words: 'Lectura',
    },
    tableCaptionAll: 'El cambio en cifras',
    note: 'De cada medición: media (desv.) · personas. Dif.: diferencia de medias en puntos de la escala. g: diferencia en desviaciones estándar, con su intervalo de 95 %.',
    widest: 'Sólo las diferencias mayores.',
    interval: (g: string, low: string, high: string) => `${g} [${low}; ${high}]`,
  },

  appendix: {
    kicker: 'Apéndice',
    title: 'Las cifras completas y cómo se calcularon',
    items: (title: string, lens: string) => `Preguntas: ${title}, lente «${lens}»`,
    itemsOne: (title: string) => `Preguntas: ${title}`,
    itemsAlt: 'Por pregunta: respuestas, no aplica, media, mediana, desviación, reparto y acuerdo.',
    itemColumns: {
      item: 'Pregunta',
      n: 'n',
      notApplicable: 'N/A',
      mean: 'Media',
      median: 'Med.',
      sd: 'Desv.',
      distribution: (from: string, to: string) => `Respuestas ${from} a ${to}`,
      agreement: 'r*wg',
    },
    itemsNote:
      'N/A: «no aplica / no sé», contado aparte y nunca como cero. Med.: mediana. Desv.: desviación estándar con n − 1. Un asterisco marca el acuerdo que puede ser azar.',
    channels: 'Canales de respuesta',
    channelsCaption: 'Personas por canal',
    channelsAlt: 'Cuántas personas respondieron por cada canal.',
    channelColumn: 'Canal',
    formulas: 'Fórmulas y fuentes',
    formulasCaption: 'Cómo se calculó cada cifra y de dónde viene',
    formulasAlt: 'Cada cifra con su fórmula, lo que significa, sus límites y su fuente.',
    formulaColumns: { figure: 'Cifra y fórmula', meaning: 'Qué significa, qué no, y de dónde viene' },
    glossary: 'Glosario',
    glossaryCaption: 'Palabras de este informe',
    glossaryAlt: 'Cada término con su significado.',
    glossaryColumns: { term: 'Término', meaning: 'Significado' },
  },
};
