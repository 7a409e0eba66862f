export const importancePerformance = {
  title: 'Importancia y desempeño',
  note: 'Las líneas son las medianas de los atributos.',
  across: 'Importancia, puntos de 100',
  up: 'Desempeño, 1 a 5',
  number: 'N.º',
  attribute: 'Atributo',
  importance: 'Importancia',
  performance: 'Desempeño',
  quadrant: 'Cuadrante',
  figure: ({ mean, sd, n }: { mean: string; sd: string; n: number }) => `${mean} (${sd}) · n ${n}`,
  spread: 'Media (desviación) · n',
  hidden: 'muy pocas respuestas',
  noQuadrant: '–',
  onLine: ({ names }: { names: string }) =>
    `Justo en una línea, contados como alto: ${names}. Con otra mitad cambiarían de cuadrante.`,
  flat: ({ axes }: { axes: string }) => `Todos los atributos son iguales en ${axes}: ninguna línea los separa.`,
  sentence: ({ concentrate }: { concentrate: string }) =>
    concentrate === ''
      ? 'Mapa de importancia y desempeño: ningún atributo queda en concentrarse aquí.'
      : `Mapa de importancia y desempeño: en concentrarse aquí queda ${concentrate}.`,
  waiting: 'El mapa se dibuja cuando hay puntos de importancia y calificaciones de desempeño que mostrar.',
  source: 'Martilla y James (1977)',
};
