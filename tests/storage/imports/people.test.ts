import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { planAgain, readAndPlan, writeSheet } from '../../support/imports/import-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function emptyEngagement(folder: string): Promise<{ t: TestEngine; sessionId: string }> {
  const t = engineAt(join(folder, 'data'));
  const { sessions } = await t.do('engagement.create', brief);
  return { t, sessionId: sessions[0]?.id ?? '' };
}

const names = async (t: TestEngine): Promise<string[]> => {
  const { participants } = await t.do('workspace.read', {});
  return participants.map(({ name, groupId }) => `${name} (${groupId})`);
};

describe('people from a file', () => {
  const list = 'Nombre;Área;Fecha\r\nAna Núñez;Dirección;14/03/2026\r\n"Prado; Luis";Primera línea;\r\n';
  const files = {
    'UTF-8': Buffer.from(list),
    'UTF-8 with a mark': Buffer.from(`\uFEFF${list}`),
    'UTF-16': Buffer.from(`\uFEFF${list}`, 'utf16le'),
    'UTF-16 without a mark': Buffer.from(list, 'utf16le'),
    'Windows-1252': Buffer.from(list, 'latin1'),
  };
  test.each(Object.entries(files))('in %s', async (_, bytes) => {
    const folder = temporaryFolder();
    const { t, sessionId } = await emptyEngagement(folder);
    const path = join(folder, 'lista.csv');
    writeFileSync(path, bytes);
    const { view, plan } = await readAndPlan(t, path, { kind: 'people', sessionId });
    expect(view).toMatchObject({ separator: ';', header: true, total: 2, uses: ['name', 'group', 'ignore'] });
    expect(plan).toMatchObject({ problems: [], counts: { added: 2, existing: 0, changed: 0, refused: 0 } });
    expect(await t.do('imports.apply', { planId: plan.planId, exerciseId: null })).toEqual({ people: 2, answers: 0 });
    expect(await names(t)).toEqual(['Ana Núñez (leadership)', 'Prado; Luis (frontline)']);
    await t.do('history.undo', { includingAnswers: false });
    expect(await names(t)).toEqual([]);
  });

  test('pasted: by tabs, else by semicolons, never by commas; told when it comes twice; one change', async () => {
    const { t, sessionId } = await emptyEngagement(temporaryFolder());
    const target = { kind: 'people', sessionId } as const;
    const read = (text: string) => t.do('imports.read', { text, target });
    expect(await read('Prado, Luis\nSol, Eva')).toMatchObject({ columns: [''], uses: ['name'], total: 2 });
    expect(await read('Ana;Cocina\nEva;Cocina\nLuis;Pisos\nSol;Pisos')).toMatchObject({ uses: ['name', 'group'] });
    const text = 'Nombre\tGrupo\r\n"Ana ""Nita""\nTorres"\tDirección\r\n=1+1\tDirección\r\n';
    const view = await read(text);
    expect(view).toMatchObject({ fileName: '', encoding: null, separator: '\t', header: true, total: 2 });
    const plan = await planAgain(t, view);
    expect(plan).toMatchObject({ problems: [], counts: { added: 2 }, again: false });
    await t.do('imports.apply', { planId: plan.planId, exerciseId: null });
    expect(await names(t)).toEqual(['Ana "Nita" Torres (leadership)', '=1+1 (leadership)']);
    expect(await planAgain(t, await read(text))).toMatchObject({ again: true, counts: { added: 0, existing: 2 } });
    expect((await t.do('history.list', { limit: 5 }))[0]).toMatchObject({ command: 'imports.apply' });
    expect(await t.fail('imports.read', { text, path: '/x.csv', target })).toMatchObject({ code: 'invalid-input' });
    expect(await t.fail('imports.read', { target })).toMatchObject({ code: 'invalid-input' });
  });

  test('from a workbook, again with changes, and every fault by its line', async () => {
    const folder = temporaryFolder();
    const { t, sessionId } = await emptyEngagement(folder);
    const target = { kind: 'people', sessionId } as const;
    const first = writeSheet(folder, 'a.xlsx', [
      ['Name', 'Group'],
      ['Ana', 'Leadership'],
      ['Luis', 'Frontline'],
      ['Eva', 'Ventas'],
    ]);
    const { plan } = await readAndPlan(t, first, target);
    expect(plan.writtenGroups.at(-1)).toEqual({ written: 'Ventas', target: 'new:Ventas', rows: 1 });
    await t.do('imports.apply', { planId: plan.planId, exerciseId: null });
    // What was shown is what is taken in: not twice.
    expect(await t.fail('imports.apply', { planId: plan.planId, exerciseId: null })).toMatchObject({
      code: 'import-outdated',
    });

    const second = writeSheet(folder, 'b.xlsx', [
      ['Name', 'Group'],
      ['ana', 'Leadership'],
      ['Luis', 'Middle management'],
      ['', 'Frontline'],
      ['Rosa', 'Frontline'],
      ['Rosa', 'Frontline'],
      ['Omar', ''],
    ]);
    const { view, plan: faulty } = await readAndPlan(t, second, target);
    expect(faulty.problems.map(({ line, code }) => [line, code])).toEqual([
      [4, 'name-missing'],
      [6, 'person-twice'],
      [7, 'group-missing'],
    ]);
    expect(faulty.counts).toMatchObject({ existing: 1, changed: 1, added: 1, refused: 3 });
    expect(await t.fail('imports.apply', { planId: faulty.planId, exerciseId: null })).toMatchObject({
      code: 'import-outdated',
    });
    const mended = await planAgain(t, view, {
      corrections: [
        { line: 4, column: 0, value: 'Iris' },
        { line: 7, column: 1, value: 'frontline' },
      ],
      omitted: [6],
    });
    expect(mended).toMatchObject({ problems: [], counts: { added: 3, changed: 1 } });
    await t.do('imports.apply', { planId: mended.planId, exerciseId: null });
    expect(await names(t)).toHaveLength(6);
    expect(await names(t)).toContain('Luis (middle)');
  });
});
