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
  moreVoices: ({ n }: { n: number }) => (n === 1 ? 'y otro comentario' : `y otros ${n} comentarios`),
  times: ({ times }: { times: string }) => `×${times}`,

  'block.welcome': labels.block.welcome,
  'block.exercise': labels.block.exercise,
  'block.activity': labels.block.activity,
  'block.break': labels.block.break,
  'block.plan': labels.block.plan,
  'block.closing': labels.block.closing,
};
