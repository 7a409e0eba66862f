/**
 * An adversary who holds the exported rows and every displayed number. What stands without a group must be what is left
 * when the visible groups are subtracted from the total; answers of hidden groups must be interchangeable; and no row
 * may stand apart for fewer people than the minimum.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerRows, type AnswerRow, type AnswerRows } from '../../../../src/domain/privacy/answer-rows.ts';
import type { ExerciseInput, Tally } from '../../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { anyExercise, type AnyExercise } from '../arbitrary.ts';
import { answerable, ballots, empowerment, inputOf, valueProposition } from '../fixtures.ts';

const first = (): number => 0;
const nobody = new Map<string, string>();

function rowsOf({ definition, input }: AnyExercise, random = first, participants = nobody): AnswerRows {
  return answerRows(definition, input, scoreExercise(definition, input), { random, participants });
}

const inTotal = (rows: readonly AnswerRow[]): number => rows.reduce((sum, { count }) => sum + count, 0);
const rated = (rows: readonly AnswerRow[]): readonly AnswerRow[] => rows.filter(({ value }) => value !== null);
const amountsOf = ({ definition }: AnyExercise): Set<string> =>
  new Set(definition.lenses.flatMap(({ id, amount }) => (amount === undefined ? [] : [id])));

/** Every lens and item that is rated, with its rows. */
function cellsOf(exercise: AnyExercise, rows: readonly AnswerRow[]): AnswerRow[][] {
  const amounts = amountsOf(exercise);
  const own = rows.filter(({ lensId }) => !amounts.has(lensId));
  return [...Map.groupBy(own, ({ lensId, itemId }) => JSON.stringify([lensId, itemId])).values()];
}

/** Without the codes, which are random. */
const said = (rows: readonly AnswerRow[]): string[] =>
  rows.map((row) => JSON.stringify({ ...row, ballot: row.ballot !== null })).sort();

describe('rows of answers', () => {
  it('add up to every displayed number: total and visible groups', () => {
    fc.assert(
      fc.property(anyExercise, (exercise) => {
        const { definition, input } = exercise;
        const results = scoreExercise(definition, input);
        const { rows, hidden } = rowsOf(exercise);
        for (const { lensId, itemId, summary, groups } of results.items) {
          const own = rows.filter((row) => row.lensId === lensId && row.itemId === itemId);
          expect(countsOf(own, summary?.counts.length ?? 0)).toEqual(summary?.counts ?? []);
          expect(inTotal(own.filter(({ value }) => value === null))).toBe(summary?.notApplicable ?? 0);
          for (const cell of groups) {
            if (cell.hidden !== null || hidden.has(cell.groupId) || summary === null) continue;
            const ofGroup = own.filter(({ groupId }) => groupId === cell.groupId);
            expect(countsOf(ofGroup, cell.summary.counts.length)).toEqual(cell.summary.counts);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('name no group that some figure hides, and never fewer answers than the minimum', () => {
    fc.assert(
      fc.property(anyExercise, (exercise) => {
        const { definition, input } = exercise;
        const results = scoreExercise(definition, input);
        const { rows } = rowsOf(exercise);
        const named = new Set(rows.flatMap(({ groupId }) => groupId ?? []));
        for (const { groups } of results.items) {
          for (const { groupId, hidden } of groups) if (hidden !== null) expect(named).not.toContain(groupId);
        }
        for (const { groupId, hidden } of results.participation.groups) {
          if (hidden !== null) expect(named).not.toContain(groupId);
        }
        for (const cell of cellsOf(exercise, rows)) {
          for (const [groupId, own] of Map.groupBy(cell, (row) => row.groupId)) {
            if (groupId !== null || own.length < cell.length) expectEnough(own, input.minimumGroup);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('never leave the amounts of one hidden group, or of too few people, beside the visible ones', () => {
    fc.assert(
      fc.property(anyExercise, (exercise) => {
        const { definition, input } = exercise;
        const onPaper = { definition, input: { ...input, tallies: [] } };
        const { rows, hidden } = rowsOf(onPaper);
        for (const lensId of amountsOf(exercise)) {
          const own = rows.filter((row) => row.lensId === lensId);
          if (own.every(({ groupId }) => groupId === null)) continue;
          const gave = input.answers.filter((one) => one.lensId === lensId && (one.value ?? 0) > 0);
          const concealed = gave.filter(({ groupId }) => hidden.has(groupId));
          if (concealed.length === 0) continue;
          expect(new Set(concealed.map(({ groupId }) => groupId)).size).toBeGreaterThan(1);
          expect(new Set(concealed.map(({ ballotId }) => ballotId)).size).toBeGreaterThanOrEqual(input.minimumGroup);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave of hidden groups sums only: no code, no channel, no person', () => {
    fc.assert(
      fc.property(anyExercise, (exercise) => {
        const { rows } = rowsOf(exercise, first, new Map(exercise.input.answers.map((a) => [a.ballotId, 'somebody'])));
        for (const { groupId, ballot, channel, participantId } of rows) {
          if (groupId === null) expect([ballot, channel, participantId]).toEqual([null, null, null]);
          if (ballot === null) expect(participantId).toBeNull();
        }
      }),
    );
  });

  it('are the same when the answers of hidden groups are dealt out among them otherwise', () => {
    fc.assert(
      fc.property(anyExercise, fc.nat(), (exercise, seed) => {
        const { definition, input } = exercise;
        const before = rowsOf(exercise);
        const hidden = [...before.hidden.keys()];
        if (hidden.length < 2) return;
        const turned = new Map(
          hidden.map((id, at) => [id, hidden[(at + 1 + (seed % (hidden.length - 1))) % hidden.length]]),
        );
        // The groups change places whole, so that who is hidden stays.
        const move = <T extends { readonly groupId: string }>(one: T): T => ({
          ...one,
          groupId: turned.get(one.groupId) ?? one.groupId,
        });
        const redealt: ExerciseInput = { ...input, answers: input.answers.map(move), tallies: input.tallies.map(move) };
        const after = answerRows(definition, redealt, scoreExercise(definition, redealt), {
          random: first,
          participants: nobody,
        });
        const roles = new Set(
          input.groups.filter(({ id }) => hidden.includes(id)).map(({ role }) => role === 'customer'),
        );
        // Customers answer through a lens of their own: their answers mean something else elsewhere.
        if (roles.size > 1 || hidden.includes('unknown')) return;
        if ([...after.hidden.keys()].sort().join() !== hidden.toSorted().join()) return;
        expect(said(after.rows)).toEqual(said(before.rows));
      }),
      { numRuns: 100 },
    );
  });

  it('never set fewer ballots apart than the minimum, by group or by channel', () => {
    fc.assert(
      fc.property(anyExercise, fc.infiniteStream(fc.constantFrom('phone', 'paper', 'kiosk')), (exercise, stream) => {
        const channels = new Map<string, 'phone' | 'paper' | 'kiosk'>();
        const channelOf = (id: string) => {
          const known = channels.get(id) ?? (stream.next().value as 'phone');
          channels.set(id, known);
          return known;
        };
        const answers = exercise.input.answers.map((one) => ({ ...one, channel: channelOf(one.ballotId) }));
        const { rows } = rowsOf({ ...exercise, input: { ...exercise.input, answers } });
        const people = Map.groupBy(
          rows.filter(({ ballot }) => ballot !== null),
          ({ groupId, channel }) => JSON.stringify([groupId, channel]),
        );
        for (const own of people.values()) {
          expect(new Set(own.map(({ ballot }) => ballot)).size).toBeGreaterThanOrEqual(exercise.input.minimumGroup);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('say nothing of who came first: codes are dealt by chance', () => {
    const input = inputOf(ballots(empowerment, 'lead', [1, 2, 3]));
    const draws = [0, 1].flatMap((a) => [0, 1, 2].map((b) => [b, a]));
    const orders = draws.map((draw) => {
      const left = [...draw];
      const { rows } = rowsOf({ definition: empowerment, input }, () => left.shift() ?? 0);
      return rows.filter(({ itemId }) => itemId === 'em1').map(({ value }) => value);
    });
    expect(new Set(orders.map(String)).size).toBe(6);
  });
});

describe('one small group beside others', () => {
  const input = inputOf([
    ...ballots(empowerment, 'lead', [1, 1]),
    ...ballots(empowerment, 'mid', [2, 2, 2]),
    ...ballots(empowerment, 'front', [3, 3, 3, 3]),
  ]);

  it('hides two, and counts them together', () => {
    const { rows, hidden } = rowsOf({ definition: empowerment, input });
    expect([...hidden]).toEqual([
      ['lead', 'too-few'],
      ['mid', 'protects-another'],
    ]);
    const em1 = rows.filter(({ itemId }) => itemId === 'em1');
    expect(em1.map(({ groupId, value, count }) => [groupId, value, count])).toEqual([
      ['front', 3, 1],
      ['front', 3, 1],
      ['front', 3, 1],
      ['front', 3, 1],
      [null, 1, 2],
      [null, 2, 3],
    ]);
  });

  it('tells names only of ballots that stand apart', () => {
    const participants = new Map(input.answers.map(({ ballotId }) => [ballotId, `p-${ballotId}`]));
    const { rows } = rowsOf({ definition: empowerment, input }, first, participants);
    expect(new Set(rows.map(({ participantId }) => participantId?.slice(0, 7) ?? null))).toEqual(
      new Set(['p-front', null]),
    );
  });
});

it('a lone paper beside a show of hands is counted with it', () => {
  const hands = (itemId: string): Tally => ({
    groupId: 'lead',
    lensId: 'room',
    itemId,
    counts: [0, 4, 0, 0, 0],
    notApplicable: 0,
    channel: 'show-of-hands',
  });
  const input = inputOf(ballots(empowerment, 'lead', [5]), { tallies: empowerment.items.map(({ id }) => hands(id)) });
  const { rows, counted } = rowsOf({ definition: empowerment, input });
  expect(counted).toEqual(['lead']);
  expect(rows.filter(({ itemId }) => itemId === 'em1')).toEqual(
    [2, 5].map((value) => ({
      lensId: 'room',
      itemId: 'em1',
      groupId: 'lead',
      ballot: null,
      participantId: null,
      channel: null,
      value,
      count: value === 2 ? 4 : 1,
    })),
  );
});

it('a group that is hidden through one lens is hidden through all, since a ballot holds them together', () => {
  const both = ['company', 'customer'];
  const input = inputOf([
    ...ballots(valueProposition, 'lead', [4, 4, 4], ['company']),
    ...ballots(valueProposition, 'mid', [2, 2, 2, 2], both),
    ...ballots(valueProposition, 'front', [3, 3, 3, 3], both),
    ...ballots(valueProposition, 'lead', [1, 1], ['customer']),
  ]);
  const { rows, hidden } = rowsOf({ definition: valueProposition, input });
  expect(hidden.get('lead')).toBe('too-few');
  expect(rows.some(({ groupId }) => groupId === 'lead')).toBe(false);
});

it('hides another group where only one of the hidden ones shared out an amount', () => {
  const definition = answerable.find(({ id }) => id === 'importance-performance') ?? empowerment;
  const shared = (_itemId: string, lensId: string): number => (lensId === 'importance' ? 25 : 3);
  const input = inputOf([
    ...ballots(definition, 'lead', [25, 25, 25, 25], ['importance']),
    ...ballots(definition, 'lead', [1, 1], ['performance']),
    ...ballots(definition, 'mid', [2, 2, 2], ['performance']),
    ...ballots(definition, 'front', [shared, shared, shared, shared]),
    ...ballots(definition, 'cust', [shared, shared, shared, shared, shared]),
  ]);
  const { rows, hidden } = rowsOf({ definition, input });
  expect([...hidden.keys()]).toEqual(['lead', 'mid', 'front']);
  expect(rows.filter(({ lensId }) => lensId === 'importance').length).toBe(4 * 5 + 4);
});

it('too few altogether leave no row', () => {
  const { rows, leftOut } = rowsOf({ definition: empowerment, input: inputOf(ballots(empowerment, 'lead', [1, 5])) });
  expect(rows).toEqual([]);
  expect(leftOut).toBe(true);
});

function countsOf(rows: readonly AnswerRow[], points: number): number[] {
  return Array.from({ length: points }, (_, at) => inTotal(rows.filter(({ value }) => value === at + 1)));
}

function expectEnough(rows: readonly AnswerRow[], minimum: number): void {
  const [answers, ratings] = [inTotal(rows), inTotal(rated(rows))];
  expect(answers === 0 || answers >= minimum).toBe(true);
  expect(ratings === 0 || ratings >= minimum).toBe(true);
}
