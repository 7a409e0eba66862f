/** Importance and performance in the report. */
export const importancePerformance = {
  heading: 'Qué importa y qué se cumple',
  chartCaption: 'Importancia y desempeño de cada atributo',
  chartAlt: (rows: string) => `Cada atributo por su importancia y su desempeño. ${rows}`,
  chartRow: (quadrant: string, names: string) => `${quadrant}: ${names}.`,
  chartNote: 'Las líneas son las medianas (Martilla y James, 1977). En rombo, lo que pide concentrarse.',
  across: 'Importancia, puntos de 100',
  up: 'Desempeño, 1 a 5',
  median: (axis: string) => `Mediana de ${axis}`,
  series: 'Atributos',
  tableCaption: 'Atributos por importancia',
  tableAlt: 'Una fila por atributo con su importancia, su desempeño y su cuadrante, el más importante primero.',
  tableNote: 'Media (desviación) · n. Importancia: 100 puntos repartidos por persona.',
  columns: {
    number: 'N.º',
    attribute: 'Atributo',
    importance: 'Importancia',
    performance: 'Desempeño',
    quadrant: 'Cuadrante',
  },
  normalised: (people: string, total: string) =>
    `Los puntos de ${people} no sumaban ${total}; se llevaron a ${total} en la misma proporción.`,
  onLine: (names: string) =>
    `Justo en una línea, contados como alto: ${names}. Con la otra mitad cambiarían de cuadrante.`,
};
