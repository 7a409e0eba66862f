export const promises = {
  title: 'Antes y después',
  legend: 'Cómo se resaltan las palabras',
  'side.us': 'de nosotros',
  'side.customer': 'del cliente',
  'side.undecided': '«su»: puede ser de cualquiera',
  before: 'Como se dice',
  after: 'Como la diríamos hoy',
  rewriteOf: ({ text }: { text: string }) => `Reescribir: ${text}`,
  rewriteHint: 'La misma promesa, desde lo que el cliente necesita',
  said: ({ who, where }: { who: string; where: string }) =>
    who === '' ? `Se dice en: ${where}` : where === '' ? `La dice: ${who}` : `La dice: ${who} · en: ${where}`,
  rated: ({ mean, sd, n }: { mean: string; sd: string; n: number }) => `media ${mean} · desviación ${sd} · n ${n}`,
  agreed: ({ value }: { value: string }) => `consenso ${value}`,
  unrated: 'Sin calificación que mostrar',
  ends: '1 habla de nosotros · 5 habla de lo que el cliente necesita',
};
