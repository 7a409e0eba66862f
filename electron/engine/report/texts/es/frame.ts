/** Who answered, by which rules, and all indices on one page. */
export const frame = {
  scope: {
    kicker: 'Alcance',
    title: (n: number, answered: string, present: string) =>
      n === 1
        ? `Respondió ${answered} persona de ${present} presentes`
        : `Respondieron ${answered} personas de ${present} presentes`,
    titleAll: (n: number, answered: string) =>
      n === 1 ? 'Respondió la única persona presente' : `Respondieron las ${answered} personas presentes`,
    titleTooFew: (least: string) => `Respondieron menos de ${least} personas`,
    titleUnknown: (n: number, answered: string) =>
      n === 1 ? 'Respondió una persona' : `Respondieron ${answered} personas`,
    sessions: (n: number) =>
      n === 1
        ? 'Los datos de este informe vienen de un taller:'
        : 'Los datos de este informe vienen de estos talleres:',
    present: (n: number, shown: string) => (n === 1 ? '1 persona presente' : `${shown} personas presentes`),
    tableCaption: 'Quién respondió, por grupo',
    tableAlt: (rows: string) => `Participación por grupo: ${rows}.`,
    group: 'Grupo',
    instrument: 'Instrumento',
    total: 'Total',
    ofPresent: (answered: string, present: string) => `${answered} de ${present}`,
    missing: (list: string) => `De los presentes, no respondieron: ${list}.`,
    missingOf: (shown: string, group: string) => `${shown} de ${group}`,
    attendees: 'Quiénes estuvieron',
    rulesTitle: 'Reglas y límites',
    anonymous: (names: string) => `${names}: respuestas anónimas; no se guardó quién dio cada una.`,
    identified: (names: string) =>
      `${names}: respuestas identificadas; el informe sólo muestra grupos, nunca personas.`,
    minimum: (least: string) =>
      `Un grupo con menos de ${least} respuestas no se muestra, y se oculta otro más cuando haría falta una resta para conocerlo.`,
    limitSupposition:
      'La lente del cliente la imaginó la propia empresa: es una suposición hasta que respondan clientes.',
    limitOpinion: 'Parte de lo que sigue descansa en opinión interna (evidencia D), la más débil que hay.',
    limitFew: 'Con tan pocas respuestas, un acuerdo alto puede ser azar; donde lo es, se dice.',
    limitNoFrontline: 'No hay un resultado visible de primera línea: falta la voz de quien atiende.',
    limitSnapshot:
      'Es la fotografía de los días del taller y de quienes estuvieron; no es una muestra de toda la organización.',
    moreInComplete: 'Las cifras por pregunta, las fórmulas con sus fuentes y el glosario están en la edición completa.',
    channels: (list: string) => `Cómo llegaron las respuestas: ${list}.`,
    channel: (name: string, shown: string) => `${name} (${shown})`,
  },

  profile: {
    kicker: 'Perfil CX',
    titleFacts: 'Lo que se midió, con su unidad',
    factCaption: 'Lo demás que se midió, cada cosa en su unidad',
    factAlt: 'Indicador, valor con su unidad, en qué se basa, dispersión y grado de evidencia.',
    factNote:
      'No son índices de 0 a 100 y no se comparan entre sí. «Se resolvía con empowerment» pesa cada caso por las veces que ocurre al mes.',
    factColumns: {
      figure: 'Indicador',
      value: 'Valor',
      based: 'Basado en',
      spread: 'Dispersión y acuerdo',
      evidence: 'Evid.',
    },
    title: (high: string, highValue: string, low: string, lowValue: string) =>
      `Lo más fuerte es ${high} (${highValue}); lo más débil, ${low} (${lowValue})`,
    titleOne: (name: string, value: string) => `${name}: ${value} de 100`,
    lead: 'Todos los índices en una sola escala, de 0 a 100. Junto a cada uno, cuántas personas lo sostienen, cuánto se dispersan sus respuestas y sobre qué evidencia descansa.',
    tableCaption: 'Todos los índices, con su dispersión, acuerdo y evidencia',
    tableAlt: 'Índice, personas, media, mediana, acuerdo y grado de evidencia de cada dimensión.',
    note: 'Desv.: desviación estándar de las respuestas, en puntos de la escala de cada pregunta. r*wg mide el acuerdo: 1 es total, 0 es el que daría el azar.',
    wholeNote:
      'De cada instrumento, su índice en conjunto; además, la dimensión más alta y la más baja. Las demás, y lo que se mide en otra unidad: cada instrumento y la edición completa.',
    columns: {
      index: 'Índice',
      people: 'n',
      mean: 'Media (desv.)',
      median: 'Mediana',
      agreement: 'Acuerdo',
      evidence: 'Evid.',
      dimension: 'Dimensión',
    },
    whole: 'En conjunto',
    ends: 'La dimensión más alta y la más baja de todas',
    weakest:
      'Donde la evidencia es D, el dato es lo que la organización opina de sí misma: sirve para conversar, no para demostrar.',
  },
};
