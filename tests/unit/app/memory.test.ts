import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionWords } from '../../../src/app/state/action-words.ts';
import { fitWithin, longestSide, looksLikePhoto } from '../../../src/app/screens/memory/photo-file.ts';
import { countVoices, narrowVoices, voicesOf } from '../../../src/app/screens/memory/voices.ts';
import type { CommentView } from '../../../src/contract/views.ts';

function comment(id: string, fields: Partial<CommentView> = {}): CommentView {
  const plain = { itemId: null, groupId: null, quoted: false, original: null, mergedInto: null, ballotId: null };
  const sorted = { theme: '', meantAs: 'comment', entryId: null } as const;
  return { id, exerciseId: 'x1', text: `texto ${id}`, moderation: 'waiting', ...plain, ...sorted, ...fields };
}

/** Any way of being merged, also into nothing, into itself and in circles. */
const anyComments = fc
  .array(fc.option(fc.nat(9), { nil: null }), { maxLength: 10 })
  .map((into) =>
    into.map((target, index) => comment(`c${index}`, { mergedInto: target === null ? null : `c${target}` })),
  );

describe('texts put together', () => {
  it('stand under the text they were put into, in their order', () => {
    const voices = voicesOf([
      comment('a'),
      comment('b', { mergedInto: 'a' }),
      comment('c'),
      comment('d', { mergedInto: 'a' }),
    ]);
    expect(voices.map((voice) => [voice.comment.id, voice.parts.map(({ id }) => id)])).toEqual([
      ['a', ['b', 'd']],
      ['c', []],
    ]);
  });

  it('never lose one nor show one twice', () => {
    fc.assert(
      fc.property(anyComments, (comments) => {
        const listed = voicesOf(comments).flatMap((voice) => [voice.comment, ...voice.parts]);
        expect(listed.map(({ id }) => id).sort()).toEqual(comments.map(({ id }) => id).sort());
      }),
    );
  });

  it('are counted and narrowed as the room reads them', () => {
    const voices = voicesOf([
      comment('a', { moderation: 'shown', text: 'Los turnos' }),
      comment('b', { mergedInto: 'a', text: 'Nadie pregunta por los HORARIOS' }),
      comment('c', { moderation: 'hidden', text: 'Otra cosa', original: 'Atención' }),
    ]);
    expect(countVoices(voices)).toEqual({ all: 2, waiting: 0, shown: 1, hidden: 1 });
    const found = (filter: 'all' | 'shown', text: string): string[] =>
      narrowVoices(voices, filter, text).map((voice) => voice.comment.id);
    expect(found('all', 'horarios')).toEqual(['a']);
    expect(found('all', 'atencion')).toEqual(['c']);
    expect(found('shown', 'atencion')).toEqual([]);
  });
});

describe('a parked topic as an action', () => {
  it('is one line that the plan can hold, whatever was parked', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 600, unit: 'grapheme' }), (text) => {
        const words = actionWords(text);
        expect(words.length).toBeLessThanOrEqual(200);
        expect(words).not.toMatch(/[\n\t]/);
        expect(words.isWellFormed()).toBe(true);
      }),
    );
  });

  it('ends a long text at a word', () => {
    const words = actionWords('palabra '.repeat(60));
    expect(words).toMatch(/^(palabra )+palabra…$/);
    expect(actionWords('  Pedir fecha\n a TI ')).toBe('Pedir fecha a TI');
  });
});

describe('the size of a photo', () => {
  it('keeps its proportions, never grows and always fits', () => {
    const side = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const fit = fitWithin(width, height, longestSide);
        expect(Math.max(fit.width, fit.height)).toBe(Math.min(Math.max(width, height), longestSide));
        expect(Math.min(fit.width, fit.height)).toBeGreaterThanOrEqual(1);
        const factor = Math.max(fit.width, fit.height) / Math.max(width, height);
        expect(Math.abs(fit.width - width * factor)).toBeLessThan(1);
        expect(Math.abs(fit.height - height * factor)).toBeLessThan(1);
      }),
    );
  });

  it('is asked only of photos', () => {
    const named = (name: string, type = ''): boolean => looksLikePhoto({ name, type });
    expect([named('a.JPG'), named('b', 'image/png'), named('IMG_1.heic')]).toEqual([true, true, true]);
    expect([named('c.respiro'), named('d.svg', 'image/svg+xml'), named('e.pdf', 'application/pdf')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
