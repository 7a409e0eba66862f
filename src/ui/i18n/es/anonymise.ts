export const anonymise = {
  menu: 'Compartir sin nombres…',
  title: 'Compartir sin nombres',
  help: 'Se escribe una copia en otro archivo, con las mismas respuestas y cifras. El proyecto abierto no cambia.',
  too: 'Qué más se quita',
  facilitators: 'El nombre de quien facilita',
  client: 'El nombre del cliente y su marca',
  photos: ({ n }: { n: number }) =>
    n === 1 ? 'La foto: puede mostrar caras y nombres' : `Las ${n} fotos: pueden mostrar caras y nombres`,
  others: 'Otros nombres o apodos que buscar',
  othersHelp: 'Sepárelos con comas. Se buscan al salir del campo.',
  searching: 'Buscando nombres en los textos…',
  people: ({ n }: { n: number }) =>
    n === 0
      ? 'La lista de personas está vacía.'
      : n === 1
        ? 'La persona de la lista llevará un número en lugar de su nombre.'
        : `Las ${n} personas de la lista llevarán un número en lugar de su nombre, en un orden al azar.`,
  foundNone: 'En los textos no se encontró ningún nombre.',
  found: ({ n, going }: { n: number; going: number }) =>
    n === 1
      ? `En los textos hay 1 mención; ${going === 1 ? 'se cambia' : 'se queda'}.`
      : `En los textos hay ${n} menciones; se cambian ${going}.`,
  doubtful: ({ n }: { n: number }) => `Por decidir (${n})`,
  doubtfulHelp: 'Pueden ser nombres o palabras comunes. Se quedan como están, salvo las que usted marque.',
  sure: ({ n }: { n: number }) => `Se cambian (${n})`,
  sureHelp: 'Quite la marca a lo que deba quedarse.',
  posts: ({ n }: { n: number }) => `Puestos y áreas (${n})`,
  postsHelp: 'Están donde va quien responde y no parecen nombres de personas. Se quedan, salvo los que usted marque.',
  becomes: 'pasa a ser',
  show: ({ n }: { n: number }) => (n === 1 ? 'Ver la frase' : `Ver las ${n} frases`),
  hide: ({ n }: { n: number }) => (n === 1 ? 'Ocultar la frase' : `Ocultar las ${n} frases`),
  rest: ({ n }: { n: number }) => `Y ${n} más, que siguen la marca de arriba.`,
  limits:
    'Esto no lo puede saber Respiro: nombres o caras en las fotos, apodos, nombres mal escritos, y lo que deja reconocer a alguien por lo que cuenta. Lea la copia antes de enviarla.',
  left: 'No pasan a la copia: el historial, el registro de entregas ni los respaldos.',
  unlocked: 'Este proyecto tiene contraseña. La copia se guarda sin ella; póngale una después de abrirla.',
  act: 'Guardar la copia…',
  fileName: 'Copia sin nombres',
  done: ({ people, replaced }: { people: number; replaced: number }) =>
    `Se guardó la copia. Personas con código: ${people}. Menciones cambiadas: ${replaced}.`,
  reveal: 'Mostrar en la carpeta',
  'place.brief': 'Datos del proyecto',
  'place.session': 'Sesión',
  'place.group': 'Grupo',
  'place.agenda': 'Agenda',
  'place.instrument': 'Instrumento',
  'place.comment': 'Comentario',
  'place.consensus': 'Consenso',
  'place.evidence': 'Evidencia',
  'place.register': 'Registro',
  'place.parking': 'Pendiente',
  'place.photo': 'Pie de foto',
  'place.finding': 'Hallazgo',
  'place.action': 'Acción',
  'place.report': 'Frase del informe',
};
