/** The promises in the report, before and after. */
export const promises = {
  heading: 'Cada promesa, antes y después',
  caption: 'Promesas como se dicen y como se dirían hoy',
  alt: (n: string, rewritten: string) =>
    `Una fila por promesa, la que más habla de nosotros primero: ${n} promesas, ${rewritten} reescritas, con su calificación y las palabras que la lente contó.`,
  columns: { before: 'Como se dice', rating: 'Media (desviación) · n', after: 'Como la diríamos hoy' },
  note: 'De 1, habla de nosotros, a 5, habla de lo que el cliente necesita. En negrita de color, palabras sobre nosotros; subrayadas, sobre el cliente.',
  said: (who: string, where: string) => [who, where].filter((part) => part !== '').join(' · '),
  notRewritten: 'Sin reescribir',
  shownOf: (shown: string, all: string) => `Se muestran ${shown} de ${all}: las que más hablan de nosotros.`,
};
