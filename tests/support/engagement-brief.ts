import type { Input } from '../../src/contract/commands/all.ts';

/** A brief that is complete and says nothing in particular. */
export const brief: Input<'engagement.create'> = {
  client: 'Grupo Prueba',
  industry: 'Logística',
  city: 'Puebla',
  consultant: 'Inés Robles',
  firm: 'Consultora',
  language: 'es',
  currency: 'MXN',
  minimumGroup: 3,
  brandKitId: 'neutral',
  confidentiality: '',
  startsOn: '2026-03-04',
};
