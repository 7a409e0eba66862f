import { describe, expect, it } from 'vitest';
import { withEntries } from '../../../../src/domain/registers/entries-as-items.ts';
import type { EntryData, RegisterEntry } from '../../../../src/domain/registers/register.ts';
import type { Answer } from '../../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { profileFacts, type ProfileFact } from '../../../../src/domain/synthesis/profile-facts.ts';
import { profileOf } from '../../../../src/domain/synthesis/profile.ts';
import { profileFactText } from '../../../../src/domain/words/profile-fact-text.ts';
import { openQuestion, orderAndWords } from '../../../support/mixed-instrument.ts';
import { ballots, empowerment, inputOf, shipped, valueProposition } from '../fixtures.ts';

const rows = (data: readonly EntryData[]): RegisterEntry[] =>
  data.map((one, at) => ({ id: `row${at}`, data: one, override: null }));

function measured(id: string, data: readonly EntryData[], answers: readonly Answer[] = []) {
  const entries = rows(data);
  const definition = withEntries(shipped(id), entries);
  return { exerciseId: 'x', definition, results: scoreExercise(definition, inputOf(answers)), entries };
}

const facts = (...given: Parameters<typeof measured>): readonly ProfileFact[] => profileFacts(measured(...given));

const ally = (name: string, rating: number): EntryData => ({ name, attitude: rating, role: rating, training: rating });

describe('what stands beside the indices', () => {
  it('is the mean health of the allies whose three ratings are known, with its spread', () => {
    expect(facts('allies', [ally('A', 1), ally('B', 3), ally('C', 5), { name: 'D', attitude: 5 }])).toEqual([
      {
        id: 'ally-health',
        value: 50,
        n: 3,
        of: 'allies',
        sd: 50,
        range: { from: 0, to: 100 },
        agreement: null,
        evidence: 'D',
        about: null,
        concordance: null,
      },
    ]);
    expect(facts('allies', [ally('A', 4)])).toMatchObject([{ value: 75, n: 1, sd: null }]);
    expect(facts('allies', [{ name: 'D' }])).toEqual([]);
  });

  it('is the robot index, with the rules it counts', () => {
    const inventory = [
      { rule: 'Folio', value: 1, frequency: 'daily' },
      { rule: 'Saludo', value: 5, frequency: 'weekly' },
      { rule: 'Sin frecuencia', value: 1 },
    ];
    const [robot] = facts('human-service', inventory);
    expect(robot).toMatchObject({ id: 'robot-index', n: 2, of: 'rules', sd: null });
    expect(robot?.value).toBeCloseTo((100 * 20) / 24, 10);
  });

  it('is what empowerment would have solved, weighed by frequency, and the effort', () => {
    const log = [
      { asked: 'A', solvable: 'yes', 'times-per-month': 3, channels: ['phone', 'branch'], repeats: 1 },
      { asked: 'B', solvable: 'no', 'times-per-month': 1, channels: ['phone'], repeats: 0 },
      { asked: 'C', solvable: 'yes' },
    ];
    expect(facts('cannot-log', log)).toMatchObject([
      { id: 'solved-by-empowerment', value: 75, n: 2, of: 'incidents' },
      { id: 'effort', value: 1, n: 2, sd: Math.SQRT2, range: { from: 0, to: 2 } },
    ]);
  });

  it('is the balance of the portfolio, of the dots', () => {
    const ideas = [
      { title: 'Nota', kind: 10 },
      { title: 'Viaje', kind: 90 },
    ];
    const answers = ['a', 'b', 'c'].flatMap((ballotId): Answer[] =>
      [
        ['row0', 2],
        ['row1', 1],
      ].map(([itemId, value]) => ({
        ballotId,
        groupId: 'front',
        lensId: 'dots',
        itemId: itemId as string,
        value: value as number,
        channel: 'phone',
      })),
    );
    const [balance] = facts('wow-portfolio', ideas, answers);
    expect(balance).toMatchObject({ id: 'wow-balance', n: 9, of: 'dots' });
    expect(balance?.value).toBeCloseTo(200 / 3, 10);
    expect(facts('wow-portfolio', ideas)).toEqual([]);
  });

  it('is the help of today and the desired one, in rungs, and what lies between', () => {
    const help = shipped('help-call');
    const place = (today: number, desired: number) =>
      ['a', 'b', 'c'].flatMap((ballotId): Answer[] =>
        help.items.flatMap(({ id: itemId }) =>
          (
            [
              ['today', today],
              ['desired', desired],
            ] as const
          ).map(([lensId, rung]) => ({
            ballotId,
            groupId: 'front',
            lensId,
            itemId,
            value: rung + 1,
            channel: 'phone',
          })),
        ),
      );
    expect(facts('help-call', [], place(1, 4))).toMatchObject([
      { id: 'help-today', value: 1, n: 18, of: 'answers', sd: 0, evidence: 'C', agreement: { words: 'agreement' } },
      { id: 'help-desired', value: 4, n: 18, sd: 0 },
      { id: 'help-step', value: 3, n: 18, evidence: 'C' },
    ]);
  });

  it('is the mirror gap and the level, with the people behind them', () => {
    const pairs = ballots(valueProposition, 'lead', [5, 5, 5]).map((answer) =>
      answer.lensId === 'customer' ? { ...answer, value: 3 } : answer,
    );
    const results = scoreExercise(valueProposition, inputOf(pairs));
    expect(profileFacts({ definition: valueProposition, results, entries: [] })).toMatchObject([
      { id: 'mirror-gap', value: 50, n: 3, of: 'people', evidence: 'D' },
    ]);
    const rubric = scoreExercise(empowerment, inputOf(ballots(empowerment, 'lead', [3, 3, 4])));
    expect(profileFacts({ definition: empowerment, results: rubric, entries: [] })).toMatchObject([
      { id: 'empowerment-level', value: 3, n: 3, range: { from: 3, to: 3 } },
    ]);
  });

  it('is what stands first in an order and how many said something in words, from the minimum on', () => {
    const place = (person: number, itemId: string, value: number): Answer => {
      const given = { ballotId: `b${person}`, groupId: 'front', lensId: 'order', channel: 'paper' as const };
      return { ...given, itemId, value };
    };
    const orders = [
      ['o-2', 'o-1', 'o-3', 'o-4'],
      ['o-2', 'o-3', 'o-1', 'o-4'],
      ['o-1', 'o-2', 'o-3', 'o-4'],
    ];
    const answers = orders.flatMap((order, person) => [
      ...order.map((itemId, at) => place(person, itemId, at + 1)),
      ...(person < 2 ? [place(person, openQuestion.id, 0)] : []),
    ]);
    const of = (given: readonly Answer[]): readonly ProfileFact[] =>
      profileFacts({ definition: orderAndWords, results: scoreExercise(orderAndWords, inputOf(given)), entries: [] });
    const [first, said] = of(answers);
    expect(first).toMatchObject({ id: 'first-in-order', n: 3, range: { from: 1, to: 2 }, about: { id: 'o-2' } });
    expect(first?.value).toBeCloseTo(4 / 3, 10);
    expect(first && profileFactText(first, 'es')).toMatchObject({
      title: 'Primero en el orden: Trato',
      value: 'lugar 1.3 en promedio',
      n: '3 personas',
    });
    expect(said).toMatchObject({ id: 'said-in-words', value: 2, about: { id: openQuestion.id } });
    expect(of(answers.filter(({ ballotId }) => ballotId !== 'b2'))).toEqual([]);
  });

  it('keeps a register that nobody answered in the profile, without lenses', () => {
    const profile = profileOf([measured('allies', [ally('A', 4)]), measured('allies', [{ name: 'B' }])]);
    expect(profile.map(({ lenses, facts: known }) => [lenses.length, known.length])).toEqual([[0, 1]]);
  });
});

describe('in words', () => {
  const fact: ProfileFact = {
    id: 'effort',
    value: 1.25,
    n: 1,
    of: 'incidents',
    sd: null,
    range: { from: 1, to: 1 },
    agreement: null,
    evidence: 'C',
    about: null,
    concordance: null,
  };

  it('has its unit, what n counts, and which way is better', () => {
    expect(profileFactText(fact, 'es')).toEqual({
      title: 'Esfuerzo del cliente',
      value: '1.3 pasos de más por caso',
      n: '1 caso',
      spread: '',
      agreement: null,
      better: 'Más bajo es mejor.',
    });
    const several = { ...fact, n: 1200, sd: 0.5, range: { from: 0, to: 4 } };
    expect(profileFactText(several, 'en')).toMatchObject({ n: '1,200 cases', spread: 'sd 0.5 · from 0 to 4' });
  });
});
