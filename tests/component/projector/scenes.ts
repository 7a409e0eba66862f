/** Scenes of the projector as the engine makes them. */
import { isRated } from '../../../src/domain/instruments/asked.ts';
import type { ProjectorBody, ProjectorScene } from '../../../src/contract/projector.ts';
import type { ItemResult, RatingSummary } from '../../../src/domain/results/results.ts';
import { sampleLibrary } from '../../support/fake-bridge.ts';

export type BodyOf<K extends ProjectorBody['kind']> = Extract<ProjectorBody, { kind: K }>;

const { instruments, brandKits } = sampleLibrary();
const definitionOf = (id: string) => {
  const found = instruments.find((one) => one.id === id);
  if (!found) throw new Error(`no instrument ${id}`);
  return found;
};
export const pairs = definitionOf('value-proposition');
export const rubric = definitionOf('empowerment');

export function sceneOf(body: ProjectorBody, change: Partial<ProjectorScene> = {}): ProjectorScene {
  const kit = brandKits[0];
  if (!kit) throw new Error('no kit');
  return {
    language: 'es',
    look: { theme: 'dark', colours: kit.colours },
    logo: kit.logo,
    logoPng: '',
    blank: false,
    timer: null,
    join: null,
    body,
    ...change,
  };
}

function askedOf(definition: typeof pairs, at: number) {
  const item = definition.items[at];
  if (!item) throw new Error('no item');
  return {
    item,
    scale: { points: definition.points, pointTitles: definition.pointTitles },
    lens: definition.lenses.length > 1 ? (definition.lenses[1]?.title.es ?? '') : '',
    n: at + 1,
    of: definition.items.length,
  };
}

export const welcome: BodyOf<'welcome'> = {
  kind: 'welcome',
  client: 'Hoteles Bahía Serena',
  session: 'Taller de diagnóstico',
  heldOn: '2026-11-22',
};

export function question(change: Partial<BodyOf<'question'>> = {}, definition = pairs): BodyOf<'question'> {
  return {
    kind: 'question',
    ...askedOf(definition, 8 % definition.items.length),
    answered: 31,
    present: 38,
    closed: false,
    ...change,
  };
}

export function result(change: Partial<BodyOf<'result'>> = {}, definition = pairs): BodyOf<'result'> {
  const body = askedOf(definition, 8 % definition.items.length);
  if (!isRated(body.item)) throw new Error('no result of words');
  return { kind: 'result', ...body, item: body.item, result: itemResult([13, 11, 8, 4, 2]), minimum: 3, ...change };
}

export function itemResult(counts: readonly number[], change: Partial<ItemResult> = {}): ItemResult {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const agreement = {
    rwg: 0.2,
    awg: 0.2,
    adM: 1,
    criticalValue: 0.3,
    words: 'disagreement',
    mayBeChance: false,
  } as const;
  const mean = counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / n;
  const summary: RatingSummary = { n, notApplicable: 0, counts, mean, median: 2, sd: 1.2, index: 30, agreement };
  return {
    itemId: 'vp09',
    dimensionId: 'focus',
    lensId: 'customer',
    summary,
    groups: [],
    consensus: null,
    evidence: 'D',
    ...change,
  };
}

export function voices(texts: readonly string[], times = 1): BodyOf<'voices'> {
  return {
    kind: 'voices',
    title: 'Madurez',
    question: '',
    page: 1,
    pages: 1,
    voices: texts.map((text, at) => ({ id: `v${at}`, text, theme: '', times })),
  };
}
