/** Allies in the report. */
export const allies = {
  heading: 'Impacto y salud del servicio',
  map: 'Aliados por impacto en el cliente y salud del servicio',
  mapAlt: (first: string) =>
    `Puntos numerados: salud del servicio a lo ancho e impacto a lo alto. Atender primero: ${first}.`,
  mapNote: 'Los números son los de la tabla. Atender primero: impacto de 3 o más y salud por debajo de 70.',
  nobody: 'ninguno',
  across: 'Salud del servicio (0 a 100)',
  up: 'Impacto en el cliente (1 a 5)',
  steps: 'El paso de cada aliado y sus razones',
  stepsAlt: 'Aliados con su impacto, su salud, el paso de la regla con sus razones y el que decidió la sala.',
  stepsNote: 'La regla decide con las calificaciones de la sala; donde la sala decidió otra cosa, se imprimen las dos.',
  columns: { number: 'N.º', ally: 'Aliado', impact: 'Impacto', health: 'Salud', step: 'Paso y razones' },
  contacts: (shown: string) => `${shown} contactos al mes`,
  open: 'Todavía no se puede decir',
  byRoom: (step: string, reason: string) => `La sala decidió: ${step}. ${reason}`,
  messages: 'Qué le decimos al cliente cuando falla',
  messagesAlt: 'Aliados con el mensaje para el cliente cuando fallan.',
  messagesColumns: { ally: 'Cuando falla', message: 'Le decimos al cliente' },
  missing: (n: number, shown: string) => (n === 1 ? 'Falta escribir 1 mensaje.' : `Falta escribir ${shown} mensajes.`),
  only: (shown: string, all: string) => `Se muestran ${shown} de ${all}, lo más urgente primero.`,
};
