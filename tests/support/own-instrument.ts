/** A questionnaire of the firm's own, sound and small: two questions on a scale of five points. */
import type { InstrumentDefinition, LocalizedText } from '../../src/domain/instruments/definition.ts';

const words = (es: string, en: string): LocalizedText => ({ es, en });
const point = (n: number): LocalizedText => words(`Punto ${n}`, `Point ${n}`);

export const ownInstrument: InstrumentDefinition = {
  id: 'own-1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
  version: 1,
  kind: 'scale',
  title: words('Pulso de la promesa', 'Pulse of the promise'),
  asks: words('¿La gente cree en lo que prometemos?', 'Do people believe in what we promise?'),
  points: 5,
  pointTitles: [1, 2, 3, 4, 5].map(point),
  lenses: [{ id: 'room', title: words('La sala', 'The room'), prompt: words('Responda por usted.', 'For yourself.') }],
  dimensions: [{ id: 'd-1', title: words('Confianza', 'Trust'), about: words('Si se cree.', 'If it is believed.') }],
  items: [1, 2].map((n) => ({
    kind: 'scale' as const,
    id: `q-${n}`,
    dimensionId: 'd-1',
    question: words(`Pregunta número ${n}`, `Question number ${n}`),
    short: words(`Corta ${n}`, `Short ${n}`),
  })),
  facts: [],
  readings: [
    { id: 'r-1', from: 0, title: words('Baja', 'Low'), meaning: words('Falta.', 'Lacking.') },
    { id: 'r-2', from: 60, title: words('Alta', 'High'), meaning: words('Hay.', 'There is some.') },
  ],
  method: {
    purpose: words('Saber si se cree.', 'To know whether it is believed.'),
    steps: [words('Pregunte.', 'Ask.')],
    say: [words('Es en serio.', 'It is meant.')],
    material: [],
    pitfalls: [],
    minutes: 20,
  },
};
