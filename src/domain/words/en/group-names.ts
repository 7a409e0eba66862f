/** Groups by their role, where nobody gave them another name. */
import type { GroupRole } from '../../results/answers.ts';

export const groupNames = {
  leadership: 'Leadership',
  middle: 'Middle management',
  frontline: 'Front line',
  support: 'Support areas',
  customer: 'Customers',
} satisfies Record<GroupRole, string>;
