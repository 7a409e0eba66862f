/** The rows of an invented chain of repair shops: what its rules are, and where it says that it cannot be done. */
import type { ReportInput } from '../../../electron/engine/report/input.ts';
import type { EntryData, Override, RegisterEntry } from '../../../src/domain/registers/register.ts';
import { reportInput, type CaseOptions } from './report-input.ts';

const rows = (list: readonly (readonly [EntryData, Override?])[]): RegisterEntry[] =>
  list.map(([data, override = null], at) => ({ id: `r${at}`, data, override }));

export const protocolRows = rows([
  [
    {
      rule: 'Pedir folio, nombre y cuatro datos antes de saludar',
      value: 1,
      rigidity: 5,
      frequency: 'daily',
      owner: 'Sistemas',
      reason: 'Así abre la pantalla.',
    },
  ],
  [
    {
      rule: 'Autorización del gerente para cualquier cambio',
      value: 2,
      rigidity: 5,
      frequency: 'weekly',
      owner: 'Operaciones',
    },
    { step: 'loosen', reason: 'Hasta 500 pesos decide quien atiende; arriba, el gerente.' },
  ],
  [{ rule: 'Firma del responsable al entregar baterías', value: 3, rigidity: 5, frequency: 'weekly', legal: true }],
  [{ rule: 'Llamar al cliente cuando algo se retrasa', value: 5, rigidity: 2, frequency: 'daily', owner: 'Mostrador' }],
  [
    { rule: 'No prestar el teléfono de la tienda', value: 1, rigidity: 4, frequency: 'rare', legal: true },
    { step: 'remove', reason: 'Nadie sabe por qué existe.' },
  ],
  [{ rule: 'Leer el aviso completo por teléfono', rigidity: 4, frequency: 'daily' }],
]);

export const incidentRows = rows([
  [
    {
      asked: 'Cambiar la fecha de entrega',
      stage: 'receives',
      channels: ['phone', 'branch', 'phone'],
      repeats: 2,
      told: 'El sistema ya no deja',
      cause: 'policy',
      solvable: 'with-permission',
      'times-per-month': 30,
    },
  ],
  [
    {
      asked: 'Saber si ya llegó su refacción',
      stage: 'asks-for-help',
      channels: ['chat', 'phone'],
      repeats: 1,
      cause: 'system',
      solvable: 'no',
      'times-per-month': 55,
    },
  ],
  [
    {
      asked: 'Que le envíen el aparato a casa',
      stage: 'receives',
      channels: ['branch', 'phone', 'e-mail', 'Mostrador de la plaza', 'phone'],
      repeats: 3,
      cause: 'ally',
      solvable: 'no',
      'times-per-month': 15,
    },
  ],
  [
    {
      asked: 'Una factura con otro nombre',
      stage: 'Cobro',
      channels: ['branch'],
      repeats: 0,
      cause: 'process',
      solvable: 'yes',
      'times-per-month': 10,
    },
  ],
  [{ asked: 'Hablar con quien reparó', channels: ['phone'] }],
]);

export function withRegisters(options: CaseOptions = {}): ReportInput {
  const input = reportInput({
    instruments: ['human-service', 'cannot-log'],
    findings: false,
    quotes: false,
    ...options,
  });
  return {
    ...input,
    exercises: input.exercises.map((exercise) => ({
      ...exercise,
      entries: exercise.definition.id === 'human-service' ? protocolRows : incidentRows,
    })),
  };
}
