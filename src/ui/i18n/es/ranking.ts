type Title = { title: string };
type N = { n: number };

export const ranking = {
  order: 'El orden',
  rest: 'Todavía sin lugar',
  begin: 'Toque o elija primero lo que va en primer lugar. También puede arrastrar por los puntos.',
  left: ({ n }: N) => (n === 1 ? 'Falta 1 lugar.' : `Faltan ${n} lugares.`),
  all: 'Todo tiene su lugar.',
  toOrder: ({ items }: { items: number }) => `Ordene las ${items} opciones, primero la que va antes.`,
  toOrderSome: ({ most, items }: { most: number; items: number }) =>
    most === 1 ? `Elija 1 de ${items} opciones.` : `Elija ${most} de ${items} opciones y póngalas en orden.`,
  unplaced: ({ title }: Title) => `${title}, sin lugar`,
  placed: ({ title, place }: { title: string; place: number }) => `${title}, lugar ${place}`,
  placedOf: ({ title, place, of }: { title: string; place: number; of: number }) => `${title}, lugar ${place} de ${of}`,
  up: ({ title }: Title) => `Subir: ${title}`,
  down: ({ title }: Title) => `Bajar: ${title}`,
  placeOf: ({ title }: Title) => `Lugar de ${title}`,
  gap: 'Falta un número intermedio. Se guarda cuando los lugares van seguidos desde el 1.',
  keys: 'El número es el lugar y pasa a la siguiente · 0 quita el lugar · Enter al terminar, siguiente persona · Lo que quede sin número comparte los lugares que sobran',
  formKeys: 'Enter o espacio da el siguiente lugar · ← → lo mueven · un número lo pone en ese lugar',
  noTotals: 'Un orden es de cada persona: no se puede contar a mano alzada. Escríbalo por persona.',
  byPersonTitle: 'Aquí se ordena',
  tooFew: ({ minimum }: { minimum: number }) => `Aún no se muestra: hacen falta al menos ${minimum} personas.`,
  picture: ({ n }: N) => (n === 1 ? 'El orden de 1 persona' : `El orden de ${n} personas`),
  option: 'Opción',
  mean: ({ mean }: { mean: string }) => `Lugar medio ${mean}`,
  meanShort: 'Lugar medio',
  atPlace: ({ place, n }: { place: number; n: number }) => `${n} en el lugar ${place}`,
  withoutPlace: ({ n }: N) => `${n} sin lugar`,
  card: 'Qué va primero',
  note: ({ n }: N) =>
    n === 1 ? 'Cuántas veces quedó en cada lugar. 1 persona.' : `Cuántas veces quedó en cada lugar. ${n} personas.`,
  partial: ({ n }: N) =>
    n === 1
      ? '1 persona no llegó al final de la lista: lo que dejó sin lugar cuenta, para ella, en la media de los lugares que sobraban.'
      : `${n} personas no llegaron al final de la lista: lo que dejaron sin lugar cuenta, para ellas, en la media de los lugares que sobraban.`,
  'column.mean': 'Lugar medio (desv.)',
  'column.median': 'Mediana',
  'column.first': 'Veces primero',
  'column.n': 'n',
  concordance: ({ w, chi, df, p }: { w: string; chi: string; df: string; p: string }) =>
    `W de Kendall ${w} (0: sin acuerdo, 1: el mismo orden); χ² ${chi} con ${df} gl, p ${p}, aproximada`,
  byGroup: 'Por grupo: lugar medio de cada opción',
  groupPeople: ({ group, n }: { group: string; n: number }) => `${group}, ${n === 1 ? '1 persona' : `${n} personas`}`,
};
