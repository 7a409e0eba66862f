import { describe, expect, it } from 'vitest';
import { incidentLog, loggedIncident } from '../../../../src/domain/incidents/from-entries.ts';
import type { EntryData, RegisterEntry } from '../../../../src/domain/registers/register.ts';

let last = 0;
const entry = (data: EntryData): RegisterEntry => ({
  id: `i${(last += 1)}`,
  data: { asked: 'Una factura', ...data },
  override: null,
});

describe('an incident from its row', () => {
  it.each<[string, EntryData, unknown]>([
    [
      'everything',
      { channels: ['phone', 'branch', 'phone'], repeats: 2, cause: 'policy', solvable: 'no', 'times-per-month': 30 },
      { effort: 4, cause: 'policy', solvable: 'no', timesPerMonth: 30 },
    ],
    ['one channel and no repeats is no effort', { channels: ['phone'] }, { effort: 0, repeats: 0 }],
    ['repeats alone', { repeats: 3 }, { effort: 3 }],
    ['nothing of it known', {}, { effort: null, timesPerMonth: null, cause: null, stage: null }],
    ['a cause that is none', { cause: 'weather', solvable: 'maybe' }, { cause: null, solvable: null }],
  ])('%s', (_name, data, expected) => expect(loggedIncident(entry(data))).toMatchObject(expected as object));

  it('is not told without what was asked', () => expect(loggedIncident(entry({ asked: ' ' }))).toBeNull());
});

describe('the log', () => {
  const log = incidentLog([
    entry({
      asked: 'A',
      channels: ['phone', 'branch', 'phone'],
      repeats: 2,
      cause: 'policy',
      stage: 'buys',
      solvable: 'with-permission',
      'times-per-month': 30,
    }),
    entry({
      asked: 'B',
      channels: ['chat', 'phone'],
      repeats: 1,
      cause: 'system',
      stage: 'Cobro',
      solvable: 'no',
      'times-per-month': 55,
    }),
    entry({
      asked: 'C',
      channels: ['branch', 'phone', 'e-mail', 'phone'],
      repeats: 3,
      cause: 'ally',
      stage: 'cobro ',
      solvable: 'yes',
      'times-per-month': 15,
    }),
    entry({ asked: 'D' }),
  ]);

  it('weighs causes and stages by times a month; one stage spelled twice is one', () => {
    expect(log.timesPerMonth).toBe(100);
    expect(log.byCause.rows.map(({ key, times }) => [key, times])).toEqual([
      ['system', 55],
      ['policy', 30],
      ['ally', 15],
    ]);
    expect(log.byStage.rows.map(({ key, times }) => [key, times])).toEqual([
      ['Cobro', 70],
      ['buys', 30],
    ]);
    expect(log.byCause.unweighted).toBe(1);
  });

  it('tells what a free hand would solve', () =>
    expect(log.solved).toEqual({ share: 0.45, able: 0.15, withPermission: 0.3 }));

  it('tells the longest chains and the effort where it is known', () => {
    expect(log.chains.map(({ asked }) => asked)).toEqual(['C', 'A', 'B']);
    expect(log.longChains).toBe(2);
    // Efforts 4, 2 and 6.
    expect(log.effort).toEqual({ n: 3, mean: 4, sd: 2, most: 6 });
  });

  it('says nothing of nothing', () =>
    expect(incidentLog([])).toMatchObject({
      incidents: [],
      timesPerMonth: 0,
      solved: null,
      chains: [],
      longChains: 0,
      effort: null,
    }));

  it('has no spread of one incident', () =>
    expect(incidentLog([entry({ repeats: 2 })]).effort).toEqual({ n: 1, mean: 2, sd: null, most: 2 }));

  it('shows at most five chains of 500', () =>
    expect(incidentLog(Array.from({ length: 500 }, () => entry({ channels: ['phone', 'chat'] }))).chains).toHaveLength(
      5,
    ));
});
