/** The log «No se puede» in the report. */
export const cannotLog = {
  heading: 'Qué hay detrás de cada «no se puede»',
  cause: 'Causas, por veces al mes',
  stage: 'Etapas del recorrido, por veces al mes',
  share: 'Parte de las veces al mes',
  cumulative: 'Lo que se junta',
  alt: (first: string, share: string, count: string) =>
    `Columnas de mayor a menor con una línea de lo que se junta. Primero, ${first}: ${share} de las veces, ${count} al mes.`,
  altTwo: (rows: string, cumulative: string) => `Con ${rows} se junta el ${cumulative}.`,
  note: 'Cada incidente pesa por sus veces al mes, según lo anotado en la sala.',
  unclassifiedCause: (times: string) => `${times} veces al mes no tienen causa anotada y quedan fuera.`,
  unclassifiedStage: (times: string) => `${times} veces al mes no tienen etapa anotada y quedan fuera.`,
  unweighted: (n: number, shown: string) =>
    n === 1 ? 'A 1 incidente le falta cuántas veces al mes.' : `A ${shown} incidentes les falta cuántas veces al mes.`,
  only: (shown: string, all: string) => `Se muestran las ${shown} mayores de ${all}.`,
  chains: 'Las cadenas más largas',
  chainsAlt: (asked: string, channels: string) =>
    `Recorridos del cliente por los canales. El más largo, «${asked}», pasa por ${channels}.`,
  chainsNote: 'Esfuerzo: canales después del primero más las veces que el cliente repitió su historia.',
  columns: { asked: 'Qué pidió', path: 'Por dónde pasó', repeats: 'Repitió', effort: 'Esfuerzo' },
  arrow: ' → ',
};
