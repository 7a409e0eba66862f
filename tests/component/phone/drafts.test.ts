import { describe, expect, it } from 'vitest';
import { Drafts, stillAsked } from '../../../src/phone/drafts.svelte.ts';
import { StoreInMemory } from '../../support/phone/store-in-memory.ts';

const kept = (store: StoreInMemory): Drafts => new Drafts(store);

describe('what is half done', () => {
  it('is there again on the next page, of every kind, until it is sent or given up', () => {
    const store = new StoreInMemory();
    const drafts = kept(store);
    drafts.keep('x1/a/*', { order: ['o-2', 'o-1'] });
    drafts.keep('x1/b/*', { shares: new Map([['o-1', 40]]) });
    drafts.keep('x1/c/q', { text: ' Los turnos ' });
    drafts.keep('x1/c/q', { text: ' Los turnos de la tarde' });
    const later = kept(store);
    expect(later.about('x1/a/*')).toEqual({ order: ['o-2', 'o-1'] });
    expect(later.about('x1/b/*')).toEqual({ shares: new Map([['o-1', 40]]) });
    expect(later.about('x1/c/q')).toEqual({ text: ' Los turnos de la tarde' });
    later.keep('x1/c/q', null);
    expect(kept(store).about('x1/c/q')).toBeUndefined();
    expect(kept(store).hasAny('x1/a/')).toBe(true);
    later.clear();
    expect(store.get('drafts')).toBeNull();
  });

  it('of another tab stays when this one writes', () => {
    const store = new StoreInMemory();
    const [here, there] = [kept(store), kept(store)];
    there.keep('x1/c/q', { text: 'allá' });
    here.keep('x1/d/q', { text: 'aquí' });
    expect(kept(store).about('x1/c/q')).toEqual({ text: 'allá' });
    expect(here.about('x1/c/q')).toEqual({ text: 'allá' });
  });

  it('of another exercise is forgotten, and never more than a few are kept', () => {
    const store = new StoreInMemory();
    const drafts = kept(store);
    drafts.keep('x10/c/q', { text: 'otro' });
    drafts.keep('x1//comments', { text: 'uno' });
    drafts.keepOnly('x1');
    expect([drafts.hasAny('x10/'), drafts.hasAny('x1/')]).toEqual([false, true]);
    for (let at = 0; at < 60; at += 1) drafts.keep(`x1/c/${at}`, { text: `${at}` });
    expect(drafts.about('x1//comments')).toBeUndefined();
    expect(drafts.about('x1/c/20')).toEqual({ text: '20' });
  });

  it.each(['{', '7', 'null', '{"a":1}'])('is nothing where the store holds %s', (broken) => {
    const store = new StoreInMemory();
    store.set('drafts', broken);
    expect(kept(store).hasAny('')).toBe(false);
  });

  it('holds nothing that is no longer asked', () => {
    const isAsked = (id: string): boolean => id !== 'gone';
    expect(stillAsked({ order: ['a', 'gone', 'b'] }, isAsked)).toEqual({ order: ['a', 'b'] });
    expect(
      stillAsked(
        {
          shares: new Map([
            ['gone', 3],
            ['a', 2],
          ]),
        },
        isAsked,
      ),
    ).toEqual({ shares: new Map([['a', 2]]) });
    expect(stillAsked({ text: 'gone' }, isAsked)).toEqual({ text: 'gone' });
  });
});
