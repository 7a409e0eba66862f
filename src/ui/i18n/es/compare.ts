export interface SoWhatRow {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly n: number;
  readonly m: number;
  readonly interval: string;
}

const people = (n: number): string => (n === 1 ? '1 persona' : `${n} personas`);

export const compare = {
  title: 'Comparar',
  eyebrow: ({ client, before, after }: { client: string; before: string; after: string }) =>
    `${client} · de ${before} a ${after}`,
  eyebrowTwo: ({ before, after }: { before: string; after: string }) => `${before} frente a ${after}`,
  sides: 'Qué se compara',
  before: 'Antes',
  after: 'Después',
  wave: ({ wave, day }: { wave: string; day: string }) => `${wave} · ${day}`,
  waveOf: ({ client }: { client: string }) => `Medición de ${client}`,
  inThisProject: 'Este proyecto',
  inFile: ({ file }: { file: string }) => `Del archivo ${file}`,
  ofFile: ({ wave }: { wave: string }) => `Archivo ${wave}`,
  ofProject: ({ wave }: { wave: string }) => `Proyecto ${wave}`,
  chooseFile: 'Comparar con otro archivo…',
  changeFile: 'Elegir otro archivo…',
  withoutFile: 'Volver a este proyecto',
  swap: 'Intercambiar',
  backwards: ({ before, after }: { before: string; after: string }) =>
    `${before} es posterior a ${after}: el cambio se lee hacia atrás.`,
  otherClient: ({ file, own }: { file: string; own: string }) =>
    `Son dos clientes: «${file}» en el archivo y «${own}» en este proyecto. Se ven lado a lado, pero no es un cambio y no pasa al informe.`,
  reading: 'Leyendo las dos mediciones',
  minimum: ({ minimum }: { minimum: number }) =>
    `Cada lado muestra solo lo que tiene ${minimum} respuestas o más. La lectura la decide el intervalo de 95 % de la g de Hedges: si incluye el cero, no está demostrado.`,
  emptyTitle: 'Hace falta otra medición',
  emptyText:
    'Comparar muestra qué se movió entre dos mediciones y si el cambio está demostrado. Agregue la segunda medición de este proyecto y aplique los mismos instrumentos, o abra otro archivo del mismo cliente.',
  addWave: 'Agregar medición',
  nothingTitle: 'No hay nada en común todavía',
  nothingText: ({ before, after }: { before: string; after: string }) =>
    `Ningún instrumento tiene respuestas que se puedan mostrar en ${before} y en ${after}. Aplique en los dos el mismo instrumento, o elija otra medición.`,
  itselfTitle: 'Es la misma medición',
  itselfText: 'El archivo es una copia de este proyecto y los dos lados son la misma medición. Elija otra de un lado.',
  conclusion: ({ what, title }: { what: string; title: string }) => `${title}: ${what}`,

  peopleNote: ({ before, n, after, m }: { before: string; n: number; after: string; m: number }) =>
    `${before}: ${people(n)} · ${after}: ${people(m)}`,
  lens: 'Lente',
  row: 'Índice de 0 a 100',
  difference: 'Dif.',
  interval: 'g de Hedges, 95 %',
  words: 'Lectura',
  whole: 'En conjunto',
  groups: 'Por grupo',
  items: 'Por pregunta',
  showItems: ({ n }: { n: number }) => (n === 1 ? 'Ver 1 pregunta' : `Ver ${n} preguntas`),
  hideItems: 'Ocultar las preguntas',
  tableOf: ({ title, before, after }: { title: string; before: string; after: string }) =>
    `${title}: ${before} y ${after}, diferencia, intervalo y lectura`,
  open: ({ title }: { title: string }) => `Cómo se repartieron las respuestas: ${title}`,
  sideFigures: ({ people: n, mean, median, sd }: { people: number; mean: string; median: string; sd: string }) =>
    `n ${n} · media ${mean} · mediana ${median} · desv. est. ${sd}`,
  pooled: ({ n }: { n: number }) => `${n} calificaciones`,
  meansFact: ({ before, after, points }: { before: string; after: string; points: string }) =>
    `medias ${before} y ${after}; ${points} puntos de la escala`,
  meanAndSpread: ({ mean, sd }: { mean: string; sd: string }) => `${mean} (desv. ${sd})`,
  noInterval: 'sin intervalo: muy pocas personas, o nadie varía',
  effect: ({ g, low, high }: { g: string; low: string; high: string }) => `${g} [${low}; ${high}]`,
  noIntervalShort: 'sin intervalo',
  wish: 'Es lo que la sala quisiera: más alto no es mejora.',
  supposition: 'La lente del cliente es una suposición en las dos mediciones: la respondieron empleados.',
  otherVersion: ({ before, after, n }: { before: number; after: number; n: number }) =>
    n === 0
      ? `Versión ${before} antes y ${after} después, con las mismas preguntas.`
      : `Versión ${before} antes y ${after} después: ${n === 1 ? '1 pregunta no tiene par o cambió de redacción' : `${n} preguntas no tienen par o cambiaron de redacción`} y se dejó fuera.`,
  ownRows: 'Cada medición calificó lo que escribió su sala, y no es todo lo mismo: el conjunto es el de cada una.',

  notCompared: 'No comparable',
  whyNot: ({ what, why }: { what: string; why: string }) => `${what}: ${why}`,
  'why.length': 'la escala tiene otro número de puntos',
  'why.supposition': ({ side }: { side: string }) =>
    `en ${side} empleados imaginaron al cliente y en la otra respondieron clientes`,
  'why.too-few': ({ side, minimum }: { side: string; minimum: number }) => `menos de ${minimum} respuestas en ${side}`,
  'why.other-items': 'otra versión, con otras preguntas',
  'why.asked': 'otra versión, que se pregunta a otros grupos',
  'why.reworded': 'otra versión, con otra redacción',
  'why.hidden': ({ side }: { side: string }) => `oculto en ${side}, para que nadie pueda ser reconocido`,
  'why.absent': ({ side }: { side: string }) => `sin respuestas en ${side}`,

  figures: 'Otras cifras',
  figuresNote: 'Sin intervalo: estas cifras no dicen si el cambio está demostrado.',
  'figure.level': 'Nivel general de empowerment',
  'figure.health': 'Salud media de los aliados, 0–100',
  'figure.robot': 'Índice de robot, 0–100',
  'figure.rows': 'Filas escritas',
  'figure.incidents': 'Veces al mes que se dijo que no',
  'figure.solved': 'Lo habría resuelto el empowerment',
  'figure.effort': 'Esfuerzo medio: canales de más y repeticiones',
  'figure.balance': 'Votos en WOW de todos los días',
  figureN: ({ before, after }: { before: number; after: number }) => `n ${before} y ${after}`,
  'paired.health': 'Salud de cada aliado, 0–100',
  'paired.importance': 'Importancia de cada atributo, puntos de 100',
  'paired.order': 'Lugar medio en el orden, 1 es el primero',
  pairedOnly: ({ before, after }: { before: number; after: number }) =>
    `Sin par: ${before} solo antes y ${after} solo después.`,

  only: 'Solo en una de las dos',
  onlySide: ({ side, titles }: { side: string; titles: string }) => `En ${side}: ${titles}.`,

  soWhat: ({ figures, before, after }: { figures: string; before: string; after: string }) =>
    `De ${before} a ${after}: ${figures}.`,
  soWhatRow: ({ title, before, after, n, m, interval }: SoWhatRow) =>
    `${title}, de ${before} a ${after} (n ${n} y ${m}${interval === '' ? '' : `; ${interval}`})`,
  keepUp: ({ what }: { what: string }) => `Sostener lo que hizo mejorar ${what}`,
  mend: ({ what }: { what: string }) => `Averiguar por qué empeoró ${what} y corregirlo`,
  unmoved: ({ title }: { title: string }) => `Decidir qué falta para que ${title} se mueva, y quién lo lleva`,
};
