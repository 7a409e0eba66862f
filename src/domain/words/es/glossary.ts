export const glossary = [
  { term: 'Consenso', meaning: 'El valor que la sala acordó después de ver los votos, con su razón.' },
  { term: 'Dimensión', meaning: 'Un tema que reúne varios reactivos del instrumento.' },
  { term: 'Dispersión', meaning: 'Qué tan separadas están las respuestas; aquí, la desviación estándar.' },
  {
    term: 'Evidencia',
    meaning: 'En qué se apoya un resultado: A clientes, B operación, C primera línea, D opinión interna.',
  },
  { term: 'Lente', meaning: 'El punto de vista desde el que se responde: como empresa, o en los zapatos del cliente.' },
  { term: 'Medición', meaning: 'Una aplicación completa del diagnóstico: T0, T1 y siguientes.' },
  { term: 'Mínimo por grupo', meaning: 'El menor número de respuestas con el que un grupo se muestra.' },
  { term: 'n', meaning: 'Cuántas respuestas hay detrás de un número.' },
  { term: 'No aplica / no sé', meaning: 'Una respuesta como las demás: se cuenta y se muestra, nunca es un cero.' },
  { term: 'Ocupación', meaning: 'Tiempo ocupado ÷ (ocupado + libre) de quien atiende.' },
  { term: 'Primera línea', meaning: 'Quienes tratan directamente con el cliente.' },
  { term: 'Respiro', meaning: 'La holgura de tiempo que permite atender bien lo inesperado.' },
];
