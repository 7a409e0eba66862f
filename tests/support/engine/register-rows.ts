/** What a room might write in each register: rows of an invented chain of repair shops. */
import type { EntryData } from '../../../src/domain/registers/register.ts';

type Cells = Record<string, string | number | boolean | string[]>;

const ally = (
  name: string,
  kind: string,
  contacts: number,
  impact: number,
  ratings: readonly [number, number, number, number, number, number, number],
): Cells => {
  const [attitude, role, training, replaceable, insource, visibility, contingency] = ratings;
  return {
    name,
    kind,
    'contacts-per-month': contacts,
    impact,
    attitude,
    role,
    training,
    replaceable,
    insource,
    visibility,
    contingency,
  };
};

const protocol = (rule: string, value: number, rigidity: number, frequency: string, legal = false): Cells => ({
  rule,
  value,
  rigidity,
  frequency,
  owner: 'Operaciones',
  legal,
});

const idea = (title: string, kind: number, impact: number, ease: number, minutes: number, times: number): Cells => ({
  title,
  trigger: 'Cuando el cliente lo cuenta sin que le pregunten',
  kind,
  impact,
  ease,
  minutes,
  'times-per-month': times,
  cost: 50,
});

const incident = (
  asked: string,
  channels: string[],
  repeats: number,
  cause: string,
  solvable: string,
  times: number,
) => ({
  asked,
  channels,
  repeats,
  cause,
  solvable,
  'times-per-month': times,
});

export const registerRows = {
  promises: [
    { text: 'Somos líderes en reparación desde hace treinta años', who: 'Dirección', where: 'Página' },
    { text: 'Nuestra experiencia nos respalda', who: 'Ventas', where: 'Folleto' },
    { text: 'Usted sabe a qué hora estará listo antes de irse', who: 'Mostrador', where: 'En la tienda' },
    {
      text: 'Contamos con el mejor equipo de técnicos',
      who: 'Mercadotecnia',
      where: 'Redes',
      rewrite: 'Usted habla con quien repara su aparato',
    },
  ],
  'importance-performance': [
    { text: 'Rapidez' },
    { text: 'Precio claro' },
    { text: 'Trato' },
    { text: 'Garantía' },
    { text: 'Horario' },
  ],
  'help-call': [{ title: 'El aparato de su mamá', story: 'Un cliente pide que alguien vaya a casa de su mamá.' }],
  allies: [
    ally('Mensajería Rayo', 'carrier', 420, 5, [2, 3, 2, 4, 2, 3, 1]),
    ally('Refacciones del Norte', 'supplier', 260, 4, [4, 2, 3, 2, 1, 4, 3]),
    ally('Limpieza Alba', 'contractor', 60, 2, [5, 4, 4, 4, 4, 3, 4]),
    ally('Franquicia Centro', 'franchise', 310, 5, [2, 2, 2, 1, 2, 1, 2]),
  ],
  'human-service': [
    protocol('Nombre completo, folio y cuatro datos antes de saludar', 1, 5, 'daily'),
    protocol('Autorización del gerente para cualquier cambio', 2, 5, 'weekly'),
    protocol('Firma del responsable al entregar baterías', 3, 5, 'weekly', true),
    protocol('Llamar al cliente cuando algo se retrasa', 5, 2, 'daily'),
    protocol('No prestar el teléfono de la tienda', 1, 4, 'rare'),
  ],
  'wow-portfolio': [
    idea('Llamar por su nombre a quien vuelve', 5, 4, 5, 1, 400),
    idea('Prestar un aparato mientras se repara', 60, 5, 2, 15, 40),
    idea('Una nota escrita a mano en la caja', 20, 3, 4, 3, 200),
    idea('Llevar el aparato a casa en un apuro', 90, 5, 1, 90, 6),
  ],
  'cannot-log': [
    incident('Cambiar la fecha de entrega', ['phone', 'branch', 'phone'], 2, 'policy', 'with-permission', 30),
    incident('Saber si ya llegó su refacción', ['chat', 'phone'], 1, 'system', 'no', 55),
    incident('Que le envíen el aparato a casa', ['branch', 'phone', 'e-mail', 'phone'], 3, 'ally', 'no', 18),
    incident('Una factura con otro nombre', ['branch'], 0, 'process', 'yes', 22),
  ],
} satisfies Readonly<Record<string, readonly EntryData[]>>;
