import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBlockCards, parseTemplates } from '../../../src/contract/agenda-schema.ts';
import { instrument } from '../../support/docx/instruments.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../resources/agenda/${name}.json`, import.meta.url), 'utf8'));

type Json = Record<string, unknown>;
const block = (more: Json = {}): Json => ({ kind: 'break', minutes: 15, ...more });
const template = (...blocks: Json[]): Json => ({
  id: 'short',
  title: { es: 'Corta', en: 'Short' },
  about: { es: 'Para probar.', en: 'For trying.' },
  blocks,
});

const pathsOf = (json: unknown): readonly string[] => {
  const parsed = parseTemplates(json);
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path);
};

describe('the supplied agendas', () => {
  const parsed = parseTemplates(read('templates'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));

  it.each([
    ['ninety-minutes', 90],
    ['half-day', 240],
    ['full-day', 480],
    ['seven-instruments', 540],
  ])('%s takes %i minutes, welcomes first, plans and closes last', (id, minutes) => {
    const blocks = parsed.value.find((one) => one.id === id)?.blocks ?? [];
    expect(blocks.reduce((sum, one) => sum + one.minutes, 0)).toBe(minutes);
    expect(blocks[0]?.kind).toBe('welcome');
    expect(blocks.slice(-2).map(({ kind }) => kind)).toEqual(['plan', 'closing']);
  });

  it('never keep the room sitting for more than two hours and a half', () => {
    for (const { id, blocks } of parsed.value) {
      let sitting = 0;
      for (const { kind, minutes } of blocks) {
        sitting = kind === 'break' ? 0 : sitting + minutes;
        expect(sitting, id).toBeLessThanOrEqual(150);
      }
    }
  });
});

describe('the supplied method cards', () => {
  const parsed = parseBlockCards(read('cards'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const sentences = Object.values(parsed.value).flatMap((card) =>
    [card.purpose, ...card.steps, ...card.say, ...card.material, ...card.pitfalls].flatMap(({ es, en }) => [es, en]),
  );

  it('teach something under every heading', () => {
    for (const card of Object.values(parsed.value)) {
      expect(card.steps.length).toBeGreaterThanOrEqual(5);
      for (const list of [card.say, card.material, card.pitfalls]) expect(list.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('are whole sentences, plain, without exclamation marks, and said once', () => {
    for (const sentence of sentences) expect(sentence).toMatch(/^[^!¡]*[.?»]$/);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('repeat nothing of the instruments', () => {
    for (const id of ['value-proposition', 'empowerment'] as const) {
      const { steps, say, pitfalls } = instrument(id).method;
      const said = [...steps, ...say, ...pitfalls].map(({ es }) => es);
      expect(sentences.filter((sentence) => said.includes(sentence))).toEqual([]);
    }
  });
});

describe('a file written by hand', () => {
  it('is taken when it is sound', () => {
    const exercise = { kind: 'exercise', instrumentId: 'empowerment', minutes: 75 };
    expect(pathsOf([template(block(), exercise, block({ title: { es: 'Café', en: 'Coffee' } }))])).toEqual([]);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['no list', {}, ['']],
    ['nothing in it', [], ['']],
    ['no blocks', [template()], ['0.blocks']],
    ['an unknown kind', [template(block({ kind: 'lunch' }))], ['0.blocks.0.kind']],
    ['a length of nothing', [template(block({ minutes: 0 }))], ['0.blocks.0.minutes']],
    ['a length beyond eight hours', [template(block({ minutes: 481 }))], ['0.blocks.0.minutes']],
    ['half a minute', [template(block({ minutes: 7.5 }))], ['0.blocks.0.minutes']],
    ['an exercise without instrument', [template(block({ kind: 'exercise' }))], ['0.blocks.0.instrumentId']],
    ['a break with an instrument', [template(block({ instrumentId: 'empowerment' }))], ['0.blocks.0.instrumentId']],
    [
      'an instrument that is no id',
      [template(block({ kind: 'exercise', instrumentId: 'Las Cartas' }))],
      ['0.blocks.0.instrumentId'],
    ],
    ['one language', [template(block({ title: { es: 'Café' } }))], ['0.blocks.0.title.en']],
    ['a field nobody knows', [template(block({ colour: 'red' }))], ['0.blocks.0']],
    ['the same id twice', [template(block()), template(block())], ['1.id']],
    ['more than a day', [template(...Array.from({ length: 4 }, () => block({ minutes: 400 })))], ['0.blocks']],
    ['an id with spaces', [{ ...template(block()), id: 'half day' }], ['0.id']],
  ])('with %s is refused, and told where', (_what, json, paths) => {
    expect(pathsOf(json)).toEqual(paths);
  });

  it('tells everything that is wrong at once', () => {
    expect(pathsOf([template(block({ minutes: 0 }), block({ kind: 'x' }))])).toEqual([
      '0.blocks.0.minutes',
      '0.blocks.1.kind',
    ]);
  });

  it('needs a card for every kind of block, and none for exercises', () => {
    const cards = read('cards') as Json;
    const { plan, ...others } = cards;
    expect(parseBlockCards(others)).toMatchObject({ ok: false, problems: [{ path: 'plan' }] });
    expect(parseBlockCards({ ...cards, exercise: plan }).ok).toBe(false);
  });
});
