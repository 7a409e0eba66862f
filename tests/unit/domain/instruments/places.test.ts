import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupRole } from '../../../../src/domain/results/answers.ts';
import { ratedAndWords } from '../../../support/mixed-instrument.ts';
import { nextPlace, openPlaces, placeKey, type Place } from '../../../../src/domain/instruments/places.ts';

const places: readonly Place[] = ['company', 'customer'].flatMap((lensId) =>
  Array.from({ length: 12 }, (_, index) => ({ lensId, itemId: `vp${index + 1}` })),
);

describe('the next question at the kiosk', () => {
  it('asks every question once, whatever was answered before and wherever one begins', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(places.length - 1)),
        fc.option(fc.nat(places.length - 1), { nil: null }),
        (before, start) => {
          const done = new Set(before.map((index) => placeKey(places[index] as Place)));
          const wanted = places.length - done.size;
          let from = start === null ? null : (places[start] as Place);
          const asked: string[] = [];
          for (;;) {
            const next = nextPlace(places, (place) => done.has(placeKey(place)), from);
            if (next === null) break;
            asked.push(placeKey(next));
            done.add(placeKey(next));
            from = next;
          }
          expect(new Set(asked).size).toBe(asked.length);
          expect(asked).toHaveLength(wanted);
        },
      ),
    );
  });

  it('begins again at the start when the lens it was in is closed', () => {
    const open = places.filter(({ lensId }) => lensId === 'customer');
    const at = { lensId: 'company', itemId: 'vp5' };
    expect(nextPlace(open, () => false, at)).toEqual({ lensId: 'customer', itemId: 'vp1' });
  });
});

describe('what is open at the kiosk', () => {
  const [room] = ratedAndWords.lenses;
  if (room === undefined) throw new Error('no lens');
  const definition = {
    ...ratedAndWords,
    lenses: [
      { ...room, id: 'inside', groups: ['frontline', 'support'] as const },
      { ...room, id: 'outside', groups: ['customer', 'own'] as const },
    ],
  };
  const rounds = definition.lenses.map(({ id: lensId }) => ({ lensId, state: 'collecting' as const }));
  const lensesOf = (role: GroupRole | null): readonly string[] => [
    ...new Set(openPlaces(definition, rounds, { role }).map(({ lensId }) => lensId)),
  ];

  it('is what the lenses ask of one’s group', () => {
    expect(lensesOf('frontline')).toEqual(['inside']);
    expect(lensesOf('customer')).toEqual(['outside']);
    expect(lensesOf(null)).toEqual(['outside']);
    expect(lensesOf('leadership')).toEqual([]);
    expect(openPlaces(definition, rounds)).toHaveLength(2 + 3);
  });
});
