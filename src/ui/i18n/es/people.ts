export const people = {
  title: 'Personas',
  eyebrow: ({ session }: { session: string }) => `Asistencia de ${session}`,
  heading: ({ present, total }: { present: number; total: number }) =>
    present === total
      ? total === 1
        ? '1 persona, presente'
        : `${total} personas, todas presentes`
      : `${present} de ${total} personas presentes`,
  headingEmpty: '¿Quién estará en la sala?',
  session: 'Sesión',
  search: 'Buscar por nombre o código',
  noMatch: ({ text }: { text: string }) => `Nadie coincide con «${text}».`,
  inspector: 'Persona seleccionada',

  anonymityTitle: 'Qué se sabe de cada quien',
  anonymityCodes:
    'El nombre solo sirve para pasar lista. En los ejercicios con código, la respuesta se liga al código de la persona; usted puede corregirla y ver quién falta. El informe nunca muestra nombres.',
  anonymityBallots:
    'En los ejercicios anónimos hay papeletas sin nombre, solo con su grupo. No se guarda de quién son, ni la hora: tampoco usted puede saberlo después.',
  anonymityMinimum: ({ minimum }: { minimum: number }) =>
    `Un grupo con menos de ${minimum} respuestas no se muestra por separado. Si con una resta se pudiera deducir, se oculta también otro grupo.`,

  groupEmpty: 'Sin personas',
  groupCount: ({ present, total }: { present: number; total: number }) => `${present} de ${total} presentes`,
  groupMore: ({ name }: { name: string }) => `Más acciones de ${name}`,
  groupName: 'Nombre del grupo',
  renameGroup: 'Renombrar',
  allPresent: 'Marcar a todos presentes',
  nonePresent: 'Marcar a todos ausentes',
  removeGroup: 'Quitar el grupo vacío',
  addGroup: 'Agregar grupo',

  addTo: ({ group }: { group: string }) => `Agregar a ${group}`,
  addPlaceholder: 'Nombre, y Enter para el siguiente',
  presentLabel: ({ name }: { name: string }) => `${name}, presente`,
  nameOf: ({ code }: { code: string }) => `Nombre de ${code}`,
  nameless: 'Sin nombre',
  group: 'Grupo',
  attended: 'Sesiones a las que asistió',
  attendedNone: 'Ninguna todavía',
  remove: 'Quitar a la persona',
  removed: ({ what }: { what: string }) => `Se quitó a ${what}`,

  paste: 'Pegar desde Excel',
  pasteHelp: 'Copie las columnas en Excel y péguelas aquí: una con nombres y, si la tiene, otra con el grupo.',
  pasteLabel: 'Lista pegada',
  pastePlaceholder: 'Ana Torres\tDirección\nLuis Prado\tPrimera línea',
};
