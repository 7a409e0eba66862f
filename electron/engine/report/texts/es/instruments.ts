import { counted } from './counting.ts';

/** One chapter an instrument. */
export const instruments = {
  instrument: {
    kicker: (title: string, people: string) => `${title} · ${people}`,
    tooFewTitle: (title: string) => `${title}: respuestas insuficientes`,
    tooFew: (least: string) =>
      `Hubo menos de ${least} respuestas. Por la regla de privacidad no se muestra ninguna cifra de este instrumento.`,
    distribution: 'Cómo se repartieron las respuestas',
    distributionCaption: (lens: string) => `Reparto de las respuestas, lente «${lens}»`,
    distributionCaptionOne: 'Reparto de las respuestas por dimensión',
    distributionNote:
      'De menor a mayor media. Los porcentajes se calculan sobre quienes calificaron; «no aplica / no sé» se cuenta aparte. No se rotulan los menores de 5 %.',
    distributionAlt: (lowest: string, share: string) =>
      `Barras al 100 % con el reparto de las respuestas. Lo más bajo es «${lowest}»: ${share} respondió 1 o 2.`,
    lowestOf: (shown: string, all: string) => `Se muestran las ${shown} más bajas de ${all}.`,
    groups: 'Lo que ve cada grupo',
    groupsCaption: (lens: string) => `Índice por grupo y dimensión, lente «${lens}»`,
    groupsCaptionOne: 'Índice por grupo y dimensión',
    groupsTable: 'Los grupos en cifras',
    groupsAlt: (wide: string) => `Puntos por grupo en cada dimensión. ${wide}`,
    groupColumns: {
      group: 'Grupo',
      people: 'Personas',
      ratings: 'Calificaciones',
      mean: 'Media (desv.)',
      median: 'Mediana',
      index: 'Índice',
    },
    groupsTableAlt: 'Resultado del instrumento en cada grupo.',
    gap: (where: string, high: string, low: string, n: number, points: string) =>
      `La mayor distancia entre grupos está en ${where}: ${high} califica ${points} ${n === 1 ? 'punto' : 'puntos'} de índice por encima de ${low}.`,
    gapStatistics: (g: string, p: string, delta: string) => `Hedges g ${g}; Mann–Whitney p ${p}; δ de Cliff ${delta}.`,
    gapMethod: { exact: 'exacta', normal: 'aproximación normal' },
    icc: (icc1: string, icc2: string) =>
      `Parte de la variación que explica el grupo: ICC(1) ${icc1}; confiabilidad de las medias de grupo: ICC(2) ${icc2}.`,
    noGap: 'Sólo un grupo se puede mostrar, así que no hay comparación entre grupos.',
    quotes: 'En sus palabras',
    more: (n: number, shown: string) =>
      n === 1 ? 'Hay 1 cita más en la edición completa.' : `Hay ${shown} citas más en la edición completa.`,
    voices: (shown: string) => `${shown} voces`,
    evidence: 'Sobre qué se apoya',
    evidenceOf: (grade: string, words: string, where: string) => `${grade} (${words}): ${where}`,
    evidenceAll: (grade: string, words: string) => `Todo el instrumento descansa en evidencia ${grade}: ${words}`,
    soWhat: 'Qué significa',
    brief: {
      kicker: 'Los instrumentos',
      kickerRest: 'Lo demás que se midió',
      title: (n: number, shown: string) =>
        n === 1 ? 'Un instrumento más, en breve' : `${counted(n, shown, false)} instrumentos más, en breve`,
      titleOnly: (n: number, shown: string) => `${counted(n, shown, false)} instrumentos, en breve`,
      lead: 'De cada uno, su conclusión y las cifras en que descansa. Sus figuras, tablas, grupos y citas: véase la edición completa.',
      grades: (list: string) => `Evidencia: ${list}.`,
      grade: (grade: string, words: string) => `${grade}, ${words}`,
      index: (value: string) => `Índice ${value} de 100`,
      people: (shown: string, n: number) => `n ${shown} ${n === 1 ? 'persona' : 'personas'}`,
      sd: (value: string) => `desv. est. ${value}`,
      evidence: (grade: string) => `evidencia ${grade}`,
      more: 'Sus tablas, grupos y citas: véase la edición completa.',
    },
    alpha: (value: string) => `Consistencia de la escala (α de Cronbach): ${value}.`,
  },

  mirror: {
    chartCaption: 'El espejo: índice de orientación al cliente por dimensión, de 0 a 100',
    chartAlt: (rows: string) => `Puntos por dimensión, como empresa y como cliente: ${rows}.`,
    chartRow: (title: string, company: string, customer: string) =>
      `${title}, empresa ${company} y cliente ${customer}`,
    tableCaption: 'El espejo en cifras',
    tableAlt: 'Media, dispersión e índice de cada dimensión con las dos lentes, y la brecha entre ambas.',
    columns: {
      dimension: 'Dimensión',
      lensMean: (lens: string) => `${lens}: media (desv.) · n`,
      index: 'Índice',
      gap: 'Brecha',
    },
    gapNote:
      'Brecha: índice como empresa menos índice en los zapatos del cliente; positiva cuando la empresa se ve mejor. n cuenta calificaciones.',
  },

  empowerment: {
    chartCaption: 'Las siete dimensiones, de 1 a 5',
    chartAlt: (rows: string) => `Radar de las dimensiones: ${rows}.`,
    chartRow: (title: string, value: string) => `${title} ${value}`,
    mean: 'Media de los votos',
    level: 'Nivel',
    tableCaption: 'Nivel de cada dimensión y la conducta que describe',
    tableAlt: 'Nivel, conducta, media con dispersión, votos y acuerdo de cada dimensión.',
    columns: {
      dimension: 'Dimensión',
      level: 'Nivel',
      behaviour: 'Conducta',
      mean: 'Media (desv.) · n',
      agreement: 'Acuerdo',
    },
    from: { consensus: 'consenso', median: 'mediana' },
    facts: 'Los datos duros',
    factsCaption: 'Lo que dicen los datos, junto a lo que citan los practicantes',
    factsCaptionOwn: 'Lo que dicen los datos',
    factsAltOwn: 'Cada dato duro con su valor y su fuente.',
    factsAlt: 'Cada dato duro con su valor, la referencia que citan los practicantes y su fuente.',
    factColumns: { fact: 'Dato', value: 'Valor', reference: 'Referencia', source: 'Fuente' },
    queue: (occupancy: string, factor: string) =>
      `Con una ocupación de ${occupancy}, la espera crece con un factor de ${factor}: ρ/(1−ρ).`,
    flags: 'Las palabras y los datos no coinciden',
    flagUnused: (title: string, level: string) =>
      `${title} se votó en nivel ${level}, pero el monto no se usó ni una vez en los últimos 90 días.`,
    flagOverbooked: (title: string, level: string, occupancy: string) =>
      `${title} se votó en nivel ${level}, pero la ocupación es de ${occupancy}.`,
    factsNote: 'Las referencias son lo que cuentan otras empresas, no un estándar.',
  },
};
