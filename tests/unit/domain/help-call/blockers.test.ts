import { describe, expect, it } from 'vitest';
import { blockerResults, type BlockerId } from '../../../../src/domain/help-call/blockers.ts';
import type { Answer } from '../../../../src/domain/results/answers.ts';
import { said, scenarios, scored } from './help-room.ts';

const marks = (id: BlockerId, yes: number, partly: number, no: number, na = 0, itemId = 'hc1'): readonly Answer[] =>
  said(
    'front',
    id,
    itemId,
    ...Array<number>(yes).fill(3),
    ...Array<number>(partly).fill(2),
    ...Array<number>(no).fill(1),
    ...Array<null>(na).fill(null),
  );
const results = (answers: readonly (readonly Answer[])[], minimumGroup = 1) =>
  blockerResults(scored(answers.flat(), { minimumGroup }), scenarios);

describe('what stands in the way', () => {
  it.each<[string, (readonly Answer[])[], BlockerId[]]>([
    ['nobody answered', [], []],
    ['everybody said yes to all', [marks('people', 9, 0, 0), marks('culture', 9, 0, 0)], []],
    ['"en parte" is a mark like "no"', [marks('people', 0, 2, 1), marks('processes', 0, 0, 2)], ['people']],
    ['"sí" and "no sé" are none', [marks('people', 8, 0, 1, 8), marks('culture', 0, 1, 1)], ['culture']],
    ['two are tied', [marks('culture', 0, 1, 1), marks('people', 5, 2, 0)], ['people', 'culture']],
    [
      'all are tied',
      [marks('culture', 0, 1, 0), marks('people', 0, 0, 1), marks('processes', 0, 1, 0)],
      ['people', 'processes', 'culture'],
    ],
  ])('%s', (_name, answers, expected) => expect(results(answers)[0]?.mostMarked).toEqual(expected));

  it('place 1 is "no" and place 3 is "sí", per scenario and in all', () => {
    const [first, second, ...others] = results([marks('people', 4, 3, 1, 4), marks('people', 0, 0, 5, 0, 'hc2')]);
    expect(first?.counts.people).toEqual({ yes: 4, partly: 3, no: 1, notApplicable: 4 });
    expect(second?.counts.people).toEqual({ yes: 0, partly: 0, no: 5, notApplicable: 0 });
    expect(others.at(-1)).toMatchObject({
      scenarioId: null,
      counts: { people: { yes: 4, partly: 3, no: 6, notApplicable: 4 }, culture: null },
      mostMarked: ['people'],
    });
  });

  it('what too few answered is not shown, neither as the most marked nor in the sum', () => {
    const [gift, bottle, ...others] = results(
      [
        marks('people', 0, 0, 2),
        marks('processes', 2, 1, 0),
        marks('people', 3, 1, 0, 0, 'hc2'),
        marks('culture', 1, 0, 1, 9, 'hc2'),
      ],
      3,
    );
    expect([gift?.counts.people, gift?.mostMarked]).toEqual([null, ['processes']]);
    expect([bottle?.counts.culture, bottle?.mostMarked]).toEqual([null, ['people']]);
    expect(others.at(-1)?.counts.people).toEqual({ yes: 3, partly: 1, no: 0, notApplicable: 0 });
  });
});
