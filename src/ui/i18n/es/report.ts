export const report = {
  title: 'Informe',
  heading: ({ wave }: { wave: string }) => `Informe de la medición ${wave}`,
  preview: 'Vista previa de las dos primeras páginas',
  sketchNote:
    'Es un boceto con sus datos y los colores elegidos. El documento de Word lleva, además, contenido, gráficas editables, tablas y numeración.',
  nothing: 'Todavía no hay nada que informar',
  nothingText:
    'El informe se escribe a partir de los ejercicios que alguien respondió. Capture respuestas y vuelva aquí.',
  toProject: 'Ir al proyecto',

  outline: 'Lo que se imprimirá',
  gaps: ({ n }: { n: number }) =>
    n === 0
      ? 'No falta nada.'
      : n === 1
        ? 'Falta 1 cosa; no impide exportar.'
        : `Faltan ${n} cosas; no impiden exportar.`,
  notPrinted: 'no se imprime',
  'section.cover': 'Portada',
  'section.answer': 'La respuesta, en una página',
  'section.scope': 'Alcance',
  'section.profile': 'Perfil de experiencia',
  'section.instrument': 'Instrumento',
  'section.agreement': 'Acuerdos y desacuerdos',
  'section.priorities': 'Prioridades',
  'section.roadmap': 'Hoja de ruta',
  'section.parking': 'Pendientes',
  'section.change': 'Cambio desde la medición anterior',
  'section.day': 'Cómo transcurrió la sesión',
  'section.appendix': 'Apéndice',
  gapNotRevealed: ({ n }: { n: number }) => (n === 1 ? '1 ronda sin revelar' : `${n} rondas sin revelar`),
  gapConsensus: ({ n }: { n: number }) => (n === 1 ? 'falta 1 consenso' : `faltan ${n} consensos`),
  gapAnswers: 'sin respuestas',
  gapFindings: 'ningún hallazgo aceptado',
  gapUndecided: ({ n }: { n: number }) => (n === 1 ? '1 hallazgo por decidir' : `${n} hallazgos por decidir`),
  gapActions: 'sin acciones',
  gapOwner: ({ n }: { n: number }) => (n === 1 ? '1 acción sin responsable' : `${n} acciones sin responsable`),

  coverPage: 'Boceto de la portada',
  answerPage: 'Boceto de la página que responde primero',
  logoOf: ({ kit }: { kit: string }) => `Logotipo: ${kit}`,
  coverKicker: 'Diagnóstico de experiencia del cliente',
  coverWave: 'Medición',
  coverBy: 'Presentado por',
  coverEdition: 'Edición',
  answerKicker: 'La respuesta, en una página',
  answerReasons: 'Por qué lo decimos',
  answerNoReasons: 'Acepte hallazgos en Síntesis: los tres primeros serán las razones.',
  answerDecision: 'La decisión que se pide',
  answerApprove: ({ n, first }: { n: number; first: string }) =>
    n === 1
      ? `Aprobar la acción del plan: ${first}.`
      : `Aprobar las ${n} acciones del plan y empezar por esta: ${first}.`,
  answerNoDecision: 'Añada acciones en Síntesis: aquí se pedirá aprobarlas.',

  language: 'Idioma del informe',
  edition: 'Edición',
  'edition.executive': 'Ejecutiva',
  'edition.complete': 'Completa',
  executiveHelp: 'Hasta 8 páginas: lo que la dirección necesita para decidir.',
  completeHelp: 'Todas las preguntas, las fórmulas, las citas y las fotos.',
  kit: 'Imagen',
  export: 'Exportar a Word',
  exportHelp: 'Se elige la carpeta y se escribe un .docx que el cliente puede editar.',
  fileName: ({ client, wave }: { client: string; wave: string }) => `Informe ${client} ${wave}.docx`,
  starting: 'Preparando…',
  writing: ({ done, total }: { done: number; total: number }) => `Escribiendo, paso ${done} de ${total}`,
  progress: 'Avance del informe',
  cancel: 'Cancelar la exportación',
  cancelling: 'Cancelando…',
  cancelled: 'Se canceló. No se escribió ningún archivo.',
  written: ({ pages, size }: { pages: number; size: string }) =>
    pages === 1 ? `Listo: 1 página, ${size} kB` : `Listo: ${pages} páginas, ${size} kB`,
  open: 'Abrir',
  reveal: 'Mostrar en la carpeta',
};
