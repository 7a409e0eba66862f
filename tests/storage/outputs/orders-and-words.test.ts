/** What was put in order and said in words, as it leaves the house: figures as on screen, and never who. */
import { describe, expect, it } from 'vitest';
import type { OutputInput, Said } from '../../../electron/engine/outputs/input.ts';
import type { OutputTable } from '../../../electron/engine/outputs/table.ts';
import { dataTables } from '../../../electron/engine/outputs/tables/data.ts';
import type { Answer } from '../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { openQuestion, orderAndWords } from '../../support/mixed-instrument.ts';
import { outputInput } from '../../support/outputs/output-input.ts';

const straight = ['o-1', 'o-2', 'o-3', 'o-4'];
const turned = ['o-2', 'o-1'];

/** Three of the front, two of support and three leaders put the options in order; two of the front say something. */
function room(said: readonly Said[] = []): OutputInput {
  const base = outputInput({ instruments: ['empowerment'] });
  const [exercise] = base.exercises;
  if (exercise === undefined) throw new Error('an exercise expected');
  const people = { frontline: 3, support: 2, leadership: 3 };
  const answers = Object.entries(people).flatMap(([groupId, n]) =>
    Array.from({ length: n }, (_, at) => {
      const order = at === 0 ? turned : straight;
      const given = { ballotId: `${groupId}-${at}`, groupId, lensId: 'order', channel: 'kiosk' as const };
      const places = straight.map((itemId): Answer => ({ ...given, itemId, value: order.indexOf(itemId) + 1 }));
      return groupId === 'frontline' && at < 2 ? [...places, { ...given, itemId: openQuestion.id, value: 0 }] : places;
    }).flat(),
  );
  const groups = Object.entries(people).map(([id, present]) => ({ id, role: null, present }));
  const input = { groups, answers, tallies: [], consensus: [], evidence: [], facts: [], minimumGroup: 3 };
  const results = scoreExercise(orderAndWords, input);
  return { ...base, exercises: [{ ...exercise, definition: orderAndWords, input, results, entries: [], said }] };
}

function records(tables: readonly OutputTable[], id: string): Record<string, unknown>[] {
  const table = tables.find((one) => one.id === id);
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(table?.columns.map(({ title }, at) => [title, row[at]]) ?? []),
  );
}

describe('orders in the data', () => {
  it('have their places, spread and agreement, and a row a place given', () => {
    const tables = dataTables(room(), () => 0);
    const [first] = records(tables, 'orders');
    // Three turned of eight: (5 · 1 + 3 · 2) / 8.
    expect(first).toMatchObject({ Reactivo: 'o-1', Personas: 8, 'Lugar medio': 11 / 8, 'Lugar 1': 5, 'Lugar 2': 3 });
    expect(records(tables, 'orders').at(-1)).toMatchObject({ Reactivo: 'o-4', 'Sin lugar': 3 });
    const places = records(tables, 'answers').filter(({ Boleta }) => Boleta !== null);
    expect(new Set(places.map(({ Valor }) => Valor))).toEqual(new Set([0, 1, 2, 3, 4]));
    for (const { Lugar, Significado } of places) expect([Lugar, Significado]).toEqual([null, null]);
  });

  it('name no small group and none that it could be told from, and leave nothing out for the words', () => {
    const tables = dataTables(room(), () => 0);
    const rows = records(tables, 'answers');
    const hidden = rows.filter(({ Grupo }) => Grupo === '(oculto)');
    expect(hidden.length).toBeGreaterThan(0);
    for (const { Boleta, Medio } of hidden) expect([Boleta, Medio]).toEqual([null, '(oculto)']);
    const ofFirst = hidden.filter(({ Reactivo }) => Reactivo === 'o-1');
    expect(ofFirst.reduce((sum, { Cuántas }) => sum + Number(Cuántas), 0)).toBe(5);
    expect(rows.some(({ Reactivo }) => Reactivo === openQuestion.id)).toBe(false);
    expect(JSON.stringify(tables.find(({ id }) => id === 'cover')?.rows)).not.toContain('se dejaron fuera');
  });
});

describe('words in the data', () => {
  it('stand by the alphabet, without ballot or channel, and without a group that no row names', () => {
    const said = (text: string, groupId: string | null): Said => ({
      text,
      groupId,
      itemId: openQuestion.id,
      voices: 1,
      theme: '',
    });
    const tables = dataTables(
      room([
        said('Zapatos', 'leadership'),
        said('Abrir antes', 'support'),
        said('Más cajas', null),
        { ...said('Con rampa', null), itemId: null, theme: 'Acceso' },
      ]),
      () => 0,
    );
    const words = records(tables, 'words');
    expect(words.map((row) => row['Lo dicho'])).toEqual(['Abrir antes', 'Más cajas', 'Zapatos', 'Con rampa']);
    expect(words.map((row) => row['Tema'])).toEqual([null, null, null, 'Acceso']);
    expect(words[3]).toMatchObject({ 'Texto corto': null });
    expect(words[0]).toMatchObject({ Grupo: null, Voces: 1 });
    const named = new Set(records(tables, 'answers').map(({ Grupo }) => Grupo));
    for (const { Grupo } of words) if (Grupo !== null) expect(named).toContain(Grupo);
    expect(tables.find(({ id }) => id === 'words')?.columns).toHaveLength(7);
    expect(dataTables(room(), () => 0).some(({ id }) => id === 'words')).toBe(false);
  });
});
