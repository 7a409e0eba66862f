import { labels } from '../../../domain/words/es/labels.ts';

export const projector = {
  questionOf: ({ n, of }: { n: number; of: number }) => `Pregunta ${n} de ${of}`,
  ofAnswers: ({ answered, present }: { answered: number; present: number }) =>
    present > 0
      ? `de ${present} ${present === 1 ? 'respuesta' : 'respuestas'}`
      : answered === 1
        ? 'respuesta'
        : 'respuestas',
  closed: 'Ya no se reciben respuestas',
  answers: ({ n }: { n: number }) => (n === 1 ? '1 respuesta' : `${n} respuestas`),
  tooFew: ({ minimum }: { minimum: number }) =>
    `Hay menos de ${minimum} respuestas. No se muestran, para que nadie pueda ser reconocido.`,
  backAt: ({ time }: { time: string }) => `Regresamos a las ${time}`,
  noVoices: 'Aquí se leerá lo que diga la sala',
  pageOf: ({ page, pages }: { page: number; pages: number }) => `Página ${page} de ${pages}`,
  noTheme: 'Sin tema',
  continued: 'sigue',
  times: ({ times }: { times: string }) => `×${times}`,

  joinTitle: 'Únase con su teléfono',
  joinSameNetwork: 'Conéctese a la red Wi-Fi de esta sala.',
  joinNetwork: 'Conéctese a la red Wi-Fi',
  joinScan: 'Escanee el código con la cámara, o abra en el navegador',
  joinCode: 'y escriba',
  joinMoved:
    'Si ya había entrado, no escanee: en su teléfono toque «¿Cambió la dirección de la sala?» y escriba esta dirección.',
  joinGroup: 'Elija su grupo y espere la primera pregunta.',
  qr: 'Código QR para entrar con el teléfono',
  phones: ({ n }: { n: number }) => (n === 1 ? '1 teléfono conectado' : `${n} teléfonos conectados`),

  'block.welcome': labels.block.welcome,
  'block.exercise': labels.block.exercise,
  'block.activity': labels.block.activity,
  'block.break': labels.block.break,
  'block.plan': labels.block.plan,
  'block.closing': labels.block.closing,
};
