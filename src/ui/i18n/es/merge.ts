const whole = new Intl.NumberFormat('es-MX');
const count = (n: number, one: string, many: string): string => `${whole.format(n)} ${n === 1 ? one : many}`;

export const merge = {
  command: 'Importar de otro archivo Respiro…',
  title: 'Importar de otro archivo Respiro',
  help: 'Trae sesiones enteras de otro archivo, por ejemplo las de un colega. El otro archivo solo se lee.',
  reading: 'Revisando el archivo',
  stop: 'Dejar de leer',
  file: ({ name, client }: { name: string; client: string }) => `${name} · ${client}`,
  sameEngagement: 'Es una copia de este mismo proyecto: solo entra lo que aquí falta o es distinto.',
  otherClient: 'El cliente no se llama igual que el de este proyecto. Revise que sea el archivo correcto.',
  losesPassword: 'Ese archivo tiene contraseña y este proyecto no: lo que entre quedará sin ella.',
  sessions: 'Sesiones',
  none: 'El archivo no tiene sesiones',
  noneText: 'No hay nada que traer. Elija otro archivo.',
  here: 'ya está aquí',
  sessionText: ({ day, present }: { day: string; present: number }) =>
    `${day} · ${count(present, 'persona presente', 'personas presentes')}`,
  exerciseText: ({
    title,
    anonymous,
    answers,
    entries,
  }: {
    title: string;
    anonymous: boolean;
    answers: number;
    entries: number;
  }) =>
    [
      title,
      anonymous ? 'anónimo' : 'con nombre',
      ...(answers > 0 || entries === 0 ? [count(answers, 'respuesta', 'respuestas')] : []),
      ...(entries > 0 ? [count(entries, 'fila', 'filas')] : []),
    ].join(' · '),
  findings: ({ findings, actions }: { findings: number; actions: number }) =>
    `Traer también los hallazgos y acciones de esas mediciones (${count(findings, 'hallazgo', 'hallazgos')} y ${count(actions, 'acción', 'acciones')} en el archivo)`,
  waves: 'A qué medición van',
  waveOf: ({ day }: { day: string }) => `Medición del ${day}`,
  waveLabel: ({ label, day }: { label: string; day: string }) => `${label} · ${day}`,
  waveNew: 'Una medición nueva',
  groups: 'Grupos del archivo',
  groupFor: ({ name }: { name: string }) => `Grupo para «${name}»`,
  groupNew: 'Crear este grupo',
  fromFile: 'en el otro archivo',
  people: 'Personas que podrían ser las mismas',
  peopleHelp: 'Se proponen por nombre y grupo. Nadie se une a otra persona sin que usted lo vea aquí.',
  personFor: ({ name }: { name: string }) => `Quién es «${name}» aquí`,
  personNew: 'Es otra persona',
  personIs: ({ name, code, group }: { name: string; code: string; group: string }) =>
    name === '' ? `Es ${code}, ${group}` : `Es ${name} (${code}), ${group}`,
  summary: 'Lo que entrará',
  nothing: 'Nada nuevo: todo lo elegido ya está aquí.',
  nothingTicked: 'Elija al menos una sesión.',
  same: ({ n }: { n: number }) => count(n, 'dato ya está aquí igual', 'datos ya están aquí iguales'),
  registers: ({ list }: { list: string }) => `En registros: ${list}.`,
  register: ({ title, n }: { title: string; n: number }) => `${title} (${whole.format(n)})`,
  notTaken:
    'No se traen: la ficha del proyecto, el historial, las partes y frases del informe, las entregas ni la contraseña.',
  conflicts: ({ n }: { n: number }) => count(n, 'dato distinto', 'datos distintos'),
  rule: 'Cuál se queda',
  'rule.ours': 'Lo de aquí',
  'rule.theirs': 'Lo del otro archivo',
  'rule.newer': 'Lo más reciente',
  newerHelp: 'Según el reloj de cada computadora. Si no se puede saber, se queda lo de aquí.',
  more: ({ n }: { n: number }) => `y ${whole.format(n)} más`,
  'column.what': 'Dato',
  'column.ours': 'Aquí',
  'column.theirs': 'Otro archivo',
  'column.stays': 'Se queda',
  'stays.ours': 'lo de aquí',
  'stays.theirs': 'lo del otro',
  removed: 'se quitó',
  there: 'está',
  untold: 'distinto',
  newer: 'más reciente',
  'note.instrument-refused': ({ title }: { n: number; title: string }) =>
    `«${title}» no es aquí el mismo instrumento en ese ejercicio. Sus respuestas no se traen.`,
  'note.instrument-differs': ({ title }: { n: number; title: string }) =>
    `«${title}» tiene el mismo nombre y versión que uno de aquí, pero no dice lo mismo. Compare sus resultados con cuidado.`,
  'note.anonymity': ({ n }: { n: number; title: string }) =>
    n === 1
      ? 'Un ejercicio es anónimo en un archivo y con nombre en el otro: se queda como está aquí, y lo anónimo sigue sin nombre.'
      : `${whole.format(n)} ejercicios son anónimos en un archivo y con nombre en el otro: se quedan como están aquí, y lo anónimo sigue sin nombre.`,
  'note.more-than-present': ({ n }: { n: number; title: string }) =>
    `En ${count(n, 'pregunta de un grupo', 'preguntas de un grupo')} quedarían más respuestas que personas presentes: tal vez las mismas se contaron en los dos archivos.`,
  'note.renumbered': ({ n }: { n: number; title: string }) =>
    `${count(n, 'papeleta recibe', 'papeletas reciben')} otro número, porque el suyo ya se usó aquí.`,
  'note.minimum-raised': ({ n }: { n: number; title: string }) =>
    `Allá se prometió ocultar los grupos de menos de ${whole.format(n)}. El mínimo de este proyecto sube a ${whole.format(n)}.`,
  'problem.too-many-people': ({ maximum }: { maximum: number }) =>
    `Serían más de ${whole.format(maximum)} personas, y un proyecto no tiene más. Elija menos sesiones.`,
  'problem.too-many-answers': ({ maximum }: { maximum: number }) =>
    `Son más de ${whole.format(maximum)} respuestas de una vez. Traiga las sesiones en partes.`,
  'problem.too-large': (_: { maximum: number }) => 'Es demasiado para una sola vez. Traiga las sesiones en partes.',
  act: ({ n }: { n: number }) => `Importar ${count(n, 'sesión', 'sesiones')}`,
  actNone: 'Importar',
  chooseOther: 'Elegir otro archivo',
  done: ({ sessions, people, answers }: { sessions: number; people: number; answers: number }) => {
    const parts = [
      ...(sessions > 0 ? [count(sessions, 'sesión', 'sesiones')] : []),
      ...(people > 0 ? [count(people, 'persona', 'personas')] : []),
      ...(answers > 0 ? [count(answers, 'respuesta', 'respuestas')] : []),
    ];
    return parts.length === 0 ? 'Se importó lo que faltaba' : `Se importó: ${parts.join(', ')}`;
  },
  'kind.wave': ({ n }: { n: number }) => count(n, 'medición', 'mediciones'),
  'kind.session': ({ n }: { n: number }) => count(n, 'sesión', 'sesiones'),
  'kind.group': ({ n }: { n: number }) => count(n, 'grupo', 'grupos'),
  'kind.person': ({ n }: { n: number }) => count(n, 'persona', 'personas'),
  'kind.attendance': ({ n }: { n: number }) => count(n, 'asistencia', 'asistencias'),
  'kind.exercise': ({ n }: { n: number }) => count(n, 'ejercicio', 'ejercicios'),
  'kind.round': ({ n }: { n: number }) => count(n, 'ronda', 'rondas'),
  'kind.ballot': ({ n }: { n: number }) => count(n, 'papeleta', 'papeletas'),
  'kind.answer': ({ n }: { n: number }) => count(n, 'respuesta', 'respuestas'),
  'kind.tally': ({ n }: { n: number }) => count(n, 'conteo a mano alzada', 'conteos a mano alzada'),
  'kind.entry': ({ n }: { n: number }) => count(n, 'fila de registro', 'filas de registro'),
  'kind.comment': ({ n }: { n: number }) => count(n, 'comentario', 'comentarios'),
  'kind.consensus': ({ n }: { n: number }) => count(n, 'consenso', 'consensos'),
  'kind.evidence': ({ n }: { n: number }) => count(n, 'grado de evidencia', 'grados de evidencia'),
  'kind.fact': ({ n }: { n: number }) => count(n, 'dato duro', 'datos duros'),
  'kind.block': ({ n }: { n: number }) => count(n, 'bloque de agenda', 'bloques de agenda'),
  'kind.parked': ({ n }: { n: number }) => count(n, 'pendiente', 'pendientes'),
  'kind.photo': ({ n }: { n: number }) => count(n, 'foto', 'fotos'),
  'kind.finding': ({ n }: { n: number }) => count(n, 'hallazgo', 'hallazgos'),
  'kind.action': ({ n }: { n: number }) => count(n, 'acción', 'acciones'),
};
