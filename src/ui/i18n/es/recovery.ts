export const recovery = {
  offer: 'Hoja de recuperación',
  offerText:
    'Una página para imprimir y guardar bajo llave: qué archivo es, cómo se abre y un espacio para escribir la contraseña a mano.',
  print: 'Escribir la contraseña en la hoja',
  printWarning:
    'La contraseña quedará legible en el archivo de Word. Guárdelo lejos del proyecto, o imprímalo y bórrelo.',
  byHand: 'La hoja no lleva la contraseña: escríbala a mano después de imprimirla.',
  notNow: 'Ahora no',
  act: 'Guardar la hoja…',
  written: 'Se guardó la hoja de recuperación.',
  open: 'Abrir la hoja',
  fileName: ({ client }: { client: string }) => `Hoja de recuperación ${client}`,
};
