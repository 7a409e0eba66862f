export interface WallOver {
  readonly group: string;
  readonly sum: number;
  readonly people: number;
  readonly total: number;
  readonly all: number;
  readonly over: number;
}

export interface WallFull {
  readonly group: string;
  readonly title: string;
  readonly people: number;
  readonly each: number;
  readonly most: number;
}

export const capture = {
  title: 'Captura',
  eyebrow: ({ instrument, session }: { instrument: string; session: string }) =>
    session === '' ? instrument : `${instrument} · ${session}`,
  mode: 'Forma de captura',
  onlyReading: 'Aquí no se captura: el proyecto está abierto solo para leer',
  onlyReadingText: 'Las respuestas que ya tiene se consultan en Resultados.',
  modePeople: 'Persona por persona',
  modeTotals: 'Totales',
  modeFacts: 'Datos duros',
  lens: 'Lente',

  respondents: 'Quiénes responden',
  complete: 'Completo',
  papersOf: ({ n, present }: { n: number; present: number }) =>
    present > 0 ? `${n} de ${present}` : n === 1 ? '1 papeleta' : `${n} papeletas`,
  addPaperOf: ({ group }: { group: string }) => `Añadir papeleta de ${group}`,
  noPapers: 'Todavía no hay papeletas',
  noPapersText:
    'El ejercicio es anónimo: cada hoja de papel es una papeleta con número y sin nombre. Añada la primera con el botón o con la tecla\u00a0+.',
  nobody: 'No hay nadie presente en esta sesión',
  nobodyText:
    'Marque en Personas quiénes asistieron y aquí aparecerán por grupo. También puede contar manos alzadas y escribir los totales.',
  nobodyTotals: 'Marque en Personas quiénes asistieron: los totales se comparan con los presentes de cada grupo.',
  goToPeople: 'Marcar asistencia',
  goToTotals: 'Escribir totales',

  answersTyped: ({ done, of }: { done: string; of: string }) => `${done} de ${of} respuestas`,
  questionOf: ({ n, of }: { n: number; of: number }) => `Pregunta ${n} de ${of}`,
  outOf: ({ n, of }: { n: number; of: number }) => `${n}/${of}`,
  personComplete: ({ code }: { code: string }) => `${code} está completo. Enter pasa a la siguiente persona.`,
  allComplete: ({ code }: { code: string }) => `${code} está completo. No falta nadie más.`,
  wentOn: ({ from, to }: { from: string; to: string }) =>
    `${from} quedó completo. Ahora responde ${to}; Retroceso regresa.`,
  auto: 'Pasar a la siguiente persona al completar',
  keyA: 'A',
  keyAuto: 'paso automático',
  putBack: ({ code, n }: { code: string; n: number }) =>
    `La respuesta de ${code} a la pregunta ${n} no se guardó y volvió a su valor anterior.`,

  notApplicableShort: 'N/A',
  strip: 'Respuestas de esta persona',
  cellMissing: ({ n, title }: { n: number; title: string }) => `${n}, ${title}: falta`,
  cellTyped: ({ n, title, value }: { n: number; title: string; value: string }) => `${n}, ${title}: ${value}`,

  keys: 'Teclas',
  keyAnswer: 'responder',
  keyNone: 'N',
  keyEnter: 'Enter',
  keyBackspace: 'Retroceso',
  keyNextPerson: 'siguiente persona',
  keyBack: 'deshacer la última',
  keyItem: 'pregunta',
  keyPerson: 'persona',
  keyC: 'C',
  keyComment: 'comentario',
  keyL: 'L',
  keyLens: 'cambiar de lente',
  keyPaper: 'otra papeleta',

  group: 'Grupo',
  sum: 'Suma',
  hands: ({ hands, present }: { hands: number; present: number }) =>
    `${hands === 1 ? '1 mano' : `${hands} manos`} de ${present === 1 ? '1 persona' : `${present} personas`}`,
  handsMissing: ({ n }: { n: number }) => (n === 1 ? 'falta 1' : `faltan ${n}`),
  handsOver: ({ n }: { n: number }) => (n === 1 ? 'sobra 1' : `sobran ${n}`),
  allCounted: 'completo',
  totalsStrip: 'Preguntas contadas',
  totalsWhole: ({ n, title }: { n: number; title: string }) => `${n}, ${title}: completa`,
  totalsPartial: ({ n, title, left }: { n: number; title: string; left: number }) =>
    `${n}, ${title}: incompleta, ${left === 1 ? 'falta 1' : `faltan ${left}`}`,
  totalsWrong: ({ n, title }: { n: number; title: string }) => `${n}, ${title}: hay que corregirla`,
  allOnBallot: 'Todos los presentes ya respondieron por su cuenta',
  handsFor: ({ group, point }: { group: string; point: string }) => `${group}, ${point}`,
  wholeNumbers: 'Escriba números enteros.',
  tooMany: ({ total, present }: { total: number; present: number }) =>
    `${total === 1 ? 'Es 1 mano' : `Son ${total} manos`} y ${present === 1 ? 'hay 1 persona' : `hay ${present} presentes`}. Corrija el conteo, o la asistencia en Personas; mientras tanto no se guarda.`,
  onBallot: ({ n }: { n: number }) => (n === 1 ? '1 ya respondió por su cuenta' : `${n} ya respondieron por su cuenta`),
  wallCard: 'Tarjeta',
  wallPeople: ({ people, total }: { people: number; total: number }) => `${people} × ${total}`,
  'wallNote.dots':
    'Cuente los votos de cada tarjeta por grupo. Cada columna se guarda sola en cuanto cabe en lo que su gente tenía; puede ser menos, nunca más.',
  'wallNote.points':
    'Sume por grupo los puntos de cada opción. Cada columna se guarda sola en cuanto cabe en lo que su gente tenía. Si alguna hoja pasa del total, captúrela en «Persona por persona».',
  'wallTooMany.dots': (on: WallOver) =>
    `${on.group}: se contaron ${on.sum} votos y ${on.people} × ${on.total} son ${on.all}: ${on.over === 1 ? 'sobra 1' : `sobran ${on.over}`}. Lo que cambió en esta columna no se guarda hasta corregirlo.`,
  'wallTooMany.points': (on: WallOver) =>
    `${on.group}: suman ${on.sum} puntos y ${on.people} × ${on.total} son ${on.all}: ${on.over === 1 ? 'sobra 1' : `sobran ${on.over}`}. Lo que cambió en esta columna no se guarda hasta corregirlo.`,
  'wallOnOne.dots': (on: WallFull) =>
    `${on.group}, «${on.title}»: hasta ${on.each} por persona son ${on.most} votos. Lo que cambió en esta columna no se guarda hasta corregirlo.`,
  'wallOnOne.points': (on: WallFull) =>
    `${on.group}, «${on.title}»: hasta ${on.each} por persona son ${on.most} puntos. Lo que cambió en esta columna no se guarda hasta corregirlo.`,
  wallOdd: ({ group, title }: { group: string; title: string }) =>
    `${group}, «${title}»: escriba un número entero. Lo que cambió en esta columna no se guarda hasta corregirlo.`,
  wallKeys: 'Enter baja a la siguiente tarjeta y después al siguiente grupo; las flechas van a cualquier casilla.',
  totalsKeys:
    'Los dígitos avanzan solos · Espacio y las flechas cambian de casilla · Enter baja de renglón y, al final, pasa a la siguiente pregunta · vacío cuenta como cero',
  previousItem: 'Pregunta anterior',
  nextItem: 'Pregunta siguiente',

  comments: 'Comentarios',
  comment: 'Comentario',
  commentHint: 'Lo que alguien dijo, con sus palabras',
  saidBy: 'Quién lo dijo',
  anyGroup: 'Sin grupo',
  addComment: 'Anotar',
  noComments: 'Nadie ha comentado esta pregunta.',
  makeQuote: 'Citar',
  isQuote: 'Se cita',
  removeComment: 'Quitar comentario',

  factsLead:
    'Se preguntan una vez, cada uno con su fuente. Se guardan al salir de la casilla; una casilla vacía quita el dato.',
  factValue: ({ unit }: { unit: string }) => `Valor (${unit})`,
  factSource: 'Fuente',
  factSourceHint: 'Área, sistema y fecha',
  unitPercent: '%',
  unitCount: 'veces',

  moreOf: ({ code }: { code: string }) => `Más sobre ${code}`,
  keyDelete: 'Supr',
  keyRemovePaper: 'quitar papeleta',
  keyRemove: 'quitar sus respuestas',
  removePaper: 'Quitar papeleta',
  removeAnswers: 'Quitar sus respuestas',
  removeAnswersOf: ({ n }: { n: number }) => (n === 1 ? 'Quitar 1 respuesta' : `Quitar ${n} respuestas`),
  removePaperTitle: ({ n, group }: { n: string; group: string }) => `Quitar la papeleta ${n} de ${group}`,
  removeAnswersTitle: ({ who }: { who: string }) => `Quitar las respuestas de ${who}`,
  removePaperText: ({ n }: { n: number }) =>
    n === 0
      ? 'La papeleta está vacía. Se quita de la lista; puede deshacerlo.'
      : `Se quita con ${n === 1 ? 'su única respuesta' : `sus ${n} respuestas`}. Los comentarios se quedan. Puede deshacerlo.`,
  removeAnswersText: ({ n }: { n: number }) =>
    `Se ${n === 1 ? 'quita 1 respuesta' : `quitan ${n} respuestas`}, de todas las lentes. La persona sigue en la lista y los comentarios se quedan. Puede deshacerlo.`,
  removeReason: 'Motivo',
  removeReasonHelp: 'Queda en el historial.',
  removed: ({ n }: { n: number }) => (n === 1 ? 'Se quitó 1 respuesta.' : `Se quitaron ${n} respuestas.`),
};
