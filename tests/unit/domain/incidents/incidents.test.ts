import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effort,
  longestChains,
  paretoBy,
  solvedByEmpowerment,
  type Incident,
  type IncidentCause,
  type Solvable,
} from '../../../../src/domain/incidents/incident.ts';
import { numbersIn } from '../numbers-in.ts';

const incident = (given: Partial<Incident> = {}): Incident => ({
  id: 'i',
  stage: 'buy',
  cause: 'policy',
  channels: ['phone'],
  repeats: 0,
  solvable: 'no',
  timesPerMonth: 1,
  ...given,
});

describe('effort', () => {
  it.each<[string[], number, number]>([
    [[], 0, 0],
    [[], 2, 2],
    [['phone'], 0, 0],
    [['phone'], 3, 3],
    [['portal', 'phone', 'branch'], 0, 2],
    [['portal', 'phone', 'branch'], 2, 4],
    [['phone', 'branch', 'phone'], 0, 2],
  ])('%s with %i repeats: %i', (channels, repeats, expected) => {
    expect(effort({ channels, repeats })).toBe(expected);
  });
});

describe('pareto', () => {
  const caused = (cause: IncidentCause | null, timesPerMonth: number | null): Incident =>
    incident({ cause, timesPerMonth });

  it('weighs by times a month, not by incidents', () => {
    const incidents = [caused('policy', 1), caused('policy', 2), caused('ally', 6), caused('system', 1)];
    expect(paretoBy(incidents, 'cause')).toEqual({
      rows: [
        { key: 'ally', times: 6, share: 0.6, cumulative: 0.6 },
        { key: 'policy', times: 3, share: 0.3, cumulative: 0.9 },
        { key: 'system', times: 1, share: 0.1, cumulative: 1 },
      ],
      unclassified: 0,
      unweighted: 0,
    });
  });

  it('leaves ties in the order in which they were written down', () => {
    const keys = (...causes: IncidentCause[]): string[] =>
      paretoBy(
        causes.map((cause) => caused(cause, 2)),
        'cause',
      ).rows.map(({ key }) => key);
    expect(keys('system', 'ally', 'person')).toEqual(['system', 'ally', 'person']);
    expect(keys('person', 'ally', 'system')).toEqual(['person', 'ally', 'system']);
  });

  it('by stage', () => {
    const rows = paretoBy([incident({ stage: 'use' }), incident({ stage: 'buy', timesPerMonth: 3 })], 'stage').rows;
    expect(rows.map(({ key, share }) => [key, share])).toEqual([
      ['buy', 0.75],
      ['use', 0.25],
    ]);
  });

  it('what is not known is told apart and takes no share', () => {
    const incidents = [
      caused('policy', 2),
      caused(null, 7),
      caused('ally', null),
      caused(null, null),
      caused('ally', 0),
    ];
    expect(paretoBy(incidents, 'cause')).toEqual({
      rows: [{ key: 'policy', times: 2, share: 1, cumulative: 1 }],
      unclassified: 7,
      unweighted: 3,
    });
    expect(paretoBy([], 'cause')).toEqual({ rows: [], unclassified: 0, unweighted: 0 });
  });
});

describe('solved by empowerment alone', () => {
  const solvable = (answer: Solvable | null, timesPerMonth: number | null = 1): Incident =>
    incident({ solvable: answer, timesPerMonth });

  it.each<[string, Incident[], ReturnType<typeof solvedByEmpowerment>]>([
    ['nothing', [], null],
    ['nobody knows', [solvable(null)], null],
    ['no weight', [solvable('yes', null), solvable('no', 0)], null],
    ['one', [solvable('yes')], { share: 1, able: 1, withPermission: 0 }],
    ['none of it', [solvable('no')], { share: 0, able: 0, withPermission: 0 }],
    [
      'weighted, the unknown left out',
      [solvable('yes', 1), solvable('with-permission', 2), solvable('no', 5), solvable(null, 90)],
      { share: 0.375, able: 0.125, withPermission: 0.25 },
    ],
  ])('%s', (_name, incidents, expected) => expect(solvedByEmpowerment(incidents)).toEqual(expected));
});

describe('the longest chains', () => {
  const chain = (id: string, length: number, timesPerMonth: number | null): Incident =>
    incident({ id, timesPerMonth, channels: Array.from({ length }, (_, i) => `c${i}`) });
  const ids = (incidents: Incident[], count: number): string[] => longestChains(incidents, count).map(({ id }) => id);

  it('most channels first, then the most frequent, then as written down', () => {
    const incidents = [chain('a', 2, 9), chain('b', 4, 1), chain('c', 4, 3), chain('d', 4, 3), chain('e', 3, null)];
    expect(ids(incidents, 9)).toEqual(['c', 'd', 'b', 'e', 'a']);
    expect(ids(incidents, 2)).toEqual(['c', 'd']);
    expect(ids(incidents, 0)).toEqual([]);
  });

  it('one channel is no chain', () =>
    expect(ids([chain('a', 1, 9), chain('b', 0, 9), chain('c', 2, 1)], 9)).toEqual(['c']));
});

describe('for any log', () => {
  const anyIncident: fc.Arbitrary<Incident> = fc.record({
    id: fc.string(),
    stage: fc.option(fc.constantFrom('discover', 'buy', 'use', '__proto__')),
    cause: fc.option(fc.constantFrom<IncidentCause>('policy', 'process', 'person', 'system', 'ally')),
    channels: fc.array(fc.constantFrom('phone', 'branch', 'portal'), { maxLength: 6 }),
    repeats: fc.nat(9),
    solvable: fc.option(fc.constantFrom<Solvable>('yes', 'with-permission', 'no')),
    timesPerMonth: fc.option(fc.oneof(fc.nat(300), fc.double({ min: 0, max: 30, noNaN: true }))),
  });

  it('shares are finite, fall, and add up to 1; no incident gets lost', () => {
    fc.assert(
      fc.property(fc.array(anyIncident, { maxLength: 500 }), fc.constantFrom('cause', 'stage'), (incidents, by) => {
        const { rows, unclassified, unweighted } = paretoBy(incidents, by);
        expect(numbersIn([rows, unclassified, solvedByEmpowerment(incidents)]).every(Number.isFinite)).toBe(true);
        rows.forEach((row, i) => {
          expect(row.times).toBeLessThanOrEqual(rows[i - 1]?.times ?? Infinity);
          expect(row.cumulative).toBeGreaterThanOrEqual(rows[i - 1]?.cumulative ?? 0);
        });
        if (rows.length > 0) expect(rows.at(-1)?.cumulative).toBe(1);
        const all = incidents.reduce((sum, { timesPerMonth }) => sum + (timesPerMonth ?? 0), 0);
        expect(rows.reduce((sum, { times }) => sum + times, unclassified)).toBeCloseTo(all, 6);
        expect(unweighted).toBe(incidents.filter(({ timesPerMonth }) => !timesPerMonth).length);
      }),
      { numRuns: 60 },
    );
  });
});
