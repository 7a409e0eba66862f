/** The call for help in the report; means in rungs 0–5. */
export const helpCall = {
  heading: 'La escalera: hoy y lo que debería pasar',
  ladder: (lens: string) => `La escalera de cada escena: ${lens}`,
  ladderAlt: (lens: string, scene: string, mean: string) =>
    `Barras al 100 % por escena, de 0 «No sé» a 5 «Va más allá y sorprende», en ${lens}. La más baja es ${scene}, con peldaño medio ${mean}.`,
  ladderNote: 'Peldaños de 0 a 5; n son las respuestas de cada escena.',
  steps: 'El paso de hoy a lo que debería pasar',
  stepsAlt: (scene: string, step: string) =>
    `Peldaño medio de hoy y deseado de cada escena. El paso más largo está en ${scene}: ${step}.`,
  stepsNote: 'Peldaño medio (desviación) · n. Peldaños 0 a 2: el cliente se va sin ayuda.',
  columns: { scene: 'Escena', today: 'Hoy', desired: 'Debería pasar', step: 'Paso', helpless: 'Hoy en 0 a 2' },
  all: 'Todas las escenas',
  blockers: 'Qué estorba en cada escena',
  blockersAlt: (most: string) =>
    `Respuestas sí, en parte y no sobre personas, procesos y cultura. Lo más marcado: ${most}.`,
  blockersNote: 'Sí · en parte · no. En negritas, lo más marcado («en parte» o «no») de cada escena.',
  nothing: 'nada',
  tooFew: (minimum: string) => `menos de ${minimum}`,
};
