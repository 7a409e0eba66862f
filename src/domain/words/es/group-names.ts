/** Groups by their role, where nobody gave them another name. */
import type { GroupRole } from '../../results/answers.ts';

export const groupNames = {
  leadership: 'Dirección',
  middle: 'Mandos medios',
  frontline: 'Primera línea',
  support: 'Áreas de soporte',
  customer: 'Clientes',
} satisfies Record<GroupRole, string>;
