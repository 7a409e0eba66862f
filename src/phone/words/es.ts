import type { Refusal } from '../../contract/room/messages.ts';

type N = { n: number };
const seconds = (n: number): string => (n === 1 ? '1 segundo' : `${n} segundos`);

export const es = {
  otherLanguage: 'English',

  joining: 'Entrando a la sala',
  joiningText: 'Un momento, por favor.',
  joiningLong:
    'Todavía no hay respuesta. Revise que el teléfono esté en la red WiFi de la sala; esta página sigue intentando sola.',
  codeTitle: 'Escriba el código de la sala',
  codeText: 'Son seis letras. Están en la pantalla, junto al código QR.',
  code: 'Código',
  codeRule: 'Son seis letras, sin números. Revise la pantalla.',
  enter: 'Entrar',
  cancel: 'Cancelar',
  wrongCode: 'Ese código no es el de esta sala. Compárelo con el de la pantalla.',
  tooManyTries: ({ n }: N) => `Hubo demasiados intentos. Espere ${seconds(n)} y escríbalo de nuevo.`,
  fullTitle: 'La sala está llena',
  fullText: 'Avise a quien facilita la sesión: puede responder en la computadora de la sala o en papel.',
  versionTitle: 'Esta página es de antes',
  versionText: 'Cárguela de nuevo para seguir.',
  reload: 'Cargar de nuevo',
  supersededTitle: 'Abierta en otra parte',
  supersededText: 'Su lugar en la sala se abrió en otra pestaña. Siga allá, o tráigalo aquí.',
  continueHere: 'Seguir aquí',
  closedTitle: 'La sala se cerró',
  closedText: 'Gracias por participar. Ya puede cerrar esta página.',
  closedKept: ({ n }: N) =>
    n === 1
      ? '1 respuesta no alcanzó a enviarse antes del cierre.'
      : `${n} respuestas no alcanzaron a enviarse antes del cierre.`,
  tryAgain: 'Entrar otra vez',
  movedTitle: 'Sigue en otro teléfono',
  movedText: 'Su lugar pasó a otro teléfono. Lo que respondió aquí está guardado.',

  lost: 'Sin conexión con la sala. Puede seguir respondiendo.',
  lostKept: ({ n }: N) =>
    n === 1
      ? 'Sin conexión con la sala. 1 respuesta queda en este teléfono y se enviará sola.'
      : `Sin conexión con la sala. ${n} respuestas quedan en este teléfono y se enviarán solas.`,
  changedAddress: '¿Cambió la dirección de la sala?',
  addressTitle: 'La dirección nueva de la sala',
  addressText:
    'Está en la pantalla, junto al código QR. Escríbala aquí en lugar de escanear: así siguen con usted su lugar y sus respuestas.',
  address: 'Dirección',
  addressRule: 'Son cuatro números con puntos, por ejemplo 192.168.8.20:8321.',
  elsewhereTitle: 'La sala cambió de dirección',
  elsewhereText:
    'Su lugar y sus respuestas van con usted. Si la página no abre, revise que el teléfono esté en la red WiFi de la sala.',
  followRoom: 'Ir a la sala',
  back: 'Anterior',
  next: 'Siguiente',
  send: 'Enviar',

  groupTitle: '¿De qué grupo es usted?',
  noGroups: 'Todavía no hay grupos. Esta página cambia sola.',
  groupFixed: 'Ya respondió con su grupo y sin nombre, así que no se puede cambiar.',
  changeGroup: 'Cambiar de grupo',
  unnamedGroup: 'Sin nombre',
  otherPhone: 'Continuar lo de otro teléfono',
  otherPhoneTitle: 'Continuar lo de otro teléfono',
  otherPhoneText: 'Pida a quien facilita el código para traer su lugar a este teléfono.',
  personTitle: '¿Quién es usted?',
  search: 'Busque su nombre o su código',
  taken: 'Ya responde en otro teléfono',
  nobody: 'No hay nadie en este grupo. Elija otro.',
  noMatch: 'Nadie de este grupo coincide.',
  loadingPeople: 'Buscando a las personas de su grupo.',
  byCode: 'O escriba el código de su gafete',
  byCodeSend: 'Soy yo',
  noSuchPerson: 'Nadie tiene ese código. Revise su gafete.',
  personTaken: 'Alguien más ya responde con ese nombre. Avise a quien facilita la sesión.',
  notMe: 'No soy yo',

  anonymous: 'Es anónimo: se guarda su grupo y nada más. Nadie verá quién respondió qué.',
  named: ({ who }: { who: string }) => `Sus respuestas se guardan con su nombre: ${who}.`,
  begin: 'Empezar',
  questionOf: ({ n, of }: { n: number; of: number }) => `Pregunta ${n} de ${of}`,
  progress: 'Avance',
  hint: 'Toque una opción: se envía y pasa a la siguiente.',
  kept: 'En este teléfono, por enviar',
  sending: 'Enviando',
  sent: 'Enviado',
  'refused.round-closed': 'No se guardó: la ronda ya se había cerrado.',
  'refused.not-asked': 'No se guardó: esta pregunta no es para su grupo.',
  'refused.amount-exceeded': 'No se guardó: suma más de lo que hay para repartir.',
  'refused.group-needed': 'No se guardó: falta elegir su grupo.',
  'refused.name-needed': 'No se guardó: falta decir quién es usted.',
  'refused.not-a-question': 'No se guardó: la pregunta cambió o ya no está.',
  'refused.full': 'No se guardó: ya no caben más.',
  'refused.not-now': 'Se enviará en un momento.',
  'leave.points': ({ n }: N) => (n === 1 ? 'Enviar con 1 punto' : `Enviar con ${n} puntos`),
  'leave.dots': ({ n }: N) => (n === 1 ? 'Enviar y dejar 1 voto' : `Enviar y dejar ${n} votos`),
  'none.points': 'No repartir ninguno',
  'none.dots': 'No poner ninguno',
  none: 'No aplica / no sé',
  tooManyItems: ({ n }: N) => `Reparta entre ${n} opciones como máximo.`,
  lettersLeft: ({ n }: N) => (n === 1 ? 'Queda 1 letra.' : `Quedan ${n} letras.`),

  doneTitle: 'Ya respondió todo',
  doneText: 'Puede cambiar sus respuestas mientras la ronda siga abierta.',
  yourAnswers: 'Sus respuestas',
  inOrder: ({ n }: N) => (n === 1 ? '1 en orden' : `${n} en orden`),
  shared: ({ n }: N) => (n === 1 ? 'Repartido en 1' : `Repartido entre ${n}`),
  change: ({ title }: { title: string }) => `Cambiar: ${title}`,
  waitingTitle: 'En un momento empezamos',
  waitingText: 'Deje esta página abierta: cambia sola.',
  roundClosedTitle: 'La ronda se cerró',
  roundClosedText: 'Sus respuestas están guardadas. Los resultados se ven en la pantalla de la sala.',
  roundClosedNothing: 'Los resultados se ven en la pantalla de la sala.',
  roundClosedDraft: 'Lo que estaba preparando no alcanzó a enviarse.',
  roundClosedLate: ({ n }: N) =>
    n === 1
      ? '1 respuesta llegó después del cierre y no se guardó.'
      : `${n} respuestas llegaron después del cierre y no se guardaron.`,
  inGroup: ({ group }: { group: string }) => `Grupo: ${group}`,

  comment: 'Escribir un comentario',
  commentTitle: 'Su comentario',
  commentText: 'Quien facilita lo lee antes de mostrarlo a la sala.',
  addEntry: ({ entry }: { entry: string }) => `Agregar ${entry}`,
  withGroup: ({ group }: { group: string }) => `Anotar que viene de mi grupo (${group})`,
  smallGroup: 'Va sin su nombre y sin su grupo, para que nadie le reconozca.',
  withItsGroup: ({ group }: { group: string }) => `Se anota su grupo (${group}), no su nombre.`,
  contributed: 'Lo que ha enviado',
  nowSent: 'Enviado. Puede escribir otro.',
  nowKept: 'Queda en este teléfono y se envía solo. Puede escribir otro.',
} satisfies Record<string, string | ((params: never) => string)> & Record<`refused.${Refusal}`, string>;

/** The shape every language fills in. */
export type PhoneWords = typeof es;
