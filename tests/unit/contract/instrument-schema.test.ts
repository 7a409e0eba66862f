import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ratedItems } from '../../../src/domain/instruments/asked.ts';
import { parseInstrument } from '../../../src/contract/instrument-schema.ts';

const read = (id: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../resources/instruments/${id}.json`, import.meta.url), 'utf8'));

type Node = Record<string, unknown>;

/** A copy of the file with the value at `path` replaced; `undefined` removes it. */
const withValue = (json: unknown, path: string, value: unknown): unknown => {
  const copy = structuredClone(json);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((node, key) => node[key] as Node, copy as Node);
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
};

const problemsOf = (json: unknown): readonly string[] => {
  const parsed = parseInstrument(json);
  return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.path} ${problem.code}`);
};

describe('the supplied instruments', () => {
  it('value proposition: twelve pairs, three for each of four dimensions, two lenses, four readings', () => {
    const parsed = parseInstrument(read('value-proposition'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { dimensions, lenses, readings } = parsed.definition;
    const items = ratedItems(parsed.definition);
    expect(items.map((item) => item.id)).toEqual(
      Array.from({ length: 12 }, (_, i) => `vp${String(i + 1).padStart(2, '0')}`),
    );
    expect(dimensions.map((d) => items.filter((item) => item.dimensionId === d.id).length)).toEqual([3, 3, 3, 3]);
    expect(lenses.map((lens) => lens.id)).toEqual(['company', 'customer']);
    expect(readings.map((band) => [band.id, band.from])).toEqual([
      ['in-love-with-itself', 0],
      ['facing-the-mirror', 25],
      ['facing-the-customer', 50],
      ['in-love-with-the-customer', 75],
    ]);
  });

  it('empowerment: seven rubric items of five levels, five hard facts', () => {
    const parsed = parseInstrument(read('empowerment'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { facts, pointTitles } = parsed.definition;
    const items = ratedItems(parsed.definition);
    expect(items.map((item) => [item.id, item.dimensionId])).toEqual([
      ['em1', 'discretion'],
      ['em2', 'protocol'],
      ['em3', 'slack'],
      ['em4', 'initiative'],
      ['em5', 'backing'],
      ['em6', 'recognition'],
      ['em7', 'empathy'],
    ]);
    expect(items.map((item) => (item.kind === 'behaviour-rubric' ? item.levels.length : 0))).toEqual(Array(7).fill(5));
    expect(facts.map((fact) => [fact.id, fact.unit])).toEqual([
      ['amount-per-case', 'currency'],
      ['approvals-above', 'count'],
      ['uses-90-days', 'count'],
      ['escalated-share', 'percent'],
      ['occupancy', 'percent'],
    ]);
    expect(pointTitles.map((title) => title.es)).toEqual([
      'Guion',
      'Permiso',
      'Criterio acotado',
      'Criterio propio',
      'Cultura WOW',
    ]);
  });
});

describe('a broken definition file says where and what', () => {
  const text = { es: 'x', en: 'x' };

  it.each<[problem: string, instrument: string, path: string, value: unknown, expected: string]>([
    ['an unknown key', 'empowerment', 'extra', 1, ' shape'],
    ['a missing language', 'empowerment', 'title.en', undefined, 'title.en shape'],
    ['a blank text', 'empowerment', 'title.es', '  ', 'title.es shape'],
    ['a control character', 'empowerment', 'title.es', 'a\u0007b', 'title.es shape'],
    ['a label too long for an axis', 'empowerment', 'items.0.short.es', 'x'.repeat(41), 'items.0.short.es shape'],
    ['two items of one id', 'empowerment', 'items.1.id', 'em1', 'items.1.id duplicate-id'],
    ['an unknown dimension', 'empowerment', 'items.0.dimensionId', 'x', 'items.0.dimensionId unknown-dimension'],
    ['a dimension without items', 'empowerment', 'items.6', undefined, 'dimensions.6.id dimension-without-items'],
    ['a level missing', 'empowerment', 'items.2.levels.4', undefined, 'items.2.levels wrong-length'],
    ['a point title too many', 'value-proposition', 'pointTitles.5', text, 'pointTitles wrong-length'],
    ['readings not starting at 0', 'value-proposition', 'readings.0.from', 1, 'readings.0.from readings-order'],
    ['readings out of order', 'value-proposition', 'readings.2.from', 25, 'readings.2.from readings-order'],
    ['no readings', 'value-proposition', 'readings', [], 'readings missing-part'],
    ['a lens missing', 'value-proposition', 'lenses.1', undefined, 'lenses missing-part'],
    ['the wrong kind', 'value-proposition', 'kind', 'behaviour-rubric', 'kind wrong-kind'],
    ['impossible bounds', 'empowerment', 'facts.0.maximum', 0, 'facts.0.maximum bounds'],
  ])('%s', (_problem, instrument, path, value, expected) => {
    expect(problemsOf(withValue(read(instrument), path, value))).toContain(expected);
  });

  it.each([null, undefined, 3, 'text', []])('%j is refused without throwing', (json) => {
    expect(parseInstrument(json).ok).toBe(false);
  });
});

describe('the file of an instrument with a register', () => {
  const column = (id: string, type = 'text') => ({ id, type, maximum: 80, title: { es: 'x', en: 'x' } });

  it.each<[problem: string, path: string, value: unknown, expected: string]>([
    ['a first column that names nothing', 'register.columns.0.type', 'long', 'register.columns.0.type wrong-kind'],
    ['a column twice', 'register.columns.2', column('text'), 'register.columns.2.id duplicate-id'],
    ['an unknown type of column', 'register.columns.1.type', 'colour', 'register.columns.1.type shape'],
    [
      'a dimension that is not there',
      'register.item.dimensionId',
      'nowhere',
      'register.item.dimensionId unknown-dimension',
    ],
    ['a story column that is not there', 'register.storyColumn', 'story', 'register.storyColumn unknown-column'],
    ['a place taken by a column of text', 'register.insteadColumn', 'who', 'register.insteadColumn unknown-column'],
    ['a rated register without a lens', 'lenses', [], 'lenses missing-part'],
    ['nothing to do', 'register', undefined, 'items missing-part'],
    ['no room for a row', 'register.maximumEntries', 0, 'register.maximumEntries shape'],
  ])('says where there is %s', (_problem, path, value, expected) => {
    expect(problemsOf(withValue(read('promises'), path, value))).toContain(expected);
  });

  it('says where a lens’ own scale has too few names', () => {
    const long = withValue(read('empowerment-long'), 'lenses.0.scale.points', 6);
    expect(problemsOf(long)).toEqual(['lenses.0.scale.pointTitles wrong-length']);
  });
});
