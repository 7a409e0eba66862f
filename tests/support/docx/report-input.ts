/** A believable, invented engagement to report on; every part can be replaced. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadBrandKits } from '../../../electron/engine/report/load-brand-kits.ts';
import type { ReportExercise, ReportInput } from '../../../electron/engine/report/input.ts';
import { parseLensWords } from '../../../src/contract/language-schema.ts';
import { asTheMethodologySays, type Composition } from '../../../src/domain/report/composition.ts';
import type { Edition } from '../../../src/domain/report/model.ts';
import type { LensWords } from '../../../src/domain/language-lens/words.ts';
import type { ActionView, FindingView, GroupView } from '../../../src/contract/views.ts';
import type { InstrumentId } from '../../../src/domain/instruments/definition.ts';
import { compareRuns } from '../../../src/domain/compare/compare-runs.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { dayBlocks, dayParked, dayPhotos } from './day.ts';
import { instrument } from './instruments.ts';
import { type RoomGroup, roomAnswers, usualGroups } from './room.ts';

export const kits = loadBrandKits(fileURLToPath(new URL('../../../resources/brand-kits', import.meta.url)));

export function lensWordsOf(language: 'es' | 'en'): LensWords {
  const file = new URL(`../../../resources/language/${language}.json`, import.meta.url);
  const parsed = parseLensWords(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

export interface CaseOptions {
  readonly instruments?: readonly InstrumentId[];
  readonly language?: 'es' | 'en';
  readonly edition?: Edition;
  readonly kitId?: string;
  readonly groups?: readonly RoomGroup[];
  readonly findings?: boolean;
  readonly previous?: boolean;
  readonly quotes?: boolean;
  readonly composition?: Composition;
  /** An agenda that ran, photos and parked topics. */
  readonly day?: boolean;
}

export function reportInput(options: CaseOptions = {}): ReportInput {
  const {
    language = 'es',
    edition = 'complete',
    instruments = ['value-proposition', 'empowerment'],
    findings = true,
  } = options;
  const kit = kits.find(({ id }) => id === (options.kitId ?? 'neutral'));
  if (!kit) throw new Error(`no kit ${options.kitId ?? 'neutral'}`);
  const people = (options.groups ?? usualGroups).flatMap(({ id, people: count }) =>
    Array.from({ length: count }, (_, at) => `${id}-${at}`),
  );
  return {
    engagement: {
      id: 'e1',
      client: 'Grupo Alborada',
      industry: 'Renta de oficinas',
      city: 'Querétaro',
      consultant: 'Mariana Salcedo',
      firm: 'Salcedo y Asociados',
      language,
      currency: 'MXN',
      minimumGroup: 3,
      brandKitId: kit.id,
      confidentiality:
        'Confidencial. Para uso exclusivo de la dirección de Grupo Alborada; no se reproduce sin su permiso.',
      createdAt: '2026-02-20T10:00:00Z',
    },
    wave: { id: 'w1', label: 'T1', startsOn: '2026-03-14' },
    sessions: [
      {
        id: 's1',
        waveId: 'w1',
        title: 'Taller 1',
        place: 'Sala Bernal, Querétaro',
        heldOn: '2026-03-14',
        presentIds: people,
      },
    ],
    groups: groupViews(options.groups ?? usualGroups),
    attendees: [],
    composition: options.composition ?? asTheMethodologySays,
    exercises: instruments.map((id) => exercise(id, options)),
    findings: findings ? findingViews() : [],
    actions: findings ? actionViews() : [],
    blocks: options.day === true ? dayBlocks : [],
    parked: options.day === true ? dayParked : [],
    photos: options.day === true ? dayPhotos : [],
    kit,
    lensWords: lensWordsOf(language),
    language,
    edition,
    wordFile: null,
    printedOn: '2026-03-21',
  };
}

function groupViews(groups: readonly RoomGroup[]): GroupView[] {
  return groups.map(({ id, role }) => ({ id, role, name: '' }));
}

function exercise(id: InstrumentId, options: CaseOptions): ReportExercise {
  const definition = instrument(id);
  const vp = id === 'value-proposition';
  const lens = vp ? 'customer' : 'room';
  const room = {
    groups: options.groups ?? usualGroups,
    seed: vp ? 7 : 21,
    consensus: definition.items.slice(0, vp ? 4 : 7).map((item, at) => ({
      lensId: lens,
      itemId: item.id,
      value: 2 + (at % 2),
      reason:
        at % 3 === 0
          ? 'Primera línea contó tres casos de la semana; dirección no los conocía.'
          : 'Se acordó después de escuchar los dos extremos.',
    })),
    evidence: vp
      ? [{ lensId: null, itemId: null, grade: 'D' as const, source: 'Votación del taller' }]
      : [
          { lensId: null, itemId: null, grade: 'C' as const, source: 'Testimonio de primera línea' },
          { lensId: null, itemId: 'em1', grade: 'B' as const, source: 'Reporte de bonificaciones' },
        ],
    facts: vp
      ? []
      : [
          { factId: 'amount-per-case', value: 500, source: 'Política comercial 2025' },
          { factId: 'uses-90-days', value: 0, source: 'Reporte de bonificaciones' },
          { factId: 'escalated-share', value: 34.5, source: 'Mesa de ayuda, ene–mar' },
          { factId: 'occupancy', value: 88, source: 'Central telefónica' },
        ],
  };
  const results = scoreExercise(definition, roomAnswers(definition, room));
  const earlier = scoreExercise(definition, roomAnswers(definition, { ...room, seed: 3, shift: vp ? -0.5 : -0.1 }));
  const groups = groupViews(options.groups ?? usualGroups);
  const run = { definition, results, entries: [], groups };
  return {
    id: `x-${id}`,
    definition,
    results,
    entries: [],
    quotes: options.quotes === false ? [] : quotes(vp),
    anonymity: vp ? 'anonymous' : 'identified',
    previous:
      options.previous === false
        ? null
        : { waveLabel: 'T0', comparison: compareRuns({ ...run, results: earlier }, run) },
  };
}

function quotes(vp: boolean): ReportExercise['quotes'] {
  return vp
    ? [
        {
          text: 'Aquí lo primero que aprende uno es a decir que no se puede.',
          itemId: 'vp09',
          groupId: 'g-frontline',
          voices: 1,
        },
        {
          text: 'Hablamos de nuestras torres; nadie pregunta para qué quiere la oficina.',
          itemId: 'vp01',
          groupId: 'g-middle',
          voices: 1,
        },
        {
          text: 'Las quejas las leo yo, pero no sé a quién se las puedo pasar.',
          itemId: 'vp06',
          groupId: null,
          voices: 1,
        },
      ]
    : [
        {
          text: 'Si regalo un café me piden tres firmas; mejor no lo regalo.',
          itemId: 'em1',
          groupId: 'g-frontline',
          voices: 1,
        },
      ];
}

function findingViews(): FindingView[] {
  const base = { waveId: 'w1', status: 'accepted' as const };
  const proposed = (exerciseId: string, instrumentId: InstrumentId, params: Record<string, string | number>) => ({
    ruleId: 'r',
    key: `r:${exerciseId}`,
    instrumentId,
    exerciseId,
    severity: 4 as const,
    evidence: 'D' as const,
    agreement: 0.62,
    params,
  });
  return [
    {
      ...base,
      id: 'f1',
      proposed: proposed('x-value-proposition', 'value-proposition', { dimensionId: 'complaint' }),
      title: 'La queja se recibe a la defensiva y se archiva',
      soWhat:
        'Quien se queja todavía quiere quedarse. Mientras la queja no llegue a quien puede cambiar el proceso, la empresa paga por adquirir clientes que ya tenía.',
      severity: 4,
      evidence: 'D',
      agreement: 0.62,
      position: 0,
    },
    {
      ...base,
      id: 'f2',
      proposed: proposed('x-empowerment', 'empowerment', { dimensionId: 'discretion' }),
      title: 'Hay un monto para resolver, y nadie lo usa',
      soWhat:
        'El permiso existe en el papel. En la práctica pesa más el miedo a justificar el gasto que el cliente que está enfrente.',
      severity: 5,
      evidence: 'B',
      agreement: 0.74,
      position: 1,
    },
    {
      ...base,
      id: 'f3',
      proposed: proposed('x-empowerment', 'empowerment', { dimensionId: 'slack' }),
      title: 'Quien atiende no tiene respiro',
      soWhat: 'Con la agenda llena no hay gesto posible: la amabilidad compite con la fila.',
      severity: 3,
      evidence: 'C',
      agreement: 0.41,
      position: 2,
    },
    {
      ...base,
      id: 'f4',
      proposed: null,
      title: 'Dirección y primera línea no cuentan la misma historia',
      soWhat: '',
      severity: 2,
      evidence: 'C',
      agreement: null,
      position: 3,
    },
  ];
}

function actionViews(): ActionView[] {
  const base = { findingId: null, reviewOn: null, kpi: '', baseline: '' };
  return [
    {
      ...base,
      id: 'a1',
      what: 'Dar a recepción 500 pesos por caso, sin firma',
      owner: 'Laura Méndez',
      horizon: 'quick-win',
      effort: 'low',
      kpi: 'Usos por semana',
      baseline: '0',
      reviewOn: '2026-04-15',
      position: 0,
    },
    {
      ...base,
      id: 'a2',
      what: 'Contestar cada queja con nombre y plazo',
      owner: 'Jorge Ibarra',
      horizon: 'quick-win',
      effort: 'medium',
      kpi: 'Quejas con respuesta en 48 h',
      baseline: '31 %',
      reviewOn: '2026-04-15',
      position: 1,
    },
    {
      ...base,
      id: 'a3',
      what: 'Reescribir con primera línea los cinco protocolos que más muerden',
      owner: '',
      horizon: 'ninety-days',
      effort: 'medium',
      kpi: 'Protocolos reescritos',
      position: 0,
    },
    {
      ...base,
      id: 'a4',
      what: 'Bajar la ocupación del centro de contacto a 78 %',
      owner: 'Recursos Humanos',
      horizon: 'twelve-months',
      effort: 'high',
      kpi: 'Ocupación',
      baseline: '88 %',
      reviewOn: '2027-01-31',
      position: 0,
    },
  ];
}
