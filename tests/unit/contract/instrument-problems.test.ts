import { describe, expect, it } from 'vitest';
import { definitionProblems } from '../../../src/contract/instrument-problems.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { sameContent } from '../../../src/domain/instruments/own.ts';
import { ownInstrument } from '../../support/own-instrument.ts';

type Json = Record<string, unknown>;
const copy = (): InstrumentDefinition & Json => structuredClone(ownInstrument) as InstrumentDefinition & Json;
const item = (change: Json): Json => ({
  ...copy(),
  items: [ownInstrument.items[0], { ...ownInstrument.items[1], ...change }],
});

describe('what is wrong with a definition', () => {
  it('is nothing for a sound one', () => {
    expect(definitionProblems(ownInstrument)).toEqual([]);
  });

  const { lenses: _, ...withoutLenses } = copy();
  const cases: readonly [string, unknown, object][] = [
    ['nothing at all', null, { path: '', reason: 'type' }],
    ['a list', [], { path: '', reason: 'type' }],
    ['a part that is missing', withoutLenses, { path: 'lenses', reason: 'missing' }],
    [
      'a language that is missing',
      item({ question: { es: 'Sí' } }),
      { path: 'items.1.question.en', reason: 'missing' },
    ],
    ['an empty text', item({ question: { es: '', en: 'x' } }), { path: 'items.1.question.es', reason: 'empty' }],
    ['a padded text', item({ question: { es: ' a', en: 'x' } }), { path: 'items.1.question.es', reason: 'text' }],
    ['a number for a text', item({ short: 7 }), { path: 'items.1.short', reason: 'type' }],
    ['a text for a number', { ...copy(), points: '5' }, { path: 'points', reason: 'type' }],
    ['half a point', { ...copy(), points: 4.5 }, { path: 'points', reason: 'number' }],
    ['eleven points', { ...copy(), points: 11 }, { path: 'points', reason: 'number' }],
    [
      'a short name of 41',
      item({ short: { es: 'a'.repeat(41), en: 'x' } }),
      { path: 'items.1.short.es', reason: 'too-long', limit: 40 },
    ],
    ['an unknown key', { ...copy(), colour: 'red' }, { path: 'colour', reason: 'unknown-key' }],
    ['an unknown kind', item({ kind: 'ranking' }), { path: 'items.1.kind', reason: 'value' }],
    ['no kind', item({ kind: undefined }), { path: 'items.1.kind', reason: 'missing' }],
    ['an id with spaces', item({ id: 'una pregunta' }), { path: 'items.1.id', reason: 'id' }],
    ['the same id twice', item({ id: 'q-1' }), { path: 'items.1.id', reason: 'duplicate-id' }],
    ['no such dimension', item({ dimensionId: 'd-9' }), { path: 'items.1.dimensionId', reason: 'unknown-dimension' }],
    [
      'too many lenses',
      { ...copy(), lenses: Array.from({ length: 9 }, (_, i) => ({ ...ownInstrument.lenses[0], id: `l-${i}` })) },
      { path: 'lenses', reason: 'too-many', limit: 8 },
    ],
    [
      'no steps',
      { ...copy(), method: { ...ownInstrument.method, steps: [] } },
      { path: 'method.steps', reason: 'too-few', limit: 1 },
    ],
    ['the id of a standard one', { ...copy(), id: 'help-call' }, { path: 'id', reason: 'standard-id' }],
    ['an id that is not of the firm', { ...copy(), id: 'encuesta' }, { path: 'id', reason: 'not-own-id' }],
    [
      'four names for five points',
      { ...copy(), pointTitles: ownInstrument.pointTitles.slice(1) },
      { path: 'pointTitles', reason: 'wrong-length' },
    ],
    [
      'readings that do not begin at 0',
      { ...copy(), readings: ownInstrument.readings.slice(1) },
      { path: 'readings.0.from', reason: 'readings-order' },
    ],
  ];
  it.each(cases)('is told once, with its path: %s', (_name, json, problem) => {
    expect(definitionProblems(json)).toEqual([problem]);
  });
});

describe('the same content', () => {
  it('does not look at the version or at the order of keys, but at every word and every order of a list', () => {
    const turned = Object.fromEntries(Object.entries(copy()).reverse()) as unknown as InstrumentDefinition;
    expect(sameContent(ownInstrument, { ...turned, version: 7 })).toBe(true);
    expect(sameContent(ownInstrument, { ...ownInstrument, items: ownInstrument.items.toReversed() })).toBe(false);
    expect(sameContent(ownInstrument, { ...ownInstrument, title: { ...ownInstrument.title, en: 'Other' } })).toBe(
      false,
    );
  });
});
