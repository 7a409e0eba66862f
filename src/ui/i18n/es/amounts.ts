export const amounts = {
  'left.points': ({ left, total }: { left: number; total: number }) =>
    left === 0 ? `Los ${total} puntos están repartidos` : `por repartir, de ${total} puntos`,
  'left.dots': ({ left, total }: { left: number; total: number }) =>
    left === 0 ? 'Todos los votos están puestos' : `por poner, de ${total} votos`,
  'toShare.points': ({ total }: { total: number; each: number }) => `puntos para repartir; entre todos suman ${total}`,
  'toShare.dots': ({ each }: { total: number; each: number }) => `votos por persona, hasta ${each} en una misma`,
  'given.points': ({ title }: { title: string }) => `Puntos para ${title}`,
  'given.dots': ({ title }: { title: string }) => `Votos para ${title}`,
  less: ({ title }: { title: string }) => `Menos: ${title}`,
  more: ({ title }: { title: string }) => `Más: ${title}`,
  tooFew: ({ minimum }: { minimum: number }) => `Se muestra a partir de ${minimum} personas.`,
  'picture.points': ({ n }: { n: number }) => `Puntos repartidos, media por persona, n ${n}`,
  'picture.dots': ({ n }: { n: number }) => `Votos, n ${n}`,
  moreBars: ({ n }: { n: number }) => `Las otras ${n} recibieron menos o nada`,
  cards: ({ n }: { n: number }) => `${n} opciones, cada una en su tarjeta`,
  'card.points': 'A qué se dieron los puntos',
  'card.dots': 'A qué se dieron los votos',
  'note.points': ({ n }: { n: number }) => `Media de puntos por persona y parte del total · n ${n}`,
  'note.dots': ({ n }: { n: number }) => `Votos y parte del total · n ${n}`,
  normalised: ({ n, total }: { n: number; total: number }) =>
    n === 1
      ? `Los puntos de 1 persona no sumaban ${total} y se llevaron a ${total} en la misma proporción.`
      : `Los puntos de ${n} personas no sumaban ${total} y se llevaron a ${total} en la misma proporción.`,
  concordance: ({ w }: { w: string }) => `Acuerdo en el orden: W de Kendall ${w}`,
  byPersonTitle: 'Se captura persona por persona',
  noTotals:
    'Puntos y votos se reparten entre todas las opciones: el total de un grupo no dice cómo los repartió cada quien. Capture hoja por hoja en «Persona por persona».',
  keys: 'Flechas izquierda y derecha o + y − cambian, también puede teclear la cifra; Enter pasa a lo siguiente.',
};
