export const results = {
  title: 'Resultados',

  noAnswers: 'Sin respuestas',
  countAt: ({ point, count }: { point: number; count: number }) => `${count} en el ${point}`,
  countNotApplicable: ({ count }: { count: number }) => `${count} no aplica o no sabe`,
  distribution: ({ n, parts }: { n: number; parts: string }) =>
    `${n === 1 ? '1 respuesta' : `${n} respuestas`}: ${parts}`,
  consensus: 'consenso',
  tooFew: ({ minimum }: { minimum: number }) => `n < ${minimum}`,
  hidden: 'oculto',
  tooFewWhy: ({ minimum }: { minimum: number }) =>
    `En el conjunto o en alguna pregunta dio menos de ${minimum} respuestas: no se muestra, para que nadie pueda ser reconocido.`,
  hiddenWhy: 'Se oculta para que, restando, no se deduzca lo que respondió otro grupo.',

  nIs: ({ n }: { n: number }) => `n ${n}`,
  meanIs: ({ mean }: { mean: string }) => `media ${mean}`,
  medianIs: ({ median }: { median: string }) => `mediana ${median}`,
  sdIs: ({ sd }: { sd: string }) => `desv. est. ${sd}`,
  rwgShort: 'rwg',
  rwgIs: ({ value }: { value: string }) => `rwg ${value}`,
  criticalIs: ({ value }: { value: string }) => `valor crítico ${value}`,
  awgIs: ({ value }: { value: string }) => `awg ${value}`,
  adIs: ({ value }: { value: string }) => `AD ${value}`,
  formula: 'Fórmula',
  itsLimits: 'Límites',
  mean: 'Media',
  groupMean: 'Media del grupo',
  meanFormula: 'suma de las calificaciones / n; «no aplica» no cuenta',
  meanMeaning: 'El centro de las calificaciones, en puntos de la escala.',
  meanLimits: 'Dos salas muy distintas pueden tener la misma media: mire la distribución y el acuerdo.',
  groupLimits: 'Un grupo con muy pocas respuestas no se muestra, para que nadie pueda ser reconocido.',

  people: ({ answered, present }: { answered: number; present: number }) =>
    present > 0 && present !== answered
      ? `${answered} de ${present} personas`
      : answered === 1
        ? '1 persona'
        : `${answered} personas`,
  byChannel: ({ n, channel }: { n: number; channel: string }) => `${n} ${channel}`,
  toCapture: 'Capturar respuestas',
  toLive: 'Ir a En vivo',
  notRevealed: ({ n }: { n: number }) =>
    n === 1
      ? 'Una ronda no se ha revelado: la sala todavía no ha visto estas cifras.'
      : `${n} rondas no se han revelado: la sala todavía no ha visto estas cifras.`,

  overview: 'Lectura del conjunto',
  charts: 'Gráficas',
  chartsHelp: 'Como salen en el informe, para sus láminas o una carta.',
  chartsNone: 'El informe no trae gráficas de este ejercicio.',
  reading: 'Lectura',
  levelTitle: ({ level, title }: { level: string; title: string }) => `Nivel ${level}: ${title}`,
  of100: ({ index }: { index: string }) => `${index} de 100`,
  mirrorGap: 'brecha de espejo',
  limits: 'Límites',

  indexTitle: 'Índice de centricidad, 0–100',
  indexNote: 'La distancia es la brecha de espejo',
  dimension: 'Dimensión',
  gap: 'Brecha',
  oneLens: 'falta una lente',
  mirrorSentence: ({ rows }: { rows: string }) => `Índice como empresa frente a la lente del cliente. ${rows}.`,
  mirrorRow: ({ label, first, second }: { label: string; first: string; second: string }) =>
    `${label}: ${first} frente a ${second}`,
  lensFact: ({ lens, index, people, n }: { lens: string; index: string; people: number; n: number }) =>
    `${lens}: ${index} (${people === 1 ? '1 persona' : `${people} personas`}, ${n} calificaciones)`,

  profileTitle: 'Perfil de las siete dimensiones',
  profileNote: 'Nivel: consenso o, si falta, mediana de los votos',
  level: 'Nivel de la dimensión',
  votesOf: ({ group }: { group: string }) => `${group}, media de los votos`,
  radarSentence: ({ rows }: { rows: string }) => `Nivel de cada dimensión, de 1 a 5. ${rows}.`,
  overall: 'Nivel general',
  overallMissing: 'Se calcula cuando las siete dimensiones tienen nivel.',
  ladder: 'Escalera de niveles',
  indexOf100: 'Índice de 0 a 100:',
  peopleAndRatings: ({ people, n }: { people: number; n: number }) =>
    `${people === 1 ? '1 persona' : `${people} personas`}, ${n} calificaciones`,
  noLevels: 'Ninguna dimensión tiene nivel todavía: faltan votos o son muy pocos para mostrarlos.',

  painfulPairs: 'Los pares que más duelen',
  painfulDimensions: 'Las dimensiones que más frenan',
  scaleNote: ({ points }: { points: number }) => `1 izquierda … ${points} derecha`,
  whatFollows: 'Qué sigue',
  lowestItems: 'Lo más bajo',
  pointsNote: ({ first, last, low, high }: { first: number; last: number; low: string; high: string }) =>
    `${first} ${low} … ${last} ${high}`,
  lens: 'Lente',
  seeAll: ({ n }: { n: number }) => `Ver los ${n}`,
  seeFewer: 'Ver menos',
  tooFewHere: ({ minimum }: { minimum: number }) => `Menos de ${minimum} respuestas: no se muestran`,
  noRatings: 'Nadie calificó: sin respuestas, o todas «No aplica / no sé»',
  consensusIs: ({ value }: { value: number }) => `consenso ${value}`,
  consensusAndVotes: ({ value, mean }: { value: number; mean: string }) =>
    `La sala acordó ${value}; la media de los votos fue ${mean}.`,
  byGroup: 'Por grupo, media',
  indexByGroup: 'Por grupo, índice',
  indexByGroupLens: ({ lens }: { lens: string }) => `Por grupo, índice ${lens}`,
  quoted: ({ text }: { text: string }) => `«${text}»`,

  evidence: 'Evidencia',
  editEvidence: 'Cambiar la evidencia',
  grade: 'Grado',
  source: 'Fuente',
  sourceHint: 'De dónde viene, con fecha',
  saveEvidence: 'Guardar evidencia',

  toReport: 'Al informe',
  toAction: 'A una acción',
  toActionAbout: ({ about }: { about: string }) => `A una acción: ${about}`,
  inPlan: 'En el plan',
  inPlanAbout: ({ about }: { about: string }) => `En el plan: ${about}. Ver el plan`,
  cardFailed: 'Esta parte de los resultados no se pudo mostrar. Las respuestas y el registro están guardados.',
  itemFinding: ({ title, mean, n }: { title: string; mean: string; n: number }) => `${title}: media ${mean} (n ${n})`,
  findingAdded: 'Se añadió a los hallazgos, ya aceptado. Póngale su «y eso qué».',
  actionAdded: 'Se añadió al plan, a 90 días y sin responsable.',
  seeInSynthesis: 'Ver en Síntesis',

  rwgJ: 'acuerdo rwg(j)',
  alpha: 'α de Cronbach',
  icc: 'ICC(1)',
  icc2Is: ({ value }: { value: string }) => `ICC(2) ${value}`,

  gapsTitle: 'Entre grupos',
  gapsNote: 'Las distancias más anchas entre grupos que se muestran',
  groups: 'Grupos',
  versus: ({ a, b }: { a: string; b: string }) => `${a} − ${b}`,
  difference: 'Diferencia',
  differenceFormula: 'media del primer grupo − media del segundo',
  differenceMeaning: 'Cuántos puntos de la escala separan a los dos grupos.',
  differenceLimits: 'Sin el tamaño del efecto y la p no dice si pudo ser azar.',
  indexPoints: ({ points }: { points: string }) => `${points} puntos de índice`,
  gShort: 'g',
  pShort: 'p',
  deltaShort: 'δ',
  uIs: ({ u }: { u: string }) => `U ${u}`,

  factsTitle: 'Datos duros',
  factsOwnNote: 'Se preguntaron una vez, cada uno con su fuente',
  factsNote: 'Junto a lo que citan los practicantes: son referencias, no estándares',
  editFacts: 'Editar datos',
  waiting: 'espera, en unidades de servicio:',
  noSource: 'Sin fuente anotada',
  notAsked: 'Sin dato',
  wordsAndData: 'Las palabras y los datos no coinciden.',
  flagUnused: ({ title, level }: { title: string; level: number }) =>
    `«${title}» está en nivel ${level} y en 90 días no se usó.`,
  flagOverbooked: ({ title, level }: { title: string; level: number }) =>
    `«${title}» está en nivel ${level} y la ocupación pasa de 85 %.`,

  changeTitle: ({ wave }: { wave: string }) => `Cambio desde ${wave}`,
  changeNote: ({ wave, day }: { wave: string; day: string }) => `${wave}, ${day}; índices de 0 a 100`,
  toCompare: 'Ver en Comparar',
  then: 'Antes',
  now: 'Ahora',
  changeColumn: 'Cambio',
  changeWords: 'Lectura',
  whole: 'En conjunto',
  peopleThenNow: ({ before, after }: { before: number; after: number }) => `${before} personas antes, ${after} ahora`,
  gInterval: ({ g, low, high }: { g: string; low: string; high: string }) =>
    `g ${g}, intervalo de 95 %: ${low} a ${high}`,
};
