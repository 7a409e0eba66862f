/** Questionnaires of the firm's own that mix kinds: rated and in words, put in order and in words, only words. */
import type { InstrumentDefinition, LocalizedText, TextItem } from '../../src/domain/instruments/definition.ts';
import { ownInstrument } from './own-instrument.ts';

const words = (es: string, en: string): LocalizedText => ({ es, en });

export const openQuestion: TextItem = {
  kind: 'open-text',
  id: 'q-why',
  question: words('¿Qué cambiaría usted mañana?', 'What would you change tomorrow?'),
  short: words('Qué cambiaría', 'What to change'),
};

/** Two statements on a scale, then one question in words. */
export const ratedAndWords: InstrumentDefinition = {
  ...ownInstrument,
  id: 'own-2b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
  title: words('Pulso con voz', 'Pulse with a voice'),
  items: [...ownInstrument.items, openQuestion],
};

const options = ['Rapidez', 'Trato', 'Precio', 'Seguimiento'];

/** Four options put in order, then why. */
export const orderAndWords: InstrumentDefinition = {
  ...ownInstrument,
  id: 'own-3b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
  title: words('Qué va primero', 'What goes first'),
  asks: words('¿Qué va primero para el cliente?', 'What comes first for the customer?'),
  lenses: [
    {
      id: 'order',
      title: words('Prioridad', 'Priority'),
      prompt: words('Ordene de lo que más importa a lo que menos.', 'Order them from what matters most to least.'),
      ranking: {},
    },
  ],
  items: [
    ...options.map((name, at) => ({
      kind: 'scale' as const,
      id: `o-${at + 1}`,
      dimensionId: 'd-1',
      question: words(name, `Option ${at + 1}`),
      short: words(name, `Option ${at + 1}`),
    })),
    openQuestion,
  ],
  readings: [],
};

/** A hundred points shared out among three options, and a hard fact nobody else is quoted on. */
export const pointsAndFact: InstrumentDefinition = {
  ...orderAndWords,
  id: 'own-5b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
  title: words('Cuánto pesa', 'How much it weighs'),
  lenses: [
    {
      id: 'weight',
      title: words('Peso', 'Weight'),
      prompt: words('Reparta 100 puntos.', 'Share out 100 points.'),
      amount: { kind: 'points', total: 100, each: 100 },
    },
  ],
  items: orderAndWords.items.slice(0, 3),
  facts: [{ id: 'f-1', title: words('Quejas al mes', 'Complaints a month'), unit: 'count', minimum: 0, maximum: 1000 }],
};

/** Nothing but a question in words. */
export const onlyWords: InstrumentDefinition = {
  ...ownInstrument,
  id: 'own-4b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
  kind: 'open-text',
  title: words('Sólo palabras', 'Only words'),
  items: [openQuestion],
  readings: [],
};
