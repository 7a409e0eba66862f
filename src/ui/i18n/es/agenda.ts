import { labels } from '../../../domain/words/es/labels.ts';

const duration = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ');
};

export const agenda = {
  title: 'Agenda',
  'kind.welcome': labels.block.welcome,
  'kind.exercise': labels.block.exercise,
  'kind.activity': labels.block.activity,
  'kind.break': labels.block.break,
  'kind.plan': labels.block.plan,
  'kind.closing': labels.block.closing,
  duration: ({ minutes }: { minutes: number }) => duration(minutes),

  eyebrow: ({ session, day }: { session: string; day: string }) => `${session} · ${day}`,
  heading: ({ end }: { end: string }) => `Termina a las ${end}`,
  headingOver: ({ end }: { end: string }) => `Terminó a las ${end}`,
  headingEmpty: 'Todavía no hay agenda',
  session: 'Sesión',
  toLive: 'Ir a En vivo',
  template: 'Usar una plantilla',
  add: 'Agregar un bloque',
  moveDay: 'Empieza a las',
  moveRest: 'Lo que falta empieza a las',
  totals: 'Tiempo por tipo de bloque',
  total: 'En total',
  noSession: 'Falta una sesión',
  noSessionText: 'La agenda es de una sesión. Agregue una en Proyecto y vuelva aquí.',

  emptyText:
    'Elija una plantilla y ajústela: quedan los bloques con sus horas, cada uno con su ficha del método. También puede empezar con un bloque y agregar los demás.',
  templates: 'Plantillas',
  templateNote: ({ minutes, n }: { minutes: number; n: number }) => `${duration(minutes)} · ${n} bloques`,
  anonymityNote: 'Vale para los ejercicios que falten. Antes de la primera respuesta se puede cambiar.',
  fill: ({ end }: { end: string }) => `Llenar la agenda, termina ${end}`,
  replaces: ({ n }: { n: number }) =>
    n === 1
      ? 'El bloque que no ha empezado se reemplaza. Los ejercicios y sus respuestas se quedan. Se puede deshacer.'
      : `Los ${n} bloques que no han empezado se reemplazan. Los ejercicios y sus respuestas se quedan. Se puede deshacer.`,
  fillTooLate: ({ title }: { title: string }) =>
    `Con esa hora, «${title}» empezaría después de medianoche. Elija una hora más temprana o una plantilla más corta.`,
  filled: ({ n }: { n: number }) => `Se agregaron ${n} bloques`,

  blocks: 'Bloques de la sesión',
  blockTimes: ({ from, to }: { from: string; to: string }) => `${from}–${to}`,
  blockLabel: ({ title, kind, from, to, length }: Record<'title' | 'kind' | 'from' | 'to' | 'length', string>) =>
    `${title === kind ? title : `${title}, ${kind}`}, ${from} a ${to}, ${length}`,
  planned: ({ from, to }: { from: string; to: string }) => `Plan ${from}–${to}`,
  overlapping: 'Se encima',
  running: ({ from }: { from: string }) => `En curso desde ${from}`,
  since: ({ from }: { from: string }) => `Desde ${from}`,
  ranLabel: ({ from, to }: { from: string; to: string }) => `Fue de ${from} a ${to}`,
  skipped: 'Omitido',
  noExercise: 'Falta elegir el ejercicio',
  hasNotes: 'Con notas',

  overlapNotice: ({ first, second, more }: { first: string; second: string; more: number }) =>
    more === 0
      ? `«${first}» y «${second}» se enciman.`
      : `«${first}», «${second}» y ${more === 1 ? 'otro bloque' : `otros ${more} bloques`} se enciman.`,
  arrange: 'Acomodar lo que sigue',
  nextDay: ({ end }: { end: string }) => `La agenda termina a las ${end} del día siguiente.`,
  pastMidnight: ({ title }: { title: string }) =>
    `«${title}» empezaría después de las 23:59. No se cambió nada. Acorte o quite un bloque, o empiece el día más temprano.`,

  keys: 'Teclas de la agenda',
  keyDelete: 'Supr',
  'does.select': 'elegir',
  'does.order': 'cambiar el orden',
  'does.length': 'cambiar la duración',
  'does.title': 'editar el título',
  'does.add': 'agregar después',
  'does.remove': 'quitar',
  'does.arrange': 'acomodar lo que sigue',

  'said.at': ({ title, from, to }: { title: string; from: string; to: string }) => `${title}: ${from} a ${to}`,
  'said.length': ({ title, length, to }: { title: string; length: string; to: string }) =>
    `${title}: ${length}, termina ${to}`,
  'said.arranged': ({ end }: { end: string }) => `Se acomodó lo que sigue. Termina ${end}`,
  'said.moved': ({ start, end }: { start: string; end: string }) => `El día va de ${start} a ${end}`,
  'said.added': ({ title, from }: { title: string; from: string }) => `Se agregó ${title} a las ${from}`,
  'said.cancelled': ({ title, from }: { title: string; from: string }) => `${title} se quedó a las ${from}`,
  'said.stays': ({ title }: { title: string }) => `${title} ya empezó o se omitió: no se mueve`,
  'said.atEdge': ({ title }: { title: string }) => `${title} no tiene con quién cambiar de lugar`,
  removed: ({ title }: { title: string }) => `Se quitó «${title}»`,

  inspector: 'Bloque seleccionado',
  blockTitle: 'Título',
  kind: 'Tipo',
  startsAt: 'Empieza',
  minutes: 'Minutos',
  fixed: 'Ya empezó o se omitió: su plan no se mueve. El tiempo se maneja en En vivo.',
  notes: 'Notas para usted',
  notesHelp: 'Sólo las ve usted; no salen en el proyector ni en el informe.',
  remove: 'Quitar el bloque',

  exercise: 'Ejercicio de la sesión',
  chooseExercise: 'Elegir…',
  addInstrument: ({ title }: { title: string }) => `Agregar «${title}»`,
  addExercise: 'Agregar el ejercicio',
  exerciseNote: ({ title, n }: { title: string; n: number }) => `${title} (${n})`,

  card: 'Ficha del método',
  cardMinutes: ({ length }: { length: string }) => `Suele tomar ${length}`,
  cardSteps: 'Pasos',
  cardSay: 'Qué decir',
  cardMaterial: 'Material',
  cardPitfalls: 'Cuide que no pase',
};
