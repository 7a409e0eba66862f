/** What was put in order, shared out or said in words, in the report. */
export const orderAndWords = {
  order: {
    heading: 'Qué va primero',
    chartCaption: 'Lugar medio de cada opción; 1 es el primero',
    chartAlt: (rows: string) => `Un punto por opción en su lugar medio: ${rows}.`,
    series: 'Lugar medio',
    concordance: (w: string, chi: string, df: string, p: string) =>
      `W de Kendall ${w}, de 0 (sin acuerdo) a 1 (el mismo orden); χ² ${chi} con ${df} grados de libertad, p ${p}, aproximada.`,
    placesCaption: 'Cuántas veces quedó cada opción en cada lugar',
    placesNote: (people: string) =>
      `Ordenaron ${people}. A la derecha, el primer lugar. No se rotulan las partes menores de 5 %.`,
    placesAlt: (first: string, times: string, people: string) =>
      `Barras al 100 % con los lugares que se dieron a cada opción. «${first}» quedó primero ${times} de ${people} veces.`,
    without: 'Sin lugar',
    later: (from: string) => `${from} o después`,
    groups: {
      heading: 'Lo que cada grupo pone primero',
      chartCaption: 'Lugar medio de cada opción por grupo; 1 es el primero',
      chartAlt: (firsts: string) => `Puntos por grupo en cada opción. Lo primero de cada grupo: ${firsts}.`,
      tableCaption: 'Los primeros lugares de cada grupo',
      tableAlt:
        'Una fila por grupo con sus personas y sus primeras opciones, cada una con su lugar medio y su desviación.',
      group: 'Grupo',
      place: (place: number) => `${place}.º: lugar medio (desv.)`,
    },
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
    chartCaption: 'Qué parte de lo repartido recibió cada opción, en %',
    chartAlt: (rows: string) => `Un punto por opción en su parte del total: ${rows}.`,
    people: (people: string) => `Repartieron ${people}.`,
    series: 'Parte del total',
    concordance: (w: string) =>
      `Acuerdo en el orden de lo repartido: W de Kendall ${w}, de 0 (sin acuerdo) a 1 (el mismo orden).`,
    normalised: (n: number, shown: string, total: string) =>
      n === 1
        ? `Los puntos de 1 persona no sumaban ${total} y se llevaron a ${total} en la misma proporción.`
        : `Los puntos de ${shown} personas no sumaban ${total} y se llevaron a ${total} en la misma proporción.`,
    caption: 'Lo repartido, de más a menos',
    alt: 'Una fila por opción con su parte del total y lo que le dio cada persona.',
    columns: {
      option: 'Opción',
      share: 'Del total',
      mean: 'Media (desv.)',
      median: 'Mediana',
      givers: 'Le dieron',
      n: 'n',
    },
  },
  words: {
    askedOnly: (lens: string, groups: string) => `El punto de vista «${lens}» se preguntó sólo a: ${groups}.`,
    answered: (n: number, people: string, question: string) =>
      `${people} ${n === 1 ? 'respondió' : 'respondieron'} con sus palabras a la pregunta «${question}»`,
  },
};
