import type { BlockKind } from '../../agenda/block.ts';
import type { AgreementWords, HiddenReason } from '../../results/results.ts';
import type { Channel, EvidenceGrade } from '../../results/answers.ts';
import type { Effort, Horizon, Severity } from '../../findings/finding.ts';
import type { ChangeWords } from '../../statistics/change.ts';
import { formatNumber } from '../format.ts';
import { groupNames } from './group-names.ts';

/** Names of what the model holds as ids. */
export const labels = {
  agreement: {
    agreement: 'hay acuerdo',
    partial: 'acuerdo parcial',
    disagreement: 'hay desacuerdo: convérsenlo',
  } satisfies Record<AgreementWords, string>,
  mayBeChance: 'puede ser azar',
  order: {
    agreement: 'coinciden en el orden',
    partial: 'coinciden a medias en el orden',
    disagreement: 'cada quien lo ordena distinto: convérsenlo',
  } satisfies Record<AgreementWords, string>,
  evidence: {
    A: { title: 'Datos de clientes', meaning: 'Lo dijeron los propios clientes.' },
    B: { title: 'Datos de operación', meaning: 'Lo muestran registros: quejas, tiempos, escalamientos.' },
    C: { title: 'Testimonio de primera línea', meaning: 'Lo cuenta quien atiende al cliente.' },
    D: {
      title: 'Opinión interna',
      meaning: 'Es lo que la empresa piensa de sí misma: la evidencia más débil.',
    },
  } satisfies Record<EvidenceGrade, { title: string; meaning: string }>,
  group: groupNames,
  groupWithoutName: 'Grupo sin nombre',
  channel: {
    phone: 'teléfono',
    kiosk: 'quiosco',
    paper: 'papel',
    'show-of-hands': 'mano alzada',
  } satisfies Record<Channel, string>,
  hidden: {
    'too-few': (minimum: number): string => `menos de ${formatNumber(minimum, 'es')} respuestas`,
    'protects-another': (_minimum: number): string => 'oculto para proteger a otro grupo',
  } satisfies Record<HiddenReason, (minimum: number) => string>,
  totalTooFew: (minimum: number): string => `Menos de ${formatNumber(minimum, 'es')} respuestas: no se muestran`,
  notApplicable: 'No aplica / no sé',
  horizon: {
    'quick-win': 'Ganancia rápida (≤ 30 días)',
    'ninety-days': '90 días',
    'twelve-months': '12 meses',
  } satisfies Record<Horizon, string>,
  effort: { low: 'Bajo', medium: 'Medio', high: 'Alto' } satisfies Record<Effort, string>,
  severity: {
    1: 'Mínima',
    2: 'Baja',
    3: 'Media',
    4: 'Alta',
    5: 'Muy alta',
  } satisfies Record<Severity, string>,
  change: {
    improved: 'mejoró',
    'no-demonstrable-change': 'sin cambio demostrable',
    worsened: 'empeoró',
  } satisfies Record<ChangeWords, string>,
  /** The same of two clients, or of what is no better for being higher. */
  contrast: {
    improved: 'más alto',
    'no-demonstrable-change': 'sin diferencia demostrable',
    worsened: 'más bajo',
  } satisfies Record<ChangeWords, string>,
  /** A block of an agenda without a title of its own. */
  block: {
    welcome: 'Bienvenida',
    exercise: 'Ejercicio',
    activity: 'Actividad',
    break: 'Receso',
    plan: 'Plan de acción',
    closing: 'Cierre',
  } satisfies Record<BlockKind, string>,
  testMethod: {
    exact: 'prueba exacta',
    normal: 'aproximación normal, con corrección por empates y continuidad',
  },
};
