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
  over: ({ sum, total }: { sum: number; total: number }) =>
    `de más: suman ${sum} y se llevan a ${total} en la misma proporción`,
  step: 'Los botones cambian',
  byFive: 'De 5 en 5',
  byOne: 'De 1 en 1',
  search: ({ n }: { n: number }) => `Buscar entre ${n}`,
  only: ({ n }: { n: number }) => `Sólo lo elegido (${n})`,
  noMatch: 'Nada coincide con lo que busca.',
  tooManyOnOne: ({ most }: { most: number }) => `En una misma caben hasta ${most}.`,
  'tooMany.points': ({ most }: { most: number }) =>
    most === 0
      ? 'Ya no quedan puntos: quite de otra opción primero.'
      : `No alcanza: ${most === 1 ? 'queda 1 punto' : `quedan ${most} puntos`}.`,
  'tooMany.dots': ({ most }: { most: number }) =>
    most === 0
      ? 'Ya no quedan votos: quite uno de otra primero.'
      : `No alcanza: ${most === 1 ? 'queda 1 voto' : `quedan ${most} votos`}.`,
  paperNote: ({ total }: { total: number }) =>
    `Una hoja que no suma ${total} se captura como está; se lleva a ${total} en la misma proporción y los resultados lo dicen.`,
  keys: 'Flechas izquierda y derecha o + y − cambian, también puede teclear la cifra; Enter pasa a lo siguiente.',
};
