/** The protocol inventory in the report. */
export const humanService = {
  heading: 'Qué hacer con cada protocolo',
  robot: 'Índice robot',
  caption: 'Protocolos y lo que se decide con cada uno',
  alt: (remove: string, loosen: string, keep: string) =>
    `Una fila por protocolo con sus calificaciones y su decisión: ${remove} por quitar, ${loosen} por flexibilizar, ${keep} por conservar.`,
  note: 'Valor y rigidez de 1 a 5. Valor 4 o más: conservar; valor 2 o menos, sin ley que lo pida: quitar; rigidez 4 o más: flexibilizar (con ley, sólo la manera); lo demás: conservar. Lo que la sala decidió distinto se imprime junto a lo que decía la regla.',
  columns: { rule: 'Protocolo', ratings: 'Valor · rigidez', frequency: 'Frecuencia', decision: 'Decisión y por qué' },
  bands: { remove: 'Se quitan', loosen: 'Se flexibilizan', keep: 'Se conservan', open: 'Falta calificar' },
  owner: (owner: string) => `De ${owner}`,
  legal: 'Ley o seguridad',
  undecided: 'Sin decisión',
  byRule: (step: string, why: string) => `Por regla: ${step}. ${why}`,
  byRoom: (step: string) => `La sala: ${step}.`,
  notAllowed: (step: string) => `La sala había decidido «${step}»; la ley o la seguridad no lo permiten.`,
  setAside: (step: string) => `La sala había decidido «${step}», que ya no es una opción.`,
  more: (shown: string, all: string) => `Se muestran ${shown} de ${all}: los que más se repiten.`,
};
