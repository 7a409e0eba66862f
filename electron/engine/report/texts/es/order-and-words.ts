/** What was put in order, shared out or said in words, in the report. */
export const orderAndWords = {
  order: {
    heading: 'Qué va primero',
    chartCaption: 'Lugar medio de cada opción; 1 es el primero',
    chartAlt: (rows: string) => `Un punto por opción en su lugar medio: ${rows}.`,
    series: 'Lugar medio',
    concordance: (w: string, chi: string, df: string, p: string) =>
      `W de Kendall ${w}, de 0 (sin acuerdo) a 1 (el mismo orden); χ² ${chi} con ${df} grados de libertad, p ${p}, aproximada.`,
    tableCaption: 'El orden en cifras',
    tableAlt: 'Una fila por opción con su lugar medio, su mediana y las veces que quedó primero, la primera arriba.',
    partial: (n: number, shown: string) =>
      n === 1
        ? '1 persona no llegó al final de la lista: lo que dejó sin lugar cuenta, para ella, en la media de los lugares que sobraban.'
        : `${shown} personas no llegaron al final de la lista: lo que dejaron sin lugar cuenta, para ellas, en la media de los lugares que sobraban.`,
    columns: {
      number: 'N.º',
      option: 'Opción',
      mean: 'Lugar medio (desv.)',
      median: 'Mediana',
      first: 'Veces primero',
      n: 'n',
    },
  },
  sharedOut: {
    heading: 'Cómo se repartió',
    caption: 'Lo repartido, de más a menos',
    alt: 'Una fila por opción con su parte del total y lo que le dio cada persona.',
    columns: { option: 'Opción', share: 'Del total', mean: 'Media (desv.)', median: 'Mediana', n: 'n' },
  },
  words: {
    answered: (n: number, people: string, question: string) =>
      `${people} ${n === 1 ? 'respondió' : 'respondieron'} con sus palabras a la pregunta «${question}»`,
  },
};
