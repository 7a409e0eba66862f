type N = { n: number };

export const openText = {
  none: 'No aplica / no sé',
  inWords: 'Con sus palabras:',
  times: ({ n }: N) => `${n} voces`,
  save: 'Guardar y seguir',
  keys: 'Ctrl+Enter guarda y sigue · lo que se escribe queda en espera de moderación',
  noTotalsTitle: 'Aquí se responde con palabras',
  noTotals: 'Lo que dice cada persona no se puede contar a mano alzada. Escríbalo por persona.',
  answered: ({ n }: N) => (n === 1 ? '1 persona respondió' : `${n} personas respondieron`),
  notApplicable: ({ n }: N) => `${n} «no aplica / no sé»`,
  nobody: 'Nadie ha respondido todavía.',
  quote: 'Citar en el informe',
  quoted: 'En el informe',
  moderate: 'Moderar las voces',
  noneShown: 'Todavía no se ha dejado pasar ninguna voz.',
  waiting: ({ n }: N) => (n === 1 ? '1 voz espera moderación.' : `${n} voces esperan moderación.`),
};
