export const library = {
  title: 'Biblioteca',
  lead: 'Lo que usted escribió bien una vez, para usarlo con otros clientes. Se guarda en esta computadora, sin cifras ni nombres de nadie.',
  kinds: 'Qué se muestra',
  'kind.finding': ({ n }: { n: number }) => `Hallazgos ${n}`,
  'kind.action': ({ n }: { n: number }) => `Acciones ${n}`,
  'kind.promise': ({ n }: { n: number }) => `Promesas ${n}`,
  'kind.scenario': ({ n }: { n: number }) => `Escenarios ${n}`,
  'kind.idea': ({ n }: { n: number }) => `Ideas ${n}`,
  'kind.quote': ({ n }: { n: number }) => `Citas ${n}`,
  search: 'Buscar en la biblioteca',
  noMatch: ({ text }: { text: string }) => `Nada coincide con «${text}». Pruebe con otra palabra.`,
  more: ({ n }: { n: number }) => (n === 1 ? 'Mostrar 1 más' : `Mostrar ${n} más`),
  list: 'Textos de la biblioteca',
  failed: 'No se pudo leer la biblioteca',
  retry: 'Reintentar',

  'none.finding': 'Todavía no guarda hallazgos',
  'none.action': 'Todavía no guarda acciones',
  'none.promise': 'Todavía no guarda promesas',
  'none.scenario': 'Todavía no guarda escenarios',
  'none.idea': 'Todavía no guarda ideas',
  'none.quote': 'Todavía no guarda citas',
  'noneText.promise':
    'Una promesa bien reescrita sirve de ejemplo en otro taller. Escriba cómo se decía y cómo quedó; en el registro de promesas la inserta con unas letras y Enter.',
  'noneText.scenario':
    'Los escenarios que hacen hablar a la sala vuelven a servir. Escriba un título y dos o tres frases; en «La llamada de ayuda» los inserta con unas letras y Enter.',
  'noneText.idea':
    'Una idea WOW que funcionó en un giro enciende otras. Escriba su título y cómo se vería; en el portafolio WOW la inserta con unas letras y Enter.',
  'noneText.quote':
    'Frases de autores del oficio, con su fuente, para abrir una conversación o apoyar un hallazgo. No guarde aquí lo que dijo gente de un cliente.',
  'noneText.finding':
    'Cuando un hallazgo quede bien escrito, en Síntesis pulse el botón del libro. También puede escribirlo aquí. La próxima vez lo inserta con unas letras y Enter.',
  'noneText.action':
    'Cuando una acción sirva para otros clientes, en el plan pulse el botón del libro. También puede escribirla aquí. La próxima vez la inserta con unas letras y Enter.',

  'add.finding': 'Escribir un hallazgo',
  'add.action': 'Escribir una acción',
  'add.promise': 'Escribir una promesa',
  'add.scenario': 'Escribir un escenario',
  'add.idea': 'Escribir una idea',
  'add.quote': 'Escribir una cita',
  'text.finding': 'Hallazgo',
  'text.action': 'Qué se hará',
  'text.promise': 'Cómo se decía',
  'text.scenario': 'Título',
  'text.idea': 'Idea',
  'text.quote': 'Cita',
  'detail.finding': 'Y eso qué',
  'detail.action': 'Indicador',
  'detail.promise': 'Cómo quedó',
  'detail.scenario': 'Historia',
  'detail.idea': 'Cómo se vería',
  'detail.quote': 'Quién lo dijo y dónde',
  rewritten: ({ words }: { words: string }) => `Quedó así: ${words}`,
  source: ({ words }: { words: string }) => `Fuente: ${words}`,
  indicator: ({ words }: { words: string }) => `Indicador: ${words}`,
  tags: 'Etiquetas',
  tagsHelp: 'Separadas por comas, para encontrarlo: frente, quejas, promesa.',
  tooManyTags: ({ most }: { most: number }) => `Caben ${most} etiquetas.`,
  longTag: ({ most }: { most: number }) => `Una etiqueta tiene a lo más ${most} letras.`,
  language: 'Idioma',
  editItem: ({ text }: { text: string }) => `Editar: ${text}`,
  removeItem: ({ text }: { text: string }) => `Quitar: ${text}`,
  removed: 'Se quitó de la biblioteca.',
  added: 'Se agregó a la biblioteca.',

  keep: 'Guardar en la biblioteca',
  keepItem: ({ text }: { text: string }) => `Guardar en la biblioteca: ${text}`,
  kept: 'Se guardó en la biblioteca.',
  known: 'Ya estaba en la biblioteca.',
  see: 'Ver',
  reviewTitle: 'Revíselo antes de guardarlo',
  reviewText: 'La biblioteca es para otros clientes. Lo que es de este se queda en su proyecto.',
  figures: 'El texto trae cifras, y las cifras son de este cliente. Quítelas o cámbielas por palabras.',
  names: ({ names }: { names: string }) => `El texto nombra a ${names}. Cámbielo por «la empresa» o por el puesto.`,

  insert: 'Insertar de la biblioteca',
  'insertTitle.finding': 'Insertar un hallazgo',
  'insertTitle.action': 'Insertar una acción',
  'insertTitle.promise': 'Insertar promesas',
  'insertTitle.scenario': 'Insertar escenas',
  'insertTitle.idea': 'Insertar ideas',
  'insertTitle.quote': 'Insertar una cita',
  insertKeys: 'Flechas para elegir, Enter para insertar, Esc para cerrar',
  insertSeveralKeys: 'Flechas para recorrer, Mayús+Enter para marcar varias, Enter para insertar, Esc para cerrar',
  insertN: ({ n }: { n: number }) => `Insertar ${n}`,
  roomFor: ({ n }: { n: number }) =>
    n === 0 ? 'El registro está lleno.' : n === 1 ? 'Cabe 1 más.' : `Caben ${n} más.`,
  tooLongFor: ({ column, most }: { column: string; most: number }) =>
    `No cabe en «${column}»: el máximo son ${most} caracteres.`,
  supplied: 'De siempre',
  answered: 'Ya tiene respuestas: se queda con las palabras con que se preguntó.',
  'inserted.finding': 'Se añadió a los hallazgos.',
  'inserted.action': 'Se añadió al plan.',
  insertQuote: 'Insertar una cita',
  toLibrary: 'Ir a la biblioteca',

  file: 'Importar o exportar',
  importFile: 'Importar de un archivo…',
  exportAll: ({ n }: { n: number }) => `Exportar toda la biblioteca (${n})…`,
  exportKind: ({ kind }: { kind: string }) => `Exportar sólo: ${kind}…`,
  exported: ({ n }: { n: number }) => (n === 1 ? 'Se exportó 1 texto.' : `Se exportaron ${n} textos.`),
  imported: ({ n }: { n: number }) => (n === 1 ? 'Se agregó 1 texto.' : `Se agregaron ${n} textos.`),
  fileName: 'Biblioteca',
  'fileName.finding': 'Hallazgos',
  'fileName.action': 'Acciones',
  'fileName.promise': 'Promesas',
  'fileName.scenario': 'Escenarios',
  'fileName.idea': 'Ideas',
  'fileName.quote': 'Citas',
  refusedFile: ({ file }: { file: string }) => `No se importó nada de ${file}. Corrija esto en el archivo:`,
  brings: ({ n }: { n: number }) =>
    n === 0 ? 'no trae textos nuevos.' : n === 1 ? 'trae 1 texto nuevo.' : `trae ${n} textos nuevos.`,
  nothingNew: 'no trae nada que no esté ya en su biblioteca.',
  sameOnes: ({ n }: { n: number }) =>
    n === 1
      ? '1 ya está igual: se queda, con las etiquetas de ambos.'
      : `${n} ya están iguales: se quedan, con las etiquetas de ambos.`,
  differentOnes: ({ n }: { n: number }) =>
    n === 1
      ? '1 empieza igual que uno suyo y sigue distinto: se guardan los dos.'
      : `${n} empiezan igual que los suyos y siguen distinto: se guardan los dos.`,
  namingOnes: ({ n }: { n: number }) =>
    n === 1
      ? '1 nombra al cliente del proyecto abierto y se queda fuera.'
      : `${n} nombran al cliente del proyecto abierto y se quedan fuera.`,
  take: ({ n }: { n: number }) => (n === 1 ? 'Agregar 1 texto' : `Agregar ${n} textos`),
};
