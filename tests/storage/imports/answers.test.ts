import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engineAt } from '../../support/engine/engine-at.ts';
import { planAgain, readAndPlan, writeSheet } from '../../support/imports/import-file.ts';
import { workshopAt } from '../../support/engine/workshop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** As a form on the web gives it, with the words of the options. */
function formOf(titles: readonly string[], rows: readonly (readonly (string | number)[])[]) {
  return [['ID', 'Hora de inicio', 'Correo electrónico', 'Nombre', 'Su área', ...titles], ...rows];
}

describe('answers from a file', () => {
  test('of a form: questions found by their words, options by theirs, faults by line, mended in place, undone', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const { exerciseId } = await workshopAt(t, { value: false });
    const definition = await t.do('exercises.definition', { id: exerciseId });
    const titles = definition.items.map(({ question }) => question.es);
    const level = (at: number, n: number): string => {
      const item = definition.items[at];
      return item?.kind === 'behaviour-rubric' ? (item.levels[n - 1]?.es ?? '') : '';
    };
    const row = (id: number, name: string, values: readonly (string | number)[]) => [
      id,
      '14/03/2026 9:00',
      'x@y.mx',
      name,
      'Primera línea',
      ...values,
    ];
    const path = writeSheet(
      folder,
      'form.xlsx',
      formOf(titles, [
        row(
          1,
          'frontline 1',
          definition.items.map((_, at) => level(at, 4)),
        ),
        row(
          2,
          'Frontline 2',
          definition.items.map((_, at) => (at === 0 ? 'No aplica' : `${(at % 5) + 1}`)),
        ),
        row(
          3,
          'Nueva Persona',
          definition.items.map((_, at) => (at === 2 ? 9 : 3)),
        ),
        row(
          4,
          'frontline 3',
          definition.items.map((_, at) => (at === 1 ? '3,5' : '2 - Permiso')),
        ),
      ]),
    );
    const { view, plan } = await readAndPlan(t, path, { kind: 'answers', exerciseId });
    const lensId = definition.lenses[0]?.id ?? '';
    expect(view.uses.slice(5)).toEqual(definition.items.map(({ id }) => `item ${lensId} ${id}`));
    const uses = [...view.uses];
    expect(uses.slice(0, 5)).toEqual(['ignore', 'ignore', 'ignore', 'name', 'group']);
    expect(plan.problems.map(({ line, column, code, value }) => [line, column, code, value])).toEqual([
      [4, 7, 'not-on-scale', '9'],
      [5, 6, 'not-whole', '3,5'],
    ]);
    const sound = await planAgain(t, view, {
      uses,
      corrections: [
        { line: 4, column: 7, value: '5' },
        { line: 5, column: 6, value: '3' },
      ],
    });
    expect(sound).toMatchObject({ problems: [], counts: { added: 1, ballots: 4, answers: 4 * titles.length } });
    await t.do('imports.apply', { planId: sound.planId, exerciseId });
    const sheet = await t.do('exercises.sheet', { id: exerciseId });
    expect(sheet.ballots).toHaveLength(4);
    const values = Map.groupBy(sheet.answers, ({ ballotId }) => ballotId);
    expect([...values.values()].map((all) => all.map(({ value }) => value)).toSorted()).toContainEqual(
      titles.map(() => 4),
    );
    expect(sheet.answers.filter(({ value }) => value === null)).toHaveLength(1);

    // Once more: nothing doubles, and the file is known.
    const again = await readAndPlan(
      t,
      path,
      { kind: 'answers', exerciseId },
      {
        uses,
        corrections: [
          { line: 4, column: 7, value: '5' },
          { line: 5, column: 6, value: '1' },
        ],
      },
    );
    expect(again.plan).toMatchObject({ again: true, counts: { added: 0, existing: 3, changed: 1 } });
    await t.do('history.undo', { includingAnswers: true });
    expect((await t.do('exercises.sheet', { id: exerciseId })).ballots).toEqual([]);
  });

  test('in an anonymous exercise keep no names', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const { exerciseId } = await workshopAt(t, { value: true, anonymity: 'anonymous' });
    const before = await t.do('workspace.read', {});
    const path = writeSheet(folder, 'form.xlsx', [
      ['Nombre', 'Grupo', 'vp01', 'vp02'],
      ['Zoé Única', 'Dirección', 4, 5],
      ['Otra', 'Primera línea', 1, 2],
    ]);
    const { plan } = await readAndPlan(t, path, { kind: 'answers', exerciseId });
    expect(plan).toMatchObject({
      problems: [],
      notes: ['names-left-out'],
      counts: { added: 0, ballots: 2, answers: 4 },
    });
    await t.do('imports.apply', { planId: plan.planId, exerciseId });
    const sheet = await t.do('exercises.sheet', { id: exerciseId });
    expect(sheet.ballots.map(({ participantId }) => participantId)).toEqual([null, null]);
    expect((await t.do('workspace.read', {})).participants).toEqual(before.participants);
    expect(JSON.stringify(await t.do('history.list', { limit: 50 }))).not.toContain('Zoé');
  });
});
