/** The WOW portfolio in the report. */
export const wowPortfolio = {
  heading: 'El portafolio',
  chartCaption: 'Ideas por tipo e impacto',
  chartAlt: (n: string, balance: string, first: string) =>
    `${n} ideas entre el WOW de todos los días y el gran gesto, por su impacto. ${balance === '' ? '' : `${balance}. `}La primera: ${first}.`,
  chartNote: 'El tamaño dice los votos. Las líneas están a la mitad de cada escala; los números son los de la tabla.',
  notPlaced: (n: string) => `Sin tipo o sin impacto, fuera del mapa: ${n}.`,
  across: 'De todos los días 0 – 100 gran gesto',
  up: 'Impacto, 1 a 5',
  middle: 'Mitad de la escala',
  series: 'Ideas',
  tableCaption: 'Ideas por votos',
  tableAlt: 'Una fila por idea con sus votos, su tipo, su impacto, el tiempo que pide y quién la empieza.',
  tableNote: (people: string) => `Votos de ${people}. Tipo de 0, de todos los días, a 100, gran gesto.`,
  tableNoteUnvoted: 'Sin votos que mostrar. Tipo de 0, de todos los días, a 100, gran gesto.',
  columns: {
    number: 'N.º',
    idea: 'Idea',
    votes: 'Votos',
    kind: 'Tipo',
    impact: 'Impacto',
    time: 'Minutos × veces al mes',
    starter: 'Quién la empieza',
  },
  shownOf: (shown: string, all: string) => `Se muestran ${shown} de ${all}.`,
  respiro: 'Respiro al mes',
};
