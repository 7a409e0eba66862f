import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstrumentDefinition } from '../../../../src/domain/instruments/definition.ts';
import { withEntries } from '../../../../src/domain/registers/entries-as-items.ts';
import type { EntryData, RegisterEntry } from '../../../../src/domain/registers/register.ts';
import { instrument } from '../../../support/docx/instruments.ts';

const promises = instrument('promises');
const entry = (id: string, data: EntryData): RegisterEntry => ({ id, data, override: null });

describe('the rows of a rated register', () => {
  it('are asked after the items, in their order, with the ends that the register gives', () => {
    const asked = withEntries(promises, [entry('b', { text: 'Segunda' }), entry('a', { text: 'Primera' })]);
    expect(asked.items).toEqual([
      {
        ...promises.register?.item,
        id: 'b',
        question: { es: 'Segunda', en: 'Segunda' },
        short: { es: 'Segunda', en: 'Segunda' },
      },
      {
        ...promises.register?.item,
        id: 'a',
        question: { es: 'Primera', en: 'Primera' },
        short: { es: 'Primera', en: 'Primera' },
      },
    ]);
  });

  it.each<[string, EntryData]>([
    ['nothing', {}],
    ['spaces', { text: '   ' }],
    ['another type', { text: 5 }],
    ['another column', { who: 'Ventas' }],
  ])('are left out while their title holds %s', (_what, data) => {
    expect(withEntries(promises, [entry('a', data)]).items).toEqual([]);
  });

  it('leave a definition alone whose register is not rated, or that has none', () => {
    const { register, ...without } = promises;
    if (register === undefined) throw new Error('no register');
    const { item: _, ...unrated } = register;
    for (const definition of [without, { ...without, register: unrated }] as InstrumentDefinition[]) {
      expect(withEntries(definition, [entry('a', { text: 'x' })])).toBe(definition);
    }
  });

  it('have a short text of at most forty characters, never cut in the middle of one', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((raw) => raw.trim() !== '');
    fc.assert(
      fc.property(text, (raw) => {
        const short = withEntries(promises, [entry('a', { text: raw })]).items[0]?.short.es ?? '';
        expect(Array.from(short).length).toBeLessThanOrEqual(40);
        expect(short.isWellFormed()).toBe(true);
        expect(raw.trim().startsWith(short.replace(/…$/u, ''))).toBe(true);
      }),
    );
  });

  it('take the story from its column', () => {
    const { register } = promises;
    if (register === undefined) throw new Error('no register');
    const told: InstrumentDefinition = {
      ...promises,
      register: { ...register, item: { kind: 'scale', dimensionId: 'promises' }, storyColumn: 'where' },
    };
    const stories = withEntries(told, [entry('a', { text: 'x', where: 'En la puerta' }), entry('b', { text: 'y' })]);
    expect(stories.items.map((item) => (item.kind === 'scale' ? item.story?.es : null))).toEqual([
      'En la puerta',
      undefined,
    ]);
  });

  it('stand in the place of the item that they reword, under its id, and beside the others', () => {
    const help = instrument('help-call');
    const asked = withEntries(help, [
      entry('own', { title: 'La maleta', story: 'Se perdió.' }),
      entry('mine', { title: 'El pastel', story: 'Es para hoy.', instead: 'hc2' }),
      entry('late', { title: 'Otra más', instead: 'hc2' }),
      entry('blank', { instead: 'hc3' }),
    ]);
    expect(asked.items.map(({ id }) => id)).toEqual(['hc1', 'hc2', 'hc3', 'hc4', 'hc5', 'hc6', 'own']);
    expect(asked.items[1]).toEqual({
      kind: 'scale',
      dimensionId: 'help',
      id: 'hc2',
      question: { es: 'El pastel', en: 'El pastel' },
      short: { es: 'El pastel', en: 'El pastel' },
      story: { es: 'Es para hoy.', en: 'Es para hoy.' },
    });
    // Without words it rewords nothing.
    expect(asked.items[2]).toEqual(help.items[2]);
  });
});
