export const live = {
  title: 'En vivo',
  run: 'Ejercicios y preguntas',
  lens: 'Lente',
  revealed: 'Revelada',
  collecting: 'Recibe respuestas',
  answeredOf: ({ answered, present }: { answered: number; present: number }) =>
    present > 0 ? `${answered} de ${present} han respondido` : `${answered} han respondido`,
  agreedOn: ({ value }: { value: number }) => `Consenso: ${value}`,
  answersHere: ({ n }: { n: number }) => (n === 1 ? '1 respuesta' : `${n} respuestas`),
  itemOf: ({ n, of }: { n: number; of: number }) => `Pregunta ${n} de ${of}`,
  ofPresent: ({ present }: { present: number }) => `de ${present} han respondido`,
  groupCount: ({ group, answered, present }: { group: string; answered: number; present: number }) =>
    `${group} ${answered}/${present}`,
  answersToItem: 'Respuestas a esta pregunta',

  spaceKey: 'Espacio',
  reveal: 'Revelar resultados',
  agree: 'Acordar consenso',
  saveConsensus: 'Guardar consenso',
  next: 'Siguiente',
  finish: 'Ver resultados',
  skip: 'Seguir sin consenso',
  changeConsensus: 'Cambiar consenso',
  reopen: 'Reabrir la ronda',
  toCapture: 'Capturar respuestas',

  consensusValue: 'Valor que acuerda la sala',
  valueHint: 'Elija un valor o pulse su número.',
  valueMissing: 'Falta el valor. Elija uno o pulse su número.',
  reason: 'Razón',
  reasonHelp: 'Enter guarda · Mayús+Enter hace otra línea',
  tooFewToShow: ({ minimum }: { minimum: number }) =>
    `Con menos de ${minimum} respuestas no se muestra la distribución, para que nadie pueda ser reconocido.`,

  method: 'Ficha del método',
  prompt: 'Antes de responder',
  say: 'Qué decir',
  steps: 'Pasos',
  pitfalls: 'Cuide que no pase',
  follows: 'Sigue',
};
