import type { ChoiceColumn, RegisterColumn, RegisterDefinition } from '../../../../src/domain/registers/register.ts';

const title = (es: string, en: string) => ({ es, en });
const options: ChoiceColumn['options'] = [
  { id: 'phone', title: title('Teléfono', 'Phone') },
  { id: 'counter', title: title('Mostrador', 'Counter') },
  { id: 'both', title: title('Correo, chat', 'Mail, chat') },
];

/** One column of each type; `column` is by its id. */
export const columns = {
  text: { id: 'text', type: 'text', maximum: 20, title: title('Nombre', 'Name') },
  long: { id: 'long', type: 'long', maximum: 60, title: title('Historia', 'Story') },
  rating: {
    id: 'rating',
    type: 'whole',
    minimum: 1,
    maximum: 5,
    title: title('Peso', 'Weight'),
    ends: { low: title('Poco', 'Little'), high: title('Mucho', 'Much') },
  },
  whole: { id: 'whole', type: 'whole', minimum: 0, maximum: 100_000, title: title('Veces', 'Times') },
  amount: { id: 'amount', type: 'amount', minimum: -1e6, maximum: 1e9, title: title('Costo', 'Cost') },
  choice: { id: 'choice', type: 'choice', options, title: title('Canal', 'Channel') },
  open: { id: 'open', type: 'choice', open: true, options, title: title('Otro canal', 'Other channel') },
  choices: { id: 'choices', type: 'choices', open: true, options, title: title('Cadena', 'Chain') },
  flag: { id: 'flag', type: 'flag', title: title('Probado', 'Tried') },
} as const satisfies Record<string, RegisterColumn>;

export const register: RegisterDefinition = {
  id: 'thing',
  title: title('Cosas', 'Things'),
  entry: title('cosa', 'thing'),
  invitation: title('Escriba.', 'Write.'),
  columns: Object.values(columns),
  maximumEntries: 10,
};
