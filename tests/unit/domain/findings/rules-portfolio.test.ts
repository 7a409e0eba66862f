/** Promises, quadrants and the WOW portfolio: what they propose and conclude, at every boundary. */
import { describe, expect, it } from 'vitest';
import type { ScoredExercise } from '../../../../src/domain/findings/build.ts';
import type { ProposedFinding } from '../../../../src/domain/findings/finding.ts';
import { proposeFindings } from '../../../../src/domain/findings/propose.ts';
import { withEntries } from '../../../../src/domain/registers/entries-as-items.ts';
import type { EntryData, RegisterEntry } from '../../../../src/domain/registers/register.ts';
import type { Answer, HardFact } from '../../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { clustersOf, wowPortfolio } from '../../../../src/domain/wow/from-entries.ts';
import { conclude } from '../../../../src/domain/words/conclude.ts';
import { findingText, suggestedAction } from '../../../../src/domain/words/finding-text.ts';
import { inputOf, shipped } from '../fixtures.ts';

type Given = readonly number[];

/** `answers[lens][row]`: what each person gave to that row. */
function exerciseOf(
  id: string,
  rows: readonly EntryData[],
  answers: Readonly<Record<string, readonly Given[]>> = {},
  facts: readonly HardFact[] = [],
): ScoredExercise {
  const entries: RegisterEntry[] = rows.map((data, at) => ({ id: `r${at}`, data, override: null }));
  const definition = withEntries(shipped(id), entries);
  const given = Object.entries(answers).flatMap(([lensId, byRow]) =>
    byRow.flatMap((values, row) =>
      values.map((value, person): Answer => ({
        ballotId: `b${person}`,
        groupId: 'front',
        lensId,
        itemId: `r${row}`,
        value,
        channel: 'paper',
      })),
    ),
  );
  return { exerciseId: id, definition, entries, results: scoreExercise(definition, inputOf(given, { facts })) };
}

const by = (exercises: readonly ScoredExercise[], ruleId: string): ProposedFinding | undefined =>
  proposeFindings(exercises).find((one) => one.ruleId === ruleId);
const titleOf = ({ results, definition, entries = [] }: ScoredExercise): string =>
  conclude(results, definition, 'es', entries).title;

describe('promises', () => {
  const promises = (...means: readonly number[]) =>
    exerciseOf(
      'promises',
      means.map((_, at) => ({ text: `Promesa ${at}` })),
      { room: means.map((mean) => [mean, mean, mean]) },
    );

  it.each<[number[], { share: number; severity: number } | null, string]>([
    [[3, 4], null, 'Las 2 promesas hablan del cliente tanto o más que de nosotros'],
    [[2, 3, 4], null, '1 de 3 promesas habla más de nosotros que del cliente'],
    [[2, 3], { share: 0.5, severity: 3 }, '1 de 2 promesas habla más de nosotros que del cliente'],
    [[2, 1, 2, 4], { share: 0.75, severity: 4 }, '3 de 4 promesas hablan más de nosotros que del cliente'],
    [[1, 2], { share: 1, severity: 5 }, 'Las 2 promesas hablan de nosotros, no del cliente'],
    [[1], { share: 1, severity: 5 }, 'La promesa habla de nosotros, no del cliente'],
  ])('with means %s', (means, expected, title) => {
    const exercise = promises(...means);
    const found = by([exercise], 'promises-about-us');
    expect(found ? { share: found.params['share'], severity: found.severity } : null).toEqual(expected);
    expect(titleOf(exercise)).toBe(title);
  });

  it('names the lowest first, and of too few people nothing', () => {
    expect(by([promises(2, 1, 5)], 'promises-about-us')?.params['names']).toBe('Promesa 1\nPromesa 0');
    const two = exerciseOf('promises', [{ text: 'Somos líderes' }], { room: [[1, 1]] });
    expect(by([two], 'promises-about-us')).toBeUndefined();
    expect(titleOf(two)).toBe('Una promesa escrita; falta oírla como cliente');
  });
});

describe('importance and performance', () => {
  const rows = ['Rapidez', 'Trato', 'Horario', 'Café'].map((text) => ({ text }));
  const three = (value: number): Given => [value, value, value];
  const rated = (points: readonly number[], performance: readonly number[]) =>
    exerciseOf('importance-performance', rows, {
      importance: points.map(three),
      performance: performance.map(three),
    });

  it('concentrates where it matters and is not delivered, and sees the excess', () => {
    const exercise = rated([40, 30, 20, 10], [2, 5, 1, 4]);
    expect(by([exercise], 'concentrate-here')).toMatchObject({
      severity: 5,
      params: { names: 'Rapidez', count: 1, of: 4, importance: 40, performance: 2, performanceLine: 3, n: 3 },
    });
    expect(by([exercise], 'possible-overkill')).toMatchObject({ severity: 2, params: { names: 'Café' } });
    expect(titleOf(exercise)).toBe('«Rapidez» importa y no se cumple');
  });

  it.each<[number[], number]>([
    [[2, 5, 1, 4], 5],
    [[3, 5, 1, 4], 4],
  ])('severity by how far below the line: %s', (performance, severity) => {
    expect(by([rated([40, 30, 20, 10], performance)], 'concentrate-here')?.severity).toBe(severity);
  });

  it('finds nothing where an axis is flat, and says so', () => {
    const exercise = rated([25, 25, 25, 25], [1, 2, 3, 4]);
    expect(by([exercise], 'concentrate-here')).toBeUndefined();
    expect(titleOf(exercise)).toMatch(/iguales en importancia/);
  });

  it('what matters most is done best', () => {
    expect(titleOf(rated([40, 30, 20, 10], [5, 4, 2, 1]))).toBe(
      'Lo que más importa es lo que mejor se hace, en 4 atributos',
    );
  });
});

const idea = (title: string, kind: number | null, more: EntryData = {}): EntryData => ({
  title,
  kind,
  impact: 4,
  ...more,
});
const team = [
  { factId: 'people', value: 10, source: '' },
  { factId: 'hours-per-month', value: 100, source: '' },
];
const busy = (occupancy: number): ScoredExercise =>
  exerciseOf('empowerment', [], {}, [{ factId: 'occupancy', value: occupancy, source: 'ACD' }]);

describe('the WOW portfolio', () => {
  const voted = (everyday: Given, grand: Given, minutes = 0, times = 0) =>
    exerciseOf(
      'wow-portfolio',
      [
        idea('Nombre', 10, { minutes, 'times-per-month': times }),
        idea('Viaje', 90, { minutes: 0, 'times-per-month': 1 }),
      ],
      { dots: [everyday, grand] },
      team,
    );

  it.each<[Given, Given, number | null, string]>([
    [[0, 0, 0], [2, 2, 2], 4, 'Casi todo son grandes gestos: 0\u00A0% de los votos va a lo de todos los días'],
    [[1, 0, 0], [1, 2, 1], 3, 'Casi todo son grandes gestos: 20\u00A0% de los votos va a lo de todos los días'],
    [[1, 0, 0], [1, 1, 1], null, 'Un portafolio mixto: 25\u00A0% de los votos va a lo de todos los días'],
    [[1, 1, 1], [1, 0, 0], null, 'El portafolio se apoya en lo de todos los días: 75\u00A0% de los votos'],
  ])('dots %s and %s', (everyday, grand, severity, title) => {
    const exercise = voted(everyday, grand);
    expect(by([exercise], 'all-grand-gestures')?.severity ?? null).toBe(severity);
    expect(titleOf(exercise)).toBe(title);
  });

  it('hides the dots of too few people', () => {
    const exercise = voted([2, 0], [1, 2]);
    const portfolio = wowPortfolio(exercise.entries ?? [], exercise.results);
    expect(portfolio).toMatchObject({ voters: null, dots: 0, balance: null });
    expect(portfolio.ideas.map(({ dots, rank }) => [dots, rank])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(titleOf(exercise)).toBe('2 ideas en la mesa, sin votar todavía');
    expect(by([exercise], 'all-grand-gestures')).toBeUndefined();
  });

  it('counts the respiro of the ideas with dots, and of all before the vote', () => {
    const some = voted([1, 1, 1], [0, 0, 0], 30, 100);
    expect(wowPortfolio(some.entries ?? [], some.results).taken.map(({ title }) => title)).toEqual(['Nombre']);
    const none = exerciseOf('wow-portfolio', [idea('A', 1), idea('B', 2, { minutes: 5, 'times-per-month': 6 })]);
    expect(wowPortfolio(none.entries ?? [], none.results).need).toEqual({ minutes: 30, unknown: ['r0'] });
  });

  // Ten people of a hundred hours are 60,000 minutes; at 90 % there are 6,000 free.
  it.each<[number, number, number | null]>([
    [6000, 90, null],
    [6001, 90, 4],
    [12_000, 90, 5],
    [60_000, 0, null],
    [1, 100, 4],
  ])('%s minutes at %s %% occupancy', (minutes, occupancy, severity) => {
    const found = by([voted([1, 1, 1], [0, 0, 0], minutes, 1), busy(occupancy)], 'respiro-short');
    expect(found?.severity ?? null).toBe(severity);
  });

  it('without the team or the occupancy nothing is said of the respiro', () => {
    expect(by([voted([1, 1, 1], [0, 0, 0], 60_000, 9)], 'respiro-short')).toBeUndefined();
    const noTeam = exerciseOf('wow-portfolio', [idea('A', 1, { minutes: 900, 'times-per-month': 900 })]);
    expect(by([noTeam, busy(90)], 'respiro-short')).toBeUndefined();
  });

  it('clusters in the order they first appear, the ideas in none last', () => {
    const exercise = exerciseOf('wow-portfolio', [
      idea('A', 1),
      idea('B', 2, { cluster: 'Palabras' }),
      idea('C', 3, { cluster: 'Casa' }),
      idea('D', 3, { cluster: ' Palabras ' }),
    ]);
    const { ideas } = wowPortfolio(exercise.entries ?? [], exercise.results);
    expect(clustersOf(ideas).map(({ name, ideas: of }) => [name, of.map(({ title }) => title).join('')])).toEqual([
      ['Palabras', 'BD'],
      ['Casa', 'C'],
      ['', 'A'],
    ]);
  });
});

describe('allies behind the «no se puede»', () => {
  const ratings = { attitude: 1, role: 1, training: 1, replaceable: 1, insource: 1, visibility: 1, contingency: 1 };
  const allies = (impact: number) => exerciseOf('allies', [{ name: 'Rayo', impact, ...ratings }]);
  const log = (ally: number, others: number) =>
    exerciseOf('cannot-log', [
      { asked: 'Envío', cause: 'ally', 'times-per-month': ally },
      { asked: 'Factura', cause: 'policy', 'times-per-month': others },
    ]);

  it.each<[number, number, number, number | null]>([
    [39, 61, 5, null],
    [40, 60, 5, 4],
    [60, 40, 5, 5],
    [60, 40, 1, null],
  ])('%s of %s times, impact %s', (ally, others, impact, severity) => {
    expect(by([allies(impact), log(ally, others)], 'allies-behind-no')?.severity ?? null).toBe(severity);
  });

  it('needs both instruments', () => {
    expect(by([log(9, 1)], 'allies-behind-no')).toBeUndefined();
    expect(by([allies(5)], 'allies-behind-no')).toBeUndefined();
  });
});

describe('their words', () => {
  it.each(['es', 'en'] as const)('are whole sentences that fit: %s', (language) => {
    const long = 'x'.repeat(200);
    const exercises = [
      exerciseOf('promises', [{ text: long }, { text: long }, { text: long }], {
        room: [
          [1, 1, 1],
          [1, 1, 1],
          [2, 2, 2],
        ],
      }),
      exerciseOf(
        'importance-performance',
        Array.from({ length: 8 }, (_, at) => ({ text: `${at}${'y'.repeat(79)}` })),
        {
          importance: [20, 20, 20, 10, 10, 10, 5, 5].map((points) => [points, points, points]),
          performance: [1, 2, 2, 1, 5, 5, 4, 4].map((rating) => [rating, rating, rating]),
        },
      ),
      exerciseOf(
        'wow-portfolio',
        [idea(long.slice(0, 120), 90, { minutes: 90, 'times-per-month': 9000 })],
        { dots: [[2, 2, 2]] },
        team,
      ),
      busy(90),
      exerciseOf('allies', [
        {
          name: long,
          impact: 5,
          attitude: 1,
          role: 1,
          training: 1,
          replaceable: 1,
          insource: 1,
          visibility: 1,
          contingency: 1,
        },
      ]),
      exerciseOf('cannot-log', [{ asked: 'Envío', cause: 'ally', 'times-per-month': 5 }]),
    ];
    const mine = [
      'promises-about-us',
      'concentrate-here',
      'possible-overkill',
      'all-grand-gestures',
      'respiro-short',
      'allies-behind-no',
    ];
    for (const ruleId of mine) {
      const found = by(exercises, ruleId);
      const exercise = exercises.find(({ exerciseId }) => exerciseId === found?.exerciseId);
      if (found === undefined || exercise === undefined) throw new Error(`no ${ruleId}`);
      const { title, soWhat } = findingText(found, exercise.definition, {}, language);
      const { what, kpi } = suggestedAction(found, exercise.definition, {}, language);
      expect(title.length, title).toBeLessThanOrEqual(200);
      expect(what.length, what).toBeLessThanOrEqual(200);
      expect([title, soWhat, what, kpi].join(' ')).not.toMatch(/NaN|undefined|null|Infinity|!/);
      expect(soWhat.endsWith('.')).toBe(true);
    }
  });
});
