export const register = {
  title: 'Registro',
  count: ({ n, most }: { n: number; most: number }) => `${n} de ${most} como máximo`,
  howTo:
    'Escriba directamente en la primera celda; Tab pasa a la siguiente y Enter baja. También puede copiar filas en Excel y pegarlas aquí con Ctrl+V.',
  noneHere: 'Este ejercicio no lleva registro',
  noneHereText: 'Sus preguntas se responden en Captura, en el quiosco o en vivo.',
  rowNumber: 'Fila',
  newRow: 'Fila nueva',
  writeHere: ({ entry }: { entry: string }) => `Otra ${entry}…`,
  empty: 'vacía',
  yes: 'sí',
  no: 'no',
  none: 'Sin elegir',
  drag: 'Arrastre para cambiar de lugar; también Alt+↑ y Alt+↓',
  removeRow: 'Quitar la fila (Ctrl+−)',
  removeThis: ({ n }: { n: number }) => `Quitar la fila ${n}`,
  removed: ({ n }: { n: number }) => (n === 1 ? 'Se quitó la fila.' : `Se quitaron ${n} filas.`),
  pasted: ({ n, added }: { n: number; added: number }) => {
    const rows = n === 1 ? 'Se pegó 1 fila' : `Se pegaron ${n} filas`;
    return added === 0 ? `${rows}.` : added === n ? `${rows} al final.` : `${rows}; ${added} al final.`;
  },
  chosen: ({ rows, columns }: { rows: number; columns: number }) => `${rows} × ${columns} celdas`,
  notFitting: ({ n }: { n: number }) => (n === 1 ? 'Una celda no cabe aquí' : `${n} celdas no caben aquí`),
  nothingYet: 'Todavía no se ha escrito nada. Puede pegar lo demás y dejar estas celdas como están.',
  cellAt: ({ row, column }: { row: number; column: string }) =>
    column === '' ? `Fila ${row}` : `Fila ${row}, ${column}`,
  pasteRest: 'Pegar lo demás',
  pasteNothing: 'No pegar nada',
  inspector: 'La fila elegida',
  rowOf: ({ n, of }: { n: number; of: number }) => `Fila ${n} de ${of}`,
  chainHelp: 'En orden, separados por comas o por ›.',
  open: 'Ver el registro',
  nothingToAnswer: 'No hay nada que responder todavía',
  nothingToAnswerText: 'En este ejercicio se responde lo que se escribe en el registro. Escriba primero las filas.',
  nothingToAnswerEver: 'Este ejercicio se trabaja con la sala en su registro: nadie responde por separado.',

  'unit.minutes': 'min',
  'unit.times': 'veces',

  'reason.not-a-number': 'No es un número.',
  'reason.not-whole': 'Sólo caben números enteros.',
  'reason.out-of-range': 'El número está fuera de los límites de la columna.',
  'reason.unknown-option': 'No es ninguna de las opciones.',
  'reason.not-yes-or-no': 'Escriba sí o no.',
  'reason.too-long': 'El texto es demasiado largo.',
  'reason.no-column': 'No hay una columna para esta celda.',
  'reason.full': 'El registro ya está lleno.',
};
