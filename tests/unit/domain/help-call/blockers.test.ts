import { describe, expect, it } from 'vitest';
import { blockerResults, type BlockerAnswers, type BlockerId } from '../../../../src/domain/help-call/blockers.ts';

const marks = (
  blockerId: BlockerId,
  yes: number,
  partly: number,
  no: number,
  notApplicable = 0,
  scenarioId = 'gift',
): BlockerAnswers => ({ scenarioId, blockerId, yes, partly, no, notApplicable });
const most = (...answers: BlockerAnswers[]): readonly BlockerId[] | undefined =>
  blockerResults(['gift'], answers, 1)[0]?.mostMarked;

describe('what stands in the way', () => {
  it.each<[string, BlockerAnswers[], BlockerId[]]>([
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
  ])('%s', (_name, answers, expected) => expect(most(...answers)).toEqual(expected));

  it('ballots and hands add up, per scenario and in all', () => {
    const answers = [
      marks('people', 1, 0, 0),
      marks('people', 0, 1, 0),
      marks('people', 3, 2, 1, 4),
      marks('people', 0, 0, 5, 0, 'salad'),
      marks('culture', 0, 9, 0, 0, 'elsewhere'),
    ];
    const results = blockerResults(['gift', 'salad'], answers, 1);
    expect(results.map(({ scenarioId, counts }) => [scenarioId, counts.people])).toEqual([
      ['gift', { yes: 4, partly: 3, no: 1, notApplicable: 4 }],
      ['salad', { yes: 0, partly: 0, no: 5, notApplicable: 0 }],
      [null, { yes: 4, partly: 3, no: 6, notApplicable: 4 }],
    ]);
    expect(results.at(-1)?.mostMarked).toEqual(['people']);
  });

  it('what too few answered is not shown, neither as the most marked nor in the sum', () => {
    const answers = [
      marks('people', 0, 0, 2),
      marks('processes', 2, 1, 0),
      marks('people', 3, 1, 0, 0, 'salad'),
      marks('culture', 1, 0, 1, 9, 'salad'),
    ];
    const [gift, salad, all] = blockerResults(['gift', 'salad'], answers, 3);
    expect([gift?.counts.people, gift?.mostMarked]).toEqual([null, ['processes']]);
    expect([salad?.counts.culture, salad?.mostMarked]).toEqual([null, ['people']]);
    expect(all?.counts.people).toEqual({ yes: 3, partly: 1, no: 0, notApplicable: 0 });
  });
});
