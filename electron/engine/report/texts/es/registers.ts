/** What a room wrote down row by row, in full. */
export const registers = {
  title: (instrument: string) => `Registro: ${instrument}`,
  alt: (n: number, all: string, shown: string) =>
    n === 1
      ? 'Una fila, con todo lo que la sala escribió en ella.'
      : `Lo que la sala escribió, fila por fila: ${shown} de ${all}.`,
  number: 'N.º',
  yes: 'sí',
  count: (n: number, shown: string) => (n === 1 ? 'El registro tiene una fila.' : `El registro tiene ${shown} filas.`),
  cut: (shown: string, all: string) =>
    `Se imprimen las primeras ${shown} de ${all} filas. Todas están en los datos del proyecto (Excel), en la hoja de este registro.`,
};
