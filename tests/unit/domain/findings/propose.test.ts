import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finding, severityOf } from '../../../../src/domain/findings/build.ts';
import type { ProposedFinding } from '../../../../src/domain/findings/finding.ts';
import { proposeFindings } from '../../../../src/domain/findings/propose.ts';
import { agreementWeight, rankScore } from '../../../../src/domain/findings/rank.ts';
import type { InstrumentDefinition } from '../../../../src/domain/instruments/definition.ts';
import type { Answer, Consensus, ExerciseInput } from '../../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { anyExercise } from '../arbitrary.ts';
import { ballots, emptyInput, empowerment, inputOf, valueProposition } from '../fixtures.ts';

const propose = (definition: InstrumentDefinition, input: ExerciseInput): readonly ProposedFinding[] =>
  proposeFindings([{ exerciseId: 'x', definition, results: scoreExercise(definition, input) }]);
const byRule = (found: readonly ProposedFinding[], ruleId: string): ProposedFinding | undefined =>
  found.find((candidate) => candidate.ruleId === ruleId);

const vp = (values: Parameters<typeof ballots>[2], group = 'front'): readonly Answer[] =>
  ballots(valueProposition, group, values);
const by = (company: number, customer: number) => (_item: string, lens: string) =>
  lens === 'company' ? company : customer;

describe('value proposition', () => {
  it('a mirror gap from 15 points on', () => {
    const exact = propose(valueProposition, inputOf(vp([by(4, 3), by(4, 3), by(4, 3), by(4, 4), by(4, 4)])));
    expect(byRule(exact, 'mirror-gap')).toMatchObject({
      severity: 3,
      evidence: 'C',
      params: { gap: 15, companyIndex: 75, customerIndex: 60, people: 5, supposition: 1 },
    });
    const less = propose(valueProposition, inputOf(vp([by(4, 3), by(4, 3), by(4, 4), by(4, 4), by(4, 4)])));
    expect(byRule(less, 'mirror-gap')).toBeUndefined();
    const more = propose(valueProposition, inputOf(vp([by(5, 3), by(5, 3), by(5, 3)])));
    expect(byRule(more, 'mirror-gap')?.severity).toBe(5);
  });

  it('the weakest dimension, the lowest pair and the strongest dimension, by the customer lens', () => {
    const value = (item: string, lens: string): number => {
      if (lens === 'company') return 3;
      return item === 'vp12' ? 1 : ['vp04', 'vp05', 'vp06'].includes(item) ? 4 : 3;
    };
    const found = propose(valueProposition, inputOf(vp([value, value, value])));
    expect(byRule(found, 'weakest-dimension')?.params).toMatchObject({ dimensionId: 'complaint', people: 3 });
    expect(byRule(found, 'strongest-dimension')?.params).toMatchObject({ dimensionId: 'listening', index: 75 });
    expect(byRule(found, 'lowest-pair')).toMatchObject({
      key: 'lowest-pair:x:vp12',
      severity: 4,
      params: { itemId: 'vp12', mean: 1, n: 3, sd: 0 },
    });
  });

  it('dimensions within 5 points are not singled out', () => {
    // One vote of 4 among 3s: 25 / 4 people / 3 items is 2.1 points; three of them make 6.25.
    const people = (raised: readonly string[]) =>
      vp([3, 3, 3, (item: string): number => (raised.includes(item) ? 4 : 3)]);
    const rules = (raised: readonly string[]): readonly string[] =>
      propose(valueProposition, inputOf(people(raised))).map(({ ruleId }) => ruleId);
    expect(rules(['vp01'])).not.toContain('weakest-dimension');
    expect(rules(['vp01', 'vp02', 'vp03'])).toContain('weakest-dimension');
  });

  it('nothing is weakest where all are alike, and no pair is low on the right side', () => {
    const rules = propose(valueProposition, inputOf(vp([3, 3, 3]))).map(({ ruleId }) => ruleId);
    expect(rules).toEqual(['customers-not-asked']);
  });

  it('customers who answered are not a supposition', () => {
    const asked = propose(valueProposition, inputOf([...vp([by(5, 5), by(5, 5), by(5, 5)]), ...vp([1, 2, 1], 'cust')]));
    expect(byRule(asked, 'customers-not-asked')).toBeUndefined();
    expect(byRule(asked, 'mirror-gap')).toMatchObject({ evidence: 'A', params: { supposition: 0 } });
  });

  it('leaders and frontline, on the dimension furthest apart', () => {
    const leaders = (item: string): number => (['vp07', 'vp08', 'vp09'].includes(item) ? 5 : 4);
    const found = propose(valueProposition, inputOf([...vp([leaders, leaders, leaders], 'lead'), ...vp([3, 3, 3])]));
    expect(byRule(found, 'leaders-frontline-gap')).toMatchObject({
      severity: 5,
      params: { dimensionId: 'effort', difference: 2, leadersN: 3, frontlineN: 3, leadersGroup: 'lead' },
    });
  });

  it('a leader group too small to show gives no gap', () => {
    const found = propose(valueProposition, inputOf([...vp([5, 5], 'lead'), ...vp([1, 1, 1])]));
    expect(byRule(found, 'leaders-frontline-gap')).toBeUndefined();
  });
});

describe('disagreement', () => {
  const split = (n: number): readonly Answer[] =>
    vp(Array.from({ length: n }, (_, i) => (item: string) => (item === 'vp01' ? (i % 2 === 0 ? 1 : 5) : 4)));

  it('from five raters on, with rwg below 0.50, at most three', () => {
    expect(byRule(propose(valueProposition, inputOf(split(4))), 'disagreement')).toBeUndefined();
    const found = propose(valueProposition, inputOf(split(6))).filter(({ ruleId }) => ruleId === 'disagreement');
    expect(found.map(({ params }) => [params['lensId'], params['itemId'], params['rwg']])).toEqual([
      ['company', 'vp01', 0],
      ['customer', 'vp01', 0],
    ]);
    const torn = propose(valueProposition, inputOf(vp([1, 5, 1, 5, 1, 5])));
    expect(torn.filter(({ ruleId }) => ruleId === 'disagreement')).toHaveLength(3);
  });

  it('needs five raters, and less than partial agreement', () => {
    expect(byRule(propose(valueProposition, inputOf(split(5))), 'disagreement')?.params).toMatchObject({
      n: 5,
      rwg: 0,
    });
    // {2,2,3,4,4}: s² = 1, so rwg is exactly 0.50.
    const partial = vp([2, 2, 3, 4, 4]);
    expect(byRule(propose(valueProposition, inputOf(partial)), 'disagreement')).toBeUndefined();
  });

  it('is not made smaller by the very lack of agreement it reports', () => {
    expect(agreementWeight({ ruleId: 'disagreement', agreement: 0 })).toBe(1);
  });
});

describe('empowerment', () => {
  const agree = (levels: readonly number[]): readonly Consensus[] =>
    levels.map((value, i) => ({ lensId: 'room', itemId: `em${i + 1}`, value, reason: 'Un caso' }));
  const found = (levels: readonly number[], facts: Record<string, number> = {}): readonly ProposedFinding[] =>
    propose(
      empowerment,
      inputOf([], {
        consensus: agree(levels),
        facts: Object.entries(facts).map(([factId, value]) => ({ factId, value, source: 'Reporte' })),
      }),
    );

  it.each([
    [[3, 3, 3, 3, 3, 3, 1], { level: 2, nextLevel: 3, dimensionIds: 'empathy', blocking: 1, missing: 0 }],
    [
      [2, 3, 3, 3, 3, 2, 2],
      { level: 2, nextLevel: 3, dimensionIds: 'discretion recognition empathy', blocking: 0, missing: 1 },
    ],
    [
      [1, 1, 1, 5, 5, 5, 5],
      { level: 1, nextLevel: 2, dimensionIds: 'discretion protocol slack', blocking: 0, missing: 1 },
    ],
  ])('%j: what holds back the next level', (levels, params) => {
    expect(byRule(found(levels), 'level-ceiling')?.params).toEqual(params);
  });

  it('raising what is named reaches the next level', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 7, maxLength: 7 }), (levels) => {
        const params = byRule(found(levels), 'level-ceiling')?.params;
        if (params === undefined) return;
        const named = String(params['dimensionIds']).split(' ');
        const next = Number(params['nextLevel']);
        const raised = empowerment.dimensions.map(({ id }, i) => (named.includes(id) ? next : (levels[i] ?? 0)));
        const after = byRule(found(raised), 'level-ceiling')?.params;
        if (params['blocking'] === 0) expect(Number(after?.['level'] ?? 5)).toBeGreaterThanOrEqual(next);
        else expect(after?.['nextLevel'] === next && Number(after['blocking']) > 0).toBe(false);
      }),
    );
  });

  it('at the top nothing holds back', () =>
    expect(byRule(found([5, 5, 5, 5, 5, 5, 5]), 'level-ceiling')).toBeUndefined());

  it.each([
    [4, 2, true],
    [3, 1, true],
    [4, 3, false],
    [3, 2, false],
    [5, 3, false],
  ])('initiative %i with discretion %i: %s', (initiative, discretion, expected) => {
    const rule = byRule(found([discretion, 3, 3, initiative, 3, 3, 3]), 'initiative-without-discretion');
    expect(rule !== undefined).toBe(expected);
  });

  it.each([
    [80, null],
    [80.5, 2],
    [85, 3],
    [90, 4],
    [95, 5],
    [100, 5],
  ])('occupancy of %d %%: severity %j', (occupancy, severity) => {
    const rule = byRule(found([3, 3, 3, 3, 3, 3, 3], { occupancy }), 'occupancy-waiting');
    expect(rule?.severity ?? null).toBe(severity);
    if (rule) expect(rule).toMatchObject({ evidence: 'B', params: { occupancy } });
  });

  it('words that the data contradict', () => {
    const flags = found([4, 3, 4, 3, 3, 3, 3], { 'uses-90-days': 0, occupancy: 90 });
    expect(flags.filter(({ ruleId }) => ruleId === 'words-and-data').map(({ key }) => key)).toEqual([
      'words-and-data:x:discretion-unused',
      'words-and-data:x:slack-overbooked',
    ]);
  });
});

describe('rank', () => {
  it.each([
    [5, 'A', 1, 5],
    [5, 'B', 1, 4.5],
    [4, 'C', 0.5, 2.25],
    [4, 'D', null, 1.5],
    [1, 'D', 0, 0.25],
  ] as const)('severity %i, evidence %s, agreement %j: %d', (severity, evidence, agreement, expected) => {
    expect(rankScore({ ruleId: 'lowest-pair', severity, evidence, agreement })).toBeCloseTo(expected, 12);
  });

  it('severity by its steps', () => {
    expect(
      [30, 29.9, 20, 19.9].map((gap) =>
        severityOf(
          gap,
          [
            [30, 5],
            [20, 4],
          ],
          3,
        ),
      ),
    ).toEqual([5, 4, 4, 3]);
  });

  it('a finding keeps its key when the numbers move', () => {
    const exercise = { exerciseId: 'x', definition: empowerment, results: scoreExercise(empowerment, emptyInput) };
    const draft = { ruleId: 'customers-not-asked', severity: 3, evidence: 'D', agreement: null } as const;
    const keys = [1, 2].map((people) => finding(exercise, { ...draft, params: { people } }).key);
    expect(keys[0]).toBe(keys[1]);
  });
});

describe('for any answers', () => {
  it('keys are unique, the order is by rank, and every number is one that is shown', () => {
    fc.assert(
      fc.property(anyExercise, ({ definition, input }) => {
        const results = scoreExercise(definition, input);
        const found = proposeFindings([{ exerciseId: 'x', definition, results }]);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        const scores = found.map(rankScore);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        const shown = JSON.stringify(results);
        const hidden = results.participation.groups.filter((g) => g.hidden !== null).map((g) => g.groupId);
        for (const { params } of found) {
          expect(
            Object.values(params)
              .filter((v) => typeof v === 'number')
              .every(Number.isFinite),
          ).toBe(true);
          for (const key of ['mean', 'rwg', 'leadersMean', 'frontlineMean', 'gap', 'companyIndex', 'occupancy']) {
            if (params[key] !== undefined) expect(shown).toContain(String(params[key]));
          }
          expect(hidden).not.toContain(params['leadersGroup']);
          expect(hidden).not.toContain(params['frontlineGroup']);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('nothing answered, nothing found', () => {
    expect(propose(valueProposition, emptyInput)).toEqual([]);
    expect(propose(empowerment, emptyInput)).toEqual([]);
    expect(proposeFindings([])).toEqual([]);
  });
});
